"""The tasks that one clause names: by board number, by its place in a list, else by words."""

import re
from collections.abc import Sequence

from board.reading.clauses import Clause
from board.reading.figures.numerals import read_whole
from board.reading.naming.code_ref import CodeRef
from board.reading.scene import Scene
from board.reading.tasks.mentions import name_words
from board.reading.tasks.target import Target

_POSITION = re.compile(
    r"第(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})(?:个|项|条|件)"
    r"|(?P<first>前(?:一个|者)|头一[个项条])|(?P<last>后(?:一个|者)|最后一?[个项条])"
)


def name_clause(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """The tasks of a clause in their order; nothing where it names none."""
    refs = [ref for ref in scene.codes if clause.holds(ref.start) and not ref.passing]
    if not refs and scene.message.listed:
        position = _POSITION.search(clause.text)
        number = _read_position(position, len(scene.message.listed)) if position else 0
        if position and 1 <= number <= len(scene.message.listed):
            start = clause.start + position.start()
            return (
                Target(scene.message.listed[number - 1], "code", start=start, end=start + len(position[0])),
            )
    if refs and not (meant := _name_own_instead(scene, clause, refs)):
        return tuple(
            [
                Target(
                    ref.code,
                    "code" if ref.code else "none",
                    unknown=ref.code is None,
                    start=ref.start,
                    end=ref.end,
                )
                for ref in refs
            ]
        )
    if refs:
        return meant
    by_the_way = {ref.code for ref in scene.codes if clause.holds(ref.start)}
    return tuple([target for target in name_words(scene, clause) if target.code not in by_the_way])


def _name_own_instead(scene: Scene, clause: Clause, refs: Sequence[CodeRef]) -> tuple[Target, ...]:
    """高企认定的材料13号就全部报到省厅了: the sender's own task by its words, where the number is of a task of others'.

    Such a number is a day, a house, a part; nothing where a task of the sender's is meant, or who leads speaks.
    """
    if (
        scene.leads
        or scene.sender_edits
        or any(ref.start == clause.start or scene.lexicon.is_involved(scene.sender, ref.code) for ref in refs)
    ):
        return ()
    own = scene.lexicon.own.get(scene.message.sender, ())
    named = name_words(scene, clause)
    return named if len(named) == 1 and named[0].code in own and named[0].start < refs[0].start else ()


def _read_position(position: re.Match[str], count: int) -> int:
    """The place in a list of `count`: 第二项, and of two also 前一个 and 后一个."""
    if position["number"]:
        return read_whole(position["number"])
    if position["first"]:
        return 1 if count == 2 or not position[0].startswith("前") else 0
    return count if count == 2 or position[0].startswith("最后") else 0
