"""Periods of recurring duties."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.errors import NotPossible
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.recurrence import (
    find_last_period,
    find_next_period,
    find_reported_period,
    find_workday,
    list_days,
    list_periods,
    read_span,
)

CALENDAR = Calendar()
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def build_duty(rule: str, *, ticked: tuple[str, ...] = (), workday: int | None = None) -> Task:
    return Task("13", "医废检查", start=YEAR[0], due=YEAR[1], recurrence=rule, workday=workday, ticked=ticked)


def test_it_lists_every_twenty_fifth() -> None:
    days = list_periods(build_duty("FREQ=MONTHLY;BYMONTHDAY=25"), *YEAR, CALENDAR)
    assert len(days) == 12
    assert {day.day for day in days} == {25}


def test_it_lists_the_last_day_of_every_quarter_named_by_its_months() -> None:
    days = list_days("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", YEAR[0], *YEAR)
    assert [day.isoformat()[5:] for day in days] == ["03-31", "06-30", "09-30", "12-31"]


def test_the_fifth_last_working_day_of_june_2026_is_the_twenty_fourth() -> None:
    assert find_workday(2026, 6, -5, CALENDAR) == date(2026, 6, 24)


def test_a_workday_beside_the_rule_moves_each_period() -> None:
    days = list_periods(build_duty("FREQ=MONTHLY;BYMONTHDAY=-1", workday=-5), *YEAR, CALENDAR)
    assert len(days) == 12
    assert date(2026, 6, 24) in days


def test_no_period_lies_after_the_end_of_the_duty() -> None:
    assert find_next_period(build_duty("FREQ=WEEKLY;BYDAY=FR"), date(2026, 12, 28), CALENDAR) is None


def test_periods_before_go_live_are_not_missed() -> None:
    duty = build_duty("FREQ=WEEKLY;BYDAY=FR")
    assert find_last_period(duty, date(2026, 6, 10), CALENDAR) == date(2026, 6, 5)
    assert find_last_period(duty, date(2026, 6, 10), CALENDAR, floor=date(2026, 6, 8)) is None


def test_an_until_in_utc_is_read() -> None:
    days = list_days("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20260331T160000Z", YEAR[0], *YEAR)
    assert len(days) == 3


def test_an_unreadable_rule_is_refused_with_an_example() -> None:
    with pytest.raises(NotPossible, match="FREQ=WEEKLY"):
        list_days("每周五", YEAR[0], *YEAR)


@pytest.mark.parametrize(
    ("on", "named", "period"),
    [
        (date(2026, 5, 20), None, date(2026, 5, 25)),
        (date(2026, 5, 25), None, date(2026, 5, 25)),
        (date(2026, 5, 28), None, date(2026, 5, 25)),
        (date(2026, 6, 20), None, date(2026, 6, 25)),
        (date(2026, 6, 20), "5月", date(2026, 5, 25)),
        (date(2026, 6, 20), "2026-03", date(2026, 3, 25)),
        (date(2026, 6, 20), "第一季度", date(2026, 3, 25)),
        (date(2026, 6, 20), "上个世纪", None),
    ],
)
def test_done_means_the_named_or_the_current_period(on: date, named: str | None, period: date | None) -> None:
    duty = build_duty("FREQ=MONTHLY;BYMONTHDAY=25", ticked=("2026-04-25",))
    assert find_reported_period(duty, on, CALENDAR, named=named) == period


def test_a_ticked_period_is_not_meant_again() -> None:
    duty = build_duty("FREQ=MONTHLY;BYMONTHDAY=25", ticked=("2026-05-25",))
    assert find_reported_period(duty, date(2026, 5, 28), CALENDAR) == date(2026, 6, 25)


@pytest.mark.parametrize(
    ("named", "span"),
    [
        ("2026-Q2", (date(2026, 4, 1), date(2026, 6, 30))),
        ("2026-02", (date(2026, 2, 1), date(2026, 2, 28))),
        ("12月", (date(2025, 12, 1), date(2025, 12, 31))),
        ("三季度", (date(2025, 7, 1), date(2025, 9, 30))),
        ("2026-06-05", (date(2026, 6, 5), date(2026, 6, 5))),
        ("13月", None),
    ],
)
def test_it_reads_named_periods(named: str, span: tuple[date, date] | None) -> None:
    assert read_span(named, date(2026, 6, 10)) == span


@given(st.dates(date(2026, 1, 1), date(2026, 12, 30)))
def test_the_last_and_next_period_lie_around_every_day(on: date) -> None:
    duty = build_duty("FREQ=WEEKLY;BYDAY=FR")
    last, coming = find_last_period(duty, on, CALENDAR), find_next_period(duty, on, CALENDAR)
    assert last is None or last < on
    assert coming is None or coming >= on
