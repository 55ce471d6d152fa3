"""The header of a table: which of its rows are headers, and the words above each column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from board.reading.chart.assignment import Column, assign_columns
from board.reading.chart.goal import BARE
from board.reading.chart.grid import Grid, word_value
from board.reading.chart.header import (
    OWNING,
    Field,
    fold_header,
    is_generic,
    is_sure_header,
    join_headers,
    read_header,
)

_SIGNS = OWNING | {"deadline", "node", "no", "standard", "measures", "progress", "stage"}
_NAMING = frozenset({"task", "problem", "category", "standard"})
_DEEPEST = 4  # rows that a header may have
_LONGEST_PART = 20  # characters of a cell in its lower rows
_FEWEST_MONTHS = 3  # that a row of bare numbers has to count


@dataclass(frozen=True)
class Header:
    """A recognised header: its columns, and the first row and the row after its last.

    `unread` are the columns whose words are no known header (their field is `other`).
    """

    first_row: int
    body_row: int
    columns: tuple[Column, ...]
    is_problem_ledger: bool = False
    unread: tuple[Column, ...] = ()

    @cached_property
    def fields(self) -> frozenset[Field]:
        """The fields that the table has, filled in or not."""
        return frozenset(column.field for column in self.columns)

    def find_column(self, field: Field) -> int | None:
        """Where the first column of a field stands."""
        return next((column.index for column in self.columns if column.field == field), None)


def find_header(grid: Grid, start: int) -> Header | None:
    """The first header at or below the row `start`; none where the rest of the grid has no table."""
    for row in range(start, len(grid.rows)):
        if is_header_row(grid, row):
            return _build_header(grid, row)
    return None


def is_header_row(grid: Grid, row: int) -> bool:
    """Whether a row names columns: most of its cells are known headers, and they name a task and its duties."""
    cells = [cell for cell in grid.rows[row] if cell is not None and cell != ""]
    if len(cells) < 2 or not all(isinstance(cell, str) for cell in cells) or _is_data(cells):
        return False
    sure = sum(is_sure_header(str(cell)) for cell in cells)
    if sure < 2:
        return False
    known = [fields for cell in cells if (fields := read_header(str(cell)))]
    width = len(cells)
    if sure * 2 < width - known.count(("node",)) or len(known) * 10 < width * 6:
        width -= _count_figure_columns(grid, row)
    if sure * 2 < width - known.count(("node",)) or len(known) < 2 or len(known) * 10 < width * 6:
        return False
    firsts = {fields[0] for fields in known}
    naming = any(field in _NAMING for fields in known for field in fields)
    signs = firsts & _SIGNS
    return naming and bool(signs) and len(firsts) > 1


def _count_figure_columns(grid: Grid, row: int) -> int:
    """How many unknown words stand over a bare figure in the next row: units with what each is to reach."""
    if row + 1 >= len(grid.rows):
        return 0
    below = grid.rows[row + 1]
    return sum(
        bool(cell)
        and not read_header(str(cell))
        and index < len(below)
        and bool(BARE.fullmatch(word_value(below[index])))
        for index, cell in enumerate(grid.rows[row])
    )


def _is_data(cells: Sequence[object]) -> bool:
    """A row of a table may hold a word like 工作任务; a header never holds numbers or sentences."""
    return any(str(cell).strip().isdigit() or len(str(cell)) > 40 for cell in cells)


def _build_header(grid: Grid, row: int) -> Header:
    bottom = _find_bottom(grid, row)
    words = _join_rows(grid, row, bottom)
    columns = assign_columns(words, grid, bottom + 1)
    ledger = any(column.field == "task" and "问题" in column.header for column in columns)
    return Header(row, bottom + 1, columns, ledger, _list_unread(words, columns, grid))


def _list_unread(words: Sequence[str], columns: Sequence[Column], grid: Grid) -> tuple[Column, ...]:
    read = {column.index for column in columns} | grid.hidden_columns
    unread = ((index, fold_header(text)) for index, text in enumerate(words) if index not in read)
    return tuple(Column(index, "other", text) for index, text in unread if text)


def _find_bottom(grid: Grid, row: int) -> int:
    """The last row of the header: where its vertically merged cells end, else the lowest row that names parts."""
    merged = max((area.last_row for area in grid.merged if area.first_row == row), default=row)
    if row < merged < min(row + _DEEPEST, len(grid.rows)) and not any(
        _is_long(grid, below) for below in range(row + 1, merged + 1)
    ):
        return merged
    if not _is_lower_row(grid, row):
        return row
    below = row + 2
    return below if below < len(grid.rows) and _is_all_headers(grid, below) else row + 1


def _is_long(grid: Grid, row: int) -> bool:
    """Whether a row holds what no header does: sentences, dates, numbers other than those of months."""
    if _is_month_row(grid, row):
        return False
    return any(
        not isinstance(cell, str) or len(cell.strip()) > _LONGEST_PART or cell.strip().isdigit()
        for cell in grid.rows[row]
        if cell not in (None, "")
    )


def _is_month_row(grid: Grid, row: int) -> bool:
    """Whether a row counts months: 1, 2, 3 … one after the other, at least three of them."""
    numbers = [
        word_value(cell) for cell in grid.rows[row] if isinstance(cell, int | float | str) and cell != ""
    ]
    if len(numbers) < _FEWEST_MONTHS or not all(number.isdigit() for number in numbers):
        return False
    months = [int(number) for number in numbers]
    return months[-1] <= 12 and months == list(range(months[0], months[-1] + 1)) and months[0] > 0


def _is_all_headers(grid: Grid, row: int) -> bool:
    """Whether every filled cell of a third row is a header and nothing else."""
    texts = [text for index in range(len(grid.rows[row])) if (text := _plain(grid, row, index))]
    return len(texts) > 1 and all(is_sure_header(text) or is_generic(text) for text in texts)


def _join_rows(grid: Grid, row: int, bottom: int) -> list[str]:
    """The words above each column: its lowest cell, with those above it where it needs them."""
    width = max(len(grid.rows[at]) for at in range(row, bottom + 1))
    words = [_own(grid, row, index) for index in range(width)]
    above = _spread(grid, row, [""] * width)
    for lower in range(row + 1, bottom + 1):
        own = [_plain(grid, lower, index) for index in range(width)]
        if _is_month_row(grid, lower):
            own = [f"{word}月" if word else "" for word in own]
        words = [
            join_headers(above[index], own[index]) if own[index] else words[index] for index in range(width)
        ]
        wide = _spread(grid, lower, above)
        above = [
            join_headers(above[index], wide[index]) if wide[index] else above[index] for index in range(width)
        ]
    return words


def _plain(grid: Grid, row: int, column: int) -> str:
    """A cell's own words; a cell merged away from above is blank here."""
    cells = grid.rows[row]
    value = cells[column] if column < len(cells) else None
    return word_value(value)


