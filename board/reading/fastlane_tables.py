"""Tables of figures, units × indicators, as offices paste them and other systems export them.

The rows are units, the columns figures; what a column means is said by its header (one or more rows), by the words
of the table's title, or by a column that names the indicator of each row. A table whose columns are all quotas
(分配数、任务数) is a table of targets. A row of totals is checked against the rows above it, never taken over.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from board.model.acts import Act
from board.model.figure_sheet import Entry, FigureSheet, Quota, SumFault
from board.model.task import Task
from board.reading.chart.directory import Directory
from board.reading.chart.grid import Grid
from board.reading.dates import read_days
from board.reading.fastlane import turn_to_rate
from board.reading.lexicon import Lexicon
from board.reading.matters import Matter, concerns, find_matter
from board.rules.calendar import Calendar

Slot = Literal["total", "delta", "of", "remaining", "rate"]
LEAST_ROWS, MOST_HEADER = 2, 6
_CHART = re.compile(
    r"工作(?:任务|内容|事项|目标)|任务名称|重点工作|具体任务|事项|措施|责任|牵头|主办|承办|配合|协办|完成时限|时限|截止|节点"
)
_IGNORED = re.compile(
    r"序号|编号|名次|排名|位次|备注|说明|联系|电话|同比|环比|增幅|去年|上年|同期|负责人|填报"
)
_UNIT_HEAD = re.compile(r"单位|机构|卫生院|医院|镇街|乡镇|街道|科室|名称|地区|学校|部门")
_ROW_MATTER = re.compile(r"^(?:指标|项目|指标名称|项目名称|内容|类别)$")
_VALUE_HEAD = re.compile(r"^(?:数值|数据|完成数|实际数|累计|累计数|本期数|值)$")
_SUM = re.compile(r"合\s*计|总\s*计|共\s*计|小\s*计|汇总|^全[县区市]$")
_QUOTA = re.compile(r"分配|任务|目标|指标数|计划|应完成")
_OF = re.compile(r"应|总数|基数|总人数|辖区|" + _QUOTA.pattern)
_RATE = re.compile(r"率|比例|占比|[%％‰]")
_CUMULATIVE = re.compile(r"累计|年度?合计|截至")
_DELTA = re.compile(r"新增|本[月周日]|当[月周日]|今日|本期")
_REMAINING = re.compile(r"剩余|未完成|尚欠|差额|还差|缺口")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_SLOT_WORDS = re.compile(
    r"应|已|实|累计|完成|任务|分配|目标|计划|新增|本月|当月|总数|基数|人数|数|率|比例|[（(].*?[)）]|[%％‰\s]"
)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures: what its header says, in which slot of which matter its figures go."""

    place: int
    header: str
    slot: Slot
    matter: Matter


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the table stands in its grid: the column of units, the first row of data, the columns of figures."""

    unit_column: int
    first_row: int
    columns: tuple[_Column, ...]
    matter_column: int | None = None


def read_figure_table(
    grid: Grid, lexicon: Lexicon, *, name: str = "", today: date, calendar: Calendar
) -> FigureSheet | None:
    """The figures of a grid; None where it is no table of units and figures. `name` is the file's."""
    directory = Directory(lexicon.office)
    frame = _find_frame(grid, lexicon, directory, name)
    if frame is None:
        return None
    as_of = _find_day(f"{name}\n{_list_title(grid, frame.first_row)}", today, calendar)
    entries: list[Entry] = []
    quotas: list[Quota] = []
    sums: defaultdict[int, float] = defaultdict(float)
    faults: list[SumFault] = []
    for row in range(frame.first_row, len(grid.rows)):
        words = grid.get_text(row, frame.unit_column)
        if _is_sum(grid, row, frame):
            faults += _check_sums(grid, row, frame, sums)
            continue
        figures = {column.place: _read_number(grid, row, column) for column in frame.columns}
        if not any(value is not None for value in figures.values()):
            continue
        for place, value in figures.items():
            sums[place] += value or 0
        unit = directory.find_unit(words)
        if unit is None:
            entries.append(Entry(grid.find_where(row, frame.unit_column), words, fault="unknown_unit"))
            continue
        found, targets = _read_row(grid, row, frame, unit, figures, lexicon)
        entries += [_date(entry, as_of) for entry in found]
        quotas += targets
    return FigureSheet(tuple(entries), tuple(quotas), tuple(faults))


