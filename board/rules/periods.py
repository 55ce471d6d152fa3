"""The periods that reviews are over: weeks, months, quarters and half-years of the calendar."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from board.rules.calendar import ONE_DAY, Calendar

ReviewKind = Literal["weekly", "monthly", "quarterly", "halfyear", "meeting"]
Regular = Literal["weekly", "monthly", "quarterly"]
# The longest first, as they are drafted.
REGULAR: tuple[Regular, ...] = ("quarterly", "monthly", "weekly")
WEEK = 7
_MONTHS: dict[str, int] = {"monthly": 1, "quarterly": 3, "halfyear": 6}


@dataclass(frozen=True, slots=True)
class Period:
    """The calendar days a review is over, both included."""

    since: date
    until: date


def find_period(kind: ReviewKind, on: date) -> Period:
    """The period a review of that day is over: the running one once half of it has passed, else the last full one."""
    running = find_running_period(kind, on)
    if on == running.until or (on - running.since) * 2 >= running.until - running.since:
        return running
    return find_running_period(kind, running.since - ONE_DAY)


def find_ended_period(kind: ReviewKind, on: date, calendar: Calendar) -> Period:
    """The last full period before a day in which anybody worked: what goes out with the first digest after it.

    A week that was a holiday as a whole has nothing to tell: the one before it is told.
    """
    period = find_running_period(kind, find_running_period(kind, on).since - ONE_DAY)
    while calendar.next_working_day(period.since) > period.until:
        period = find_running_period(kind, period.since - ONE_DAY)
    return period


def find_running_period(kind: ReviewKind, on: date) -> Period:
    """The week, month, quarter or half year that a day lies in."""
    if kind not in _MONTHS:
        monday = on - timedelta(days=on.weekday())
        return Period(monday, monday + timedelta(days=WEEK - 1))
    months = _MONTHS[kind]
    first = date(on.year, (on.month - 1) // months * months + 1, 1)
    return Period(first, first + relativedelta(months=months) - ONE_DAY)
