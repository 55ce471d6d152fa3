"""The frame of a table of figures: which column holds the units, where the data begin, what each column means.

A table whose units stand side by side is turned first, so that each has a row of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from board.reading.chart.directory import Directory
from board.reading.chart.grid import Grid, turn_grid
from board.reading.fastlane.matters import Matter, find_matter
from board.reading.naming.lexicon import Lexicon

Slot = Literal["total", "delta", "of", "remaining", "rate"]
LEAST_ROWS, MOST_HEADER = 2, 6
# Words that only the header of a task list has.
_CHART = re.compile(
    r"工作(?:任务|内容|事项|目标)|任务名称|重点工作|具体任务|事项"
    r"|措施|责任|牵头|主办|承办|配合|协办|完成时限|时限|截止|节点"
)
_IGNORED = re.compile(
    r"序号|编号|编码|代码|(?<!\d)月份|日期|时间|期别|年度$|名次|排名|位次"
    r"|备注|说明|联系|电话|同比|环比|增幅|去年|上年|同期|负责人|填报"
)
SUM = re.compile(r"合\s*计|总\s*计|共\s*计|小\s*计|汇总|^全[县区市]$")
_MONTH = re.compile(r"^(?:20\d\d年)?(?P<month>1[0-2]|0?[1-9])月份?")
# What a title says of all columns: what is to be reached, and not how far it is.
_HANDED_OUT = re.compile(
    r"^(?!.*(?:完成|进[展度]|情况|统计|通报)).*(?:分配|下达|分解|分月|[任计目][务划标](?:数|表|书|清单))",
    re.S,
)
_REACHED = re.compile(r"已|实|累计|完成|达|现状|进[展度]")
_ROW_MATTER = re.compile(r"^(?:指标|项目|指标名称|项目名称|内容|类别)$")
_ROW_DAY = re.compile(r"^(?:统计|数据|报告|所属|上报)?(?:月份|期别?|日期|时间|周期|时段)$")
_NO_WORDS = re.compile(r"序号|编号|编码|代码|备注|说明|联系|电话")
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
    """A column of figures: what its header says, in which slot of which matter its figures go, of which month.

    `is_quota` tells that the figures are what units are given to reach (分配数、任务数、目标值).
    """

    place: int
    header: str
    slot: Slot
    matter: Matter
    month: int | None = None
    is_quota: bool = False

    @property
    def is_rate(self) -> bool:
        return bool(_RATE.search(self.header))

    @property
    def is_cumulative(self) -> bool:
        return bool(_CUMULATIVE.search(self.header))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the table stands in its grid: the column of units, the first row of data, the columns of figures.

    `title` are the words above the table; `is_cumulative` tells that by them each month's figure holds those before it.
    """

    grid: Grid
    title: str
    unit_column: int
    first_row: int
    columns: tuple[Column, ...]
    matter_column: int | None = None
    day_column: int | None = None

    @property
    def is_cumulative(self) -> bool:
        return bool(_CUMULATIVE.search(self.title))

    def is_sum(self, row: int) -> bool:
        """Whether a row is the sum of others."""
        return any(SUM.search(self.grid.get_text(row, column)) for column in range(self.unit_column + 1))


@dataclass(frozen=True, slots=True)
class _Body:
    """Where a table's units and figures stand, and what its file, its sheet and the words above it are called."""

    grid: Grid
    title: str
    unit_column: int
    first_row: int


def find_frame(grid: Grid, lexicon: Lexicon, directory: Directory, name: str) -> Frame | None:
    """The frame of a grid; None where it is no table of units and figures. `name` is the file's."""
    return _find_upright(grid, lexicon, directory, name) or _find_turned(grid, lexicon, directory, name)


def _find_turned(grid: Grid, lexicon: Lexicon, directory: Directory, name: str) -> Frame | None:
    """The frame of a table whose units stand side by side, each over its figures."""
    rows = range(min(len(grid.rows), MOST_HEADER))
    width = max((len(row) for row in grid.rows), default=0)
    across = [[bool(_find_unit(grid, row, column, directory)) for column in range(width)] for row in rows]
    header = next((row for row in rows if sum(across[row]) >= LEAST_ROWS), None)
    if header is None or _CHART.search(" ".join(grid.get_text(header, column) for column in range(width))):
        return None
    title = list_title(replace(grid, rows=grid.rows[:header]), header)
    body = _Body(turn_grid(grid), f"{name} {grid.name} {title}", header, across[header].index(True))
    return _build_frame(body, lexicon, directory)


def _find_unit(grid: Grid, row: int, column: int, directory: Directory) -> str | None:
    words = grid.get_text(row, column)
    return directory.find_unit(words) if words and len(words) <= 20 else None


