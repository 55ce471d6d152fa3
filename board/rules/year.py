"""The turns of a year: waves of due days at a month's end, the settlement period, the trial run, the next calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from board.model.settings import Settings
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.due import SETTLED_BY, find_coming_due, is_settling
from board.rules.recurrence import find_workday

WAVE_DAYS = 5
NOVEMBER, DECEMBER = 11, 12


@dataclass(frozen=True, slots=True)
class Wave:
    """What falls due in the last working days of a month; `quarter` where a quarter ends with it."""

    until: date
    tasks: tuple[Task, ...]

    @property
    def quarter(self) -> bool:
        return self.until.month % 3 == 0


def find_wave(tasks: Iterable[Task], on: date, calendar: Calendar) -> Wave | None:
    """The wave at the end of the month of `on`; None before its last five working days, and where nothing is due."""
    if on < find_workday(on.year, on.month, -WAVE_DAYS, calendar):
        return None
    until = on + relativedelta(day=31)
    due = [task for task in tasks if task.is_open and task.state not in {"claimed", "paused"}]
    falling = tuple(task for task in due if (day := find_coming_due(task, on, calendar)) and day <= until)
    return Wave(until, falling) if falling else None


def list_settling(tasks: Iterable[Task], on: date) -> tuple[Task, ...]:
    """The tasks that stand as 待年终核销."""
    return tuple(task for task in tasks if is_settling(task, on))


def is_after_settlement(year: int | None, on: date) -> bool:
    """Whether the plan year is over and its settlement period too."""
    return year is not None and on > date(year + 1, *SETTLED_BY)


def is_trial_over(settings: Settings, on: date) -> bool:
    """Whether the trial run has ended within the last week: later it is no news."""
    until = settings.trial_until
    return until is not None and until < on <= until + timedelta(days=7)


def is_first_month_over(settings: Settings, on: date) -> bool:
    """Whether the first month after go-live has ended within the last week: from now on the ladder climbs higher."""
    if settings.live_on is None:
        return False
    ends = settings.live_on + relativedelta(months=1)
    return ends <= on < ends + timedelta(days=7)


def find_assumed_year(on: date, calendar: Calendar) -> int | None:
    """A year whose notice of holidays is missing: this one, or from November the next."""
    if calendar.is_assumed(on):
        return on.year
    if on.month >= NOVEMBER and calendar.is_assumed(date(on.year + 1, 1, 1)):
        return on.year + 1
    return None
