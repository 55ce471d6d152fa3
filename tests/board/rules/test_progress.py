"""Progress, schedule and nodes."""

from datetime import date
from typing import Any

import pytest

from board.model.task import Deadline, Indicator, Share, Task
from board.rules.progress import (
    find_missed_node,
    find_points_behind,
    find_progress,
    find_share_progress,
    is_count,
    round_half_up,
    schedule_progress,
)

YEAR = {"start": date(2026, 1, 1), "due": date(2026, 12, 31)}
NODES = (
    Deadline(date(2026, 3, 31), "3月底前完成招标"),
    Deadline(date(2026, 6, 30), "6月底前主体封顶"),
    Deadline(date(2026, 12, 20), "12月20日前竣工"),
)


def build_task(*indicators: Indicator, **fields: Any) -> Task:
    return Task("7", "任务", indicators=indicators, **{**YEAR, **fields})


def count(value: float | None, target: float, *, inner: float | None = None) -> Indicator:
    return Indicator("数量", ">=", target, inner, "人", value)


def test_a_yearly_task_on_the_tenth_of_june_should_be_at_forty_four() -> None:
    assert schedule_progress(build_task(percent=0), date(2026, 6, 10)) == pytest.approx(161 / 365 * 100)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 12, 31), 0),
        (date(2026, 1, 1), 100 / 365),
        (date(2026, 12, 31), 100),
        (date(2027, 2, 1), 100),
    ],
)
def test_schedule_stays_between_start_and_due(on: date, expected: float) -> None:
    assert schedule_progress(build_task(percent=0), on) == pytest.approx(expected)


def test_percent_comes_before_figures() -> None:
    assert find_progress(build_task(count(10, 100), percent=60)) == 60


def test_the_worst_count_against_its_inner_target_is_the_progress() -> None:
    assert find_progress(build_task(count(80, 100), count(50, 80, inner=100))) == 50


@pytest.mark.parametrize(
    "indicator",
    [
        Indicator("签约率", ">=", 70, unit="%", value=10),
        Indicator("死亡率", "<=", 4, unit="‰", value=1),
        Indicator("排名", "rank<=", 5, unit="名", value=9),
        Indicator("投诉", "<=", 12, unit="件", value=3),
        Indicator("满意度", ">=", 90, unit="分", value=20),
    ],
)
def test_rates_levels_and_limits_have_no_schedule(indicator: Indicator) -> None:
    task = build_task(indicator)
    assert not is_count(indicator)
    assert find_progress(task) is None
    assert schedule_progress(task, date(2026, 6, 10)) is None


def test_a_recurring_duty_has_no_schedule() -> None:
    assert schedule_progress(build_task(percent=20, recurrence="FREQ=WEEKLY"), date(2026, 6, 10)) is None


def test_nodes_override_the_straight_line() -> None:
    task = build_task(percent=35, deadlines=NODES)
    assert schedule_progress(task, date(2026, 3, 31)) == 0
    assert schedule_progress(task, date(2026, 6, 5)) == pytest.approx(100 / 3)


@pytest.mark.parametrize(
    ("fields", "missed"),
    [
        ({"percent": 35}, None),
        ({"percent": 33}, None),
        ({"percent": 30}, date(2026, 3, 31)),
        ({"percent": 10, "ticked": ("2026-03-31",)}, None),
        ({}, date(2026, 3, 31)),
    ],
)
def test_a_node_is_met_by_a_tick_or_by_its_part_of_the_whole(
    fields: dict[str, Any], missed: date | None
) -> None:
    found = find_missed_node(build_task(deadlines=NODES, **fields), date(2026, 6, 5))
    assert (found.on if found else None) == missed


def test_a_node_with_its_own_number_is_judged_by_that_number() -> None:
    nodes = (Deadline(date(2026, 5, 31), "5月底前6个小区开工"), Deadline(date(2026, 11, 30), "11月底前完工"))
    started = Indicator("开工小区", ">=", 6, unit="个", value=4)
    task = build_task(started, deadlines=nodes, percent=90)
    assert find_missed_node(task, date(2026, 6, 5)) is not None
    assert (
        find_missed_node(
            build_task(Indicator("开工小区", ">=", 6, unit="个", value=6), deadlines=nodes), date(2026, 6, 5)
        )
        is None
    )


def test_a_rate_is_behind_only_against_a_node_that_names_it() -> None:
    nodes = (Deadline(date(2026, 6, 30), "6月底前达到50%"), Deadline(date(2026, 12, 31), "年底前达到70%"))
    task = build_task(Indicator("签约率", ">=", 70, unit="%", value=48), deadlines=nodes)
    assert find_missed_node(task, date(2026, 6, 30)) is None
    assert find_missed_node(task, date(2026, 7, 1)) is not None


def test_nodes_before_go_live_are_not_missed_without_figures() -> None:
    task = build_task(deadlines=NODES)
    assert find_missed_node(task, date(2026, 6, 5), floor=date(2026, 6, 1)) is None


def test_a_share_is_measured_by_its_quota_or_its_denominator() -> None:
    assert find_share_progress(count(0, 9), Share("桑村", 200, 50)) == 25
    assert find_share_progress(count(0, 9), Share("桑村", None, 50, denominator=100)) == 50
    assert find_share_progress(count(0, 9), Share("桑村", None, 50)) is None


@pytest.mark.parametrize(("value", "rounded"), [(0.05, 0.1), (72.972, 73.0), (89.875, 89.9), (2.25, 2.3)])
def test_halves_are_rounded_up(value: float, rounded: float) -> None:
    assert round_half_up(value) == rounded


def test_the_points_shown_follow_from_the_figures_shown() -> None:
    assert find_points_behind(1742 / 2320 * 100, 265 / 275 * 100) == 21.3
