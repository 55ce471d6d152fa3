"""Which of the figures that were read may be written: those that their own words explain or that fit what is on file.

A figure is licensed by the words around it (the task's own, words of doing, counting and time, and nothing else), or
by the board: a running total does not fall, a remainder makes up the goal. Where both are missing, the figure stays
unwritten, and what else was said of the task stands.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.task import Indicator
from board.reading.figures.additions import find_new, find_so_far
from board.reading.figures.count_names import shares_word
from board.reading.figures.evidence import (
    PLAIN,
    STOP,
    falls,
    find_counted,
    find_on_file,
    is_explained,
    is_rival,
    is_whole,
    list_words,
)
from board.reading.figures.goals_told import take_goals
from board.reading.figures.indicators import is_count
from board.reading.figures.kindred_verbs import is_kindred
from board.reading.figures.pairs import pairs_with
from board.reading.figures.stage_rows import ON_THE_WAY
from board.reading.figures.stretch import CLOSE, Measure, Stretch
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import names_part

_LEFT = re.compile(r"(?:剩下?|剩余|还差|还欠|只差|就差|欠|最后)[\u4e00-\u9fa5]{0,3}\s?$")
_STATED = re.compile(r"任务|应|目标|计划|总数|一共|总共|共有?|全[部县区镇市]")
_OUT_OF = re.compile(r"\s?(?:当中|之中|中|里[头面边]?)")
_PROGRESS = re.compile(r"进度|干|做|推|完成|整体|总|目前|现在")


def keep_licensed(stretch: Stretch, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures that may be written."""
    if stretch.task is None or not measures:
        return tuple(measures)
    kept = [one for one in measures if _is_licensed(stretch, one) or _is_done_of(stretch, one, measures)]
    kept = find_so_far(stretch, find_new(stretch, _find_whole(stretch, take_goals(stretch, kept))))
    kept = _drop_rivals(stretch, kept)
    return tuple([one for one in kept if not _is_stray(stretch, one, kept)])


# 3所高校签了2所: what has been done with some of those that were just counted.
_DONE_WITH = re.compile(
    r"[\u4e00-\u9fa5]{0,5}?(?:[\u4e00-\u9fa5](?:了|完了?|好了?|成了?|下来?|到|妥)|都|全)(?:有|就|才|只)?\s?"
)


