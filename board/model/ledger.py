"""The ledger (台账) as values: sheets of lines, before anything is written into a file."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from board.model.layout import Span

Cell = str | int | date
LineKind = Literal["title", "note", "head", "section", "task", "blank"]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line: its cells, and for a task the light that colours the cell at `light_at`. A single day stays a date."""

    cells: tuple[Cell, ...]
    light: str | None = None
    kind: LineKind = "task"
    light_at: int | None = None


@dataclass(frozen=True, slots=True)
class LedgerSheet:
    """One sheet. `spans` are its merged ranges; `pinned` columns stay in sight beside the header."""

    name: str
    rows: tuple[LedgerRow, ...]
    spans: tuple[Span, ...] = ()
    pinned: int = 0

    @property
    def width(self) -> int:
        """How many columns its lines have at most."""
        return max((len(row.cells) for row in self.rows), default=1)
