"""The roll-over: what a task takes along into the next year, and what it leaves."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from board.model.office import Board, Office
from board.model.task import Blocker, Deadline, Indicator, Share, Task
from board.rules.rollover import build_rollover, carry_task, name_next_board

AT = datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TASK = Task(
    "2",
    "老年人体检",
    lead_unit="公卫科",
    owners=("u_gao",),
    start=date(2026, 3, 1),
    due=date(2026, 11, 30),
    original_due=date(2026, 10, 31),
    extensions=1,
    deadlines=(Deadline(date(2026, 6, 30), "6月底前过半"), Deadline(date(2026, 11, 30), "11月底前完成")),
    ticked=("2026-06-30",),
    indicators=(
        Indicator("体检人数", ">=", 6538, unit="人", value=5855, by_unit=(Share("城头", 2320, 1742),)),
    ),
    percent=90,
    state="doing",
    blocker=Blocker("车坏了", "u_gao", AT),
    reported_at=AT,
)


def test_a_carried_task_keeps_its_plan_and_leaves_its_figures() -> None:
    carried = carry_task(TASK, "2026作战图")
    assert (carried.code, carried.owners, carried.lead_unit) == ("2", ("u_gao",), "公卫科")
    assert (carried.start, carried.due) == (date(2027, 3, 1), date(2027, 11, 30))
    assert [node.on for node in carried.deadlines] == [date(2027, 6, 30), date(2027, 11, 30)]
    (figure,) = carried.indicators
    assert (figure.target, figure.value) == (6538, None)
    assert (figure.by_unit[0].target, figure.by_unit[0].value) == (2320, None)
    assert (carried.percent, carried.state, carried.blocker, carried.ticked) == (
        None,
        "not_started",
        None,
        (),
    )
    assert (carried.extensions, carried.original_due, carried.reported_at) == (0, None, None)
    assert carried.where == "2026作战图2号"


def test_a_recurring_duty_loses_the_end_of_its_rule() -> None:
    task = Task("6", "月报", due=date(2026, 12, 25), recurrence="FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20261225")
    assert carry_task(task, "图").recurrence == "FREQ=MONTHLY;BYMONTHDAY=25"


def test_the_last_of_february_moves_to_a_day_there_is() -> None:
    assert carry_task(Task("1", "任务", due=date(2028, 2, 29)), "图").due == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("name", "following"),
    [("健康示范区2026作战图", "健康示范区2027作战图"), ("创卫作战图", "创卫作战图2027")],
)
def test_the_next_board_has_its_year_in_its_name(name: str, following: str) -> None:
    assert name_next_board(Board(name, 2026), 2026) == Board(following, 2027)


def test_each_open_task_is_carried_closed_or_cancelled() -> None:
    tasks = tuple(Task(code, f"任务{code}", state="doing") for code in "123")
    office = Office(Board("2026图", 2026), tasks=(*tasks, Task("4", "办完的", state="closed")))
    rolled = build_rollover(office, 2026, date(2027, 2, 1), {"2": "close", "3": "cancel"})
    assert [task.code for task in rolled.carried] == ["1"]
    assert [(task.code, task.state) for task in rolled.settled] == [
        ("1", "doing"),
        ("2", "closed"),
        ("3", "cancelled"),
    ]