def _is_done_of(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    """Whether a total is said of a whole that stands right before it: one is not written without the other."""
    if one.slot != "total" or TAKEN_IN.search(list_words(stretch, one)[0]):
        return False
    whole = next((other for other in measures if other.slot == "of" and other.unit == one.unit), None)
    if whole is None or whole.value < one.value:
        return False
    return _DONE_WITH.fullmatch(stretch.text, whole.figure.end, one.figure.start) is not None


# 整治6处,总共9处, 查出156处,整改118处: the larger of two is the whole where it is the goal, or was found.
_FOUND = re.compile(r"(?:(?:查|摸排|摸|梳理)出来?|发现|交办)了?(?:的)?[\u4e00-\u9fa5]{0,3}$")
# 收到52条,化解40条, 走了40户,签了12户: what came in or was called on is neither done nor the goal.
TAKEN_IN = re.compile(
    r"(?:(?:[收接]到了?|[收接]了|受理了?|[收接]到的)[\u4e00-\u9fa5]{0,3}"
    r"|[走跑看问转访]了|(?:检查|排查|摸排|巡查|[查检排摸巡])了)$"
)
_DOES = re.compile(rf"{FINISH}|[已了完好到成]|累计|[现目]")
# 改了265户，860户的任务: the larger of two that is called the task itself, on either side.
_CALLED_TASK = re.compile(r"\s?的?(?:总|年度?|全年)?任务(?![书单清已完都全落分])")
_ALL = re.compile(r"(?:^|[^累])(?:一共|总共|拢共|共有?|总数|总的)(?:是|有)?$")


def _find_whole(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    totals = _list_pair(measures)
    if len(totals) != _PAIR or any(one.slot == "of" for one in measures):
        return list(measures)
    part, whole = sorted(totals, key=lambda one: one.value)
    if part.value == whole.value or not is_rival(part, whole):
        return list(measures)
    indicator, lead = find_counted(stretch, whole), list_words(stretch, whole)[0]
    goal = find_on_file(stretch, indicator)[1] if indicator else None
    first = whole.figure.start < part.figure.start
    taken = TAKEN_IN.search(lead) if first else None
    if taken and not _is_counted(stretch, taken[0]):
        return [one for one in measures if one is not whole]
    found = first and _FOUND.search(lead)
    # 36个小区,弄完28: the goal named by the way, before what is done of it.
    named = first and goal == whole.value and not _DOES.search(lead) and is_explained(stretch, part)
    bare = first and not (found or named) and _is_worked_on(stretch, part, whole, lead)
    called = _CALLED_TASK.match(stretch.text, whole.figure.end)
    if found or named or bare or called or (_ALL.search(lead) and _is_out_of(stretch, part, whole)):
        return [replace(one, slot="of") if one is whole else one for one in measures]
    return list(measures)


def _is_out_of(stretch: Stretch, part: Measure, whole: Measure) -> bool:
    """签了183户,一共426户: whether 一共 says how many there are, of which the part is what is done by now.

    So it is where they are as many as the goal, where the part alone is no less than what the board holds, and where
    nothing is counted; else 办了3件,一共52件 may be what is new and how many were done.
    """
    indicator = find_counted(stretch, whole)
    if indicator is None:
        return all(one.is_rate for one in stretch.indicators) and bool(stretch.indicators)
    value, goal = find_on_file(stretch, indicator)
    return goal == whole.value or bool(value and part.value >= value)


# 图斑31个，改了19个; 泵站31座 已经改造19座: behind a pause what has been done of those that were just counted.
_WORKED_ON = re.compile(
    r"\s?[,\s]\s?(?:我们|这边|现在|目前|眼下|截至目前|到现在|到目前|总共|一共)*(?:已经?|都|全|只|才|刚|就)*"
    rf"(?:(?P<finish>{FINISH})|(?P<verb>(?![不没未])[\u4e00-\u9fa5]{{1,3}}?)"
    r"(?P<end>完成|到位|完|好|掉|成|出来|起来|下来|上)?)了?(?:有|就|才|只)?\s?"
)


def _is_worked_on(stretch: Stretch, part: Measure, whole: Measure, lead: str) -> bool:
    """Whether the smaller count, behind a pause, is what the task's own work has done of the larger, named bare before it.

    The verb is of the work by its title or indicator; 改了31个，销了19个 has one before both, and 验收了 is a later stage.
    """
    if whole.cumulative or whole.sure or _DOES.search(lead) or whole.unit != part.unit:
        return False
    found = _WORKED_ON.fullmatch(stretch.text, whole.figure.end, part.figure.start)
    if found is None:
        return False
    if found["finish"] and not (set(found["finish"]) - _DOING):
        return True
    names = [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    verb = found["verb"] or found["finish"][:1]
    own = any(verb in name for name in names) or is_kindred(verb, names)
    return (
        own and not any(one in lead for one in verb) and not any(name in lead for name in names[1:] if name)
    )


# 完成, 弄完, 办好: done, whatever the work is.
_DOING = frozenset("完成好掉弄办搞做干整定妥了毕")


def _list_pair(measures: Sequence[Measure]) -> list[Measure]:
    """The totals, or of more than two the first two that share a measure."""
    totals = [one for one in measures if one.slot == "total"]
    if len(totals) <= _PAIR:
        return totals
    alike = ([other for other in totals if other.unit == one.unit] for one in totals)
    return next((those[:_PAIR] for those in alike if len(those) >= _PAIR), [])


_PAIR = 2


def _is_counted(stretch: Stretch, words: str) -> bool:
    """Whether the indicators count what was taken in itself (检查门店, 走访人数)."""
    verb = words.rstrip("了到")[-1:] if words.endswith(("了", "到")) else words[:1]
    return any(verb in (one.name or "") for one in stretch.indicators)


def _is_licensed(stretch: Stretch, one: Measure) -> bool:
    if _is_absurd(stretch, one) or (one.slot == "total" and _counts_beside_rates(stretch, one)):
        return False
    if one.slot == "total":
        return is_whole(stretch, one) or is_explained(stretch, one) or _fits_board(stretch, one)
    if one.slot == "percent":
        before = stretch.task.percent if stretch.task else None
        return (
            before is None
            or one.value >= before
            or _PROGRESS.search(STOP.split(stretch.text[stretch.start : one.figure.start])[-1]) is not None
        )
    return True


def _counts_beside_rates(stretch: Stretch, one: Measure) -> bool:
    """准点率96.8,培训533: a bare count, under a word of its own, of a task that only rates measure."""
    rated = bool(stretch.indicators) and all(other.is_rate for other in stretch.indicators)
    bare = rated and one.figure.unit is None and not one.sure
    return bare and names_part(list_words(stretch, one)[0], stretch.topic_words)


def _is_absurd(stretch: Stretch, one: Measure) -> bool:
    """十场,签约860万, 今天收了24万8: a bare figure many times the goal counts something else."""
    if one.slot not in _COUNTED:
        return False
    indicator = find_counted(stretch, one)
    if one.figure.unit is None and one.value % 1 and _counts_whole_things(stretch, indicator):
        return True
    goal = find_on_file(stretch, indicator)[1] if indicator else None
    most = goal if one.slot == "delta" else _TIMES_GOAL * goal if goal is not None else None
    return one.figure.unit is None and most is not None and one.value > most


def _counts_whole_things(stretch: Stretch, indicator: Indicator | None) -> bool:
    """Whether nothing that the task counts can be broken: 91.5 are no routes and no people."""
    counted = [indicator] if indicator else [one for one in stretch.indicators if is_count(one)]
    return bool(counted) and all(
        one.unit in _WHOLE_THINGS and (one.target is None or one.target % 1 == 0) for one in counted
    )


_WHOLE_THINGS = frozenset("个人户家处件条项台辆栋座间套名位起宗场次批只头册张份所站根盏株棵剂例") | {
    "人次",
    "户次",
    "场次",
}
_COUNTED = frozenset({"total", "delta", "remaining"})
_TIMES_GOAL = 20


# 五个园子全开了
_ALL_DONE = re.compile(r"[\u4e00-\u9fa5]{0,4}(?:全|都)[\u4e00-\u9fa5]{1,2}了")
# 480个泊位全部划线完毕: as many as the goal, and all of them.
_ALL_OF_GOAL = re.compile(r"[\u4e00-\u9fa5]{0,4}(?:全部|全都|都|均)")
# 换届选举完成62个村: by a word that says it is finished.
_FINISHED_BEFORE = re.compile(rf"(?:{FINISH})(?:了|的)?$")
# 建了, 装到: the verb right before a figure.
_VERB = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|到)$")


def _fits_board(stretch: Stretch, one: Measure) -> bool:
    """Whether a total goes on from what the board holds, or is measured or done as what the task counts."""
    counted = [other for other in stretch.indicators if is_count(other)]
    if not counted or falls(stretch, one):
        return False
    indicator = find_counted(stretch, one)
    if indicator is None or find_on_file(stretch, indicator)[0]:
        return True
    lead, tail = list_words(stretch, one)
    verb = _VERB.search(lead)
    if _ALL_DONE.match(tail) or (one.value == indicator.target and _ALL_OF_GOAL.match(tail)):
        return True
    if _FINISHED_BEFORE.search(lead) and not ON_THE_WAY.search(lead):
        return True
    own = one.unit is not None and one.unit == indicator.unit and one.unit != "个"
    return own or (verb is not None and PLAIN.fullmatch(verb["verb"]) is not None)


def _holds(stretch: Stretch, one: Measure) -> bool:
    return not falls(stretch, one)


def _names_count(stretch: Stretch, one: Measure) -> bool:
    """Whether the words around a figure share a word with what the task counts."""
    words = "".join(list_words(stretch, one))
    return any(shares_word(words, other) for other in stretch.indicators if is_count(other))


def _drop_rivals(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """Of several totals of one thing those whose words explain them, that do not fall, that name what is counted."""
    if len(measures) == 1:
        return list(measures)
    new = {one.figure for one in measures if one.slot == "delta"}
    kept = [one for one in measures if not (one.slot == "total" and one.figure in new)]
    kept = [one for one in kept if not any(_is_exact_for(one, other) for other in kept)]
    if sum(one.slot == "total" for one in kept) < _PAIR:
        return kept
    for fits in (is_explained, _holds, _names_count):
        totals = [one for one in kept if one.slot == "total"]
        good = [one for one in totals if fits(stretch, one)]
        rivals = [
            one for one in totals
            if one not in good and not is_whole(stretch, one) and any(is_rival(one, other) for other in good)
        ]  # fmt: skip
        kept = [one for one in kept if one not in rivals]
    totals = [one for one in kept if one.slot == "total"]
    later = [
        one for at, one in enumerate(totals)
        if not is_whole(stretch, one) and any(is_rival(one, other) and other.value > one.value for other in totals[:at])
    ]  # fmt: skip
    return [one for one in kept if one not in later]


def _is_exact_for(one: Measure, other: Measure) -> bool:
    """3万多只,准确数30560: whether `other` is exactly the total that `one` gives with 多 or 余."""
    if not (one.slot == other.slot == "total" and one.figure.approx and not other.figure.approx):
        return False
    step = next((step for step in (10_000, 1_000, 100, 10) if one.value % step == 0), 1)
    return is_rival(one, other) and one.value < other.value < one.value + step


def _is_stray(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    """Whether a remainder or a whole does not go with what else was read."""
    totals = [other for other in measures if other.slot == "total"]
    totals = [other for other in totals if other.unit == one.unit] or totals
    if one.slot == "of":
        lead, tail = stretch.text[: one.figure.start][-8:], stretch.text[one.figure.end :]
        if not totals:
            lost = not one.sure and _has_part_behind(stretch, one)
            return lost or (len(measures) == 1 and _OUT_OF.match(tail) is not None)
        return one.value < totals[-1].value and _STATED.search(lead) is None
    if one.slot != "remaining":
        return False
    if stretch.indicators and all(other.is_rate for other in stretch.indicators):
        return not totals and _LEFT.search(list_words(stretch, one)[0]) is None
    indicator = find_counted(stretch, one)
    goal = find_on_file(stretch, indicator)[1] if indicator else None
    lead = list_words(stretch, one)[0]
    if (
        goal is None
        or (totals and totals[-1].value > goal)
        or any(other.slot == "of" for other in measures)
        or _LEFT.search(lead)
    ):
        return False
    return bool(totals) and abs(goal - totals[-1].value - one.value) > CLOSE


def _has_part_behind(stretch: Stretch, one: Measure) -> bool:
    """3家单位比完了2家: whether the part of a whole stands right behind it, which could not be read."""
    behind = next((other for other in stretch.figures if other.start >= one.figure.end), None)
    return behind is not None and pairs_with(stretch, one.figure, behind)
