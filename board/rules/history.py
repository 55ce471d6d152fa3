"""How a figure came to be: its values over time from the counted reports, and where they lead (测算).

A projection is a straight line through the last month's reports; it is always labelled 测算 and never stored.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from board.model.records import Report
from board.model.settings import Settings
from board.model.task import Task
from board.rules.choice import has_figures
from board.rules.progress import find_figure_progress, find_worst, is_count
from board.rules.replays import replay_reports
from board.rules.withdrawals import COUNTED

BASIS = timedelta(days=30)
FEWEST_DAYS = 3


@dataclass(frozen=True, slots=True)
class Point:
    """The value of a figure at the end of a local day."""

    on: date
    value: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """A straight line continued to the due day. `reached_on` is None where the goal is not met by it within a year."""

    value: float
    goal: float
    per_day: float
    at_due: float
    reached_on: date | None
    due: date
    measure: str | None
    since: date

    @property
    def holds(self) -> bool:
        """Whether the goal is met by the due day."""
        return self.at_due >= self.goal


def list_points(
    start: Task, reports: Iterable[Report], *, settings: Settings, zone: tzinfo, indicator: str | None = None
) -> tuple[Point, ...]:
    """The values of one indicator (the only one, or by name; else the percent), one per day that changed it."""
    steps = list_steps(start, reports, settings=settings, zone=zone, indicator=indicator)
    points = {step.on: step.value for step in steps}
    return tuple(Point(day, points[day]) for day in sorted(points))


def list_steps(
    start: Task, reports: Iterable[Report], *, settings: Settings, zone: tzinfo, indicator: str | None = None
) -> tuple[Point, ...]:
    """The same with every report that tells the value, also where several did on one day."""
    steps: list[Point] = []
    if (known := _find_value(start, indicator)) is not None and (day := _find_day(start, indicator)):
        steps.append(Point(day, known))
    task = start
    for report in sorted(reports, key=lambda item: (item.at, item.id)):
        if report.standing not in COUNTED:
            continue
        task = replay_reports(task, (report,), settings=settings, zone=zone)
        value = _find_value(task, indicator)
        if value is not None and _tells(start, report, value, steps, indicator):
            steps.append(Point(report.at.astimezone(zone).date(), value))
    return tuple(steps)


def _tells(start: Task, report: Report, value: float, steps: Sequence[Point], indicator: str | None) -> bool:
    """Whether a report tells a value, though it may be the old one; one of another indicator does not."""
    if not steps or value != steps[-1].value:
        return True
    return has_figures(report.act) and (len(start.indicators) < 2 or report.act.indicator == indicator)


def _find_value(task: Task, name: str | None) -> float | None:
    found = [item for item in task.indicators if name is None or item.name == name]
    if not found or (name is None and len(found) > 1):
        return find_figure_progress(task) if task.percent is None else task.percent
    return found[0].value


def _find_day(task: Task, name: str | None) -> date | None:
    return next((item.as_of for item in task.indicators if name is None or item.name == name), None)


def find_value_on(points: Iterable[Point], on: date) -> Point | None:
    """The last known value on or before a day."""
    known = [point for point in points if point.on <= on]
    return known[-1] if known else None


def find_forecast(task: Task, points: Iterable[Point], on: date) -> Forecast | None:
    """Where the pace of the last month leads by the due day; None where there is too little to go by.

    With fewer than two reports the pace is that since the task's start.
    """
    worst = find_worst(task)
    if task.due is None or worst is None or worst.value is None or not worst.goal or not is_count(worst):
        return None
    known = tuple(points)
    now = Point(worst.as_of or on, worst.value)
    past = next((point for point in known if now.on - BASIS <= point.on < now.on), None)
    past = past or (Point(task.start, 0.0) if task.start else None)
    if past is None or (now.on - past.on).days < FEWEST_DAYS:
        return None
    per_day = (now.value - past.value) / (now.on - past.on).days
    at_due = max(now.value, now.value + per_day * (task.due - now.on).days)
    left = (worst.goal - now.value) / per_day if per_day > 0 else None
    reached = now.on + timedelta(days=-(-left // 1)) if left is not None and 0 < left < 366 else None
    return Forecast(now.value, worst.goal, per_day, at_due, reached, task.due, worst.unit, past.on)
