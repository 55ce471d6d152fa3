"""What a plain count is of: the whole, what is done, what is new, what is left; or something that the task does not count."""

import re

from board.model.acts import Slot
from board.model.task import Indicator
from board.reading.figures.count_names import find_count_name
from board.reading.figures.count_places import find_slot_by_place
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import DONE_AFTER, fits, settle_money
from board.reading.figures.indicators import is_count, is_level
from board.reading.figures.other_things import is_of_other_thing, is_of_stage
from board.reading.figures.own_cues import hide_new, hide_own_not
from board.reading.figures.pairs import is_whole_of, is_whole_of_rest, pairs_with
from board.reading.figures.remainders import are_last_done
from board.reading.figures.rests import (
    ALSO_THERE,
    OUT_OF,
    is_all_that_is_left,
    is_left_of_some,
    is_rest,
    is_rest_told_of,
    is_stuck_rest,
)
from board.reading.figures.rounds import is_of_round
from board.reading.figures.slots import STILL, UP_TO, find_slot
from board.reading.figures.stages import is_begun
from board.reading.figures.stretch import Measure, Spot, Stretch
from board.reading.words.cues import any_of

_CUMULATIVE = re.compile(r"(?:累计|总计|合计|共计|总共)[\u4e00-\u9fa5]{0,4}$")


# 开秤到现在1.92万吨, 年初以来206人
_SINCE_THEN = re.compile(
    r"[\u4e00-\u9fa5]{2}(?:以来|至今|到(?:现在|目前|今天|这会))(?:一共|总共|共|累计)?\s?$"
)


STRONG = any_of(
    r"""
    累计 总计 合计 共计 一共 总共 加起来 合起来 拢共 新增 应 已 实际 实[检测收缴查到办改拆发拨领种训签报]$
    任务数 总数 完成 剩 差 缺 未
    """
)


def read_count(stretch: Stretch, spot: Spot) -> list[Measure]:
    """What a plain count measures: nothing, or one slot of one indicator."""
    figure, lead, tail = settle_money(stretch, spot.figure), spot.lead, spot.tail
    named = find_count_name(stretch, figure, lead)
    if named and (is_level(named) or _is_rank(figure, named)):
        return [Measure("value", figure.value, figure, named.unit, named.name)]
    since = _SINCE_THEN.search(lead) is not None
    lead = STILL.sub("", UP_TO.sub("", lead))
    slot = _find_slot(stretch, Spot(figure, lead, tail, spot.before, spot.after, spot.grown_from))
    slot = "total" if slot == "delta" and is_of_round(stretch, lead) else slot
    if figure.words.startswith("第") and slot in {None, "delta"}:
        # 昨晚演完第47场: how many there are by now.
        slot = "total" if fits(stretch, figure) else None
    sure = bool(STRONG.search(lead)) or bool(DONE_AFTER.match(tail))
    if slot == "remaining" and (
        are_last_done(lead, tail) or ("剩" not in lead and _lacks_step(stretch, tail))
    ):
        return []
    if slot == "delta" and (_STILL_NOT.match(tail) or is_begun(stretch, tail)):
        return []
    if slot is None or is_of_other_thing(stretch, figure, lead, tail) or is_of_stage(stretch, lead, tail):
        return []
    if (
        slot == "total"
        and figure.unit is None
        and (_measures_only(stretch) or not (sure or _counts(stretch)))
    ):
        return []
    name = named.name if named and is_count(named) else None
    cumulative = slot == "total" and (since or _CUMULATIVE.search(lead) is not None)
    return [Measure(slot, figure.value, figure, figure.unit, name, sure, cumulative)]


def _counts(stretch: Stretch) -> bool:
    """Whether the task counts anything, by its indicators or its standard: G4 8 is no count of a work."""
    standard = stretch.task.standard if stretch.task else None
    return stretch.task is None or bool(stretch.indicators) or _COUNTED_IN.search(standard or "") is not None


# 还有3户选址没定: some that wait for a step before the work.
_STEP_OPEN = re.compile(
    r"\s?的?(?P<step>选址|选点|手续|图纸|设计|方案|合同|协议|招标|环评|用地|批文|审批|资料|材料)"
    r"[\u4e00-\u9fa5]{0,2}?[没未不]"
)


def _lacks_step(stretch: Stretch, tail: str) -> bool:
    found = _STEP_OPEN.match(tail)
    return found is not None and found["step"] not in stretch.topic_words


_COUNTED_IN = re.compile(r"\d[\d.]*[\u4e00-\u9fa5](?<![月日号年周天])")


