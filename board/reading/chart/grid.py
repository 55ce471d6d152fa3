"""A grid: the cells of one sheet, one table or the lines of one text, as values with where they stand.

Files become grids in `bot.files`; everything after that is reading. Rows and columns count from 0 here and from 1
(columns by letter) in what people see.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

Value = str | int | float | bool | date | time | timedelta | None
GridKind = Literal["sheet", "table", "lines"]


class Area(NamedTuple):
    """A merged range, first and last row and column included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Grid:
    """One sheet, table or run of lines.

    `labels` names each row for people (第4段, 表1第2行); a sheet has none and is named by its cells. `months` are the
    date cells that show only year and month, `percents` the numbers that show as per cent. `filtered` tells that rows
    are hidden by an active filter, not by hand.
    `colours` are the fills of coloured cells, each by a name of its own, where blank cells are coloured too.
    `keeps_merges` is False for forms of writing that cannot say that cells are merged (csv, pasted text).
    `turned` tells that rows
    and columns have changed places; cells keep the names they have in the file.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    kind: GridKind = "sheet"
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    months: frozenset[tuple[int, int]] = frozenset()
    percents: frozenset[tuple[int, int]] = frozenset()
    colours: Mapping[tuple[int, int], str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    hidden: bool = False
    filtered: bool = False
    keeps_merges: bool = True
    turned: bool = False

    @cached_property
    def anchors(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """For every cell merged away downwards in its range's first column: the cell that holds its value."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for area in self.merged:
            for row in range(area.first_row + 1, min(area.last_row, len(self.rows) - 1) + 1):
                found[row, area.first_column] = (area.first_row, area.first_column)
        return found

    @cached_property
    def widths(self) -> Mapping[tuple[int, int], int]:
        """For the first cell of every range that spans columns: how many."""
        return {
            (area.first_row, area.first_column): area.last_column - area.first_column + 1
            for area in self.merged
            if area.last_column > area.first_column
        }

    def get_text(self, row: int, column: int) -> str:
        """The words of a cell as a person reads them, without spaces around."""
        row, column = self.anchors.get((row, column), (row, column))
        cells = self.rows[row]
        value = cells[column] if column < len(cells) else None
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, float) and (row, column) in self.percents:
            return f"{word_value(round(value * 100, 6))}%"
        return word_value(value, month_only=(row, column) in self.months)

    def list_texts(self, row: int) -> list[str]:
        """The words of a row's own cells: nothing where a cell is merged away."""
        anchors = self.anchors
        return [
            "" if anchors and (row, column) in anchors
            else value.strip() if isinstance(value, str) else self.get_text(row, column)
            for column, value in enumerate(self.rows[row])
        ]  # fmt: skip

    def find_where(self, row: int, column: int = 0) -> str:
        """The name by which a person finds the cell in the file: 作战图!A5, 表1第2行, 第4段."""
        if self.turned:
            row, column = column, row
        if self.labels:
            return self.labels[row]
        return f"{self.name}!{word_column(column)}{row + 1}"


def turn_grid(grid: Grid) -> Grid:
    """The grid with its rows as columns and its columns as rows."""
    width = max((len(row) for row in grid.rows), default=0)
    padded = [(*row, *[None] * (width - len(row))) for row in grid.rows]
    merged = tuple(
        Area(area.first_column, area.first_row, area.last_column, area.last_row) for area in grid.merged
    )
    return replace(
        grid, rows=tuple(zip(*padded, strict=True)), merged=merged, hidden_rows=grid.hidden_columns,
        hidden_columns=grid.hidden_rows, months=_swap(grid.months), percents=_swap(grid.percents), colours={},
        turned=not grid.turned,
    )  # fmt: skip


def _swap(places: frozenset[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    return frozenset((column, row) for row, column in places)


@lru_cache(maxsize=512)
def word_column(column: int) -> str:
    """A column's letters: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def word_value(value: Value, *, month_only: bool = False) -> str:
    """A cell's value in words: 1.0 is 1, a date is 2026-06-30, or 2026年6月 where it shows no day."""
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return f"{value.year}年{value.month}月" if month_only else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
