"""Tasks named by the words of their standard alone: 疫木除治 of 松材线虫病防控, whose standard says 疫木除治全覆盖."""

import re

from board.reading.clauses import Clause
from board.reading.naming.standard_runs import RUN
from board.reading.scene import Scene
from board.reading.tasks.common_words import OF_ANY
from board.reading.tasks.short_names import LEAD_IN
from board.reading.tasks.target import Target
from board.reading.words.finishing_words import FINISH
from board.reading.words.interrogatives import asks_by_form

_SURE = 4
# What is said of anything is no name of a thing.
_SAID_OF_ANY = re.compile(
    rf"{OF_ANY.pattern}|{FINISH}|达到|以[上内下]|不[少低高]于|控制|到位|齐全|通过|合格|达标"
    r"|覆盖|按时|按期|每[年月周季]|[全均都]部?|[年月周季]末?底|底前|以前|[上下]半年|[上中下]旬"
)


def find_by_standard(scene: Scene) -> Target | None:
    """The task whose standard has the words at the head of a clause: one of the sender's own, or a leader's any."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    for clause in scene.clauses:
        found = _find_run(scene, clause)
        if found is None:
            continue
        code, start, end = found
        if {start, end - 1} <= scene.masked:
            # 运输服务中心最近怎么样: the words of a unit's name.
            continue
        # What is finished is only a part of what the standard asks for.
        told = scene.leads or (end - start >= _SURE and code in own)
        if told and not _claims(scene.text) and not _SAID_OF_ANY.search(scene.text, start, end):
            return Target(code, "words", start=start, end=end)
    return None


_ENDED = re.compile(rf"{FINISH}|[完好齐毕遍]了|完毕")
_PLANNED = re.compile(r"[能将要]|争取|预计|准备|打算|计划|估计")


def _claims(words: str) -> bool:
    return _ENDED.search(words) is not None and _PLANNED.search(words) is None and not asks_by_form(words)


def _find_run(scene: Scene, clause: Clause) -> tuple[str, int, int] | None:
    """The task with the longest run of words at the head of a clause, and where they stand."""
    lead = LEAD_IN.match(clause.text)
    start = clause.start + (lead.end() if lead else 0)
    code, end = None, start
    while end + RUN <= clause.end:
        place = scene.lexicon.titles.standards.get(scene.text[end : end + RUN])
        if place is None or code not in {None, place}:
            break
        code, end = place, end + 1
    return (code, start, end + RUN - 1) if code else None