def _measures_only(stretch: Stretch) -> bool:
    """Whether levels and ranks are all that the task has: a bare figure is no count of it."""
    return bool(stretch.indicators) and all(is_level(one) or one.op == "rank<=" for one in stretch.indicators)


def _is_rank(figure: Figure, named: Indicator) -> bool:
    """测评排名4: a bare figure behind the name of a rank."""
    return named.op == "rank<=" and figure.unit in {None, "名", "位"} and figure.value == int(figure.value)


def _follows_title(stretch: Stretch, figure: Figure) -> bool:
    """Whether the words right before a figure are the title's own, which are blotted out in `plain`."""
    at = slice(figure.start - 1, figure.start)
    return bool(stretch.plain) and stretch.plain[at] != stretch.text[at]


# 新开的3个还没评
_STILL_NOT = re.compile(r"\s?(?:也|都)?(?:还|尚)[没未](?!有?[漏少差])")


def _find_slot(stretch: Stretch, spot: Spot) -> Slot | None:
    """The slot by the cue before the figure, else by its place beside others."""
    figure, lead, tail = spot.figure, spot.lead, spot.tail
    slot = _find_cued_slot(stretch, spot)
    if slot == "remaining":
        return None if is_left_of_some(stretch, spot) else slot
    if slot is None and (
        is_stuck_rest(stretch, figure, lead, tail) or is_rest_told_of(stretch, figure, lead, tail)
    ):
        return "remaining"
    if _is_whole_before_part(stretch, spot, slot):
        return "of"
    if slot is None and is_whole_of_rest(stretch, figure, lead, spot.after):
        return "of"
    if slot is None and is_rest(stretch, figure, lead, tail):
        return "remaining"
    if slot is None and ALSO_THERE.search(lead.rstrip()):
        return "remaining" if is_all_that_is_left(stretch, figure, lead, tail) else None
    slot = slot or find_slot_by_place(stretch, spot)
    return "of" if slot == "total" and is_whole_of(stretch, figure, lead, spot.after) else slot


def _find_cued_slot(stretch: Stretch, spot: Spot) -> Slot | None:
    """The slot by its cue, which no word of the title is."""
    figure, lead, tail = spot.figure, spot.lead, spot.tail
    slot = find_slot(hide_own_not(stretch, hide_new(stretch, lead)), tail)
    if slot in {"remaining", "of"} and _follows_title(stretch, figure):
        # 欠薪线索37件, 住房分配540套: the 欠 of the title leaves nothing to do, its 分配 is no whole.
        return find_slot(hide_own_not(stretch, stretch.plain[figure.start - len(lead) : figure.start]), tail)
    if slot == "of" and lead.strip()[-2:] in _LOOKED_FOR and lead.strip()[-2:] in _name_counts(stretch):
        # 排查2412人 of 排查人数: looking is the work itself.
        return "total"
    own = slot == "remaining" and len(lead.strip()) > 1 and lead.strip()[-1] in "缺差欠余"
    if own and lead.strip()[-2:] in _name_counts(stretch):
        # 消缺187处 of 消缺数量.
        return find_slot(lead.strip()[:-2], tail) or "total"
    return slot


_LOOKED_FOR = frozenset({"排查", "摸排", "梳理"})


def _name_counts(stretch: Stretch) -> str:
    return ",".join([one.name or "" for one in stretch.indicators if is_count(one)])


def _is_whole_before_part(stretch: Stretch, spot: Spot, slot: Slot | None) -> bool:
    """60台中的35台, 46座里头还剩15座, 装修6200平装了4100平: whether the next figure is a part of this one."""
    figure, after = spot.figure, spot.after
    if after is None:
        return False
    if (
        slot is None
        and after.unit == figure.unit
        and _LEFT_OF_IT.fullmatch(stretch.text, figure.end, after.start)
    ):
        return True
    named = OUT_OF.match(spot.tail) or (slot == "total" and _is_goal(stretch, figure))
    return bool(named) and pairs_with(stretch, figure, after)


def _is_goal(stretch: Stretch, figure: Figure) -> bool:
    """装修6200平装了4100平: as much as the task is to reach, before what is done of it."""
    return any(is_count(one) and one.target == figure.value for one in stretch.indicators)


# 46座里头还剩15座: all of them, before those of them that are left.
_LEFT_OF_IT = re.compile(
    r"(?:当中|之中|中|里[头面边]?)(?:也|都|就|现在|目前)?(?:还|只|就)?(?:剩下?|差|欠|缺|有)了?"
)
