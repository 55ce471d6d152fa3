"""Tasks named by less than a word of their title, or by its sound: 签了4102人, 加梯装了6台, 达表率88.6."""

import re
from collections.abc import Sequence

from board.reading.clauses import Clause
from board.reading.days.hours import HOUR
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import means_same
from board.reading.figures.indicators import find_named
from board.reading.naming.titles import Titles, find_mended
from board.reading.scene import Scene
from board.reading.tasks.target import Target
from board.reading.words.characters import list_pairs
from board.reading.words.cues import guard

_LEADS_IN = (
    rf"{HOUR}|\d{{1,2}}月\d{{1,2}}[日号]|截[至止]到?|[今昨][日早晚]|[早晚]上|中午"
    r"|全[县区市镇乡街村局院校](?:道)?|[我本][县区市镇乡村院局]|另外|还有|其中|目前|现在|今天"
    r"|昨天|上午|下午|本周|这周|上周|[本上]个?月|这个月|我们|我|咱们|咱|这边|那边|关于|至于"
    r"|以及|再就是|把|请|看下|看看|一下|各位|领导|的|,|\s|把|催(?:催|一?下|一催)?|帮我|替|给"
)
LEAD_IN = re.compile(rf"^(?:{guard(_LEADS_IN)})*")


def find_masked(scene: Scene, clause: Clause) -> frozenset[int]:
    """The places of the clause that belong to names."""
    if not scene.masked:
        return frozenset()
    within = scene.masked.intersection(range(clause.start, clause.end))
    return frozenset([place - clause.start for place in within])


def find_veiled(scene: Scene, clause: Clause, masked: frozenset[int]) -> frozenset[int]:
    """The places of names, and of what stands beside one and makes no title's words with it: 城投完成, no 投完."""
    text, titles = scene.text, scene.lexicon.titles
    beside = [
        at - clause.start
        for name in scene.names
        if name.exact and clause.holds(name.start)
        for at, words in (
            (name.start - 1, text[name.start - 1 : name.end] if name.start else ""),
            (name.end, text[name.start : name.end + 1]),
        )
        if not _stand_in_one(words, titles)
    ]
    return masked.union(beside)


def _stand_in_one(words: str, titles: Titles) -> bool:
    """Whether some task has all pairs of the words, in its title or an indicator."""
    places = [titles.pairs.get(pair, ()) for pair in list_pairs(words)]
    return bool(places) and bool(frozenset(places[0]).intersection(*places[1:]))


_VERB = re.compile(
    r"(?:^|又|新|再|已|共|总共|一共|累计|今天|我们|了|,|[这那][段片块边里头])"
    r"(?P<verb>[^\W\d增加报到有])(?:了|上|完|出|过|(?<![收接看听拿领送寄走去来])到)*$"
)
# Such a verb stands right before the figure: only that much is looked at.
_LONGEST = 12


def name_by_verb(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> tuple[Target, ...]:
    """签了4102人 is said of 签约, where only one task of the sender's begins a word with that character."""
    for figure in figures:
        if figure.kind != "count" or _is_another(scene, figure):
            continue
        said = clause.text[: figure.start - clause.start]
        verb = _VERB.search(said, max(0, len(said) - _LONGEST)) or _find_behind_name(scene, clause, figure)
        places = scene.lexicon.titles.heads.get(verb["verb"], ()) if verb else ()
        codes = [scene.lexicon.titles.codes[place] for place in places]
        involved = [
            code
            for code in codes
            if scene.lexicon.is_involved(scene.sender, code) and _may_count(scene, code, figure)
        ]
        if verb and len(involved) == 1:
            return (Target(involved[0], "words", start=clause.start, end=clause.start + verb.end()),)
    return _name_by_short_form(scene, clause, figures[0])


def _may_count(scene: Scene, code: str, figure: Figure) -> bool:
    """Whether a task may count in the measure of a figure: 已查37家 is of none that counts lifts."""
    units = [one.unit for one in scene.lexicon.list_indicators(code) if not one.is_rate and one.unit]
    if not units or figure.unit in {None, "个"}:
        return True
    return any(one == "个" or means_same(one, figure.unit) for one in units)


# 又换了一家, 找了一个: another of those that the work is done with, which begins no title.
_ANOTHER = re.compile(r"[换找请聘挑选问跑催喊叫]了$")


def _is_another(scene: Scene, figure: Figure) -> bool:
    one = (
        figure.value == 1
        and figure.words.startswith("一")
        and figure.unit in {"个", "家", "位", "名", "人", "批"}
    )
    return one and _ANOTHER.search(scene.text, 0, figure.start) is not None


# 红星签到786户, 我们所缴了7640人: the verb right behind whose work it is.
_BEHIND_NAME = re.compile(
    r"(?:我们?|咱们?)?(?:[这那][边里段片块头]|辖区|境内|片区|[所科站院村镇乡街办队校]|社区|街道|中心)?"
    r"(?:已经?|都|现在|目前|一共|累计)*(?P<verb>[^\W\d增加报到有])(?:了|上|完|出|过|到)+$"
)


def _find_behind_name(scene: Scene, clause: Clause, figure: Figure) -> re.Match[str] | None:
    masked = find_masked(scene, clause)
    at = 0
    while at in masked:
        at += 1
    if at == 0 and not clause.text.startswith(("我们", "咱们")):
        return None
    return _BEHIND_NAME.fullmatch(clause.text, at, figure.start - clause.start)


def find_head(clause: Clause, masked: frozenset[int]) -> int:
    """Where the subject of a clause begins: behind what only leads in to it and behind whose it is (南岭危改)."""
    lead = LEAD_IN.match(clause.text)
    at = lead.end() if lead else 0
    while at in masked:
        at += 1
    return at


def _name_by_short_form(scene: Scene, clause: Clause, figure: Figure) -> tuple[Target, ...]:
    """加梯装了6台: an abbreviation at the head of a clause with a figure, where only one task of the sender's has it.

    车碰护栏坏了两块 tells of a fence, though 碰护 sounds like the 棚户 of another task.
    """
    rated = _name_by_rate(scene, clause, figure)
    if rated:
        return rated
    masked = find_masked(scene, clause)
    mended = find_mended(clause.text, scene.lexicon.titles, masked=masked)
    first = find_head(clause, masked) + 1 if mended else 0
    matches = [
        match for match in mended
        if (scene.sender_edits or scene.lexicon.is_involved(scene.sender, match.code)) and match.start <= first
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