def _date(entry: Entry, as_of: str | None) -> Entry:
    return replace(entry, act=replace(entry.act, as_of=as_of)) if entry.act else entry


def _find_frame(grid: Grid, lexicon: Lexicon, directory: Directory, name: str) -> _Frame | None:
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
    title = f"{_list_title(grid, first_row)} {grid.name} {name}"
    units = [directory.find_unit(grid.get_text(row, unit_column)) for row in range(first_row, len(grid.rows))]
    known = frozenset(unit for unit in units if unit)
    columns = [
        column
        for place, header in enumerate(headers)
        if place not in {unit_column, matter_column}
        and (column := _build_column(place, header, title, lexicon, known, free=matter_column is not None))
    ]
    return _Frame(unit_column, first_row, tuple(columns), matter_column) if columns else None


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


def _list_title(grid: Grid, first_row: int) -> str:
    """The words above the table that stand alone in their row."""
    rows = ([grid.get_text(row, column) for column in range(len(grid.rows[row]))] for row in range(first_row))
    return " ".join("".join(cells) for cells in rows if sum(bool(cell) for cell in cells) == 1)


def _build_column(
    place: int, header: str, title: str, lexicon: Lexicon, units: frozenset[str], *, free: bool
) -> _Column | None:
    """What a column holds; None where it holds no figures of a task. With `free` each row names its own matter."""
    if not header or _IGNORED.search(header):
        return None
    slot = _find_slot(header)
    if free:
        return _Column(place, header, slot, Matter()) if _VALUE_HEAD.match(header) or slot == "of" else None
    bare = _SLOT_WORDS.sub("", header)
    matter = find_matter(header, lexicon, units)
    if matter is None and len(bare) <= 2:
        matter = find_matter(title, lexicon, units)
    return _Column(place, header, slot, matter) if matter else None


def _find_slot(header: str) -> Slot:
    rules: tuple[tuple[Slot, re.Pattern[str]], ...] = (
        ("rate", _RATE), ("remaining", _REMAINING), ("of", _OF), ("delta", _DELTA),
    )  # fmt: skip
    if re.search("已|实际|累计", header) and not _RATE.search(header):
        return "total"
    return next((slot for slot, pattern in rules if pattern.search(header)), "total")


def _is_sum(grid: Grid, row: int, frame: _Frame) -> bool:
    return any(_SUM.search(grid.get_text(row, column)) for column in range(frame.unit_column + 1))


def _read_number(grid: Grid, row: int, column: _Column) -> float | None:
    words = grid.get_text(row, column.place).replace(",", "").replace("，", "").rstrip("%％‰人个")
    return float(words) if _NUMBER.fullmatch(words) else None


def _check_sums(grid: Grid, row: int, frame: _Frame, sums: dict[int, float]) -> list[SumFault]:
    stated = {column: _read_number(grid, row, column) for column in frame.columns if column.slot != "rate"}
    return [
        SumFault(column.header, value, sums[column.place])
        for column, value in stated.items()
        if value is not None and abs(value - sums[column.place]) > 1e-6
    ]


