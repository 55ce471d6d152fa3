"""A record: what one row, or the rows of one task, hold per field, still in the words of the file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from board.model.layout import Form
from board.reading.chart.header import Field

ProblemKind = Literal[
    "invalid_date", "no_deadline", "no_owner", "unknown_unit", "unknown_person", "ambiguous", "vague_owner",
    "no_standard", "duplicate", "skipped_row",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that a person has to look at. `where` is the cell, row or line; `text` the words."""

    where: str
    kind: ProblemKind
    text: str


class ReadColumn(NamedTuple):
    """A column of the file as it was understood: where it stands, the words above it; no field where nothing was read of it."""

    sheet: str
    letter: str
    header: str
    field: Field | None


FILLED = "■"  # stands for a blank cell that is coloured in


class Entry(NamedTuple):
    """The words of one cell, where they stand, and the header above them.

    `repeated` tells that the cell is blank and the words are those of the row above; `until` is the header of the last column
    where the cell stands over several.
    """

    field: Field
    text: str
    where: str
    header: str = ""
    repeated: bool = False
    until: str = ""


@dataclass(frozen=True)
class Record:
    """One task of the file as written. `fields` are those that the table or form has, filled in or not.

    `section` is the heading or section row it stands under, `sheet` the sheet's name where the file has sheets. `filled` are
    the filled cells by field, each in the order of the columns.
    """

    where: str
    entries: tuple[Entry, ...]
    fields: frozenset[Field]
    section: str | None = None
    sheet: str | None = None
    is_problem: bool = False

    # Worked out once, and no part of what a record is: it is neither compared nor stored.
    filled: ClassVar[Mapping[Field, Sequence[Entry]]]

    def __post_init__(self) -> None:
        found: dict[Field, list[Entry]] = {}
        for entry in self.entries:
            if entry.text:
                found.setdefault(entry.field, []).append(entry)
        object.__setattr__(self, "filled", found)

    def list_entries(self, kind: Field) -> Sequence[Entry]:
        """The filled cells of a field."""
        return self.filled.get(kind, ())

    def list_all(self, fields: Iterable[Field]) -> list[Entry]:
        """The filled cells of several fields, field by field."""
        return [entry for kind in fields if kind in self.filled for entry in self.filled[kind]]

    def find_text(self, kind: Field) -> str | None:
        """The first filled cell of the field."""
        entries = self.filled.get(kind)
        return entries[0].text if entries else None


@dataclass(frozen=True)
class Written:
    """A chart as it is written, before its words are read: what is kept while its sender is asked about them.

    `problems` are the rows that could not be used, `columns` those of its tables as understood, `year` is the plan's,
    `forms` are how its tables are drawn.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    columns: tuple[ReadColumn, ...]
    year: int
    forms: tuple[Form, ...] = ()
