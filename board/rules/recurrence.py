"""Periods of recurring duties: the days on which each falls due, by RFC 5545 RRULE with DTSTART = the start.

Days are calendar days of the office. A done period is kept in `Task.ticked` as the ISO text of its due day.
"""

import calendar as months
import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateutil.rrule import rrule, rruleset, rrulestr

from board.errors import NotPossible
from board.model.task import Task
from board.rules.calendar import Calendar

LOOK_BACK = timedelta(days=400)
LOOK_AHEAD = timedelta(days=400)


def list_days(rule: str, start: date, since: date, until: date) -> tuple[date, ...]:
    """The days of an RRULE from `since` to `until`, both included. Raises NotPossible for an unreadable rule."""
    return tuple(
        moment.date() for moment in _read_rule(rule, start).between(_noon(since), _noon(until), inc=True)
    )


@lru_cache(maxsize=1024)
def _read_rule(rule: str, start: date) -> rrule | rruleset:
    # Days, not moments: an UNTIL in UTC would otherwise be refused beside a DTSTART without a zone.
    plain = re.sub(r"(UNTIL=\d{8})(T\d{6})?Z?", r"\1T235959", rule)
    try:
        return rrulestr(plain, dtstart=_noon(start), cache=True)
    except ValueError:
        raise NotPossible(f"周期“{rule}”无法识别，改为RRULE写法，例：FREQ=WEEKLY;BYDAY=FR。") from None


def check_rule(rule: str, start: date) -> None:
    """Raises NotPossible for an RRULE (RFC 5545) that cannot be read."""
    _read_rule(rule, start)


def _noon(day: date) -> datetime:
    # RRULE arithmetic is done on local days; noon keeps a day a day, and no zone takes part.
    return datetime.combine(day, time(12))


def list_periods(task: Task, since: date, until: date, calendar: Calendar) -> tuple[date, ...]:
    """The due days of a recurring duty from `since` to `until`, never after the duty's own end."""
    if not task.recurrence:
        return ()
    start = task.start or date(since.year, 1, 1)
    first, last = max(since, start), until if task.due is None else min(until, task.due)
    if task.workday is None:
        return list_days(task.recurrence, start, first, last)
    return tuple(
        day
        for day in _list_workdays(task.recurrence, task.workday, start, last, calendar=calendar)
        if first <= day
    )


def _list_workdays(rule: str, number: int, start: date, until: date, *, calendar: Calendar) -> list[date]:
    """每月倒数第五个工作日: the `number`-th working day of each month the rule names, from the end where negative."""
    bare = re.sub(r";?BY(DAY|MONTHDAY|SETPOS)=[^;]*", "", rule)
    month_starts = list_days(bare, start.replace(day=1), start.replace(day=1), until)
    days = (find_workday(day.year, day.month, number, calendar) for day in month_starts)
    return [day for day in days if start <= day <= until]


def find_workday(year: int, month: int, number: int, calendar: Calendar) -> date:
    """The `number`-th working day of a month; −1 is its last."""
    first = date(year, month, 1)
    last = date(year, month, months.monthrange(year, month)[1])
    if number > 0:
        return calendar.add_working_days(first - timedelta(days=1), number)
    return calendar.add_working_days(last + timedelta(days=1), number)


def find_next_period(task: Task, on: date, calendar: Calendar) -> date | None:
    """The first due day on or after `on`, or None when the duty has run out."""
    return next(iter(list_periods(task, on, on + LOOK_AHEAD, calendar)), None)


def find_last_period(task: Task, on: date, calendar: Calendar, *, floor: date | None = None) -> date | None:
    """The latest due day before `on`, none before `floor` (the day the board went live)."""
    since = max(on - LOOK_BACK, floor or date.min)
    past = list_periods(task, since, on - timedelta(days=1), calendar)
    return past[-1] if past else None


def is_ticked(task: Task, period: date) -> bool:
    """Whether a period of a recurring duty was reported."""
    return period.isoformat() in task.ticked


def find_reported_period(
    task: Task, on: date, calendar: Calendar, *, named: str | None = None
) -> date | None:
    """The period that "done" means on day `on`: the named one, else the current one.

    A missed period stays current for the first half of the next, so that a late report meets it. `named` is
    2026-05, 2026-Q2, 5月 or a day; a name that fits no period gives None.
    """
    if named:
        return _find_named(task, named, on, calendar)
    coming, missed = find_next_period(task, on, calendar), find_last_period(task, on, calendar)
    if missed is None or is_ticked(task, missed):
        return coming
    if coming is None or (on - missed) * 2 <= coming - missed:
        return missed
    return coming


def _find_named(task: Task, named: str, on: date, calendar: Calendar) -> date | None:
    span = read_span(named, on)
    if span is None:
        return None
    inside = list_periods(task, *span, calendar)
    return inside[-1] if inside else None


def read_span(named: str, on: date) -> tuple[date, date] | None:
    """The first and last day of a named day, month or quarter; a month without a year is the latest one begun."""
    if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", named):
        day = date(*map(int, match.groups()))
        return day, day
    if match := re.fullmatch(r"(\d{4})-(\d{2})", named):
        return _span(int(match[1]), int(match[2]), 1)
    if match := re.fullmatch(r"(\d{4})-?Q([1-4])", named):
        return _span(int(match[1]), int(match[2]) * 3 - 2, 3)
    if match := re.fullmatch(r"(\d{1,2})月份?", named):
        month = int(match[1])
        return _span(on.year - (month > on.month), month, 1) if 1 <= month <= 12 else None
    if match := re.fullmatch(r"第?([一二三四1-4])季度", named):
        number = "一二三四".find(match[1]) + 1 or int(match[1])
        return _span(on.year - (number * 3 - 2 > on.month), number * 3 - 2, 3)
    return None


def _span(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 1
    return date(year, month, 1), date(year, last, months.monthrange(year, last)[1])
