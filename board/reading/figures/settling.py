"""What the figures of a stretch mean beside each other: the exact beside the guess, whole, part and remainder.

Nothing is computed: a sum only shows which of the figures that were said is the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.bare_rates import turn_to_bare_rate
from board.reading.figures.done_beside_rest import pair_done_with_rest
from board.reading.figures.evidence import PLAIN, list_words
from board.reading.figures.indicators import is_count
from board.reading.figures.neighbours import drop_later_stage, find_whole_so_far, share_slots
from board.reading.figures.new_beside_whole import pair_new_with_whole
from board.reading.figures.remainders import drop_rest_of_part, drop_some_of_rest, drop_stages, find_remainder
from board.reading.figures.stage_rows import settle_stages
from board.reading.figures.stretch import BARE_TAIL, CLOSE, Measure, Stretch
from board.reading.words.cues import guard
from board.reading.words.parts import names_part

_EXACT = re.compile(
    guard(
        r"(?:准确(?!率|度)|确切|精确|具体|实打实|准数|实数|实际"
        r"|(?:系统|平台|后台|台账)(?:里|上)?)[^,。;\d]{0,4}$"
        r"|(?:核实|核对|复核|清点|盘点|核下来|[我一]看)(?:下来|后|过|完|了|出来|只有|就|实际)*$"
    )
)


def settle_measures(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with what their neighbours say of them."""
    if len(measures) == 1 == len(stretch.figures):
        alone = drop_rest_of_part(stretch, find_whole_so_far(stretch, measures))
        return [turn_to_bare_rate(stretch, one, alone) for one in alone]
    settled = _keep_present(stretch, _keep_exact(stretch, _drop_things(stretch, measures)))
    settled = settle_stages(stretch, pair_new_with_whole(stretch, settled))
    settled = drop_later_stage(stretch, share_slots(stretch, find_whole_so_far(stretch, settled)))
    settled = _find_new(stretch, find_remainder(stretch, drop_some_of_rest(stretch, settled)))
    settled = _find_total(stretch, drop_rest_of_part(stretch, settled))
    settled = pair_done_with_rest(stretch, drop_stages(stretch, _find_whole(stretch, settled)))
    return [turn_to_bare_rate(stretch, one, settled) for one in settled]


# 下了四个站: what is counted there is named right behind.
_NAMED = re.compile(
    r"(?!了|的|多|左右|还|就|都|全|已|在|没|完|以|之|吧|啊|不|也|是|到|好|过|和|与|跟)[\u4e00-\u9fa5]"
)


