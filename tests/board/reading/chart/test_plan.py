"""A chart as tasks of a board: codes, people, days."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.task import Deadline, Task
from board.reading.chart.chart import build_tasks
from tests.board.reading.chart.school import OFFICE, read_csv, read_text

HEADER = "序号,任务,责任单位,责任人,牵头领导,完成时限"


def list_codes(text: str, *taken: str, used: tuple[str, ...] = ()) -> list[str]:
    office = replace(OFFICE, tasks=tuple(Task(code, f"旧任务{code}") for code in taken))
    return [task.code for task in build_tasks(read_csv(text), office, used=used)]


def test_a_unique_number_is_the_code() -> None:
    assert list_codes("序号,任务,责任单位\n1,甲项,安全科\n03,乙项,安全科\n（五）,丙项,安全科") == [
        "1",
        "3",
        "5",
    ]


@pytest.mark.parametrize("number", ["A-01", "3.1", "1.2.3", "督2", "ZJ-07", "1-1"])
def test_a_number_of_the_papers_own_is_kept_as_it_is(number: str) -> None:
    assert list_codes(f"编号,任务,责任单位\n{number},甲项,安全科") == [number]


def test_numbers_that_come_again_have_their_sections_letter() -> None:
    text = "序号,任务,责任单位\n一、安全,,\n1,甲项,安全科\n2,乙项,安全科\n二、教学,,\n1,丙项,基教科\n3,丁项,基教科"
    assert list_codes(text) == ["A1", "2", "B1", "3"]


def test_a_task_without_a_number_has_the_next_free_one() -> None:
    assert list_codes("序号,任务,责任单位\n1,甲项,安全科\n,乙项,安全科\n4,丙项,安全科") == ["1", "5", "4"]


def test_a_code_is_never_used_twice() -> None:
    assert list_codes("序号,任务,责任单位\n1,甲项,安全科\n2,乙项,安全科", "1", used=("7",)) == ["8", "2"]


def test_people_are_found_by_id() -> None:
    (task,) = build_tasks(read_csv(f"{HEADER}\n1,演练,安全科,傅山、欧阳锋,于局,6月底"), OFFICE)
    assert (task.owners, task.leader, task.leaders) == (("u_fu",), "u_yu", ("于海",))


def test_the_due_day_is_the_last_of_several() -> None:
    (task,) = build_tasks(read_csv(f"{HEADER}\n1,教学楼,计财科,,,6月底前封顶，12月10日前竣工"), OFFICE)
    assert task.due == date(2026, 12, 10)
    assert [deadline.on for deadline in task.deadlines] == [date(2026, 6, 30), date(2026, 12, 10)]


def test_a_missing_deadline_is_the_last_day_of_the_plan_year_and_flagged() -> None:
    (task,) = build_tasks(read_csv(f"{HEADER}\n1,演练,安全科,,,"), OFFICE)
    assert (task.due, task.flags) == (date(2026, 12, 31), ("no_deadline",))


def test_a_long_term_task_is_fed_back_quarterly() -> None:
    (task,) = build_tasks(read_csv(f"{HEADER}\n1,巡查,安全科,,,长期坚持"), OFFICE)
    assert (task.long_term, task.due) == (True, None)
    assert task.cycle == "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"


def test_a_recurring_task_keeps_its_rule_and_working_day() -> None:
    (task,) = build_tasks(read_csv(f"{HEADER}\n1,报表,局办公室,,,每月倒数第五个工作日"), OFFICE)
    assert (task.recurrence, task.workday, task.due) == ("FREQ=MONTHLY", -5, None)


def test_an_event_waits_for_its_day() -> None:
    (task,) = build_tasks(read_csv(f"{HEADER}\n1,迎检,局办公室,,,省级验收前"), OFFICE)
    assert task.due is None
    assert task.deadlines == (Deadline(text="省级验收前", kind="event"),)


def test_every_task_starts_with_its_plan_year() -> None:
    tasks = build_tasks(read_text("2025年任务\n1.演练。责任单位：安全科", year=None), OFFICE)
    assert [task.start for task in tasks] == [date(2025, 1, 1)]
