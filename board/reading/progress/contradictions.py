"""Figures that cannot be right: those of one message that contradict each other, and rates beyond the whole."""

import re
from collections.abc import Sequence

from board.model.acts import Act
from board.reading.figures.count_names import shares_word
from board.reading.figures.stretch import Measure
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

_WHOLE = {"%": 100, "‰": 1000}
# What may go beyond the whole: growth, and what is done or used against a plan or a capacity.
_UNBOUNDED = re.compile(
    r"增|涨|升|降|减|幅|速|同比|环比|完成率|达成率|执行率|产销|毛|使用率|负荷|利用率|覆盖倍|周转|倍|系数"
)
_BEYOND_PLAN = re.compile(r"超|(?:目标|任务|计划|年度|全年|预算)[^,。;]{0,6}$")


def is_doubtful(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether the figures of a stretch have to be asked about: they disagree, or one is more than there can be."""
    if not measures:
        return False
    if any(_is_beyond_whole(scene, segment, one) for one in measures):
        return True
    if _exceeds_whole(scene, segment, measures) or _adds_some(scene, segment):
        return True
    if len(measures) < _TWO:
        return False
    if _RESPECTIVELY.search(scene.text, segment.start, segment.end):
        return True
    return _disagree(scene, measures) or _belies_rate(scene, segment, measures)


_TWO = 2
_OF_THEM = re.compile(r"[,。;:(\s]?其中[^,。;\d]{0,8}")
_SUM = re.compile(r"(?<!累)(?:一共|总共|拢共|总数)(?:是|为|有)?\s?$")


# 我们跟柳林加起来17.8万亩: neither the sender's, nor the other's, nor the whole.
_TOGETHER = re.compile(
    r"(?:那边|这边|他们|两[家个]|一起)*(?:加起来|合起来|一共|总共|合计|共计|拢共|加一块儿?|加在一起|共)"
)
_WITH = re.compile(r"[跟和与加、及]上?$")


def _adds_some(scene: Scene, segment: Segment) -> bool:
    """Whether the sum of some units is told, where the task is of more."""
    task = scene.lexicon.find_task(segment.target.code)
    if (
        task is None
        or len(scene.units) < 1
        or "加" not in scene.text
        and "共" not in scene.text
        and "合" not in scene.text
    ):
        return False
    named = {unit for name in scene.units for unit in name.referents}
    return any(
        _TOGETHER.match(scene.text, name.end) and _WITH.search(scene.text, 0, name.start)
        and not set(task.support_units) <= named | ({scene.sender.unit} if scene.sender and scene.sender.unit else set())
        for name in scene.units if segment.holds(name.start)
    )  # fmt: skip


# 四个所分别是40、31、35、28: whose each of them is, is not said.
_RESPECTIVELY = re.compile(
    r"(?:分别(?:是|为|有|完成|做了|达到?|到)?了?"
    r"|[两三四五六七八九十][个家](?:单位|街道|社区|乡镇|镇街|学区|学校|[镇乡村院站所校]))"
    r"\s?:?\s?\d[\d.%]*[^,。;\d、]{0,3}[、,和]\s?\d[\d.%]*[^,。;\d、]{0,3}(?:[、,和]\s?\d|[,。;]|$)"
)


def _exceeds_whole(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """建成14个，其中开业的16个; 总共12处，完工13处: a part that is more than its whole."""
    totals = [one for one in measures if one.slot == "total"]
    if len(totals) == _TWO and totals[0].unit == totals[1].unit and totals[0].value < totals[1].value:
        return _SUM.search(scene.text, segment.start, totals[0].figure.start) is not None
    if "其中" not in scene.text:
        return False
    wholes = [one for one in measures if one.slot in {"total", "of"}]
    return any(
        one.value > whole.value and one.kind == "count" and one.unit == whole.figure.unit
        and _OF_THEM.fullmatch(scene.text, whole.figure.end, one.start)
        for whole in wholes for one in scene.figures
    )  # fmt: skip


def _is_beyond_whole(scene: Scene, segment: Segment, one: Measure) -> bool:
    """收缴率812, 干到120: more than all of it, where neither growth nor a plan is spoken of."""
    if one.slot == "percent":
        return one.value > 100 and not _BEYOND_PLAN.search(scene.text[segment.start : one.figure.start])
    if one.slot != "rate":
        return False
    indicators = scene.lexicon.list_indicators(segment.target.code)
    own = next((other for other in indicators if other.name == one.indicator), None)
    whole = _WHOLE.get(one.unit or "%", 100)
    known = [own.target, own.value] if own else []
    return (
        one.value > whole
        and not _UNBOUNDED.search(one.indicator or "")
        and not any(value is not None and value > whole for value in known)
    )


# How far a rate that was rounded, or cut off, may be from its count.
_ROUNDED = 1.0


def _belies_rate(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """安检率65%，1200/2000: a count out of its whole that is another rate than the one that is said of it."""
    by_slot = {one.slot: one for one in measures}
    rates = [one for one in measures if one.slot == "rate" and one.unit == "%"]
    total, whole = by_slot.get("total"), by_slot.get("of")
    if len(rates) != 1 or total is None or whole is None or not whole.value:
        return False
    rate = rates[0]
    counted = 100 * total.value / whole.value
    digits = len(rate.figure.words.rstrip("%").partition(".")[2])
    return abs(counted - rate.value) > _ROUNDED / 10**digits and _is_of_rate(scene, segment, rate, total)


def _is_of_rate(scene: Scene, segment: Segment, rate: Measure, total: Measure) -> bool:
    """Whether a count is what a rate is of: said with its word, or with none of its own."""
    indicators = scene.lexicon.list_indicators(segment.target.code)
    own = next((one for one in indicators if one.name == rate.indicator), None)
    before = max([one.end for one in scene.figures if one.end <= total.figure.start], default=segment.start)
    words = _BARE.sub("", scene.text[max(before, segment.target.end) : total.figure.start])
    return own is not None and (not words or shares_word(words, own))


_BARE = re.compile(r"[\s,。;:(]|就?是|即|也就是|共|已经?|目前|现在|累计|完成了?")


_OF_PERIOD = re.compile(r"(?:季度|[\d一二三四五六七八九十]月份?|[上下]半年|[本上]个?[周月])[^,。;\d]{0,6}$")


def _disagree(scene: Scene, measures: Sequence[Measure]) -> bool:
    """Whether the message gives several figures for the whole: two percents, two that are 累计, one for each period."""
    percents = {one.value for one in measures if one.slot == "percent" and one.sure}
    totals = {
        (one.unit, one.indicator, one.value) for one in measures if one.slot == "total" and one.cumulative
    }
    units = [(unit, indicator) for unit, indicator, _ in totals]
    if len(percents) > 1 or len(units) != len(set(units)):
        return True
    return _are_of_periods(scene, measures) or _count_differently(measures)


def _count_differently(measures: Sequence[Measure]) -> bool:
    """已改12处，已改15处: two counts that both say how much is done, and no word which of them is the whole."""
    sure = {
        (one.unit, one.value)
        for one in measures
        if one.slot == "total" and one.sure and one.unit and not one.indicator
    }
    whole = any(one.cumulative or one.slot in {"of", "remaining"} for one in measures)
    return not whole and len(sure) > len({unit for unit, _ in sure})


def _are_of_periods(scene: Scene, measures: Sequence[Measure]) -> bool:
    """一季度4场，二季度7场: neither is the whole so far."""
    totals = [one for one in measures if one.slot == "total"]
    periods = [one for one in totals if _OF_PERIOD.search(scene.text[: one.figure.start])]
    return len(totals) > 1 and len(periods) == len(totals) and len({one.unit for one in totals}) == 1


def contradicts(acts: Sequence[Act]) -> bool:
    """Whether the stated whole, part and remainder cannot all be true, or more is new than there is."""
    return any(
        (act.delta is not None and act.total is not None and act.delta > act.total)
        or
        act.of is not None and act.total is not None and act.remaining is not None
        and abs(act.of - act.total - act.remaining) > 1e-6
        for act in acts
    )  # fmt: skip