def _drop_things(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """这周下了四个站,改了310户: beside a figure in the task's own measure, 个 with a thing behind it counts that thing."""
    units = {one.unit for one in stretch.indicators if is_count(one)}
    if "个" in units or not any(one.figure.unit in units for one in measures if one.figure.unit):
        return list(measures)
    things = [
        one for one in measures
        if one.figure.unit == "个"
        and (_NAMED.match(stretch.text, one.figure.end) or _is_named_before(stretch, one))
        and not any(stretch.text.startswith(other.unit or "※", one.figure.end) for other in stretch.indicators)
    ]  # fmt: skip
    return [one for one in measures if one not in things]


def _is_named_before(stretch: Stretch, one: Measure) -> bool:
    """站亭改好58座,灯箱换了116个: whether a thing that is none of the task's stands before the verb."""
    lead, tail = list_words(stretch, one)
    return not tail.strip("了的") and names_part(PLAIN.sub(" ", lead), stretch.topic_words)


def _keep_exact(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """9000多亩了，准确的9120亩: what is said to be exact takes the place of what was said before it."""
    exact = [one for one in measures if _is_exact(stretch, one)]
    return [
        one for one in measures
        if one in exact or not any(one.slot == other.slot and one.unit == other.unit for other in exact)
    ]  # fmt: skip


def _is_exact(stretch: Stretch, one: Measure) -> bool:
    """Whether words before a figure say that it is exact; 平台 in a title or 系统 in a name tells of no source."""
    found = _EXACT.search(stretch.text[: one.figure.start].rstrip("是为: "))
    names = [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    if found is None or not any(found[0][:2] in name for name in names):
        return found is not None
    return found[0][2:3] in set("里上显统导查的")


_EARLIER = re.compile(r"(?<!截至)(?<!截止)(?<!\d)\d{1,2}月(?:底|末|份)?(?:时|那时)?(?:是|才|只有|为)\s?$")
_QUALIFIED = re.compile(r"(?<!不)合格$")
_YESTERDAY = re.compile(r"昨[天日]\s?$")
_TODAY = re.compile(r"今[天日]\s?$")
_OVER = re.compile(r"(?:昨[天日]|前天|上个?[周月]|上[个一]?季度?|上一?旬)[^,。;\d]{0,5}$")
_MOST_A_DAY = 1.1


def _keep_present(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures without what an earlier day had (8月底是3512) and without the part that passed (合格2290批次)."""
    if len(measures) < 2:
        return list(measures)
    first, second = measures[0], measures[1]
    if (
        _TODAY.search(stretch.text, 0, second.figure.start) and _YESTERDAY.search(stretch.text, 0, first.figure.start)
        and first.value < second.value <= first.value * _MOST_A_DAY
    ):  # fmt: skip
        # 昨天21300户今天21780户: nobody does so much in a day; both are how far it had come.
        return [replace(second, slot="total"), *measures[2:]]
    new = [one for one in measures if one.slot == "delta"]
    past = [one for one in new if _OVER.search(stretch.text, stretch.start, one.figure.start)]
    if past and len(past) < len(new):
        # 今天98,昨天76; 本周4处,上周3处: what is new is of the time that runs.
        measures = [one for one in measures if one not in past]
    measures = _keep_longest(stretch, measures)
    counted = [one for one in measures if one.slot == "total"]
    of_period = [one for one in counted if _OF_PERIOD.search(stretch.text, stretch.start, one.figure.start)]
    if of_period and len(of_period) < len(counted):
        measures = [one for one in measures if one not in of_period]
    totals = [one for one in measures if one.slot == "total"]
    past = [one for one in totals if _EARLIER.search(stretch.text[: one.figure.start])]
    past += [one for one in totals[1:] if _is_qualified_part(stretch, one, totals[0])]
    return [one for one in measures if one not in past or len(past) == len(totals)]


# 1到8月8650万,8月当月1120万: what one month had beside what there is so far.
_OF_PERIOD = re.compile(r"(?:当月|单月|当季|当旬|当周)[^,。;\d]{0,4}$")

# 本周312,今天86: what is new in the week holds what is new today; a month holds its weeks.
_SPANS = tuple(
    re.compile(rf"(?:{words})[^,。;\d]{{0,6}}$")
    for words in (
        "[今当昨][天日]|[上下]午",
        "[本这上]个?周|[本这]一?旬|近[一七7]天|近一?周",
        "[本这上]个?月|近一?个?月",
        "[本这上]个?季度?",
    )
)


def _keep_longest(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with only that of several new figures of one thing which counts for the longest time."""
    new = [one for one in measures if one.slot == "delta"]
    if len({(one.indicator, one.unit) for one in new}) == len(new):
        return list(measures)
    spans = [_find_span(stretch, one) for one in new]
    if -1 in spans or len(set(spans)) == 1:
        return list(measures)
    longest = new[spans.index(max(spans))]
    return [one for one in measures if one is longest or one not in new]


def _find_span(stretch: Stretch, one: Measure) -> int:
    lead = stretch.text[: one.figure.start]
    return next((at for at, span in enumerate(_SPANS) if span.search(lead)), -1)


def _is_qualified_part(stretch: Stretch, one: Measure, whole: Measure) -> bool:
    named = any("合格" in (other.name or "") for other in stretch.indicators if not other.is_rate)
    return (
        not named and one.value <= whole.value and bool(_QUALIFIED.search(stretch.text[: one.figure.start]))
    )


def _find_whole(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The count that is the whole of another: said to be (一共600户，改完300户), or the one that the remainder fits.

    衬砌了28公里，总共62公里，还差34公里: the larger of the two. What does not add up is asked about later on.
    """
    totals = [one for one in measures if one.slot == "total"]
    left = [one for one in measures if one.slot == "remaining"]
    units = {one.unit for one in totals} - {None}
    if len(totals) != 2 or len(units) > 1 or any(one.slot == "of" for one in measures):
        return list(measures)
    part, whole = sorted(totals, key=lambda one: one.value)
    fits = len(left) == 1 and abs(whole.value - part.value - left[0].value) <= CLOSE
    said = _SUM_ALONE.search(stretch.text[: whole.figure.start]) is not None
    if not fits and not (said and (left or whole.figure.start < part.figure.start)):
        return list(measures)
    return [replace(one, slot="of") if one is whole else one for one in measures]


_SUM_ALONE = re.compile(r"(?<!累)(?:一共|总共|拢共|共有?|总的|总数)(?:是|为|有)?\s?$")


_JUST = re.compile(r"(?:^|[,。;!?])(?:我们|今天|昨天|这周)?(?:刚刚?|又)[^,。;\d]{1,4}$")


def _find_new(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """刚交付3台,一共48台: what has just been done beside the whole is new."""
    slots = {one.slot: one for one in measures}
    total = slots.get("total")
    if total is None or "delta" in slots or not _SUM_BEFORE.search(stretch.text[: total.figure.start]):
        return list(measures)
    added = [
        one for one in measures if one.slot == "total" and one is not total and _is_added(stretch, one, total)
    ]
    if len(added) == 1:
        return [replace(one, slot="delta") if one is added[0] else one for one in measures]
    for figure in stretch.figures:
        like = figure.kind == "count" and figure.unit == total.unit and not figure.inexact
        before = figure.start < total.figure.start and figure.value < total.value
        if like and before and _JUST.search(stretch.text[stretch.start : figure.start].rstrip()):
            return [Measure("delta", figure.value, figure, figure.unit), *measures]
    return list(measures)


# 上周又拆了3处,面积620平方,总共拆了15220平方: how much that was that has just been told as new.
_HOW_MUCH = re.compile(
    r"(?:[上本这]个?[周月]|[今昨]天|[今昨]日|又|新)[^。;]{0,14}\d[^,。;\d]{0,3},"
    r"(?:总|合计|涉及)?(?:建筑)?(?:面积|长度|里程|金额|资金|投资|人数|户数|重量|数量)\s?$"
)


def _is_added(stretch: Stretch, one: Measure, total: Measure) -> bool:
    like = one.unit == total.unit and one.figure.start < total.figure.start and one.value < total.value
    return like and _HOW_MUCH.search(stretch.text, stretch.start, one.figure.start) is not None


_NEXT = re.compile(r"\s?[,;:\s]\s?")


def _find_total(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """+12，2350: a larger figure that stands bare behind what is new is the whole."""
    new = measures[0] if len(measures) == 1 and measures[0].slot == "delta" else None
    behind = [one for one in stretch.figures if new and one.start >= new.figure.end]
    if new is None or len(behind) != 1:
        return list(measures)
    figure = behind[0]
    bare = _NEXT.fullmatch(stretch.text, new.figure.end, figure.start) and BARE_TAIL.match(
        stretch.text, figure.end
    )
    like = figure.kind == "count" and figure.unit in {None, new.unit} and not figure.inexact
    if not bare or not like or figure.value <= new.value:
        return list(measures)
    return [new, Measure("total", figure.value, figure, new.unit, new.indicator)]


_SUM_BEFORE = re.compile(r"(?:一共|总共|累计|合计|共计)[\u4e00-\u9fa5]{0,3}\s?$")
