"""An expression of time as a value, and the arithmetic of months that its grammars share."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from board.rules.calendar import Calendar

DayKind = Literal["date", "period", "span", "recurring", "long_term", "immediate", "event"]
Precision = Literal["day", "ten_days", "week", "month", "quarter", "half", "year"]

COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十廿卅]{1,3})"
_STALE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Day:
    """What was said about time.

    kind: date · period (`since` to `on`) · span (`days` or `months`; `on` counts them from today) · recurring
    (`rrule`, and `workday` for 每月倒数第五个工作日) · long_term (长期坚持) · immediate (立行立改) · event (验收前).
    on: the last calendar day that counts, looking forward. `past`, `past_since`: the same words looking back.
    before: said with 前 or 内. after: said with 后. as_of: 截至. bare: only the day of the month (25号). loose:
    written so that it may be another figure (6.20). ambiguous: offices mean two things by it (3月前、月初).
    invalid: no such day; `on` is the last of that month.
    """

    start: int
    end: int
    words: str
    kind: DayKind = "date"
    on: date | None = None
    since: date | None = None
    past: date | None = None
    past_since: date | None = None
    precision: Precision = "day"
    days: int | None = None
    months: int | None = None
    rrule: str | None = None
    workday: int | None = None
    before: bool = False
    after: bool = False
    as_of: bool = False
    bare: bool = False
    loose: bool = False
    ambiguous: bool = False
    invalid: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where relative words count from. `year` is the plan's year where dates without a year lie in it."""

    today: date
    calendar: Calendar
    year: int | None = None

    def forward_year(self, month: int, day: int) -> int:
        """The year of a month and day that looks forward: the next one once they are two months past."""
        if self.year is not None:
            return self.year
        stale = clamp_day(self.today.year, month, day) < self.today - _STALE
        return self.today.year + stale

    def past_year(self, month: int, day: int) -> int:
        """The year of a month and day that looks back."""
        return self.today.year - (clamp_day(self.today.year, month, day) > self.today)

    @property
    def monday(self) -> date:
        return self.today - timedelta(days=self.today.weekday())


# Characters of which the text has to hold one, of several groups one of each; the pattern; what builds a day of its match.
Rule = tuple[str, re.Pattern[str], Callable[[re.Match[str], Anchor], Day | None]]


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def clamp_day(year: int, month: int, day: int) -> date:
    """The day, or the last of its month where the month is shorter (11-31 becomes 11-30)."""
    return date(year, month, day if day <= _LEAST_DAYS else min(day, monthrange(year, month)[1]))


# As many days as every month has.
_LEAST_DAYS = 28


def add_months(day: date, months: int) -> date:
    """The same day of a later month (or an earlier one), clamped to its end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return clamp_day(year, month + 1, day.day)
