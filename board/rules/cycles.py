"""Feedback cycles: when a task owes word, and who has not given it (未报).

A cycle closes on the days of its RRULE and the next opens on the day after. Where a task names none: the
recurrence of a recurring duty, the quarter's last day for long-term tasks, else Friday (docs/rules.md).
"""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

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
    closings = _list_closings(task, on - YEAR, on + YEAR, calendar)
    before = [day for day in closings if day < on]
    after = [day for day in closings if day >= on]
    opened = before[-1] + ONE_DAY if before else (task.start or on - YEAR)
    return Cycle(min(opened, on), after[0] if after else on)


def _list_closings(task: Task, since: date, until: date, calendar: Calendar) -> tuple[date, ...]:
    if task.cycle is None and task.recurrence:
        return list_periods(task, since, until, calendar)
    rule = task.cycle or (QUARTERLY if task.long_term else WEEKLY)
    # A rule with an interval counts from the task's start; without one any anchor gives the same days.
    anchor = task.start if task.start and "INTERVAL" in rule else since
    return list_days(rule, anchor, max(since, anchor), until)


def find_first_closing(task: Task, since: date, calendar: Calendar) -> date | None:
    """The day on which the first cycle from `since` on ends."""
    return next(iter(_list_closings(task, since, since + YEAR, calendar)), None)


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
