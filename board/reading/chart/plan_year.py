"""Which year a plan is of, as its title says: 2026年…作战图, 〔2026〕7号."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from board.reading.chart.columns import is_header_row
from board.reading.chart.grid import Grid

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年|〕|\]|度)|〔(20\d\d)〕")
_BARE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_WRITTEN_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年|[-./]\d{1,2}(?!\d*%))")
_STAMP = re.compile(r"填报|填表|日期|报送|制表|印发|时间[:：]")
_FIRST_LINES = 12


def find_plan_year(grids: Iterable[Grid]) -> int | None:
    """The year in the first title that names one; lines that say when a form was filled in count last."""
    stamped: int | None = None
    for grid in grids:
        if grid.hidden:
            continue
        for text in _list_titles(grid):
            if match := _YEAR.search(text):
                year = int(match[1] or match[2])
                if not _STAMP.search(text):
                    return year
                stamped = stamped or year
    return stamped


def find_year(text: str) -> int | None:
    """The year that a title or a file's name says; none where it says none."""
    match = _YEAR.search(text) or _BARE_YEAR.search(text)
    return int(match[1]) if match and match[1] else None


def choose_year(
    grids: Sequence[Grid], name: str, *, stated: int | None, board: int | None, current: int
) -> int:
    """The year of a plan: the stated one, that of its title, of the file's `name`, the board's, its cells', the current."""
    return (
        stated or find_plan_year(grids) or find_year(name) or board or find_cell_year(grids) or current
    )  # fmt: skip


def find_cell_year(grids: Iterable[Grid]) -> int | None:
    """The year that most of the cells name; none where no cell names one."""
    years: Counter[int] = Counter()
    for grid in grids:
        for row in grid.rows:
            for value in row:
                if isinstance(value, date):
                    years[value.year] += 1
                elif isinstance(value, str):
                    years.update(int(year) for year in _WRITTEN_YEAR.findall(value))
    return years.most_common(1)[0][0] if years else None


def _list_titles(grid: Grid) -> Iterable[str]:
    yield grid.name
    for row in range(min(_FIRST_LINES, len(grid.rows))):
        if is_header_row(grid, row):
            return
        yield from (grid.get_text(row, column) for column in range(min(len(grid.rows[row]), 3)))
