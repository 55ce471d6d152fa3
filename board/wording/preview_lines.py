"""The lines of a preview: one for each task with its places fixed, one for the columns, one for each thing to look at.

A place that is empty is shown as －, so that a missing person is seen and a date never moves into its place.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from board.model.office import Office
from board.model.task import NO_DEADLINE, Indicator, Task
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import shorten, word_day, word_figure

EMPTY = "－"
LONGEST_TITLE = 18
FIELDS = {
    "no": "序号",
    "category": "类别",
    "task": "任务",
    "standard": "标准",
    "measures": "措施",
    "leader": "领导",
    "lead": "牵头",
    "duty": "责任",
    "support": "配合",
    "owner": "责任人",
    "deadline": "时限",
    "node": "节点",
    "start": "开始",
    "stage": "阶段",
    "cycle": "反馈",
    "progress": "进展",
    "measure": "计量",
    "goal": "对应目标",
    "basis": "依据",
    "material": "佐证材料",
    "score": "第三方评分",
    "parent": "上级任务",
}
_NEEDED = {"责任单位": {"lead", "duty"}, "责任人": {"owner"}, "时限": {"deadline", "node", "stage"}}
_ROW = re.compile(r"(?<=!)[A-Z]+(?=\d+$)")
_PROBLEMS = {
    "invalid_date": "日期有误", "no_deadline": "缺时限", "no_owner": "缺责任单位", "unknown_unit": "单位不在名单",
    "unknown_person": "人员不在名单", "vague_owner": "责任笼统", "no_standard": "缺标准", "duplicate": "重复",
    "skipped_row": "未读入的行",
}  # fmt: skip
_OP = {">=": "≥", "<=": "≤", "rank<=": "前", "=": ""}


class SeenColumn(NamedTuple):
    """A column as it was understood; no field where nothing was read of it."""

    sheet: str
    letter: str
    header: str
    field: str | None


class SeenProblem(NamedTuple):
    """Something to look at: its place, its kind, its words."""

    where: str
    kind: str
    text: str


def word_task_line(office: Office, task: Task, written: str | None = None) -> str:
    """7号口袋公园建设｜城建股＋7家｜陶建业｜柏杨｜6月30日｜10个. `written` are the words of a day that was put right."""
    unit = name_unit(office, task.lead_unit) if task.lead_unit else EMPTY
    helpers = f"＋{len(task.support_units)}家" if task.support_units else ""
    places = (
        name_task(task, most=LONGEST_TITLE), f"{unit}{helpers}", _word_people(office, task.leaders),
        _word_people(office, task.owners), _word_due(task, written), _word_goals(task.indicators),
    )  # fmt: skip
    return "｜".join(places)


def word_columns(columns: Sequence[SeenColumn]) -> list[str]:
    """认出的列：任务B列、牵头D列。没有认出：时限列。未读：J列“经纬度”."""
    if not columns:
        return []
    read = dict.fromkeys(f"{FIELDS[one.field]}{one.letter}" for one in columns if one.field in FIELDS)
    fields = {one.field for one in columns}
    missing = [f"{name}列" for name, needed in _NEEDED.items() if not fields & needed]
    unread = dict.fromkeys(f"{one.letter}“{shorten(one.header, 8)}”" for one in columns if one.field is None)
    lines = [f"认出的列：{'、'.join(read)}。"]
    lines += [f"没有认出：{'、'.join(missing)}。"] if missing else []
    return lines + ([f"没有读的列：{'、'.join(unread)}。"] if unread else [])


def word_problem(problem: SeenProblem) -> str:
    """作战图!F7 日期有误：2026-11-31; what can be read in two ways is a question."""
    words = shorten(problem.text, 16)
    if problem.kind == "ambiguous" and "相加" in problem.text:
        return f"{problem.where} {problem.text}"
    if problem.kind == "ambiguous":
        asked = "指哪一天" if re.search(r"[月日旬季年前后]", words) else "指哪一位"
        return f"{problem.where} “{words}”{asked}？"
    said = _PROBLEMS.get(problem.kind, "需核对")
    return (
        f"{problem.where} {said}"
        if words.endswith(("为空", "未写责任单位"))
        else f"{problem.where} {said}：{words}"
    )


def find_written(task: Task, problems: Sequence[SeenProblem]) -> str | None:
    """The words of the invalid day in the task's own row."""
    row = find_row(task.where or "")
    return next(
        (one.text for one in problems if one.kind == "invalid_date" and find_row(one.where) == row), None
    )


def find_row(where: str) -> str:
    """The row of a place: 作战图!F7 and 作战图!A7 are of one."""
    return _ROW.sub("", where)


def count_sheets(tasks: Sequence[Task]) -> Mapping[str, int]:
    """How many tasks each sheet has, in their order; nothing where the places are no cells."""
    counts: dict[str, int] = {}
    for task in tasks:
        sheet, mark, _ = (task.where or "").rpartition("!")
        if mark:
            counts[sheet] = counts.get(sheet, 0) + 1
    return counts


def _word_people(office: Office, people: Sequence[str]) -> str:
    return "、".join(name_person(office, person) for person in people) or EMPTY


def _word_due(task: Task, written: str | None) -> str:
    if NO_DEADLINE in task.flags and task.due:
        return f"{word_day(task.due, year=task.due.year)}（未写）"
    if task.due:
        several = f"等{len(task.deadlines)}个" if len(task.deadlines) > 1 else ""
        return f"{word_day(task.due, year=task.due.year)}{several}" + (
            f"（原文{shorten(written, 10)}）" if written else ""
        )
    said = next((deadline.text for deadline in task.deadlines if deadline.text), None)
    return shorten(said, 10) if said else "长期" if task.long_term else EMPTY


def _word_goals(indicators: Sequence[Indicator]) -> str:
    if not indicators:
        return EMPTY
    first = indicators[0]
    figure = word_figure(first.target, first.unit) if first.target is not None else ""
    if first.op == "rank<=":
        figure = f"前{figure}"
    words = (
        f"{shorten(first.name or '', 8)}{_OP.get(first.op or '', '') if first.op != 'rank<=' else ''}{figure}"
    )
    return f"{words}等{len(indicators)}项" if len(indicators) > 1 else words
