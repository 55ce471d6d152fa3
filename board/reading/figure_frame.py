"""The frame of a table of figures: which column holds the units, where the data begin, what each column means."""

import re
from dataclasses import dataclass
from typing import Literal

from board.reading.chart.directory import Directory
from board.reading.chart.grid import Grid
from board.reading.lexicon import Lexicon
from board.reading.matters import Matter, find_matter

Slot = Literal["total", "delta", "of", "remaining", "rate"]
LEAST_ROWS, MOST_HEADER = 2, 6
# Words that only the header of a task list has.
_CHART = re.compile(
    r"工作(?:任务|内容|事项|目标)|任务名称|重点工作|具体任务|事项|措施|责任|牵头|主办|承办|配合|协办|完成时限|时限|截止|节点"
)
_IGNORED = re.compile(
    r"序号|编号|名次|排名|位次|备注|说明|联系|电话|同比|环比|增幅|去年|上年|同期|负责人|填报"
)
_ROW_MATTER = re.compile(r"^(?:指标|项目|指标名称|项目名称|内容|类别)$")
_VALUE_HEAD = re.compile(r"^(?:数值|数据|完成数|实际数|累计|累计数|本期数|值)$")
_QUOTA = re.compile(r"分配|任务|目标|指标数|计划|应完成")
_OF = re.compile(r"应|总数|基数|总人数|辖区|" + _QUOTA.pattern)
_RATE = re.compile(r"率|比例|占比|[%％‰]")
_CUMULATIVE = re.compile(r"累计|年度?合计|截至")
_DELTA = re.compile(r"新增|本[月周日]|当[月周日]|今日|本期")
_REMAINING = re.compile(r"剩余|未完成|尚欠|差额|还差|缺口")
_SLOT_WORDS = re.compile(
    r"应|已|实|累计|完成|任务|分配|目标|计划|新增|本月|当月|总数|基数|人数|数|率|比例|[（(].*?[)）]|[%％‰\s]"
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: what its header says, in which slot of which matter its figures go."""

    place: int
    header: str
    slot: Slot
    matter: Matter

    @property
    def is_quota(self) -> bool:
        """Whether the figures are what units are given to reach (分配数、任务数)."""
        return self.slot == "of" and bool(_QUOTA.search(self.header))

    @property
    def is_cumulative(self) -> bool:
        return bool(_CUMULATIVE.search(self.header))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the table stands in its grid: the column of units, the first row of data, the columns of figures."""

    unit_column: int
    first_row: int
    columns: tuple[Column, ...]
    matter_column: int | None = None


def find_frame(grid: Grid, lexicon: Lexicon, directory: Directory, name: str) -> Frame | None:
    """The frame of a grid; None where it is no table of units and figures. `name` is the file's."""
    width = max((len(row) for row in grid.rows), default=0)
    found = [
        (len(rows), -column, column, rows[0])
        for column in range(min(width, 4))
        if len(rows := _list_unit_rows(grid, column, directory)) >= LEAST_ROWS
    ]
    if not found:
        return None
    unit_column, first_row = max(found)[2:]
    headers = _build_headers(grid, first_row, width)
    if first_row > MOST_HEADER or any(_CHART.search(header) for header in headers):
        return None
    matter_column = next((place for place, header in enumerate(headers) if _ROW_MATTER.match(header)), None)
    title = f"{list_title(grid, first_row)} {grid.name} {name}"
    units = [directory.find_unit(grid.get_text(row, unit_column)) for row in range(first_row, len(grid.rows))]
    known = frozenset(unit for unit in units if unit)
    columns = [
        column
        for place, header in enumerate(headers)
        if place not in {unit_column, matter_column}
        and (column := _build_column(place, header, title, lexicon, known, free=matter_column is not None))
    ]
    return Frame(unit_column, first_row, tuple(columns), matter_column) if columns else None


def _list_unit_rows(grid: Grid, column: int, directory: Directory) -> list[int]:
    return [
        row
        for row in range(len(grid.rows))
        if (words := grid.get_text(row, column)) and len(words) <= 20 and directory.find_unit(words)
    ]


def _build_headers(grid: Grid, first_row: int, width: int) -> list[str]:
    """Each column's header: the rows above the data from top to bottom, a group's name carried to its columns."""
    parts: list[list[str]] = [[] for _ in range(width)]
    for row in range(first_row):
        cells = [grid.get_text(row, column) for column in range(width)]
        if sum(bool(cell) for cell in cells) < 2:
            continue
        held = ""
        for column, cell in enumerate(cells):
            grouped = row + 1 < first_row and bool(grid.get_text(row + 1, column))
            held = cell or (held if grouped else "")
            if held and held not in parts[column]:
                parts[column].append(held)
    return ["".join(part) for part in parts]


def list_title(grid: Grid, first_row: int) -> str:
    """The words above the table that stand alone in their row."""
    rows = ([grid.get_text(row, column) for column in range(len(grid.rows[row]))] for row in range(first_row))
    return " ".join("".join(cells) for cells in rows if sum(bool(cell) for cell in cells) == 1)


def _build_column(
    place: int, header: str, title: str, lexicon: Lexicon, units: frozenset[str], *, free: bool
) -> Column | None:
    """What a column holds; None where it holds no figures of a task. With `free` each row names its own matter."""
    if not header or _IGNORED.search(header):
        return None
    slot = _find_slot(header)
    if free:
        return Column(place, header, slot, Matter()) if _VALUE_HEAD.match(header) or slot == "of" else None
    bare = _SLOT_WORDS.sub("", header)
    matter = find_matter(header, lexicon, units)
    if matter is None and len(bare) <= 2:
        matter = find_matter(title, lexicon, units)
    return Column(place, header, slot, matter) if matter else None


def _find_slot(header: str) -> Slot:
    rules: tuple[tuple[Slot, re.Pattern[str]], ...] = (
        ("rate", _RATE), ("remaining", _REMAINING), ("of", _OF), ("delta", _DELTA),
    )  # fmt: skip
    if re.search("已|实际|累计", header) and not _RATE.search(header):
        return "total"
    return next((slot for slot, pattern in rules if pattern.search(header)), "total")
