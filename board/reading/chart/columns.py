"""The header of a table: which rows it takes, and what each column holds once all headers are seen together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from board.reading.chart.grid import Grid
from board.reading.chart.header import OWNING, Field, fold_header, is_generic, join_headers, read_header

_SIGNS = OWNING | {"deadline", "node", "no", "standard", "measures", "progress", "stage"}
_NAMING = frozenset({"task", "problem", "category", "standard"})
_STRONG_TASKS = (
    "具体任务",
    "工作任务",
    "任务名称",
    "工作事项",
    "督办事项",
    "事项名称",
    "项目名称",
    "具体事项",
)
_MIDDLE_TASKS = ("任务", "事项")
_WEAK_TASKS = ("检查内容", "标准", "名称")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, its field, the words above it."""

    index: int
    field: Field
    header: str


@dataclass(frozen=True, slots=True)
class Header:
    """A recognised header: its columns, and the first row and the row after its last."""

    first_row: int
    body_row: int
    columns: tuple[Column, ...]
    is_problem_ledger: bool = False

    @property
    def fields(self) -> frozenset[Field]:
        return frozenset(column.field for column in self.columns)

    def find_column(self, field: Field) -> int | None:
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
    known = [fields for cell in cells if (fields := read_header(str(cell)))]
    if len(known) < 2 or len(known) * 10 < len(cells) * 6:
        return False
    firsts = {fields[0] for fields in known}
    naming = any(field in _NAMING for fields in known for field in fields)
    signs = firsts & _SIGNS
    return naming and bool(signs) and len(firsts) > 1


def _is_data(cells: Sequence[object]) -> bool:
    """A row of a table may hold a word like 工作任务; a header never holds numbers or sentences."""
    return any(str(cell).strip().isdigit() or len(str(cell)) > 40 for cell in cells)


def _build_header(grid: Grid, row: int) -> Header:
    width = max(len(grid.rows[row]), len(grid.rows[row + 1]) if row + 1 < len(grid.rows) else 0)
    upper = _spread(grid, row, width)
    has_lower = _is_lower_row(grid, row, upper)
    lower = [_plain(grid, row + 1, index) for index in range(width)] if has_lower else [""] * width
    words = [
        join_headers(upper[index], lower[index]) if lower[index] else _own(grid, row, index)
        for index in range(width)
    ]
    columns = _assign(words)
    columns = _name_first_column(grid, row + 1 + has_lower, columns)
    ledger = any(column.field == "task" and "问题" in column.header for column in columns)
    return Header(row, row + 1 + has_lower, columns, ledger)


def _plain(grid: Grid, row: int, column: int) -> str:
    """A cell's own words; a cell merged away from above is blank here."""
    cells = grid.rows[row]
    value = cells[column] if column < len(cells) else None
    return str(value).strip() if value is not None else ""


def _own(grid: Grid, row: int, column: int) -> str:
    return grid.get_text(row, column) if column < len(grid.rows[row]) else ""


def _spread(grid: Grid, row: int, width: int) -> list[str]:
    """The upper header row with each merged or blank-followed cell's words over all its columns."""
    words = [_plain(grid, row, index) for index in range(width)]
    for index in range(width):
        span = grid.widths.get((row, index), 1)
        for inner in range(index + 1, min(index + span, width)):
            words[inner] = words[index]
    if not grid.keeps_merges:
        for index in range(1, width):
            words[index] = words[index] or words[index - 1]
    return words


def _is_lower_row(grid: Grid, row: int, upper: Sequence[str]) -> bool:
    """Whether the next row belongs to the header: it names parts under merged or blank cells of the row above."""
    if row + 1 >= len(grid.rows):
        return False
    below = {
        index: text for index in range(len(upper)) if (text := _plain(grid, row + 1, index))
    }  # fmt: skip
    if not below or any(len(text) > 20 or text.isdigit() for text in below.values()):
        return False
    above = [_plain(grid, row, index) for index in range(len(upper))]
    if all(above[index] == text for index, text in below.items()):
        return False
    named = [index for index, text in below.items() if is_generic(text) or read_header(text)]
    if len(named) * 10 < len(below) * 6:
        return False
    spans = {index for index in below if above[index] and _spans(grid, row, index, above, below)}
    return all(not above[index] or index in spans for index in below)


def _spans(grid: Grid, row: int, index: int, above: Sequence[str], below: Mapping[int, str]) -> bool:
    """Whether an upper cell stands over several columns: merged, or followed by a blank with a name below it."""
    if grid.keeps_merges:
        return grid.widths.get((row, index), 1) > 1
    return index + 1 < len(above) and not above[index + 1] and index + 1 in below


def _assign(words: Sequence[str]) -> tuple[Column, ...]:
    """Decide the columns that can mean two things with all of them in view."""
    meanings = {index: fields for index, text in enumerate(words) if (fields := read_header(text))}
    problem = _find_problem(words, meanings)
    title = problem if problem is not None else _find_title(words, meanings)
    columns = []
    for index, fields in meanings.items():
        field = "task" if index == title else _second(fields, index, title, words, meanings)
        columns.append(Column(index, field, fold_header(words[index])))
    return tuple(columns)


def _find_problem(words: Sequence[str], meanings: dict[int, tuple[Field, ...]]) -> int | None:
    """The column of a problem ledger's title: a column of problems beside columns of 整改."""
    if not any("整改" in text for text in words):
        return None
    return next((index for index, fields in meanings.items() if fields[0] == "problem"), None)


def _find_title(words: Sequence[str], meanings: dict[int, tuple[Field, ...]]) -> int | None:
    tasks = [index for index, fields in meanings.items() if fields[0] == "task"]
    if tasks:
        return max(tasks, key=lambda index: (_rank(fold_header(words[index])), -index))
    for wanted in ("problem", "category", "standard", "measures"):
        for index, fields in meanings.items():
            if fields[0] == wanted and "task" in fields:
                return index
    return None


def _rank(header: str) -> int:
    if header.startswith(_STRONG_TASKS):
        return 4
    if any(word in header for word in _WEAK_TASKS):
        return 1
    if header == "目标任务":
        return 1
    return 3 if any(word in header for word in _MIDDLE_TASKS) else 2


def _second(
    fields: tuple[Field, ...], index: int, title: int | None, words: Sequence[str],
    meanings: dict[int, tuple[Field, ...]],
) -> Field:  # fmt: skip
    """What a column that is not the title holds: left of the title a task-like column groups, right of it it tells more."""
    first = fields[0]
    if first == "problem":
        return "progress"
    if first == "category" and title is not None and index > title:
        return "category" if "task" not in fields or "类" in words[index] else "other"
    if first != "task":
        return first
    if "standard" in fields:
        return "standard"
    if title is not None and index < title:
        grouped = any(other != index and kinds[0] == "category" for other, kinds in meanings.items())
        return "other" if grouped else "category"
    return "measures" if not any(kinds[0] == "measures" for kinds in meanings.values()) else "other"


def _name_first_column(grid: Grid, body: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A first column without a header that holds numbers is the number."""
    if any(column.index == 0 or column.field == "no" for column in columns):
        return columns
    texts = [grid.get_text(row, 0) for row in range(body, min(body + 8, len(grid.rows)))]
    filled = [text for text in texts if text]
    if filled and sum(text.rstrip(".、").isdigit() for text in filled) * 2 > len(filled):
        return (Column(0, "no", ""), *columns)
    return columns
