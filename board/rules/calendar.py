"""Working days by the State Council's notice, with its make-up days; days are calendar days of the office.

Order of knowledge: the office's own overrides, then the published years that chinesecalendar carries, then
weekdays without the statutory holidays (《全国年节及纪念日放假办法》, 2024 revision), which is an assumption
and says so: `is_assumed`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

import chinese_calendar
from lunar_python import Lunar, Solar

ONE_DAY = timedelta(days=1)
SATURDAY = 5
FIRST_YEAR = 2004


@dataclass(frozen=True)
class Calendar:
    """The office's calendar. `overrides` maps a day to whether it is worked."""

    overrides: Mapping[date, bool] = field(default_factory=dict)

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on a day: by its own days first, else by the State Council's published calendar."""
        if day in self.overrides:
            return self.overrides[day]
        return _is_published_working_day(day)

    def is_assumed(self, day: date) -> bool:
        """Whether no published notice and no override covers the day's year: 〔按周末推算〕."""
        return not _is_published(day.year) and not any(known.year == day.year for known in self.overrides)

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after `day` (before it where negative); 0 is `day` itself."""
        step = ONE_DAY if count > 0 else -ONE_DAY
        left = abs(count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return day

    def count_working_days(self, since: date, until: date) -> int:
        """Working days after `since` up to and including `until`; negative where `until` comes first."""
        if until < since:
            return -self.count_working_days(until, since)
        known = _count_published(until) - _count_published(since)
        changed = (day for day in self.overrides if since < day <= until)
        return known + sum(self.overrides[day] - _is_published_working_day(day) for day in changed)

    def last_working_day(self, day: date) -> date:
        """`day` itself where it is worked, else the working day before it."""
        return day if self.is_working_day(day) else self.add_working_days(day, -1)

    def next_working_day(self, day: date) -> date:
        """`day` itself where it is worked, else the working day after it."""
        return day if self.is_working_day(day) else self.add_working_days(day, 1)

    def is_first_of_week(self, day: date) -> bool:
        """Whether `day` is the first working day of its Monday-to-Sunday week."""
        monday = day - timedelta(days=day.weekday())
        return self.is_working_day(day) and not any(
            self.is_working_day(earlier) for earlier in days_between(monday, day - ONE_DAY)
        )


def days_between(first: date, last: date) -> Iterator[date]:
    """Each day from `first` to `last`, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


@lru_cache(maxsize=64)
def _is_published(year: int) -> bool:
    """Whether chinesecalendar carries the year: it raises for years without a notice."""
    try:
        chinese_calendar.is_workday(date(year, 7, 1))
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=4096)
def _is_published_working_day(day: date) -> bool:
    if _is_published(day.year):
        return bool(chinese_calendar.is_workday(day))
    return day.weekday() < SATURDAY and day not in statutory_holidays(day.year)


@lru_cache(maxsize=64)
def _count_by_day(year: int) -> tuple[int, ...]:
    """For each day of a year, how many working days of it there were up to and including that day."""
    days = days_between(date(year, 1, 1), date(year, 12, 31))
    return tuple(accumulate(_is_published_working_day(day) for day in days))


@lru_cache(maxsize=64)
def _count_years(until: int) -> int:
    """The working days of all years from the first counted one up to, but without, `until`."""
    return sum(_count_by_day(year)[-1] for year in range(FIRST_YEAR, until))


@lru_cache(maxsize=4096)
def _count_published(day: date) -> int:
    return _count_years(day.year) + _count_by_day(day.year)[day.timetuple().tm_yday - 1]


@lru_cache(maxsize=64)
def statutory_holidays(year: int) -> frozenset[date]:
    """The statutory days of a year: 元旦、除夕至初三、清明、五一（两天）、端午、中秋、国庆三天."""
    new_year = find_festival("春节", year)
    days = {date(year, 1, 1), date(year, 5, 1), date(year, 5, 2)}
    days |= {date(year, 10, number) for number in (1, 2, 3)}
    days |= {new_year + timedelta(days=offset) for offset in (-1, 0, 1, 2)}
    days |= {find_festival(name, year) for name in ("清明", "端午", "中秋")}
    return frozenset(days)


_FIXED = {
    "元旦": (1, 1), "三八": (3, 8), "五一": (5, 1), "劳动节": (5, 1), "五四": (5, 4), "六一": (6, 1),
    "儿童节": (6, 1), "七一": (7, 1), "建党节": (7, 1), "八一": (8, 1), "建军节": (8, 1), "教师节": (9, 10),
    "国庆": (10, 1), "十一": (10, 1), "双十一": (11, 11),
}  # fmt: skip
_LUNAR = {
    "春节": (1, 1),
    "过年": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
}
_SOLAR_TERMS = {"清明": "清明", "冬至": "DONG_ZHI"}
FESTIVALS: tuple[str, ...] = (*_FIXED, *_LUNAR, *_SOLAR_TERMS, "除夕")


@lru_cache(maxsize=512)
def find_festival(name: str, year: int) -> date:
    """The day of a festival in a solar year. Raises KeyError for a name that is not in `FESTIVALS`."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _SOLAR_TERMS:
        # The table of a year begins with the winter solstice before it; the year's own has its pinyin key.
        return _to_day(Lunar.fromSolar(Solar.fromYmd(year, 7, 1)).getJieQiTable()[_SOLAR_TERMS[name]])
    if name == "除夕":
        return find_festival("春节", year) - ONE_DAY
    month, day = _LUNAR[name]
    lunar_year = year if month < 12 else year - 1
    return _to_day(Lunar.fromYmd(lunar_year, month, day).getSolar())


def _to_day(solar: Solar) -> date:
    return date(solar.getYear(), solar.getMonth(), solar.getDay())
