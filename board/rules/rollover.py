"""The roll-over to the next year's board: open tasks are carried, closed or cancelled; values start anew.

A carried task keeps its number, title, duties and targets; figures, states and counts begin again, and its
dates move on by a year. `Task.where` says which task of which board it continues.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

from board.model.office import Board, Office
from board.model.task import Deadline, Indicator, Material, Task

Choice = Literal["carry", "close", "cancel"]
YEAR = relativedelta(years=1)


@dataclass(frozen=True, slots=True)
class Rollover:
    """What a roll-over makes: the new board and its tasks, and the old board's tasks as they then stand."""

    board: Board
    carried: tuple[Task, ...]
    settled: tuple[Task, ...]


def build_rollover(office: Office, year: int, on: date, choices: Mapping[str, Choice]) -> Rollover:
    """Roll the board of `year` over; a task without a choice is carried. `on` is the local day it is done."""
    open_tasks = [task for task in office.tasks if task.is_open]
    chosen = {task.code: choices.get(task.code, "carry") for task in open_tasks}
    carried = tuple(
        carry_task(task, office.board.name) for task in open_tasks if chosen[task.code] == "carry"
    )
    settled = tuple(_settle(task, chosen[task.code], on) for task in open_tasks)
    return Rollover(name_next_board(office.board, year), carried, settled)


def name_next_board(board: Board, year: int) -> Board:
    """健康示范区2026作战图 → 健康示范区2027作战图; a name without its year gets the new one behind it."""
    old, new = str(year), str(year + 1)
    name = board.name.replace(old, new) if old in board.name else f"{board.name}{new}"
    return replace(board, name=name, year=year + 1)


def name_plan(board: str) -> str:
    """A board's name without its year: what stays the same from one year's plan to the next."""
    return re.sub(r"(?:19|20)\d\d年?度?", "", board)


def carry_task(task: Task, board: str) -> Task:
    """The task as next year's board begins with it."""
    return Task(
        code=task.code,
        title=task.title,
        category=task.category,
        where=f"{board}{task.code}号",
        measures=task.measures,
        standard=task.standard,
        lead_unit=task.lead_unit,
        support_units=task.support_units,
        owners=task.owners,
        leader=task.leader,
        leaders=task.leaders,
        start=_next(task.start),
        due=_next(task.due),
        deadlines=tuple(_carry_deadline(node) for node in task.deadlines),
        long_term=task.long_term,
        recurrence=_carry_rule(task.recurrence),
        workday=task.workday,
        cycle=task.cycle,
        indicators=tuple(_carry_indicator(item) for item in task.indicators),
        parent=task.parent,
        close_steps=task.close_steps,
        evidence=task.evidence,
        materials=tuple(Material(item.name) for item in task.materials),
    )


def _next(day: date | None) -> date | None:
    return day + YEAR if day else None


def _carry_deadline(node: Deadline) -> Deadline:
    return replace(node, on=_next(node.on), rrule=_carry_rule(node.rrule))


def _carry_rule(rule: str | None) -> str | None:
    """The rule without its end: the task's own due day ends it."""
    if rule is None:
        return None
    return ";".join(part for part in rule.split(";") if not part.startswith("UNTIL="))


def _carry_indicator(item: Indicator) -> Indicator:
    shares = tuple(
        replace(share, value=None, numerator=None, denominator=None, as_of=None) for share in item.by_unit
    )
    return replace(item, value=None, numerator=None, denominator=None, as_of=None, by_unit=shares)


def _settle(task: Task, choice: Choice, on: date) -> Task:
    """The old board's task: closed or cancelled as chosen; a carried one stays as the year left it."""
    if choice == "close":
        return replace(task, state="closed", closed_on=on, blocker=None)
    if choice == "cancel":
        return replace(task, state="cancelled", claimed_by=None, blocker=None)
    return task
