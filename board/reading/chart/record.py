"""A record: what one row, or the rows of one task, hold per field, still in the words of the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

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


class Entry(NamedTuple):
    """The words of one cell, where they stand, and the header above them.

    `repeated` tells that the cell is blank and the words are those of the row above.
    """

    field: Field
    text: str
    where: str
    header: str = ""
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One task of the file as written. `fields` are those that the table or form has, filled in or not.

    `section` is the heading or section row it stands under, `sheet` the sheet's name where the file has sheets.
    """

    where: str
    entries: tuple[Entry, ...]
    fields: frozenset[Field]
    section: str | None = None
    sheet: str | None = None
    is_problem: bool = False

    def list_entries(self, *fields: Field) -> Iterator[Entry]:
        """The filled cells of the fields, in the order of the columns."""
        return (entry for entry in self.entries if entry.field in fields and entry.text)

    def find_text(self, field: Field) -> str | None:
        """The first filled cell of the field."""
        return next((entry.text for entry in self.list_entries(field)), None)

    def find_header(self, *fields: Field) -> str | None:
        """The words above the field's column, for a sentence on its empty cell."""
        return next((entry.header for entry in self.entries if entry.field in fields and entry.header), None)
