"""Which closed tasks are looked at again: every 重点 task, one in ten of the others, when their day has come."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from board.model.task import Task
from board.rules.rechecks import list_rechecks

CLOSED = Task("1", "村卫生室改造", state="closed", closed_on=date(2026, 3, 2))
MUCH_LATER = date(2026, 12, 31)


def list_codes(tasks: list[Task], on: date = MUCH_LATER, **options: Any) -> list[str]:
    return [task.code for task in list_rechecks(tasks, on, after=30, **options)]


def test_the_day_comes_so_many_days_after_closing() -> None:
    assert list_codes([CLOSED], date(2026, 3, 31)) == []
    assert list_codes([CLOSED], date(2026, 4, 1)) == ["1"]


def test_open_and_reopened_tasks_are_not_rechecked() -> None:
    assert list_codes([replace(CLOSED, state="doing", closed_on=None)]) == []


def test_what_had_come_before_the_board_went_live_is_left_out() -> None:
    assert list_codes([CLOSED], live_on=date(2026, 4, 1)) == ["1"]
    assert list_codes([CLOSED], live_on=date(2026, 4, 2)) == []


@given(common=st.integers(0, 60), weighty=st.integers(0, 10))
def test_all_weighty_tasks_and_a_tenth_of_the_others_are_taken(common: int, weighty: int) -> None:
    tasks = [
        replace(CLOSED, code=str(number), closed_on=date(2026, 1, 1) + timedelta(days=number))
        for number in range(common)
    ]
    tasks += [replace(CLOSED, code=f"Z{number}", category="重点工作") for number in range(weighty)]
    assert len(list_codes(tasks)) == weighty + -(-common // 10)


def test_a_task_closed_later_does_not_change_who_was_taken_before() -> None:
    tasks = [replace(CLOSED, code=str(number), closed_on=date(2026, 1, number)) for number in range(1, 12)]
    assert list_codes(tasks) == ["1", "11"]
    assert list_codes([*tasks, replace(CLOSED, code="12", closed_on=date(2026, 2, 1))]) == ["1", "11"]
