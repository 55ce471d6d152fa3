"""Feedback cycles: when a task owes word, and who has not given it (未报).

A cycle closes on the days of its RRULE and the next opens on the day after. Where a task names none: the
recurrence of a recurring duty, the quarter's last day for long-term tasks, else Friday (docs/rules.md).
"""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from functools import lru_cache

from board.model.task import Task
from board.rules.calendar import ONE_DAY, Calendar
from board.rules.recurrence import list_days, list_periods

WEEKLY = "FREQ=WEEKLY;BYDAY=FR"
QUARTERLY = "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
YEAR = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Cycle:
    """One feedback cycle: the first and the last calendar day on which its report counts."""

    opened: date
    closes: date


def find_cycle(task: Task, on: date, calendar: Calendar) -> Cycle:
    """The cycle that `on` lies in. A task that has run out of periods stays in its last one."""
    if task.cycle is None and task.recurrence:
        closings = list_periods(task, on - YEAR, on + YEAR, calendar)
        last = next((day for day in reversed(closings) if day < on), None)
        coming = next((day for day in closings if day >= on), None)
    else:
        last, coming = _find_around(*_find_rule(task), on)
    opened = last + ONE_DAY if last else (task.start or on - YEAR)
    return Cycle(min(opened, on), coming or on)


def _find_rule(task: Task) -> tuple[str, date | None]:
    """The rule of a task's cycle; with an interval it counts from the start, else any anchor gives the same days."""
    rule = task.cycle or (QUARTERLY if task.long_term else WEEKLY)
    return rule, task.start if "INTERVAL" in rule else None


@lru_cache(maxsize=4096)
def _find_around(rule: str, anchor: date | None, on: date) -> tuple[date | None, date | None]:
    """The last closing before a day and the first on or after it. Most tasks of a board share their rule."""
    first = anchor or on - YEAR
    closings = list_days(rule, first, max(first, on - YEAR), on + YEAR)
    last = next((day for day in reversed(closings) if day < on), None)
    return last, next((day for day in closings if day >= on), None)


def find_first_closing(task: Task, since: date, calendar: Calendar) -> date | None:
    """The day on which the first cycle from `since` on ends."""
    if task.cycle is None and task.recurrence:
        return next(iter(list_periods(task, since, since + YEAR, calendar)), None)
    return _find_around(*_find_rule(task), since)[1]


def find_reported_on(task: Task, zone: tzinfo) -> date | None:
    """The latest day for which the task has word: its last report, or the date of a figure."""
    days = [figure.as_of for figure in task.indicators if figure.as_of]
    if task.reported_at:
        days.append(task.reported_at.astimezone(zone).date())
    return max(days, default=None)


def is_unreported(
    task: Task, on: date, calendar: Calendar, zone: tzinfo, *, since: date | None = None
) -> bool:
    """Whether an open, begun task has had no report since the current cycle opened, or since `since`."""
    if task.state not in {"not_started", "doing", "returned"} or (task.start and on < task.start):
        return False
    opened = since or find_cycle(task, on, calendar).opened
    reported = find_reported_on(task, zone)
    return reported is None or reported < opened


def has_word(task: Task) -> bool:
    """Whether anything was ever said of the task: a report, a percent, a figure or a ticked period."""
    return bool(
        task.reported_at
        or task.percent is not None
        or task.ticked
        or any(figure.value is not None for figure in task.indicators)
    )
