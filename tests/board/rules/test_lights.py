"""Lights: every rule, its border, and the order between them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.office import Board, Office
from board.model.settings import Settings
from board.model.task import Blocker, Deadline, Indicator, Share, Task
from board.rules.calendar import Calendar
from board.rules.lights import LightReason, find_light, find_share_light, light_tasks
from board.rules.office_day import OfficeDay
from tests.board.qinghe import at

CALENDAR, SETTINGS = Calendar(), Settings()
# A task of 1000 days, so that one day is a tenth of a point.
LONG = Task("7", "任务", state="doing", start=date(2026, 1, 1), due=date(2028, 9, 26))
HALFWAY = date(2027, 5, 15)
YEAR = Task("8", "任务", state="doing", start=date(2026, 1, 1), due=date(2026, 12, 31), percent=40)


def light(task: Task, on: date, settings: Settings = SETTINGS) -> LightReason:
    return find_light(task, OfficeDay(on, settings, CALENDAR))


@pytest.mark.parametrize(
    ("percent", "expected", "rule"),
    [
        (60, "green", "on_schedule"),
        (50, "green", "on_schedule"),
        (40, "green", "on_schedule"),
        (39.9, "yellow", "behind"),
        (20, "yellow", "behind"),
        (19.9, "red", "far_behind"),
        (0, "red", "far_behind"),
    ],
)
def test_ten_points_exactly_are_green_and_thirty_exactly_yellow(
    percent: float, expected: str, rule: str
) -> None:
    reason = light(replace(LONG, percent=percent), HALFWAY)
    assert reason.schedule == 50
    assert (reason.light, reason.rule) == (expected, rule)


@pytest.mark.parametrize(
    ("fields", "expected", "rule"),
    [
        ({"state": "closed"}, "done", "closed"),
        ({"state": "paused"}, "purple", "paused"),
        ({"state": "claimed"}, "blue", "claimed"),
        ({"blocker": Blocker("资金未到", "u_a", at(1), accepted_by="u_he")}, "purple", "blocked"),
        ({"blocker": Blocker("资金未到", "u_a", at(1))}, "red", "overdue"),
        ({}, "red", "overdue"),
        ({"state": "returned"}, "red", "overdue"),
        ({"state": "cancelled"}, "grey", "cancelled"),
    ],
)
def test_states_come_before_dates(fields: dict[str, Any], expected: str, rule: str) -> None:
    reason = light(replace(YEAR, due=date(2026, 6, 1), **fields), date(2026, 6, 10))
    assert (reason.light, reason.rule) == (expected, rule)


def test_the_due_day_itself_is_not_overdue_and_the_next_is() -> None:
    task = replace(YEAR, due=date(2026, 6, 10), percent=100)
    assert light(task, date(2026, 6, 10)).rule == "due_soon"
    late = light(task, date(2026, 6, 11))
    assert (late.rule, late.days) == ("overdue", 1)


def test_overdue_counts_working_days_over_the_dragon_boat_holiday() -> None:
    task = replace(YEAR, due=date(2026, 6, 17), percent=100)
    assert light(task, date(2026, 6, 23)).days == 3


@pytest.mark.parametrize(
    ("on", "rule"),
    [(date(2026, 6, 8), "on_schedule"), (date(2026, 6, 9), "due_soon"), (date(2026, 6, 12), "due_soon")],
)
def test_it_is_yellow_from_three_working_days_before_the_due_day(on: date, rule: str) -> None:
    assert light(replace(YEAR, due=date(2026, 6, 12), percent=100), on).rule == rule


def test_weekends_do_not_count_as_days_left() -> None:
    friday = light(replace(YEAR, due=date(2026, 6, 15), percent=100), date(2026, 6, 12))
    assert (friday.rule, friday.days) == ("due_soon", 1)


@pytest.mark.parametrize(
    ("on", "expected", "rule"),
    [
        (date(2026, 6, 30), "green", "on_schedule"),
        (date(2026, 7, 1), "yellow", "node_missed"),
        (date(2026, 7, 7), "yellow", "node_missed"),
        (date(2026, 7, 8), "red", "node_long_missed"),
    ],
)
def test_a_missed_node_is_yellow_for_five_working_days_and_then_red(
    on: date, expected: str, rule: str
) -> None:
    nodes = (Deadline(date(2026, 6, 30), "6月底前封顶"), Deadline(date(2026, 12, 31), "年底竣工"))
    reason = light(replace(YEAR, percent=20, deadlines=nodes), on)
    assert (reason.light, reason.rule) == (expected, rule)


def test_a_long_term_task_is_never_overdue_after_its_dated_part() -> None:
    task = replace(YEAR, due=date(2026, 6, 30), long_term=True, percent=None, reported_at=at(1))
    assert light(task, date(2026, 11, 20)).light == "green"


def test_a_year_end_task_stands_as_settling_in_january_and_is_overdue_in_february() -> None:
    task = replace(YEAR, percent=70)
    assert light(task, date(2027, 1, 4)).rule == "settling"
    assert light(task, date(2027, 1, 31)).rule == "settling"
    assert light(task, date(2027, 2, 1)).rule == "overdue"
    assert light(replace(task, due=date(2026, 12, 30)), date(2027, 1, 4)).rule == "overdue"


def test_it_is_grey_before_its_start() -> None:
    task = replace(YEAR, state="not_started", start=date(2026, 7, 1), percent=None)
    assert light(task, date(2026, 6, 10)).rule == "not_started"


def test_without_a_word_after_the_first_cycle_it_is_unreported() -> None:
    task = replace(YEAR, start=date(2026, 6, 8), percent=None)
    assert light(task, date(2026, 6, 12)).light == "green"
    silent = light(task, date(2026, 6, 15))
    assert (silent.light, silent.rule, silent.due) == ("grey", "unreported", date(2026, 6, 12))


def test_what_was_silent_before_go_live_is_unreported_and_not_on_schedule() -> None:
    live = Settings(live_on=date(2026, 6, 15))
    assert light(replace(YEAR, percent=None), date(2026, 6, 15), live).rule == "unreported"
    assert light(replace(YEAR, percent=None, start=None), date(2026, 6, 19), live).light == "green"
    assert light(replace(YEAR, percent=None, start=None), date(2026, 6, 22), live).rule == "unreported"


@pytest.mark.parametrize(("value", "rule"), [(3.6, "on_schedule"), (4.6, "on_schedule")])
def test_an_upper_limit_is_not_judged_before_the_due_day(value: float, rule: str) -> None:
    limit = Indicator("婴儿死亡率", "<=", 4, unit="‰", value=value)
    assert light(replace(YEAR, percent=None, indicators=(limit,)), date(2026, 6, 10)).rule == rule


def test_the_inner_target_makes_a_task_yellow_that_the_upper_one_leaves_green() -> None:
    upper = Indicator("体检", ">=", 100, unit="人", value=38)
    task = replace(YEAR, percent=None, indicators=(upper,))
    assert light(task, date(2026, 6, 10)).light == "green"
    inner = replace(upper, inner_target=120)
    assert light(replace(task, indicators=(inner,)), date(2026, 6, 10)).light == "yellow"


def test_a_recurring_duty_is_judged_by_its_periods() -> None:
    duty = replace(YEAR, percent=None, recurrence="FREQ=MONTHLY;BYMONTHDAY=25", ticked=("2026-05-25",))
    assert light(duty, date(2026, 6, 15)).light == "green"
    assert light(duty, date(2026, 6, 24)).rule == "due_soon"
    missed = light(duty, date(2026, 6, 26))
    assert (missed.rule, missed.due, missed.days) == ("overdue", date(2026, 6, 25), 1)
    assert light(replace(duty, ticked=("2026-06-25",)), date(2026, 6, 26)).light == "green"


def test_a_weekly_duty_is_not_yellow_from_tuesday_on() -> None:
    duty = replace(YEAR, percent=None, recurrence="FREQ=WEEKLY;BYDAY=FR", ticked=("2026-06-05",))
    assert light(duty, date(2026, 6, 10)).light == "green"
    assert light(duty, date(2026, 6, 12)).light == "yellow"


def test_a_share_is_done_for_its_unit_whatever_the_others_owe() -> None:
    quota = Indicator(
        "体检",
        ">=",
        300,
        unit="人",
        by_unit=(Share("桑村", 100, 100), Share("水泉", 100, 10), Share("城头", 100, 40)),
    )
    task = replace(YEAR, percent=None, indicators=(quota,))
    lights = [
        find_share_light(task, quota, share, OfficeDay(date(2026, 6, 10), SETTINGS, CALENDAR)).rule
        for share in quota.by_unit
    ]
    assert lights == ["share_done", "far_behind", "on_schedule"]


def test_a_units_word_of_done_ticks_its_share() -> None:
    quota = Indicator("宣传", by_unit=(Share("桑村"),))
    task = replace(YEAR, indicators=(quota,), ticked=("桑村",))
    reason = find_share_light(task, quota, quota.by_unit[0], OfficeDay(date(2026, 6, 10), SETTINGS, CALENDAR))
    assert reason.rule == "share_done"


def test_it_lights_a_whole_board() -> None:
    office = Office(Board("图"), tasks=(YEAR, replace(YEAR, code="9", state="closed")))
    assert [task.light for task in light_tasks(office, OfficeDay(date(2026, 6, 10), SETTINGS, CALENDAR))] == [
        "green",
        "done",
    ]


@given(st.floats(0, 100), st.floats(0, 100), st.dates(date(2026, 1, 1), date(2028, 9, 1)))
def test_more_progress_never_makes_a_light_worse(first: float, second: float, on: date) -> None:
    order = ["red", "yellow", "green"]
    low, high = sorted((first, second))
    worse, better = (light(replace(LONG, percent=value), on).light for value in (low, high))
    assert order.index(worse) <= order.index(better)


def test_a_task_with_nodes_shows_no_points_behind() -> None:
    nodes = (Deadline(date(2026, 4, 30), "招标"), Deadline(date(2026, 12, 31), "竣工"))
    reason = light(replace(YEAR, percent=10, deadlines=nodes, ticked=("2026-04-30",)), date(2026, 6, 10))
    assert (reason.light, reason.points) == ("green", None)
