"""Tables of figures, units × indicators, as offices paste them and other systems export them.

The rows are units, the columns figures; what a column means is said by its header (one or more rows), by the words
of the table's title, or by a column that names the indicator of each row; it may be turned, or have a column for each month. A
table whose columns are all quotas (分配数、任务数) is a table of targets. Rows of totals are checked, never taken over.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from board.model.acts import Act, Slot, fill_slots
from board.model.figure_sheet import Entry, FigureSheet, Quota, SumFault
from board.model.task import Task
from board.reading.chart.directory import Directory
from board.reading.chart.grid import Grid
from board.reading.days.dates import read_days
from board.reading.days.day import last_day
from board.reading.fastlane.figure_lines import turn_to_rate
from board.reading.fastlane.frame import Column, Frame, find_frame
from board.reading.fastlane.matters import Matter, concerns, find_matter
from board.reading.fastlane.month_columns import Folded, find_month_end, fold_months
from board.reading.fastlane.sums import Sums
from board.reading.naming.lexicon import Lexicon
from board.rules.calendar import Calendar

_PERIOD = re.compile(r"(?P<year>20\d\d)[-./年]?(?P<month>1[0-2]|0?[1-9])(?:月|[-./月](?P<day>\d{1,2})日?)?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def read_figure_table(
    grid: Grid, lexicon: Lexicon, *, name: str = "", today: date, calendar: Calendar
) -> FigureSheet | None:
    """The figures of a grid; None where it is no table of units and figures. `name` is the file's."""
    directory = Directory(lexicon.office)
    frame = find_frame(grid, lexicon, directory, name)
    if frame is None:
        return None
    reading = _Reading(frame, lexicon, directory, today, _find_day(frame.title, today, calendar))
    for row in range(len(frame.grid.rows)):
        reading.read(row)
    return FigureSheet(
        tuple(reading.entries), tuple(reading.quotas), (*reading.sums.list_faults(), *reading.faults)
    )


