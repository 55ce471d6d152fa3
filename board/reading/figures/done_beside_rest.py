"""What is done beside what is left of it, whatever was done: 跑了29块地,剩9块; 派下去32个,还差13个."""

import re
from collections.abc import Sequence

from board.reading.figures.evidence import find_counted, find_on_file, list_words
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import is_foreign
from board.reading.figures.stretch import CLOSE, Measure, Stretch
from board.reading.figures.subsets import is_on_the_way

_DID = re.compile(r"[\u4e00-\u9fa5](?:了|完|好|到|过|成|下去|出去|上去|进去|出来|起来|上来|下来)\s?$")
# What came in or was found is the whole, and what is meant or denied was not done.
_NOT_DONE = re.compile(
    r"[收接]到|受理|查出|查到|摸出|排出|发现|报来|反馈|交办|应|计划|目标|任务|准备|打算|要|能|[没未不]|剩|差|欠|有|去年|上[周个]"
)
# 派了6个人,还差12台: in another measure something else, where it is named.
_THING = re.compile(r"[\u4e00-\u9fa5]")
_SENTENCE = re.compile(r"[。;!?\n]")


def pair_done_with_rest(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with the count right before what is left, in the same measure, as what is done."""
    left = [one for one in measures if one.slot == "remaining"]
    if len(left) != 1 or any(one.slot in {"total", "of", "delta"} for one in measures):
        return list(measures)
    rest = left[0]
    before = [one for one in stretch.figures if one.end <= rest.figure.start and one.kind == "count"]
    if not before or not _is_done(stretch, before[-1], rest):
        return list(measures)
    done = before[-1]
    unit = done.unit if done.unit not in {None, "个"} else rest.unit
    return [Measure("total", done.value, done, unit, rest.indicator, cumulative=True), *measures]


def _is_done(stretch: Stretch, done: Figure, rest: Measure) -> bool:
    alike = done.unit == rest.figure.unit or "个" in {done.unit, rest.figure.unit}
    tail = stretch.text[done.end : stretch.end]
    if done.inexact or not alike or is_foreign(stretch, done, tail):
        return False
    if done.unit != rest.figure.unit and _THING.match(tail):
        return False
    lead = list_words(stretch, Measure("total", done.value, done, done.unit))[0]
    if not _DID.search(lead) or _NOT_DONE.search(lead) or is_on_the_way(stretch, done, lead, tail):
        return False
    if _SENTENCE.search(stretch.text[done.end : rest.figure.start]):
        return False
    return _fits_goal(stretch, done, rest)


def _fits_goal(stretch: Stretch, done: Figure, rest: Measure) -> bool:
    """Whether what is done and left are no more than the goal."""
    counted = find_counted(stretch, rest)
    goal = find_on_file(stretch, counted)[1] if counted else None
    return goal is None or done.value + rest.value <= goal + CLOSE
