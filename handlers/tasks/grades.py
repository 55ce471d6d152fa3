"""One item in three grades (县抓实、乡负责、村为主): set by those who lead, its state told level by level."""

from dataclasses import replace

from board.model.choices import find_choice
from board.model.task import LEVELS, Task
from board.reading.desk.grades import read_grades
from board.reading.desk.registers import Register
from board.rules.grades import GradeStanding, build_grades
from board.wording import grades as words
from handlers.calls.acting import Said
from handlers.calls.desk import Desk


def set_grades(desk: Desk[Register]) -> Said | None:
    """5号分级：县抓实、乡负责、村为主."""
    if not desk.sender.leads:
        return None
    task, said = desk.task, read_grades(desk.said.words)
    grades = tuple((level, duty) for word, duty in said if (level := find_choice(word, LEVELS)))
    after = replace(task, grades=grades)
    desk.change("grades", task, after, grades=[list(grade) for grade in grades])
    return Said((words.word_set(after),), (task.code,), topic=task.code)


def show_grades(desk: Desk[Register]) -> Said:
    """5号县乡村三级怎么样."""
    task, scene = desk.task, desk.scene
    text = words.word_grades(scene.office, task, _build(desk, task), as_of=scene.now)
    return Said((text,), (task.code,), topic=task.code)


def list_graded(desk: Desk[Register]) -> Said:
    """分级任务: every item whose grades have been set, with how many units of each level are done."""
    found = [(task, _build(desk, task)) for task in desk.scene.office.tasks if task.grades]
    codes = tuple(task.code for task, _ in found)
    return Said((words.word_list(found),), codes)


def _build(desk: Desk[Register], task: Task) -> tuple[GradeStanding, ...]:
    """The levels of a task, with the units that have reported on it."""
    scene, people = desk.scene, desk.scene.office.people_by_id
    reports = scene.records.reports.list_for_task(scene.board.id, task.code, most=1000)
    heard = {
        report.act.for_unit or (people[report.by].unit if report.by in people else None) for report in reports
    }
    return build_grades(scene.office, task, {unit for unit in heard if unit})
