"""Tasks that the words of a message name, surely or with several that it might be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from board.reading.clauses import Clause
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_named
from board.reading.naming.titles import Match, find_matches, find_mended
from board.reading.scene import Scene
from board.reading.tasks.loose_names import find_by_goal, find_by_measure, find_by_paper, keep_measured_so
from board.reading.words.finishing_words import FINISH

How = Literal["code", "words", "quote", "topic", "listed", "last", "own", "none"]


@dataclass(frozen=True, slots=True)
class Target:
    """A task as it was referred to. `code` is None where it is not decided: `candidates` then may hold several.

    unknown: a board number that the office does not have.
    """

    code: str | None = None
    how: How = "none"
    candidates: tuple[str, ...] = ()
    unknown: bool = False
    start: int = -1
    end: int = -1


# 污水厂那个项目 means the task that has the unit's name in its title.
_PROJECT = re.compile(
    r"(?:那个|这个|的)(?:项目|工程|任务)|那个(?=\W*$|[今明本这年到什啥进咋怎能卡现目还几月])"
)
LEAD_IN = re.compile(
    r"^(?:另外|还有|其中|目前|现在|今天|昨天|上午|下午|本周|这周|上周|[本上]个?月|这个月|我们|我|咱们|咱|这边|那边|关于|至于|以及|再就是|把|请|看下|看看|一下|各位|领导|的|,|\s|把|催(?:催|一?下|一催)?|帮我|替|给)*"
)
# How well words must name a task to count at all, to name it for sure, and to tie with the best.
LEAST, CLEAR, TIE = 0.45, 0.85, 0.8


def name_words(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """The task that the words of a clause name, or its candidates; nothing where no word does."""
    masked = _find_masked(scene, clause)
    if any(clause.holds(name.start) and _PROJECT.match(scene.text, name.end) for name in scene.units):
        masked = frozenset()
    matches = find_matches(clause.text, scene.lexicon.titles, masked=masked)
    if not matches or matches[0].score < LEAST or _is_bare_end(scene, clause, matches[0]):
        return _name_by_goal(scene, clause) or _name_by_verb(scene, clause) or _name_loosely(scene, clause)
    both = _find_joined(clause, matches)
    if both:
        return both
    standing = _find_in_standard(scene, clause, matches[0])
    if standing:
        return (standing,)
    best = matches[0].score
    tied = [match for match in matches if match.score >= best * TIE]
    return (_choose(scene, clause, tied),)


def _name_by_goal(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    found = find_by_goal(scene, clause)
    return (Target(found[0], "words", start=clause.start, end=clause.start + found[1]),) if found else ()


def _name_loosely(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    found = find_by_paper(scene, clause) or find_by_measure(scene, clause)
    return (Target(found[0], "words", start=clause.start, end=clause.start + found[1]),) if found else ()


def _is_bare_end(scene: Scene, clause: Clause, match: Match) -> bool:
    """Whether 办结 only says that something is finished, where another's indicator happens to be called so."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    said = clause.text[match.start : match.end]
    return match.code not in own and not scene.leads and _FINISH.fullmatch(said) is not None


_FINISH = re.compile(FINISH)


def _find_in_standard(scene: Scene, clause: Clause, match: Match) -> Target | None:
    """The sender's own task whose standard has the word of which two characters happen to name another's task."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    if match.length > 2 or match.code in own:
        return None
    words = [
        clause.text[at : at + 3]
        for at in (match.start - 1, match.start)
        if at >= 0 and _WORD.fullmatch(clause.text, at, at + 3)
    ]
    codes = [code for code in own if _is_in_standard(scene, code, words)]
    if not codes and not scene.lexicon.is_involved(scene.sender, match.code):
        named = clause.text[match.start : match.end]
        codes = [
            code
            for code in own
            if _is_in_standard(scene, code, [named]) and _is_measured_so(scene, code, match)
        ]
    if len(codes) != 1:
        return None
    return Target(codes[0], "words", start=clause.start + match.start, end=clause.start + match.end)


_WORD = re.compile(r"[\u4e00-\u9fa5]{3}")


def _is_measured_so(scene: Scene, code: str, match: Match) -> bool:
    """河道治理41.2公里了: a figure in the measure of the one task, and not of the other."""
    said = {figure.unit for figure in scene.figures} - {None}
    own, other = ({one.unit for one in scene.lexicon.list_indicators(each)} for each in (code, match.code))
    return bool(said & (own - other))


def _is_in_standard(scene: Scene, code: str, words: Sequence[str]) -> bool:
    task = scene.lexicon.find_task(code)
    return task is not None and any(word in (task.standard or "") for word in words)


_JOINER = re.compile(r"[和、跟与及]")


def _find_joined(clause: Clause, matches: Sequence[Match]) -> tuple[Target, ...]:
    """扬尘和绿道都催一下: two tasks side by side."""
    sure = sorted((one for one in matches if one.score >= CLEAR), key=lambda one: one.start)
    if len(sure) != 2 or not _JOINER.fullmatch(clause.text, sure[0].end, sure[1].start):
        return ()
    return tuple(
        Target(one.code, "words", start=clause.start + one.start, end=clause.start + one.end) for one in sure
    )


def _find_masked(scene: Scene, clause: Clause) -> frozenset[int]:
    """The places of the clause that belong to names."""
    if not scene.masked:
        return frozenset()
    return frozenset(place - clause.start for place in scene.masked if clause.holds(place))


_VERB = re.compile(
    r"(?:^|又|新|再|已|共|总共|一共|累计|今天|我们|了|,)(?P<verb>[^\W\d增加报到有])(?:了|上|完|出|过)*$"
)


def _name_by_verb(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """签了4102人 is said of 签约, where only one task of the sender's begins a word with that character."""
    for figure in scene.figures:
        if not clause.holds(figure.start) or figure.kind != "count":
            continue
        verb = _VERB.search(clause.text[: figure.start - clause.start])
        places = scene.lexicon.titles.heads.get(verb["verb"], ()) if verb else ()
        codes = [scene.lexicon.titles.codes[place] for place in places]
        involved = [code for code in codes if scene.lexicon.is_involved(scene.sender, code)]
        if verb and len(involved) == 1:
            return (Target(involved[0], "words", start=clause.start, end=clause.start + verb.end()),)
    return _name_by_short_form(scene, clause)


