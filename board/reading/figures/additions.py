"""Which of the totals that were read are only what was new on a day, and which 总数 is how far it has come."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.evidence import (
    falls,
    find_counted,
    find_on_file,
    is_explained,
    is_rival,
    is_whole,
    list_words,
)
from board.reading.figures.stretch import Measure, Stretch

# 今天来了80人,检了65人: what follows the day is of that day.
_SO_FAR = re.compile(r"已|现在|目前|截[至止]")

# 截至昨天,参保人数22800人 tells how many there are by then, though it be less than before.
_OF_DAY = re.compile(
    r"(?<!截至)(?<!截止)(?<![到至])(?:今[天日早晚]|昨[天日晚]|前天|[这本]周|上午|下午|当天)[^。;!?\n]*\Z"
)


def find_new(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """A total that falls below the board, behind a day, is what was new on it."""
    return [replace(one, slot="delta") if _is_new(stretch, one, measures) else one for one in measures]


def find_so_far(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """98人，总数6102: beside what is new, 总数 says how many there are so far, unless it is the goal."""
    slots = {one.slot for one in measures}
    if "delta" not in slots or "total" in slots:
        return list(measures)
    return [
        replace(one, slot="total") if one.slot == "of" and not _is_goal(stretch, one) else one
        for one in measures
    ]


def _is_goal(stretch: Stretch, one: Measure) -> bool:
    indicator = find_counted(stretch, one)
    return indicator is None or find_on_file(stretch, indicator)[1] == one.value


def _is_new(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    if one.slot != "total" or is_whole(stretch, one):
        return False
    if _is_added(stretch, one, measures):
        return True
    if _OF_DAY.search(stretch.text, 0, one.figure.start) is None:
        return False
    lead = list_words(stretch, one)[0].strip()
    if not lead and _is_within(one, measures):
        return True
    less = falls(stretch, one) or _follows_means(stretch, one)
    return less and bool(lead or _follows_figure(stretch, one)) and not _SO_FAR.search(lead)


def _is_within(one: Measure, measures: Sequence[Measure]) -> bool:
    """今天又到一列,1260吨,累计9840吨: what came on the day, said before the whole in the same measure."""
    return any(other.cumulative and other.value > one.value for other in measures if other.slot == "total")


# 办了3件,累计52件: what was done, before the whole so far that it went into.
_DID = re.compile(r"[\u4e00-\u9fa5]了$")


def _is_added(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    if _DID.search(list_words(stretch, one)[0]) is None or not is_explained(stretch, one):
        return False
    whole = next(
        (
            other for other in measures
            if other.slot == "total" and other.figure.start > one.figure.end and other.value > one.value
            and is_rival(one, other) and is_whole(stretch, other)
        ),
        None,
    )  # fmt: skip
    if whole is None:
        return False
    between = (other for other in stretch.figures if one.figure.end <= other.start < whole.figure.start)
    # 调了2条,公示3条,一共15条: one stage of several is not what is new.
    return not any(other.kind == "count" and other.unit == one.unit for other in between)


def _follows_figure(stretch: Stretch, one: Measure) -> bool:
    """今天推倒一栋,1200平: the same again in the task's own measure."""
    return any(
        other.unit != one.figure.unit is not None
        and other.end < one.figure.start
        and _NEXT.fullmatch(stretch.text, other.end, one.figure.start)
        for other in stretch.figures
    )


_NEXT = re.compile(r"[^,。;]{0,3}[,;]\s?")


_MEANS_OF_DAY = re.compile(
    r"今[天日](?:又|也|还)?(?:出动|派出?|组织|投入|调集|抽调|动用|上)了?[^,。;]{1,14}[,;][^,。;\d]{0,4}$"
)


def _follows_means(stretch: Stretch, one: Measure) -> bool:
    """今天出动三台吊车，清了46处: what was brought out today did it today."""
    lead = stretch.text[stretch.start : one.figure.start]
    return not one.cumulative and "今" in lead and _MEANS_OF_DAY.search(lead) is not None
