"""A task in the words of a ledger (台账), such that reading them gives the same task.

Deadlines keep the words they were written in where those still say the same; otherwise the day is written out. All units of
one kind are named as a set (各卫生院) where the set reads back as those units.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from board.model.office import Office
from board.model.task import Deadline, Indicator, Task
from board.reading.chart.deadline import read_deadlines
from board.reading.chart.directory import Directory
from board.reading.chart.owners import read_duties
from board.reading.chart.recurrence import join_workday
from board.reading.chart.target import read_targets
from board.rules.calendar import Calendar
from board.rules.disputes import DISPUTED, is_disputed
from board.wording.numbers import word_digits
from board.wording.phrases import word_progress
from board.wording.scores import word_score

FEWEST_OF_SET = 4
_CLOSED = {"closed": "已销号", "claimed": "待核查", "cancelled": "已取消", "paused": "暂停"}
_OPEN = "否"
_DAYS = {"MO": "一", "TU": "二", "WE": "三", "TH": "四", "FR": "五", "SA": "六", "SU": "日"}


def word_standing(task: Task) -> str:
    """How far it is, marked while that is disputed; a third party's score beside it."""
    mark = f"（{DISPUTED}）" if is_disputed(task) else ""
    figure = f"{word_progress(task) or ''}{mark}"
    return "；".join(part for part in (figure, word_score(task)) if part)


def word_closed(task: Task) -> str:
    """Whether it is closed: 否 while it is under way."""
    return _CLOSED.get(task.state, _OPEN)


def word_standard(task: Task) -> str:
    """The standard, with the targets that were changed on the board in the place of those it names; else the targets."""
    if not task.standard:
        said = {item.name for item in read_targets(task.title)}
        return "；".join(_word_goal(item) for item in task.indicators if item.name and item.name not in said)
    words = task.standard
    goals = {item.name: item.target for item in task.indicators}
    for item in read_targets(words):
        goal = goals.get(item.name)
        if goal is not None and item.target is not None and goal != item.target:
            words = words.replace(word_digits(item.target), word_digits(goal), 1)
    return words


def _word_goal(item: Indicator) -> str:
    """签约率≥70%; nothing without a figure."""
    sign = {">=": "≥", "<=": "≤"}.get(item.op or "", "")
    return f"{item.name}{sign}{word_digits(item.target)}{item.unit or ''}" if item.target is not None else ""


def name_people(ids: Iterable[str], office: Office) -> tuple[str, ...]:
    """The names of people by their ids; an id that the office does not have stays."""
    people = office.people_by_id
    return tuple(people[person].name if person in people else person for person in ids)


def list_leaders(task: Task, office: Office) -> tuple[str, ...]:
    """The leaders as the chart names them, else the one the board knows."""
    return task.leaders or name_people([task.leader] if task.leader else [], office)


def word_units(task: Task, directory: Directory) -> str:
    """The support units, with all of one kind as a set where it reads back as just those."""
    named = "、".join(task.support_units)
    if len(task.support_units) < FEWEST_OF_SET:
        return named
    words = "、".join(_collapse(task, directory))
    read = [
        name for part in read_duties(words, directory).parts for name in part.names if name != task.lead_unit
    ]
    return words if set(read) == set(task.support_units) else named


def _collapse(task: Task, directory: Directory) -> list[str]:
    left = list(task.support_units)
    words: list[str] = []
    for kind, members in directory.kinds.items():
        others = [unit for unit in members if unit != task.lead_unit]
        if len(others) >= FEWEST_OF_SET and set(others) <= set(left):
            words.append(f"各{kind}")
            left = [unit for unit in left if unit not in others]
    return words + left


def word_deadlines(task: Task, office: Office) -> str | date:
    """The deadlines as one cell: a date where there is just one day, else all of them in words."""
    deadlines = list_deadlines(task)
    if len(deadlines) == 1 and deadlines[0].kind == "date" and deadlines[0].on:
        return deadlines[0].on
    year = office.board.year or (task.due.year if task.due else None)
    return "；".join(_word_deadline(deadline, year) for deadline in deadlines)


def list_deadlines(task: Task) -> list[Deadline]:
    """All that binds the task in time, as deadlines: its nodes or due day, what comes again, what goes on."""
    found = list(task.deadlines)
    if task.due and not any(deadline.on for deadline in found):
        found.insert(0, Deadline(task.due))
    kinds = {deadline.kind for deadline in found}
    if task.recurrence and "recurring" not in kinds:
        found.append(Deadline(kind="recurring", rrule=join_workday(task.recurrence, task.workday)))
    if task.long_term and "long_term" not in kinds:
        found.append(Deadline(kind="long_term", text="长期坚持"))
    return found


def _word_deadline(deadline: Deadline, year: int | None) -> str:
    """The words of a deadline: its own where they still say the same."""
    for words in (deadline.text, word_rule(deadline.rrule or "")):
        if words and year is not None and _says(words, deadline, year):
            return words
    if deadline.on is not None:
        day = deadline.on
        return f"{day.year}年{day.month}月{day.day}日前"
    return deadline.text or ""


def _says(words: str, deadline: Deadline, year: int) -> bool:
    if "；" in words:
        return False
    read, _ = read_deadlines(words, year=year, calendar=Calendar())
    return len(read) == 1 and replace(read[0], text=None) == replace(deadline, text=None)


def word_rule(rule: str) -> str | None:
    """A simple rule in words: 每月25日前, 每周五前, 每季度末; None for others."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    day = parts.get("BYMONTHDAY")
    if parts.get("FREQ") == "WEEKLY" and set(parts) <= {"FREQ", "BYDAY"}:
        days = "、周".join(_DAYS.get(name, "") for name in parts.get("BYDAY", "").split(","))
        return f"每周{days}前" if days else "每周"
    if parts.get("FREQ") == "YEARLY" and set(parts) == {"FREQ"}:
        return "每年"
    if parts.get("FREQ") != "MONTHLY":
        return None
    if "BYSETPOS" in parts:
        number = int(parts["BYSETPOS"])
        return f"每月倒数第{-number}个工作日" if number < 0 else f"每月第{number}个工作日"
    if "INTERVAL" in parts and not day:
        return {"3": "每季度", "6": "每半年"}.get(parts["INTERVAL"])
    if parts.get("BYMONTH") == "3,6,9,12" and day:
        return "每季度末" if day == "-1" else f"每季度最后一个月{day}日前"
    if set(parts) == {"FREQ", "BYMONTHDAY"} and day:
        return "每月底前" if day == "-1" else f"每月{day}日前"
    return "每月" if set(parts) == {"FREQ"} else None
