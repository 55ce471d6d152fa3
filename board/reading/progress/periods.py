"""Counts of a month that is over: 5月办了12件 says neither the whole so far nor what is left."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.days.day import Day
from board.reading.figures.counts import STRONG
from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Measure
from board.reading.scene import Scene

# 从5月的109户到了113户: what it has come to is of no month.
_STOP = re.compile(r"[,。;!?\n]|\d[^,。\d]{0,4}[到至成]")


def find_months_ago(scene: Scene, figure: Figure) -> int | None:
    """How many months ago the one month was that a count is of; None where it is of none that is over."""
    if figure.kind != "count" or figure.unit in {None, "分"}:
        return None
    for day in scene.days:
        ago = _count_months(scene, day) if day.end <= figure.start else None
        between = scene.text[day.end : figure.start] if ago else ""
        if ago and not (_STOP.search(between) or STRONG.search(between)):
            return ago
    return None


def _count_months(scene: Scene, day: Day) -> int | None:
    if day.kind != "period" or day.precision != "month" or day.before or day.after or day.as_of:
        return None
    since, until = day.past_since, day.past
    if since is None or until is None or (since.year, since.month) != (until.year, until.month):
        return None
    return (scene.today.year - until.year) * 12 + scene.today.month - until.month


def turn_last_month(scene: Scene, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """5月份办了12件: what last month brought is new, as 上个月办了12件 is."""
    return tuple(
        [
            replace(one, slot="delta")
            if one.slot == "total" and not one.cumulative and find_months_ago(scene, one.figure) == 1
            else one
            for one in measures
        ]
    )
