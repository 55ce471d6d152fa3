"""What lies beneath a task, and what that makes of it; the four levels add up."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from board.model.office import Board, Office, Person, Unit
from board.model.task import Task
from board.rules.buckets import Lit, light_office
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from board.rules.subtasks import build_rollup, find_parent, is_above, list_children, roll_up
from board.rules.tree import build_tree, list_units
from tests.board.qinghe import SETTINGS

ON = date(2026, 11, 23)
BOARD = Board("图", 2026)


def build(*tasks: Task) -> Office:
    return Office(BOARD, tasks=tasks)


def test_a_number_that_continues_anothers_lies_beneath_it() -> None:
    office = build(Task("2", "签约"), Task("2.1", "建档"), Task("2.1.1", "录入"), Task("21", "体检"))
    assert [child.code for child in list_children(office, office.tasks[0])] == ["2.1"]
    assert is_above(office, office.tasks[0], office.tasks[2])
    assert find_parent(office, office.tasks[3]) is None


def test_a_mean_counts_a_closed_task_as_a_hundred_and_leaves_out_what_nothing_measures() -> None:
    rollup = build_rollup(
        [
            Task("1", "甲", state="closed"),
            Task("2", "乙", percent=40, state="doing"),
            Task("3", "丙", state="doing"),
            Task("4", "丁", state="cancelled"),
        ]
    )
    assert (rollup.total, rollup.closed, rollup.progress) == (3, 1, 70)


def test_a_parent_follows_through_every_level() -> None:
    office = build(Task("1", "大"), Task("1.1", "中"), Task("1.1.1", "小", percent=30, state="doing"))
    (middle,) = roll_up(office, [office.tasks[2]])
    assert (middle.code, middle.percent, middle.state) == ("1.1", 30, "doing")
    above = replace(office, tasks=(office.tasks[0], middle, office.tasks[2]))
    assert [task.code for task in roll_up(above, [middle])] == ["1"]


UNITS, PEOPLE = ("甲科", "乙科", None), ("a", "b", None)
TASKS = st.lists(
    st.builds(
        Task,
        code=st.integers(1, 10**6).map(str),
        title=st.just("事"),
        leader=st.sampled_from(PEOPLE),
        lead_unit=st.sampled_from(UNITS),
        owners=st.sampled_from(((), ("a",), ("a", "b"))),
        percent=st.one_of(st.none(), st.floats(0, 100)),
        state=st.sampled_from(("not_started", "doing", "claimed", "closed", "cancelled")),
    ),
    unique_by=lambda task: task.code,
)


@given(TASKS)
def test_leaders_and_units_add_up_to_the_board(tasks: list[Task]) -> None:
    people = (Person("a", "甲一", "甲科"), Person("b", "乙一", "乙科"))
    office = Office(BOARD, (Unit("甲科"), Unit("乙科")), people, tuple(tasks))
    lit: tuple[Lit, ...] = light_office(office, OfficeDay(ON, SETTINGS, Calendar()))
    tree = build_tree(office, lit)
    for nodes in (tree.children, list_units(office, lit)):
        assert sum(node.rollup.total for node in nodes) == tree.rollup.total
        assert sum(node.rollup.closed for node in nodes) == tree.rollup.closed
    assert tree.rollup.total == sum(task.state != "cancelled" for task in tasks)