def _read_row(
    grid: Grid,
    row: int,
    frame: _Frame,
    unit: str,
    figures: dict[int, float | None],
    lexicon: Lexicon,
) -> tuple[list[Entry], list[Quota]]:
    """The reports of one unit, one per matter; quotas where a matter has nothing but what is to be reached."""
    grouped: defaultdict[tuple[str | None, str | None], list[_Column]] = defaultdict(list)
    for column in frame.columns:
        if figures[column.place] is not None:
            matter = column.matter
            if frame.matter_column is not None:
                matter = find_matter(grid.get_text(row, frame.matter_column), lexicon, (unit,)) or Matter()
            grouped[matter.code, matter.indicator].append(replace(column, matter=matter))
    entries: list[Entry] = []
    quotas: list[Quota] = []
    joined = _join_groups(grouped)
    named = {code for code, indicator in joined if indicator}
    for (code, indicator), columns in joined.items():
        where = grid.find_where(row, columns[0].place)
        words = _word_row(unit, columns, figures)
        task = lexicon.find_task(code)
        if indicator is None and code in named:
            # Beside columns that name their indicator, one that names none is some other figure.
            entries.append(Entry(where, words, fault="ambiguous_matter"))
        elif task is None or not concerns(task, unit):
            ambiguous = any(column.matter.ambiguous for column in columns)
            entries.append(Entry(where, words, fault="ambiguous_matter" if ambiguous else "unknown_matter"))
        elif all(column.slot == "of" and _QUOTA.search(column.header) for column in columns):
            quotas += [_build_quota(task, unit, column, figures) for column in columns]
        else:
            entries.append(_build_entry(where, words, task, unit, columns, figures))
    return entries, quotas


def _join_groups(
    grouped: dict[tuple[str | None, str | None], list[_Column]],
) -> dict[tuple[str | None, str | None], list[_Column]]:
    """Columns of a task that name no indicator complete the one that is named: 应检、已检、体检率."""
    joined: dict[tuple[str | None, str | None], list[_Column]] = {}
    for (code, indicator), columns in grouped.items():
        named = [key for key in grouped if key[0] == code and key[1]]
        key = named[0] if indicator is None and len(named) == 1 else (code, indicator)
        joined.setdefault(key, []).extend(columns)
    return joined


def _word_row(unit: str, columns: Sequence[_Column], figures: dict[int, float | None]) -> str:
    shown = (f"{column.header}{figures[column.place]:g}" for column in columns)
    return f"{unit}：{'、'.join(shown)}"


def _build_quota(task: Task, unit: str, column: _Column, figures: dict[int, float | None]) -> Quota:
    named = column.matter.indicator or next(
        (one.name for one in task.indicators if not one.is_rate),
        task.indicators[0].name if task.indicators else None,
    )
    return Quota(task.code, named, unit, figures[column.place] or 0)


def _build_entry(
    where: str,
    words: str,
    task: Task,
    unit: str,
    columns: Sequence[_Column],
    figures: dict[int, float | None],
) -> Entry:
    """One report; where two columns give one slot, the cumulative one counts, else it is told."""
    fields: dict[str, float] = {}
    cumulative = [column for column in columns if _CUMULATIVE.search(column.header)]
    for column in columns:
        value = figures[column.place]
        if value is None or (cumulative and column.slot == "total" and column not in cumulative):
            continue
        if column.slot in fields and fields[column.slot] != value:
            return Entry(where, words, fault="odd_figure")
        fields[column.slot] = value
    if "rate" in fields and 0 < fields["rate"] < 1:
        return Entry(where, words, fault="odd_figure")
    indicator = next((column.matter.indicator for column in columns if column.matter.indicator), None)
    act = Act("report", task.code, state="doing", for_unit=unit, indicator=indicator, said=words)
    return Entry(where, words, turn_to_rate(replace(act, **fields), task))  # type: ignore[arg-type]


def _find_day(words: str, today: date, calendar: Calendar) -> str | None:
    """The day a table's figures stand for: 截至 in its title, else the end of the month it names, if past."""
    days = read_days(words, today=today, calendar=calendar)
    told = [day.past or day.on for day in days if day.as_of] or [day.past for day in days]
    on = next((day for day in reversed(told) if day is not None and day <= today), None)
    return on.isoformat() if on else None
