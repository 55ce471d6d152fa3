"""The ladder of chasing."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.office import Board, Office
from board.model.settings import Settings
from board.model.task import State, Task
from board.rules.calendar import Calendar
from board.rules.ladder import REMINDERS, find_days_past, find_rung, list_climbs, list_rungs, list_steps
from board.rules.office_day import OfficeDay

CALENDAR, SETTINGS = Calendar(), Settings()
# Due on a Friday; the working days after it are 9, 10, 11, 12, 13 November and so on.
TASK = Task("7", "任务", state="doing", start=date(2026, 3, 1), due=date(2026, 11, 6))


@pytest.mark.parametrize(
    ("on", "after"),
    [
        (date(2026, 10, 30), -7), (date(2026, 11, 2), None), (date(2026, 11, 3), -3), (date(2026, 11, 4), None),
        (date(2026, 11, 5), -1), (date(2026, 11, 6), 0), (date(2026, 11, 7), None), (date(2026, 11, 9), 1),
        (date(2026, 11, 10), None), (date(2026, 11, 11), 3), (date(2026, 11, 13), 5), (date(2026, 11, 17), 7),
        (date(2026, 11, 20), 10), (date(2026, 11, 23), None),
    ],
)  # fmt: skip
def test_each_step_falls_on_its_own_working_day(on: date, after: int | None) -> None:
    rung = find_rung(TASK, OfficeDay(on, SETTINGS, CALENDAR))
    assert (rung.after if rung else None) == after


def test_a_short_task_is_not_reminded_a_week_ahead() -> None:
    assert (
        find_rung(replace(TASK, start=date(2026, 10, 20)), OfficeDay(date(2026, 10, 30), SETTINGS, CALENDAR))
        is None
    )


def test_the_steps_name_who_hears_of_them() -> None:
    heard = {
        rung.after: rung.to for rung in list_rungs(TASK, OfficeDay(date(2026, 11, 20), SETTINGS, CALENDAR))
    }
    assert heard == {
        1: ("owner",), 3: ("owner", "unit_head"), 5: ("editor",), 7: ("editor",), 10: ("leader",)
    }  # fmt: skip


@pytest.mark.parametrize("state", ["claimed", "paused", "closed"])
def test_what_waits_for_others_does_not_climb(state: State) -> None:
    assert list_rungs(replace(TASK, state=state), OfficeDay(date(2026, 11, 20), SETTINGS, CALENDAR)) == ()
    assert find_rung(replace(TASK, state=state), OfficeDay(date(2026, 11, 20), SETTINGS, CALENDAR)) is None


def test_days_count_from_go_live_at_the_earliest() -> None:
    live = Settings(live_on=date(2026, 11, 16))
    assert find_days_past(TASK, OfficeDay(date(2026, 11, 19), live, CALENDAR)) == 3
    assert find_days_past(TASK, OfficeDay(date(2026, 11, 19), SETTINGS, CALENDAR)) == 9


def test_nothing_passes_the_unit_head_in_the_first_month() -> None:
    live = Settings(live_on=date(2026, 11, 2))
    assert {rung.after for rung in list_rungs(TASK, OfficeDay(date(2026, 11, 20), live, CALENDAR))} == {1, 3}
    assert {rung.after for rung in list_rungs(TASK, OfficeDay(date(2026, 12, 2), live, CALENDAR))} == {
        1,
        3,
        5,
        7,
        10,
    }


def test_nothing_climbs_while_the_year_is_settled() -> None:
    task = replace(TASK, due=date(2026, 12, 31))
    assert find_days_past(task, OfficeDay(date(2027, 1, 29), SETTINGS, CALENDAR)) is None
    assert find_days_past(task, OfficeDay(date(2027, 2, 1), SETTINGS, CALENDAR)) is not None


def test_a_due_day_on_a_sunday_is_reminded_on_the_friday() -> None:
    sunday = replace(TASK, due=date(2026, 11, 8))
    rung = find_rung(sunday, OfficeDay(date(2026, 11, 6), SETTINGS, CALENDAR))
    assert rung is not None
    assert rung.after == 0


def test_the_ladder_only_goes_up() -> None:
    days = [rung.after for rung in (*REMINDERS, *list_steps(SETTINGS))]
    assert days == sorted(set(days))


def test_it_lists_who_takes_a_step_today() -> None:
    office = Office(
        Board("图"),
        tasks=(TASK, replace(TASK, code="8", due=date(2026, 11, 10)), replace(TASK, code="9", due=None)),
    )
    climbs = list_climbs(office, OfficeDay(date(2026, 11, 13), SETTINGS, CALENDAR))
    assert [(climb.task.code, climb.rung.name) for climb in climbs] == [("7", "supervision"), ("8", "chase")]


def test_a_board_may_climb_faster() -> None:
    quick = Settings(chase_after=2, sheet_after=3, offer_after=4, leader_after=5)
    names = [rung.name for rung in list_rungs(TASK, OfficeDay(date(2026, 11, 11), quick, CALENDAR))]
    assert names == ["overdue", "chase", "supervision"]