def _own(grid: Grid, row: int, column: int) -> str:
    return grid.get_text(row, column) if column < len(grid.rows[row]) else ""


def _spread(grid: Grid, row: int, above: Sequence[str]) -> list[str]:
    """A header row with each merged or blank-followed cell's words over all its columns, under one cell of `above`."""
    width = len(above)
    words = [_plain(grid, row, index) for index in range(width)]
    for index in range(width):
        span = grid.widths.get((row, index), 1)
        for inner in range(index + 1, min(index + span, width)):
            words[inner] = words[index]
    if not grid.keeps_merges:
        for index in range(1, width):
            if above[index] == above[index - 1]:
                words[index] = words[index] or words[index - 1]
    return words


def _is_lower_row(grid: Grid, row: int) -> bool:
    """Whether the next row belongs to the header: it names parts under merged or blank cells of the row above."""
    if row + 1 >= len(grid.rows):
        return False
    width = max(len(grid.rows[row]), len(grid.rows[row + 1]))
    below = {index: text for index in range(width) if (text := _plain(grid, row + 1, index))}
    if _is_month_row(grid, row + 1):
        below = {index: f"{text}月" for index, text in below.items()}
    if not below or any(len(text) > _LONGEST_PART or text.isdigit() for text in below.values()):
        return False
    above = [_plain(grid, row, index) for index in range(width)]
    if all(above[index] == text for index, text in below.items()):
        return False
    named = [index for index, text in below.items() if is_generic(text) or read_header(text)]
    if len(named) * 10 < len(below) * 6:
        return False
    spans = {index for index in below if above[index] and _spans(grid, (row, index), above, below)}
    return all(not above[index] or index in spans for index in below)


def _spans(grid: Grid, place: tuple[int, int], above: Sequence[str], below: Mapping[int, str]) -> bool:
    """Whether an upper cell stands over several columns: merged, or before a blank with a name below it or a row further."""
    row, index = place
    if grid.keeps_merges:
        return grid.widths.get(place, 1) > 1
    if index + 1 >= len(above) or above[index + 1]:
        return False
    is_named = row + 2 < len(grid.rows) and _is_all_headers(grid, row + 2)
    return index + 1 in below or (is_named and bool(_plain(grid, row + 2, index + 1)))
