"""Feedback cycles: who owes word."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from board.model.task import Indicator, Task
from board.rules.calendar import Calendar
from board.rules.cycles import Cycle, find_cycle, find_first_closing, is_unreported
from tests.board.qinghe import ZONE, at

CALENDAR = Calendar()
TASK = Task("7", "任务", state="doing", start=date(2026, 1, 1), due=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("fields", "on", "cycle"),
    [
        ({}, date(2026, 6, 10), Cycle(date(2026, 6, 6), date(2026, 6, 12))),
        ({}, date(2026, 6, 12), Cycle(date(2026, 6, 6), date(2026, 6, 12))),
        ({}, date(2026, 6, 13), Cycle(date(2026, 6, 13), date(2026, 6, 19))),
        ({"long_term": True}, date(2026, 6, 10), Cycle(date(2026, 4, 1), date(2026, 6, 30))),
        (
            {"cycle": "FREQ=MONTHLY;BYMONTHDAY=25"},
            date(2026, 6, 26),
            Cycle(date(2026, 6, 26), date(2026, 7, 25)),
        ),
        (
            {"recurrence": "FREQ=MONTHLY;BYMONTHDAY=25"},
            date(2026, 6, 10),
            Cycle(date(2026, 5, 26), date(2026, 6, 25)),
        ),
        (
            {"recurrence": "FREQ=MONTHLY;BYMONTHDAY=25"},
            date(2027, 1, 10),
            Cycle(date(2026, 12, 26), date(2027, 1, 10)),
        ),
    ],
)
def test_each_task_has_the_cycle_of_its_kind(fields: dict[str, Any], on: date, cycle: Cycle) -> None:
    assert find_cycle(replace(TASK, **fields), on, CALENDAR) == cycle


def test_a_fortnight_counts_from_the_start() -> None:
    task = replace(TASK, start=date(2026, 6, 1), cycle="FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")
    assert find_first_closing(task, date(2026, 6, 1), CALENDAR) == date(2026, 6, 5)
    assert find_cycle(task, date(2026, 6, 10), CALENDAR) == Cycle(date(2026, 6, 6), date(2026, 6, 19))


@pytest.mark.parametrize(
    ("fields", "silent"),
    [
        ({}, True),
        ({"reported_at": at(5, 17, month=6)}, True),
        ({"reported_at": at(6, 0, 30, month=6)}, False),
        ({"indicators": (Indicator("人数", value=3, as_of=date(2026, 6, 8)),)}, False),
        ({"state": "claimed"}, False),
        ({"state": "paused"}, False),
        ({"state": "closed"}, False),
        ({"state": "returned"}, True),
        ({"state": "not_started", "start": date(2026, 7, 1)}, False),
    ],
)
def test_who_has_said_nothing_since_the_cycle_opened_is_unreported(
    fields: dict[str, Any], silent: bool
) -> None:
    task = replace(TASK, **fields)
    assert is_unreported(task, date(2026, 6, 10), CALENDAR, ZONE) is silent


def test_a_named_day_takes_the_place_of_the_cycle() -> None:
    task = replace(TASK, reported_at=at(1, month=6))
    assert not is_unreported(task, date(2026, 6, 10), CALENDAR, ZONE, since=date(2026, 6, 1))
    assert is_unreported(task, date(2026, 6, 10), CALENDAR, ZONE, since=date(2026, 6, 2))