def _find_head(clause: Clause, masked: frozenset[int]) -> int:
    """Where the subject of a clause begins: behind what only leads in to it and behind whose it is (南岭危改)."""
    lead = LEAD_IN.match(clause.text)
    at = lead.end() if lead else 0
    while at in masked:
        at += 1
    return at


def _name_by_short_form(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """加梯装了6台: an abbreviation at the head of a clause with a figure, where only one task of the sender's has it.

    车碰护栏坏了两块 tells of a fence, though 碰护 sounds like the 棚户 of another task.
    """
    figures = [figure for figure in scene.figures if clause.holds(figure.start)]
    if not figures:
        return ()
    rated = _name_by_rate(scene, clause, figures[0])
    if rated:
        return rated
    masked = _find_masked(scene, clause)
    first = _find_head(clause, masked) + 1
    matches = [
        match for match in find_mended(clause.text, scene.lexicon.titles, masked=masked)
        if scene.lexicon.is_involved(scene.sender, match.code) and match.start <= first
    ]  # fmt: skip
    if len(matches) != 1:
        return ()
    return (
        Target(
            matches[0].code, "words", start=clause.start + matches[0].start, end=clause.start + matches[0].end
        ),
    )


def _name_by_rate(scene: Scene, clause: Clause, figure: Figure) -> tuple[Target, ...]:
    """达表率88.6: a rate of exactly one of the sender's tasks, written as it sounds, before a figure that may be one."""
    lead = clause.text[: figure.start - clause.start].rstrip(" 是为到了:")
    if figure.kind not in {"count", "percent"} or figure.unit not in {None, "%"} or not _RATE.fullmatch(lead):
        return ()
    codes = [
        code
        for code in scene.lexicon.own.get(scene.message.sender, ())
        if find_named(lead, [one for one in scene.lexicon.list_indicators(code) if one.is_rate])
    ]
    return (
        (Target(codes[0], "words", start=clause.start, end=clause.start + len(lead)),)
        if len(codes) == 1
        else ()
    )


_RATE = re.compile(r"[\u4e00-\u9fa5]{2,5}[率绿律]")


def _choose(scene: Scene, clause: Clause, tied: Sequence[Match]) -> Target:
    start, end = clause.start + tied[0].start, clause.start + tied[0].end
    if len(tied) > 1:
        tied = keep_measured_so(scene, clause, list(prefer_own(scene, tied)))
    if len(tied) == 1:
        return Target(tied[0].code, "words", start=start, end=end)
    return Target(None, "words", tuple(match.code for match in tied[:5]), start=start, end=end)


def prefer_own(scene: Scene, tied: Sequence[Match]) -> Sequence[Match]:
    """Of several tasks the sender's own, if exactly one is; else those the sender has to do with."""
    owned = [match for match in tied if match.code in scene.lexicon.own.get(scene.message.sender, ())]
    if len(owned) == 1:
        return owned
    involved = [match for match in tied if scene.lexicon.is_involved(scene.sender, match.code)]
    if len(involved) == 1 and not owned:
        return involved
    return owned or involved or tied


_ONE_OF = re.compile(r"[那这](?:\d+|[一二两三四五六七八九十几]+)?[处个家栋条段户片批起件]$")


def _is_one_of_own(scene: Scene, clause: Clause, match: Match) -> bool:
    """北门那处违建: one of the things that a task of the sender's own is about."""
    own = match.code in scene.lexicon.own.get(scene.message.sender, ())
    return own and _ONE_OF.search(clause.text[: match.start]) is not None


def find_mended_target(scene: Scene) -> Target | None:
    """The task whose title is abbreviated or misspelt at the head of a clause, in a text that names none otherwise."""
    for clause in scene.clauses:
        masked = _find_masked(scene, clause)
        matches = find_mended(clause.text, scene.lexicon.titles, masked=masked)
        if not matches:
            continue
        tied = prefer_own(scene, [match for match in matches if match.score >= matches[0].score * TIE])
        first = _find_head(clause, masked) + 1
        if len(tied) == 1 and (tied[0].start <= first or _is_one_of_own(scene, clause, tied[0])):
            start = clause.start + tied[0].start
            return Target(tied[0].code, "words", start=start, end=clause.start + tied[0].end)
    return None
