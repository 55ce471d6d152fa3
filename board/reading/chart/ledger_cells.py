"""A task → the cells of its row in a form: each field's words in the first column that is about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from board.model.layout import Form, FormColumn, Span
from board.model.ledger import Cell
from board.model.office import Office
from board.model.task import Task
from board.reading.chart.deadline import read_deadlines
from board.reading.chart.directory import Directory
from board.reading.chart.ledger_words import (
    list_leaders,
    name_people,
    word_closed,
    word_deadlines,
    word_standard,
    word_standing,
    word_units,
)
from board.rules.calendar import Calendar
from board.wording.numbers import word_digits
from board.wording.phrases import LIGHT_WORDS

STANDARD_COLUMNS: tuple[FormColumn, ...] = (
    FormColumn("no", "序号"), FormColumn("category", "类别"), FormColumn("task", "工作任务"), FormColumn("standard", "目标标准"),
    FormColumn("measures", "工作措施"), FormColumn("leader", "牵头领导"), FormColumn("lead", "牵头单位"),
    FormColumn("support", "配合单位"), FormColumn("owner", "责任人"), FormColumn("deadline", "完成时限"),
    FormColumn("progress", "进展情况"), FormColumn("other", "灯"), FormColumn("other", "是否销号"),
)  # fmt: skip
# Columns that stand behind the others on a board that has anything for them.
LINKS = (FormColumn("goal", "对应目标"), FormColumn("basis", "依据"), FormColumn("parent", "上级任务"))
NO_CATEGORY = "—"  # a blank would be read as the category above it
SOME_YEAR = 2000  # of a board that knows none: its days are then written with their year
LIGHT, CLOSED = "light", "closed"


@dataclass(frozen=True)
class Writer:
    """What the cells of one board are written with."""

    office: Office
    directory: Directory

    def write_row(self, task: Task, columns: Sequence[FormColumn]) -> tuple[Cell, ...]:
        """A cell for each of the columns; a second column of the same field stays blank."""
        words = dict(self._write_fields(task, frozenset(column.field for column in columns)))
        shares = {share.unit: share.target for one in task.indicators for share in one.by_unit}
        words |= {f"share:{unit}": _write_number(target) for unit, target in shares.items()}
        cells: list[Cell] = []
        seen: set[str] = set()
        for column in columns:
            name = f"share:{column.header}" if column.field == "share" else name_column(column)
            cells.append("" if name in seen else words.get(name, ""))
            seen.add(name)
        return tuple(cells)

    def is_doubtful(self, words: str) -> bool:
        """Whether the words of a deadline can be read in two ways, or name a day that no calendar has."""
        return bool(read_deadlines(words, year=self.office.board.year or SOME_YEAR, calendar=Calendar())[1])

    def _write_fields(self, task: Task, fields: frozenset[str]) -> Mapping[str, Cell]:
        code: Cell = int(task.code) if task.code.isdecimal() and not task.code.startswith("0") else task.code
        return {
            "no": code,
            "category": task.category or NO_CATEGORY,
            "task": task.title,
            "standard": word_standard(task),
            "measures": task.measures or "",
            "leader": "、".join(list_leaders(task, self.office)),
            "deadline": word_deadlines(task, self.office),
            "progress": word_standing(task),
            "goal": task.goal or "",
            "basis": task.basis or "",
            "parent": task.parent or "",
            LIGHT: LIGHT_WORDS.get(task.light or "", ""),
            CLOSED: word_closed(task),
            **self._write_duties(task, fields),
        }

    def _write_duties(self, task: Task, fields: frozenset[str]) -> Mapping[str, Cell]:
        """Who leads, who helps and who does it, as far as the form has columns to tell them apart."""
        lead, support = task.lead_unit or "", word_units(task, self.directory)
        owners = "、".join(name_people(task.owners, self.office))
        if "lead" not in fields:
            both = (lead, "" if "support" in fields else support, "" if "owner" in fields else owners)
            return {"duty": "、".join(filter(None, both)), "support": support, "owner": owners}
        if "support" in fields:
            return {"lead": lead, "support": support, "owner": owners}
        beside = {"duty": support} if "duty" in fields else {}
        return {
            "lead": lead if beside else "、".join(filter(None, (lead, support))),
            **beside,
            "owner": owners,
        }


def _write_number(value: float | None) -> Cell:
    if value is None:
        return ""
    return int(value) if value.is_integer() else word_digits(value)


def name_column(column: FormColumn) -> str:
    """What a column is about; the light and the close-out are told by their words."""
    if "销号" in column.header:
        return CLOSED
    return LIGHT if column.header.endswith("灯") else column.field


def list_links(office: Office) -> tuple[FormColumn, ...]:
    """The columns for links that any task of the board has."""
    return tuple(column for column in LINKS if any(getattr(task, column.field) for task in office.tasks))


def build_standard_form(office: Office) -> Form:
    """The form of a board whose tasks never stood in a table."""
    columns = (*STANDARD_COLUMNS, *list_links(office))
    return Form("台账", (tuple(column.header for column in columns),), columns)


def complete_form(form: Form) -> Form:
    """The form with columns for how far the tasks are, where it has none of its own."""
    has = {name_column(column) for column in form.columns}
    wanted = [column for column in STANDARD_COLUMNS if name_column(column) in {"progress", LIGHT, CLOSED}]
    return add_columns(form, [column for column in wanted if name_column(column) not in has])


def add_columns(form: Form, columns: Sequence[FormColumn]) -> Form:
    """The form with further columns behind its own; their words stand over all of its header rows."""
    first, last = len(form.columns), len(form.head) - 1
    words = tuple(column.header for column in columns)
    head = tuple((*row, *(words if place == 0 else [""] * len(words))) for place, row in enumerate(form.head))
    spans = [Span(0, at, last, at) for at in range(first, first + len(columns))] if last else []
    return replace(form, head=head, columns=(*form.columns, *columns), spans=(*form.spans, *spans))
