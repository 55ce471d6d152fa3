"""Tables of figures, units × indicators, as offices paste them and other systems export them.

The rows are units, the columns figures; what a column means is said by its header (one or more rows), by the words
of the table's title, or by a column that names the indicator of each row. A table whose columns are all quotas
(分配数、任务数) is a table of targets. A row of totals is checked against the rows above it, never taken over.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.model.figure_sheet import Entry, FigureSheet, Quota, SumFault
from board.model.task import Task
from board.reading.chart.directory import Directory
from board.reading.chart.grid import Grid
from board.reading.dates import read_days
from board.reading.fastlane import turn_to_rate
from board.reading.figure_frame import Column, Frame, find_frame, list_title
from board.reading.lexicon import Lexicon
from board.reading.matters import Matter, concerns, find_matter
from board.rules.calendar import Calendar

_SUM = re.compile(r"合\s*计|总\s*计|共\s*计|小\s*计|汇总|^全[县区市]$")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def read_figure_table(
    grid: Grid, lexicon: Lexicon, *, name: str = "", today: date, calendar: Calendar
) -> FigureSheet | None:
    """The figures of a grid; None where it is no table of units and figures. `name` is the file's."""
    directory = Directory(lexicon.office)
    frame = find_frame(grid, lexicon, directory, name)
    if frame is None:
        return None
    as_of = _find_day(f"{name}\n{list_title(grid, frame.first_row)}", today, calendar)
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


def _is_sum(grid: Grid, row: int, frame: Frame) -> bool:
    return any(_SUM.search(grid.get_text(row, column)) for column in range(frame.unit_column + 1))


def _read_number(grid: Grid, row: int, column: Column) -> float | None:
    words = grid.get_text(row, column.place).replace(",", "").replace("，", "").rstrip("%％‰人个")
    return float(words) if _NUMBER.fullmatch(words) else None


def _check_sums(grid: Grid, row: int, frame: Frame, sums: dict[int, float]) -> list[SumFault]:
    stated = {column: _read_number(grid, row, column) for column in frame.columns if column.slot != "rate"}
    return [
        SumFault(column.header, value, sums[column.place])
        for column, value in stated.items()
        if value is not None and abs(value - sums[column.place]) > 1e-6
    ]


def _read_row(
    grid: Grid,
    row: int,
    frame: Frame,
    unit: str,
    figures: dict[int, float | None],
    lexicon: Lexicon,
) -> tuple[list[Entry], list[Quota]]:
    """The reports of one unit, one per matter; quotas where a matter has nothing but what is to be reached."""
    grouped: defaultdict[tuple[str | None, str | None], list[Column]] = defaultdict(list)
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
        elif all(column.is_quota for column in columns):
            quotas += [_build_quota(task, unit, column, figures) for column in columns]
        else:
            entries.append(_build_entry(where, words, task, unit, columns, figures))
    return entries, quotas


def _join_groups(
    grouped: dict[tuple[str | None, str | None], list[Column]],
) -> dict[tuple[str | None, str | None], list[Column]]:
    """Columns of a task that name no indicator complete the one that is named: 应检、已检、体检率."""
    joined: dict[tuple[str | None, str | None], list[Column]] = {}
    for (code, indicator), columns in grouped.items():
        named = [key for key in grouped if key[0] == code and key[1]]
        key = named[0] if indicator is None and len(named) == 1 else (code, indicator)
        joined.setdefault(key, []).extend(columns)
    return joined


def _word_row(unit: str, columns: Sequence[Column], figures: dict[int, float | None]) -> str:
    shown = (f"{column.header}{figures[column.place]:g}" for column in columns)
    return f"{unit}：{'、'.join(shown)}"


def _build_quota(task: Task, unit: str, column: Column, figures: dict[int, float | None]) -> Quota:
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
    columns: Sequence[Column],
    figures: dict[int, float | None],
) -> Entry:
    """One report; where two columns give one slot, the cumulative one counts, else it is told."""
    fields: dict[str, float] = {}
    cumulative = [column for column in columns if column.is_cumulative]
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
