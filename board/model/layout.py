"""The form of a chart as its office draws it, remembered so that the ledger goes back in it. Places count from 0."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A merged range of cells, first and last row and column included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class FormColumn(NamedTuple):
    """A column: what it is about (`other` where the board holds nothing of it), and the words above it as one."""

    field: str
    header: str


class FormRow(NamedTuple):
    """A task's row in the office's own words, by the place it came from; `code` once the task has a board number."""

    where: str
    cells: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One table: the lines above it, its header rows with their merged cells, its columns and its rows.

    `sheet` is the name of its sheet; `sectioned` tells that rows of their own say what the tasks below them belong to.
    """

    sheet: str
    head: tuple[tuple[str, ...], ...]
    columns: tuple[FormColumn, ...]
    above: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    rows: tuple[FormRow, ...] = ()
    sectioned: bool = False

    @property
    def fields(self) -> frozenset[str]:
        """What its columns are about."""
        return frozenset(column.field for column in self.columns)


@dataclass(frozen=True, slots=True)
class Layout:
    """The forms of a board's charts, in their order; none where its tasks never stood in a table."""

    forms: tuple[Form, ...] = ()
