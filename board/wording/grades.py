"""One item in three grades, in words: each level with its duty, how many units are done, who is not."""

from collections.abc import Sequence
from datetime import datetime

from board.model.office import Office
from board.model.task import Task
from board.rules.grades import GradeStanding, UnitStanding
from board.wording.names import name_task, name_tasks, name_unit
from board.wording.numbers import word_percent
from board.wording.sources import word_as_of

MOST_UNITS = 4


def word_grades(office: Office, task: Task, grades: Sequence[GradeStanding], *, as_of: datetime) -> str:
    """5号…分级情况（截至…）：\n县级（抓实）公卫科：推进中，70.0%。\n乡级（负责）3家：完成1家（桑村），…"""
    head = f"{name_task(task)}分级情况（{word_as_of(office, as_of)}）："
    return "\n".join([head, *(f"{_word_grade(office, grade)}。" for grade in grades)])


def _word_grade(office: Office, grade: GradeStanding) -> str:
    duty = f"（{grade.duty}）" if grade.duty else ""
    named = f"{grade.level}级{duty}"
    if not grade.units:
        return f"{named}：还没有责任单位"
    if len(grade.units) == 1:
        only = grade.units[0]
        return f"{named}{name_unit(office, only.unit)}：{_word_state(only)}"
    parts = [
        _word_some(office, [each for each in grade.units if each.state == state], label)
        for state, label in (("done", "完成"), ("doing", "推进中"), ("silent", "未报"))
    ]
    return f"{named}{len(grade.units)}家：{'，'.join(part for part in parts if part)}"


def _word_state(unit: UnitStanding) -> str:
    if unit.state == "silent":
        return "未报"
    label = "完成" if unit.state == "done" else "推进中"
    return f"{label}，{word_percent(unit.progress)}" if unit.progress is not None else label


def _word_some(office: Office, units: Sequence[UnitStanding], label: str) -> str:
    """推进中2家（城头75.1%、水泉）; the slowest first."""
    if not units:
        return ""
    ordered = sorted(units, key=lambda each: each.progress if each.progress is not None else -1)
    named = "、".join(_word_unit(office, each) for each in ordered[:MOST_UNITS])
    return f"{label}{len(units)}家（{named}{'等' if len(units) > MOST_UNITS else ''}）"


def _word_unit(office: Office, unit: UnitStanding) -> str:
    figure = word_percent(unit.progress) if unit.state == "doing" and unit.progress is not None else ""
    return f"{name_unit(office, unit.unit)}{figure}"


def word_set(task: Task) -> str:
    """5号分级：县级抓实、乡级负责、村级为主，已记。"""
    duties = "、".join(f"{level}级{duty}" for level, duty in task.grades)
    return f"{name_task(task)}分级：{duties}，已记。回“{task.code}号分级情况”看各级。"


def word_list(found: Sequence[tuple[Task, Sequence[GradeStanding]]]) -> str:
    """分级任务1项：5号…：县1/1、乡1/3、村0/12。"""
    if not found:
        return "还没有分级的任务，例：5号分级：县抓实、乡负责、村为主。"
    lines = [f"{name_task(task)}：{word_counts(grades)}。" for task, grades in found[:MOST_UNITS]]
    left = found[MOST_UNITS:]
    more = [f"另有{name_tasks(task.code for task, _ in left)}。"] if left else []
    return "\n".join([f"分级任务{len(found)}项，各级完成家数：", *lines, *more])


def word_counts(grades: Sequence[GradeStanding]) -> str:
    """县1/1、乡1/3、村0/12: units done at each level."""
    return "、".join(
        f"{grade.level}{grade.count('done')}/{len(grade.units)}" if grade.units else f"{grade.level}未定"
        for grade in grades
    )
