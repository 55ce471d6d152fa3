"""What corrects the last report of its sender."""

import re
from collections.abc import Iterable
from dataclasses import replace

from board.model.acts import Act
from board.reading.people.behalf import Behalf
from board.reading.progress.reports import read_report
from board.reading.progress.speakers import has_figures
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.tasks.targets import on_task
from board.reading.wishes.amendments import comes_to_another, find_amended_day, is_misplaced
from board.reading.wishes.last_reports import find_indicator, turn_to_last
from board.reading.wishes.mistakes import WRONG, is_clipped, is_of_no_report, says_wrong
from board.reading.wishes.right_figures import list_changes
from board.reading.wishes.withdrawals import is_replaced
from board.reading.words.needs import get_wake

# 不是 91.7 may deny the old figure or give the new one.
_DENIED_BARELY = re.compile(r"\W*不是\s?[\d.]+[%万千\u4e00-\u9fa5]{0,2}\W*")


def read_correction(scene: Scene, segment: Segment) -> list[Act]:
    """The fields that a correction changes; open where it says nothing new or no report is known."""
    if scene.message.last is None and not scene.heard & _IS_AMISS:
        return []
    if is_of_no_report(scene, segment):
        return []
    if not says_wrong(scene, segment) and not _is_amended(scene, segment):
        return []
    segment = replace(segment, target=_find_corrected(scene, segment))
    if _DENIED_BARELY.fullmatch(scene.text) or is_misplaced(scene, segment):
        return [on_task("correct", segment, open=True)]
    day = find_amended_day(scene, segment)
    if day is not None:
        return [on_task("correct", segment, eta=day)]
    several = _list_by_indicator(scene, segment)
    if several:
        return several
    figures = list_changes(scene, segment)
    indicator = find_indicator(scene, segment) if figures else None
    unit = _find_measure(scene, figures.values())
    return [on_task("correct", segment, open=not figures, indicator=indicator, unit=unit, **figures)]


def _list_by_indicator(scene: Scene, segment: Segment) -> list[Act]:
    """更正，开工6个，投资1190万: one act for each indicator, where every figure is a right one; else none."""
    told = [one for one in scene.figures if segment.holds(one.start)]
    if len(told) < _SEVERAL:
        return []
    acts = [act for act in read_report(scene, segment, Behalf()) if has_figures(act)]
    named = {act.indicator for act in acts}
    if len(named) != len(told) or None in named or any(act.open or act.delta is not None for act in acts):
        return []
    return [replace(act, act="correct", state=None) for act in acts]


_SEVERAL = 2


def _find_measure(scene: Scene, values: Iterable[float]) -> str | None:
    """The measure that is said with the right figure."""
    right = [one for one in scene.figures if any(one.is_value(value) for value in values)]
    return next((one.unit for one in right if one.kind == "count" and one.unit), None)


_IS_AMISS = WRONG | get_wake(find_amended_day) | get_wake(is_replaced)


def _is_amended(scene: Scene, segment: Segment) -> bool:
    """Whether what was reported gives way to another figure, day, kind or task."""
    if is_misplaced(scene, segment) or find_amended_day(scene, segment):
        return True
    return is_replaced(scene, segment) or comes_to_another(scene, segment)


def _find_corrected(scene: Scene, segment: Segment) -> Target:
    """The task whose report is corrected; 改一改 names none, whatever title has two such characters."""
    last = scene.message.last
    if last is not None and last.task and is_clipped(scene, segment):
        return Target(last.task, "last")
    return turn_to_last(scene, segment).target