def _find_upright(grid: Grid, lexicon: Lexicon, directory: Directory, name: str) -> Frame | None:
    width = max((len(row) for row in grid.rows), default=0)
    found = [
        (len(rows), -column, column, rows[0])
        for column in range(min(width, 4))
        if len(rows := _list_unit_rows(grid, column, directory)) >= LEAST_ROWS
    ]
    if not found:
        return None
    unit_column, first_row = max(found)[2:]
    title = f"{name} {grid.name} {list_title(grid, first_row)}"
    return _build_frame(_Body(grid, title, unit_column, first_row), lexicon, directory)


def _build_frame(body: _Body, lexicon: Lexicon, directory: Directory) -> Frame | None:
    grid, unit_column, first_row = body.grid, body.unit_column, body.first_row
    headers = _build_headers(grid, first_row, unit_column)
    if first_row > MOST_HEADER or any(_CHART.search(header) for header in headers):
        return None
    matter_column = None if grid.turned else _find_column(headers, _ROW_MATTER)
    day_column = None if grid.turned else _find_column(headers, _ROW_DAY)
    units = [directory.find_unit(grid.get_text(row, unit_column)) for row in range(first_row, len(grid.rows))]
    known = frozenset(unit for unit in units if unit)
    columns = [
        column
        for place, header in enumerate(headers)
        if place not in {unit_column, matter_column}
        and not (grid.turned and place < unit_column)
        and (
            column := _build_column(
                place, header, lexicon, title=body.title, units=known, free=matter_column is not None
            )
        )
    ]
    if not columns:
        return None
    return Frame(grid, body.title, unit_column, first_row, tuple(columns), matter_column, day_column)


def _find_column(headers: Sequence[str], wanted: re.Pattern[str]) -> int | None:
    return next((place for place, header in enumerate(headers) if wanted.match(header)), None)


def _list_unit_rows(grid: Grid, column: int, directory: Directory) -> list[int]:
    return [
        row
        for row in range(len(grid.rows))
        if (words := grid.get_text(row, column)) and len(words) <= 20 and directory.find_unit(words)
    ]


def _build_headers(grid: Grid, first_row: int, unit_column: int) -> list[str]:
    """Each column's header: the rows above the data from top to bottom, a group's name carried to its columns."""
    width = max(len(row) for row in grid.rows)
    parts: list[list[str]] = [[] for _ in range(width)]
    for row in range(first_row):
        cells = [grid.get_text(row, column) for column in range(width)]
        tells_nothing = grid.turned and _NO_WORDS.search(cells[unit_column])
        if (
            sum(bool(cell) for cell in cells) < 2
            or tells_nothing
            or any(map(SUM.search, cells[: unit_column + 1]))
        ):
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
    place: int, header: str, lexicon: Lexicon, *, title: str, units: frozenset[str], free: bool
) -> Column | None:
    """What a column holds; None where it holds no figures of a task. With `free` each row names its own matter."""
    if not header or _IGNORED.search(header):
        return None
    found = _MONTH.match(header)
    month, rest = (int(found["month"]), header[found.end() :]) if found else (None, header)
    is_quota = _is_quota(rest, title)
    slot: Slot = "of" if is_quota else _find_slot(rest)
    if free:
        is_value = month or _VALUE_HEAD.match(header) or slot == "of"
        return Column(place, header, slot, Matter(), month, is_quota) if is_value else None
    bare = _SLOT_WORDS.sub("", rest)
    matter = find_matter(rest, lexicon, units)
    if matter is None and (len(bare) <= 2 or SUM.search(bare)):
        matter = find_matter(title, lexicon, units)
    return Column(place, header, slot, matter, month, is_quota) if matter else None


def _is_quota(header: str, title: str) -> bool:
    """Whether a column says what is to be reached: by its own words, or by the title where it says nothing else."""
    if _RATE.search(header):
        given = _QUOTA.search(header) or _HANDED_OUT.search(title)
        return bool(given) and not _REACHED.search(header)
    if _find_slot(header) == "of":
        return bool(_QUOTA.search(header))
    return bool(_HANDED_OUT.search(title)) and not (_REACHED.search(header) or _find_slot(header) != "total")


def _find_slot(header: str) -> Slot:
    rules: tuple[tuple[Slot, re.Pattern[str]], ...] = (
        ("rate", _RATE), ("remaining", _REMAINING), ("of", _OF), ("delta", _DELTA),
    )  # fmt: skip
    if re.search("已|实际|累计", header) and not _RATE.search(header):
        return "total"
    return next((slot for slot, pattern in rules if pattern.search(header)), "total")
