"""Ledger rows say what the tasks are, in words that are read back as the same."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.task import Deadline, Task
from board.reading.chart.chart import build_tasks, read_chart
from board.reading.chart.grid import Grid
from board.reading.chart.ledger_cells import STANDARD_COLUMNS
from board.reading.chart.ledger_words import word_rule
from tests.board.reading.chart.school import OFFICE, SCHOOLS, TOWNS, UNITS
from tests.board.reading.chart.task_rows import list_task_rows

HEADERS = tuple(column.header for column in STANDARD_COLUMNS)


def read_back(*tasks: Task) -> tuple[Task, ...]:
    rows = list_task_rows(replace(OFFICE, tasks=tasks))
    grid = Grid("台账", (HEADERS, *(row.cells for row in rows)))
    return build_tasks(read_chart([grid], OFFICE, year=2026), OFFICE)


def test_a_set_of_units_is_named_as_one() -> None:
    units = tuple(unit.name for unit in UNITS if unit.kind == "科室")
    (row,) = list_task_rows(
        replace(OFFICE, tasks=(Task("1", "演练", lead_unit="青石镇", support_units=units),))
    )
    assert row.cells[HEADERS.index("配合单位")] == "各科室"


def test_the_state_and_the_light_are_in_words() -> None:
    (row,) = list_task_rows(
        replace(OFFICE, tasks=(Task("1", "演练", state="closed", light="done", percent=100),))
    )
    assert row.cells[-3:] == ("完成100%", "已销号", "已销号")


@pytest.mark.parametrize(
    "task",
    [
        Task("1", "演练", category="安全", lead_unit="校园安全科", support_units=TOWNS, owners=("u_fu",), due=date(2026, 6, 30)),
        Task("A3", "改造", standard="新建2所，入园率≥90%", measures="分期推进", leader="u_yu", leaders=("于海",)),
        Task("7", "项目", deadlines=(Deadline(date(2026, 6, 30), "封顶"), Deadline(date(2027, 3, 1), "竣工"))),
        Task("8", "报表", recurrence="FREQ=MONTHLY", workday=-5),
        Task("9", "例会", recurrence="FREQ=WEEKLY;BYDAY=MO,FR", long_term=True),
        Task("10", "共管", support_units=SCHOOLS),
        Task("11", "评估", deadlines=(Deadline(kind="event", text="省级验收前"),)),
    ],
)  # fmt: skip
def test_a_row_reads_back_as_its_task(task: Task) -> None:
    (read,) = read_back(task)
    for name in ("code", "title", "category", "standard", "measures", "lead_unit", "owners", "leader", "recurrence",
                 "workday", "long_term"):  # fmt: skip
        assert getattr(read, name) == getattr(task, name), name
    assert set(read.support_units) == set(task.support_units)
    assert [deadline.on for deadline in task.deadlines if deadline.on] in (
        [],
        [item.on for item in read.deadlines],
    )
    assert task.due in (None, read.due)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_any_two_days_read_back(first: date, second: date) -> None:
    deadlines = (Deadline(first, "一期"), Deadline(second, "二期"))
    (read,) = read_back(Task("1", "项目", deadlines=deadlines))
    assert {item.on for item in read.deadlines} == {first, second} or (first == second and read.due == first)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=25", "每月25日前"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "每月底前"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "每周一、周五前"),
        ("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "每季度末"),
        ("FREQ=YEARLY", "每年"),
        ("FREQ=MONTHLY;INTERVAL=6", "每半年"),
        ("FREQ=DAILY;COUNT=3", None),
    ],
)
def test_simple_rules_have_words(rule: str, words: str | None) -> None:
    assert word_rule(rule) == words
