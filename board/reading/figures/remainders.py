"""What is left beside what is done, by the figures of one stretch: 整治完97栋了，还有43栋."""

import re
from collections.abc import Sequence

from board.reading.figures.evidence import find_on_file, list_words
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import BARE_TAIL, CLOSE, Measure, Stretch
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import names_part

_ALSO = re.compile(r"(?:^|[,。;!?\n\s、])(?:现在|目前|后面|手上|手头)?(?:还|另|尚)有$")
_STAGE_BEHIND = re.compile(r"[^,。;\d]{0,2}(?:正|没|未|待)")
_UNDER_WAY = re.compile(r"\s?在[\u4e00-\u9fa5]{1,4}(?:[,。;!?]|$)")


_THOSE_WHO = re.compile(r"[\u4e00-\u9fa5]的(?:就|也|又|大概)?有$")
_REST = re.compile(r"(?:(?:还|另|尚|就|只|也)(?:剩下?|差|欠|缺|有)了?|剩下?了?|余下)的?(?:有)?$")


def drop_some_of_rest(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """还有11处,进不了场的有两处: behind what is left, those of whom something is told are some of that."""
    return [
        one for one in measures
        if not _THOSE_WHO.search(stretch.text, stretch.start, one.figure.start)
        or not any(_holds(stretch, rest, one.figure) for rest in stretch.figures)
    ]  # fmt: skip


def _holds(stretch: Stretch, rest: Figure, some: Figure) -> bool:
    before = rest.end < some.start and rest.unit == some.unit and rest.value >= some.value
    return before and _REST.search(stretch.text, stretch.start, rest.start) is not None


def find_remainder(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """整治完97栋了，还有43栋: what there is besides what is done, where nothing else is said of it."""
    slots = {one.slot: one for one in measures}
    total = slots.get("total")
    if total is None or "remaining" in slots:
        return list(measures)
    for figure in stretch.figures:
        lead = stretch.text[stretch.start : figure.start].rstrip()
        others = _OTHER_ONES.search(lead) and _AT_WORK.match(stretch.text, figure.end)
        besides = _ALSO.search(lead) or ("of" in slots and (_UNDONE.search(lead) or others))
        besides = besides if figure.start > total.figure.end else None
        if besides and _is_left(stretch, figure, total, slots.get("of") or _find_larger(measures, total)):
            return [*measures, Measure("remaining", figure.value, figure, figure.unit)]
    return list(measures)


# 应检1150艘，已检783艘，未检367艘; 6家整好4家，剩鸿达跟海燕两家: what is not done, where it makes up the whole.
_UNDONE = re.compile(r"(?:[,。;\n\s])(?:[没未待][\u4e00-\u9fa5]{1,3}|剩下?[\u4e00-\u9fa5]{2,9})$")


# 7栋改完5栋，另外2栋还在贴保温板
_AT_WORK = re.compile(r"[^,。;\d]{0,3}(?:还|仍|正|没|未)")
_OTHER_ONES = re.compile(r"[,。;\n\s](?:另外|其余|余下)的?那?$")


def _find_larger(measures: Sequence[Measure], total: Measure) -> Measure | None:
    """片上620家，整好410家，还有210家: the other of two counts, as the whole that the rest has to fit."""
    larger = [one for one in measures if one.slot == "total" and one.value > total.value]
    return larger[0] if len(larger) == 1 else None


def drop_stages(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures without a remainder that is only one of several stages of what is left.

    弄好9间，还有3间在装，4间没动 leaves more than either; 24个完工9个，还有11个在建 leaves more than those in hand.
    """
    left = [one for one in measures if one.slot == "remaining"]
    if not left:
        return list(measures)
    if _is_stage_beside(stretch, measures, left[0]):
        return [one for one in measures if one is not left[0]]
    if len({(one.unit, one.indicator) for one in left}) == len(left) > 1:
        # 河道还有3段,土方还差一万二: what is left of each of several indicators.
        return list(measures)
    among = [one for one in left[1:] if _OF_THEM.search(stretch.text[left[0].figure.end : one.figure.start])]
    if len(left) > 1 and not among:
        return [one for one in measures if one not in left]
    gap = _find_gap(measures, left[0])
    stage = any(one.kind == "count" and abs(one.value - abs(gap)) < CLOSE for one in stretch.figures)
    under_way = _UNDER_WAY.match(stretch.text, left[0].figure.end)
    dropped = left if gap and (stage or under_way) else left[1:]
    return [one for one in measures if one not in dropped]


def _is_stage_beside(stretch: Stretch, measures: Sequence[Measure], left: Measure) -> bool:
    """拿证9个，还有4个在公示: a later stage beside a count that says nothing by itself is not all that is left."""
    if any(one.slot in {"total", "of"} for one in measures):
        return False
    beside = any(
        one.kind == "count" and one.unit == left.unit and one.end <= left.figure.start
        for one in stretch.figures
    )
    return beside and _UNDER_WAY.match(stretch.text, left.figure.end) is not None


# 再有5处就齐了, 还要改12张就够数: what is missing to the end.
_ONLY = re.compile(
    r"(?:再|还要|还得|只要)"
    r"(?:有|来|(?![过等给要需])[\u4e00-\u9fa5]{1,2})?$"
)
_ALL_THEN = re.compile(
    r"[^,。;\d]{0,3},?(?:就|便|就能|就可以?)(?:全|都|全部)?(?:能|可以)?"
    r"(?:[\u4e00-\u9fa5]{0,2}[齐完够满清]|清零|收[尾口工官]|到位|达标"
    r"|圆满|利[索落]|完事儿?|见底|交差|到头)(?:数|了|啦|额|[,。;!]|$)"
)


def is_last_few(lead: str, tail: str) -> bool:
    """再有5处就齐了: whether the words around a figure say that with so many more the whole is done."""
    return _ALL_THEN.match(tail) is not None and _ONLY.search(lead) is not None


LAST_ONES = re.compile(r"最后(?:剩下)?(?:那|这|的)*\s?$")
_FINISHED_SO = re.compile(
    rf"(?:(?![没未不能会要将待估想在还]|预计|明天|后天|下周|下个|[月年]底|\d)[^,。;!?]){{0,8}}?"
    rf"(?:{FINISH}|[\u4e00-\u9fa5]完|[\u4e00-\u9fa5][好上掉齐成][\u4e00-\u9fa5]{{0,2}}(?=了))(?:了|啦|[,。;!\s]|$)"
)


# 最后七台叉车昨天拉走注销了: what happened to them on a day that is past.
_GONE = re.compile(
    r"(?:(?![没未不能会要将待估想在还]|预计)[^,。;!?\d]){0,6}(?:今[天早]|昨[天晚]|前天|上午|刚刚?"
    r"|都|全部?)(?:(?![没未不能会要将待估想在还])[^,。;!?\d]){1,6}了(?:[,。;!\s]|$)"
)


def are_last_done(lead: str, tail: str) -> bool:
    """最后两个小区完工了: whether those counted are the last, which are done now and so not left any more."""
    if LAST_ONES.search(lead) is None:
        return False
    return _FINISHED_SO.match(tail) is not None or _GONE.match(tail) is not None


_OF_THEM = re.compile(r"其中|里面|当中")


def _find_gap(measures: Sequence[Measure], left: Measure) -> float:
    """What is missing between the whole, what is done and what is left; 0 where it adds up or is not said."""
    slots = {one.slot: one.value for one in measures}
    if "of" not in slots or "total" not in slots:
        return 0
    gap = slots["of"] - slots["total"] - left.value
    return 0 if abs(gap) < CLOSE else gap


def _is_left(stretch: Stretch, figure: Figure, total: Measure, whole: Measure | None) -> bool:
    if figure.kind != "count" or figure.inexact:
        return False
    if figure.unit is None and figure.unit != total.unit:
        return _makes_up_goal(stretch, figure, total)
    if figure.unit != total.unit:
        return False
    if whole is not None:
        return abs(whole.value - total.value - figure.value) < CLOSE
    if _UNDER_WAY.match(stretch.text, figure.end) or _makes_up_goal(stretch, figure, total):
        return True
    return not _STAGE_BEHIND.match(stretch.text, figure.end) and bool(
        BARE_TAIL.match(stretch.text, figure.end)
    )


def _makes_up_goal(stretch: Stretch, figure: Figure, total: Measure) -> bool:
    """撤了3个,还有3个家长不同意: with what is done it makes the goal of the one count."""
    counted = [one for one in stretch.indicators if is_count(one)]
    goal = find_on_file(stretch, counted[0])[1] if len(counted) == 1 else None
    return goal is not None and abs(goal - total.value - figure.value) < CLOSE


def drop_rest_of_part(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """总量82%，支管剩两条路: beside how far the whole is, what is left of what the task does not count is a part's."""
    beside = any(one.slot == "percent" for one in measures)
    return [
        one for one in measures
        if one.slot != "remaining" or _is_counted_so(stretch, one) or not (beside or _has_subject(stretch, one))
    ]  # fmt: skip


_LEFT_CUE = re.compile(r"(?:还|只|就|又|也|都|现在|目前)*(?:剩下?|剩余|差|欠|缺|有)[^,。;\d]{0,3}$")


def _has_subject(stretch: Stretch, left: Measure) -> bool:
    """支管剩三条: whether what is left is of something that is named, and is no word of the task."""
    lead = list_words(stretch, left)[0]
    cue = _LEFT_CUE.search(lead)
    return cue is not None and names_part(lead[: cue.start()], stretch.topic_words)


def _is_counted_so(stretch: Stretch, left: Measure) -> bool:
    """Whether the task counts in this measure, by an indicator or in its standard (14处水源地)."""
    counted = [one for one in stretch.indicators if is_count(one)]
    unit = left.figure.unit
    if unit is None or any(one.unit in {unit, None} or "个" in {unit, one.unit} for one in counted):
        return bool(counted)
    standard = stretch.task.standard if stretch.task and not counted else None
    return re.search(rf"\d{re.escape(unit)}", standard or "") is not None
