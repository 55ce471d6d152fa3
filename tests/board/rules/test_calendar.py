"""Working days by the State Council's notice, with its make-up days, and what is assumed where there is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.rules.calendar import ONE_DAY, Calendar, days_between, find_festival, statutory_holidays

CALENDAR = Calendar()


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 2, 14), True),  # a working Saturday before 春节
        (date(2026, 2, 17), False),
        (date(2026, 5, 9), True),
        (date(2026, 6, 19), False),
        (date(2026, 10, 10), True),
        (date(2026, 11, 22), False),
    ],
)
def test_it_follows_the_published_notice(day: date, works: bool) -> None:
    assert CALENDAR.is_working_day(day) is works


@pytest.mark.parametrize(
    ("since", "count", "until"),
    [
        (date(2026, 6, 10), 5, date(2026, 6, 17)),
        (date(2026, 6, 10), 10, date(2026, 6, 25)),  # over 端午
        (date(2026, 6, 22), -1, date(2026, 6, 18)),
        (date(2026, 6, 10), 0, date(2026, 6, 10)),
    ],
)
def test_it_adds_working_days(since: date, count: int, until: date) -> None:
    assert CALENDAR.add_working_days(since, count) == until


def test_a_year_without_a_notice_is_weekdays_without_statutory_days_and_says_so() -> None:
    assert CALENDAR.is_assumed(date(2028, 3, 1))
    assert not CALENDAR.is_assumed(date(2026, 3, 1))
    new_year = find_festival("春节", 2028)
    assert not CALENDAR.is_working_day(new_year)
    assert new_year - ONE_DAY in statutory_holidays(2028)


def test_what_the_office_says_goes_before_the_notice() -> None:
    own = Calendar({date(2028, 1, 29): True, date(2028, 1, 31): False})
    assert own.is_working_day(date(2028, 1, 29))
    assert not own.is_working_day(date(2028, 1, 31))
    assert not own.is_assumed(date(2028, 3, 1))


@given(
    st.dates(date(2024, 1, 1), date(2029, 1, 1)),
    st.integers(0, 500),
    st.dictionaries(st.dates(date(2024, 1, 1), date(2029, 12, 31)), st.booleans(), max_size=5),
)
def test_counting_is_the_sum_over_the_days(since: date, span: int, overrides: dict[date, bool]) -> None:
    calendar, until = Calendar(overrides), since + timedelta(days=span)
    counted = sum(calendar.is_working_day(day) for day in days_between(since + ONE_DAY, until))
    assert calendar.count_working_days(since, until) == counted
    assert calendar.count_working_days(until, since) == -counted


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("春节", 2027, date(2027, 2, 6)),
        ("清明", 2026, date(2026, 4, 5)),
        ("端午", 2026, date(2026, 6, 19)),
        ("中秋", 2027, date(2027, 9, 15)),
        ("除夕", 2026, date(2026, 2, 16)),
        ("冬至", 2026, date(2026, 12, 22)),
        ("腊八", 2027, date(2027, 1, 15)),
    ],
)
def test_festivals_fall_on_their_days(name: str, year: int, day: date) -> None:
    assert find_festival(name, year) == day


def test_the_first_working_day_of_a_week_may_be_a_tuesday() -> None:
    assert CALENDAR.is_first_of_week(date(2026, 11, 23))
    assert not CALENDAR.is_first_of_week(date(2026, 11, 24))
    assert CALENDAR.is_first_of_week(date(2026, 10, 8))
