"""The turns of the year, each on its own day."""

from datetime import date

import pytest

from board.model.settings import Settings
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.year import (
    find_assumed_year,
    find_wave,
    is_after_settlement,
    is_first_month_over,
    is_trial_over,
    list_settling,
)

CALENDAR = Calendar()
TASK = Task("9", "流感疫苗接种", start=date(2026, 9, 1), due=date(2026, 11, 30), state="doing")


def test_a_wave_is_seen_from_the_fifth_last_working_day_on() -> None:
    assert find_wave([TASK], date(2026, 11, 23), CALENDAR) is None
    wave = find_wave([TASK], date(2026, 11, 24), CALENDAR)
    assert wave is not None
    assert (wave.until, wave.quarter, wave.tasks) == (date(2026, 11, 30), False, (TASK,))


def test_the_end_of_a_quarter_is_said_to_be_one() -> None:
    task = Task("1", "任务", due=date(2026, 9, 30), state="doing")
    wave = find_wave([task], date(2026, 9, 28), CALENDAR)
    assert wave is not None
    assert wave.quarter


def test_what_waits_for_others_is_no_wave() -> None:
    claimed = Task("1", "任务", due=date(2026, 9, 30), state="claimed")
    assert find_wave([claimed], date(2026, 9, 28), CALENDAR) is None


def test_only_year_end_tasks_settle_and_only_in_january() -> None:
    year_end = Task("1", "签约", due=date(2026, 12, 31), state="doing")
    assert list_settling([year_end, TASK], date(2027, 1, 15)) == (year_end,)
    assert list_settling([year_end], date(2027, 2, 1)) == ()
    assert not is_after_settlement(2026, date(2027, 1, 31))
    assert is_after_settlement(2026, date(2027, 2, 1))


@pytest.mark.parametrize(("on", "news"), [(27, False), (28, True), (30, True)])
def test_the_end_of_the_trial_run_is_news_from_the_day_after(on: int, news: bool) -> None:
    assert is_trial_over(Settings(trial_until=date(2026, 11, 27)), date(2026, 11, on)) is news


def test_the_first_month_ends_on_its_day() -> None:
    settings = Settings(live_on=date(2026, 1, 31))
    assert not is_first_month_over(settings, date(2026, 2, 27))
    assert is_first_month_over(settings, date(2026, 2, 28))
    assert not is_first_month_over(settings, date(2026, 3, 20))


def test_the_next_years_calendar_is_missed_from_november_on() -> None:
    unpublished = next(year for year in range(2026, 2100) if CALENDAR.is_assumed(date(year, 1, 1)))
    assert find_assumed_year(date(unpublished - 1, 10, 30), CALENDAR) is None
    assert find_assumed_year(date(unpublished - 1, 11, 2), CALENDAR) == unpublished
    assert find_assumed_year(date(unpublished, 3, 2), CALENDAR) == unpublished
    told = Calendar({date(unpublished, 2, 1): False})
    assert find_assumed_year(date(unpublished - 1, 11, 2), told) is None
