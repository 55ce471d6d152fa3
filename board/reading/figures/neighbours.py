"""What a figure takes over from the one right before it: its slot in another measure, or a stage behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.evidence import find_counted
from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Measure, Stretch

# 累计64处17480平; 又拆了3处,面积480平: the same once more, in another measure of the task.
_HOW_MUCH = re.compile(
    r"\s?[,、]?\s?(?:共|计|合|总|涉及|大概)?(?:建筑)?"
    r"(?:面积|长度|里程|金额|资金|投资|重量|体积)?(?:是|为|有)?\s?"
)


def share_slots(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with what is new, or the whole so far, said once for both measures of one thing."""
    settled: list[Measure] = []
    for one in measures:
        settled.append(_take_over(stretch, settled[-1], one) if settled else one)
    return settled


def _take_over(stretch: Stretch, before: Measure, one: Measure) -> Measure:
    if one.slot != "total" or one.sure or one.unit in {None, before.unit} or before.unit is None:
        return one
    left = before.slot == "remaining" and before.figure.end == one.figure.start
    if before.slot != "delta" and not before.cumulative and not left:
        return one
    units = {other.unit for other in stretch.indicators if is_count(other)}
    beside = _HOW_MUCH.fullmatch(stretch.text, before.figure.end, one.figure.start)
    if beside is None or not {before.unit, one.unit} <= units:
        return one
    return replace(one, slot=before.slot, cumulative=before.cumulative)


_NUMBER_IN_ALL = re.compile(r"总[数人户]数?(?:是|为|有|到|达到?)?\s?$")
_BY_NOW = re.compile(r"(?:现在|目前|眼下|截[至止]\S{0,6}|累计)[^,。;\d]{0,4}$")
_OF_LATE = re.compile(r"今[天日]|昨[天日晚]|[本这]个?[周月旬]|月初|[上下]午|又|新")
_THIS_YEAR = re.compile(
    r"(?:全年|年内|(?:今年|年初|开年)(?:以来|到现在|至今|到今天|截至目前)?)(?:一共|总共|累计|共|已经?)?\s?$"
)


def find_whole_so_far(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with 总数 or 全年 behind what is new as the whole so far, where it is not the goal.

    这周88人次,总数2176; 本月86人次,全年1426; 现在总数5930.
    """
    whole = next((one for one in measures if _is_so_far(stretch, one)), None)
    if whole is None:
        return list(measures)
    lead = stretch.text[stretch.start : whole.figure.start]
    before = [
        one for one in measures
        if one.slot == "total" and one.figure.end <= whole.figure.start
        and one.unit in {whole.unit, None} | ({one.unit} if whole.unit is None else set()) and one.value < whole.value
    ]  # fmt: skip
    new = len(before) == 1 and _OF_LATE.search(stretch.text, stretch.start, before[0].figure.start)
    if not new and not (len(measures) == 1 and _BY_NOW.search(_NUMBER_IN_ALL.sub("", lead))):
        return list(measures)
    settled = replace(
        whole, slot="total", cumulative=True, unit=whole.unit or (before[0].unit if new else None)
    )
    return [
        settled if one is whole else replace(one, slot="delta") if new and one is before[0] else one
        for one in measures
    ]


def _is_so_far(stretch: Stretch, one: Measure) -> bool:
    named = _NUMBER_IN_ALL if one.slot == "of" else _THIS_YEAR if one.slot == "total" else None
    if named is None or not named.search(stretch.text, stretch.start, one.figure.start):
        return False
    indicator = find_counted(stretch, one)
    return indicator is not None and indicator.target != one.value


# 改了512户,验收过了480户: what comes behind the work itself, on some of what was done.
_LATER_STAGE = re.compile(
    r"(?P<stage>验收|核验|核查|复核|复查|公示|审核|审批|批复|备案|登记|发证|办证"
    r"|领证|拿证|确权|移交|结算|付款|拨付|兑付|兑现|打款|入住|搬[进入]|投用|启用"
    r"|使用|通[电水车气网]|挂牌|归档|上图|入库|销号|封顶|贴[码牌]|评估)"
    r"(?:合格|通过|办结|完成|完毕|[过完好])?(?:了|的)?(?:有|是)?\s?$"
)


_WORKED = re.compile(r"[\u4e00-\u9fa5](?:了|完了?|[好成]了?|到了?)\s?$")


def drop_later_stage(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures without a count of those among what was done that have come to a stage behind it."""
    totals = [one for one in measures if one.slot == "total"]
    if len(totals) < 2:
        return list(measures)
    later = [one for at, one in enumerate(totals) if _is_later_stage(stretch, one, totals[:at])]
    return [one for one in measures if one not in later]


def _is_later_stage(stretch: Stretch, one: Measure, before: Sequence[Measure]) -> bool:
    if one.cumulative or not any(
        other.unit == one.unit
        and other.value > one.value
        and other.indicator == one.indicator
        and _WORKED.search(stretch.text, stretch.start, other.figure.start)
        for other in before
    ):
        return False
    found = _LATER_STAGE.search(stretch.text, stretch.start, one.figure.start)
    if found is None or stretch.task is None:
        return False
    names = [
        stretch.task.title,
        stretch.task.standard or "",
        *(other.name or "" for other in stretch.indicators),
    ]
    return not any(found["stage"] in name for name in names)