@dataclass
class _Reading:
    """A walk down the rows of a table; `as_of` is the day that its title says."""

    frame: Frame
    lexicon: Lexicon
    directory: Directory
    today: date
    as_of: str | None
    entries: list[Entry] = field(default_factory=list)
    quotas: list[Quota] = field(default_factory=list)
    faults: list[SumFault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sums = Sums(self.frame)

    def read(self, row: int) -> None:
        """One row: a sum, a unit, or none of these."""
        grid = self.frame.grid
        figures = {column.place: _read_number(grid, row, column) for column in self.frame.columns}
        if self.frame.is_sum(row):
            self.sums.note(row, figures)
        elif row >= self.frame.first_row and any(value is not None for value in figures.values()):
            self.sums.add(figures)
            self._read_unit(row, figures)

    def _read_unit(self, row: int, figures: Mapping[int, float | None]) -> None:
        words = self.frame.grid.get_text(row, self.frame.unit_column)
        where = self.frame.grid.find_where(row, self.frame.unit_column)
        unit = self.directory.find_unit(words)
        if unit is None:
            self.entries.append(Entry(where, words, fault="unknown_unit"))
            return
        folded = fold_months(self._list_columns(row, unit), figures, words, self._adds)
        if folded.fault:
            self.faults.append(folded.fault)
            self.entries.append(Entry(where, words, fault="odd_figure"))
            return
        found, quotas = _read_row(self.frame.grid, row, unit, folded, lexicon=self.lexicon)
        as_of = self._find_day(row, folded.last)
        self.entries += [_date(entry, as_of) for entry in found]
        self.quotas += quotas

    def _list_columns(self, row: int, unit: str) -> tuple[Column, ...]:
        """The columns of a row, each with its own matter."""
        frame = self.frame
        if frame.matter_column is None:
            return frame.columns
        matter = find_matter(frame.grid.get_text(row, frame.matter_column), self.lexicon, (unit,))
        return tuple(replace(column, matter=matter or Matter()) for column in frame.columns)

    def _adds(self, column: Column) -> bool:
        """Whether the months of a column add up: not where each holds those before it, nor for rates."""
        task = self.lexicon.find_task(column.matter.code)
        meant = (
            [one for one in task.indicators if column.matter.indicator in {None, one.name}] if task else []
        )
        is_rate = column.slot == "rate" or (bool(meant) and all(one.is_rate for one in meant))
        return not (self.frame.is_cumulative or is_rate)

    def _find_day(self, row: int, month: int | None) -> str | None:
        """The day that a row's figures stand for: of its own cell, of the title, or of the last month that is filled in."""
        column = self.frame.day_column
        if column is not None and (
            day := _find_period_end(self.frame.grid.get_text(row, column), self.today)
        ):
            return day.isoformat()
        return self.as_of or (find_month_end(month, self.today).isoformat() if month else None)


def _find_period_end(words: str, today: date) -> date | None:
    """The last day of a month as systems write it (202610, 2026-10), or the day itself; none that is yet to come."""
    match = _PERIOD.fullmatch(words)
    if match is None:
        return None
    year, month = int(match["year"]), int(match["month"])
    try:
        day = date(year, month, int(match["day"])) if match["day"] else last_day(year, month)
    except ValueError:
        return None
    return min(day, today) if date(year, month, 1) <= today else None


def _date(entry: Entry, as_of: str | None) -> Entry:
    return replace(entry, act=replace(entry.act, as_of=as_of)) if entry.act else entry


def _read_number(grid: Grid, row: int, column: Column) -> float | None:
    words = grid.get_text(row, column.place).replace(",", "").replace("，", "").rstrip("%％‰人个")
    return float(words) if _NUMBER.fullmatch(words) else None


def _read_row(
    grid: Grid, row: int, unit: str, folded: Folded, *, lexicon: Lexicon
) -> tuple[list[Entry], list[Quota]]:
    """The reports of one unit, one per matter; quotas where a matter has nothing but what is to be reached."""
    figures = folded.figures
    joined = _join_groups(_group(folded))
    named = {code for code, indicator in joined if indicator}
    entries: list[Entry] = []
    quotas: list[Quota] = []
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
            told = [column for column in columns if not (column.is_quota and column.is_rate)]
            entries.append(
                _build_entry(Entry(where, words), task, unit, replace(folded, columns=tuple(told)))
            )
    return entries, quotas


def _group(folded: Folded) -> dict[tuple[str | None, str | None], list[Column]]:
    """The filled columns of a row by what they are about."""
    grouped: defaultdict[tuple[str | None, str | None], list[Column]] = defaultdict(list)
    for column in folded.columns:
        if folded.figures[column.place] is not None:
            grouped[column.matter.code, column.matter.indicator].append(column)
    return grouped


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


def _word_row(unit: str, columns: Sequence[Column], figures: Mapping[int, float | None]) -> str:
    shown = (f"{column.header}{figures[column.place]:g}" for column in columns)
    return f"{unit}：{'、'.join(shown)}"


def _build_quota(task: Task, unit: str, column: Column, figures: Mapping[int, float | None]) -> Quota:
    named = column.matter.indicator or next(
        (one.name for one in task.indicators if not one.is_rate),
        task.indicators[0].name if task.indicators else None,
    )
    return Quota(task.code, named, unit, figures[column.place] or 0)


def _build_entry(entry: Entry, task: Task, unit: str, told: Folded) -> Entry:
    """One report; where two columns give one slot, the cumulative one counts, else it is told."""
    fields: dict[Slot, float] = {}
    cumulative = [column for column in told.columns if column.is_cumulative]
    for column in told.columns:
        value = told.figures[column.place]
        if value is None or (cumulative and column.slot == "total" and column not in cumulative):
            continue
        if column.slot in fields and fields[column.slot] != value:
            return replace(entry, fault="odd_figure")
        fields[column.slot] = value
    if "rate" in fields and 0 < fields["rate"] < 1:
        return replace(entry, fault="odd_figure")
    indicator = next((column.matter.indicator for column in told.columns if column.matter.indicator), None)
    act = Act("report", task.code, state="doing", for_unit=unit, indicator=indicator, said=entry.words)
    return replace(entry, act=turn_to_rate(fill_slots(act, fields), task))


def _find_day(words: str, today: date, calendar: Calendar) -> str | None:
    """The day a table's figures stand for: 截至 in its title, else the end of the month it names, if past."""
    days = read_days(words, today=today, calendar=calendar)
    told = [day.past or day.on for day in days if day.as_of] or [day.past for day in days]
    on = next((day for day in reversed(told) if day is not None and day <= today), None)
    return on.isoformat() if on else None
