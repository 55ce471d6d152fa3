"""What a ledger would lose: its sheets read back as a chart, compared with the tasks they were written from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from board.model.ledger import LedgerRow, LedgerSheet
from board.model.office import Office
from board.model.task import Task
from board.reading.chart.chart import read_chart
from board.reading.chart.difference import says_other_shares
from board.reading.chart.grid import Area, Grid, Value
from board.reading.chart.ledger_cells import SOME_YEAR
from board.reading.chart.ledger_words import list_deadlines, list_leaders, word_standard
from board.reading.chart.plan import build_tasks

# Fields of columns that are written together, and what reading them has to give back.
GROUPS: Mapping[str, frozenset[str]] = {
    "title": frozenset({"task"}), "category": frozenset({"category"}), "what": frozenset({"standard"}),
    "how": frozenset({"measures"}), "leader": frozenset({"leader"}),
    "who": frozenset({"lead", "duty", "support", "owner"}), "when": frozenset({"deadline", "node", "stage"}),
    "goal": frozenset({"goal"}), "basis": frozenset({"basis"}), "parent": frozenset({"parent"}),
    "shares": frozenset({"share"}),
}  # fmt: skip


def build_grids(sheets: Sequence[LedgerSheet]) -> tuple[Grid, ...]:
    """The sheets as they would be read from a file."""
    return tuple(
        Grid(
            sheet.name,
            tuple(_list_cells(row, sheet.width) for row in sheet.rows),
            merged=tuple(Area(*span) for span in sheet.spans),
        )
        for sheet in sheets
    )


def _list_cells(row: LedgerRow, width: int) -> tuple[Value, ...]:
    return (*row.cells, *([None] * (width - len(row.cells))))


def find_losses(sheets: Sequence[LedgerSheet], office: Office) -> Mapping[str, frozenset[str]]:
    """The groups of fields that reading the sheets would change, by board number; all of a task that is not found again."""
    bare = replace(office, tasks=())
    chart = read_chart(build_grids(sheets), bare, year=office.board.year or SOME_YEAR)
    read = {task.code: task for task in build_tasks(chart, bare)}
    found = {task.code: _compare(task, read.get(task.code), office) for task in office.tasks}
    return {code: groups for code, groups in found.items() if groups}


def _compare(task: Task, read: Task | None, office: Office) -> frozenset[str]:
    if read is None:
        return frozenset(GROUPS)
    before, after = _plan(task, office), _plan(read, office)
    lost = {group for group, plan in before.items() if plan != after[group]}
    lost |= {"shares"} if says_other_shares(task, read) else set()
    return frozenset(lost - {"when"} if _is_same_time(task, read) else lost)


def _plan(task: Task, office: Office) -> Mapping[str, object]:
    """What the plan says in each group of fields, in a form that can be compared."""
    return {
        "title": task.title, "category": task.category,
        "what": (word_standard(task), tuple((one.name, one.op, one.target, one.unit) for one in task.indicators)),
        "how": task.measures, "leader": list_leaders(task, office),
        "who": (task.lead_unit, frozenset(task.support_units), task.owners),
        "when": (_list_times(task), task.due), "goal": task.goal, "basis": task.basis, "parent": task.parent,
    }  # fmt: skip


def _list_times(task: Task) -> frozenset[tuple[str, date | None, str | None]]:
    return frozenset((one.kind, one.on, one.rrule) for one in list_deadlines(task))


def _is_same_time(task: Task, read: Task) -> bool:
    """Whether two tasks have the same deadlines; a day counted from the hanging (立行立改) is in no chart."""
    return _list_times(task) == _list_times(read) and (read.due is None or read.due == task.due)
