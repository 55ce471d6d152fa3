"""Columns of months in a table of figures → one figure to date for each unit.

The months are added up; where each holds those before it (累计) or is a rate, the last that is filled in counts. A column of
their sum beside them is checked and never taken over.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from board.model.figure_sheet import SumFault
from board.reading.days.day import last_day
from board.reading.fastlane.frame import SUM, Column

_TO_DATE = re.compile(rf"{SUM.pattern}|累计|全年|年度")
_MONTH = re.compile(r"\d{1,2}月份?")


@dataclass(frozen=True, slots=True)
class Folded:
    """The columns of a row with one for all months, its figures, the last month filled in, and a sum that is none."""

    columns: tuple[Column, ...]
    figures: Mapping[int, float | None]
    last: int | None = None
    fault: SumFault | None = None


def fold_months(
    columns: Sequence[Column], figures: Mapping[int, float | None], unit: str, adds: Callable[[Column], bool]
) -> Folded:
    """One row of a table; `adds` tells whether the months of a column add up to anything."""
    folded = Folded(tuple(columns), figures)
    for months in _list_groups(columns):
        folded = _fold(folded, months, unit, adds=adds(months[0]))
    return folded


def find_month_end(month: int, today: date) -> date:
    """The last day of a month that has begun, at most today."""
    year = today.year if month <= today.month else today.year - 1
    return min(last_day(year, month), today)


def _list_groups(columns: Sequence[Column]) -> list[list[Column]]:
    """The columns of several months that tell the same of one matter."""
    groups: defaultdict[tuple[str | None, str | None, str], list[Column]] = defaultdict(list)
    for column in columns:
        if column.month is not None:
            told = _MONTH.sub("", column.header)
            groups[column.matter.code, column.matter.indicator, told].append(column)
    return [group for group in groups.values() if len({column.month for column in group}) > 1]


def _fold(folded: Folded, months: Sequence[Column], unit: str, *, adds: bool) -> Folded:
    adds = adds and not any(column.is_cumulative for column in months)
    sums = [
        column
        for column in folded.columns
        if column.month is None
        and column.matter.code == months[0].matter.code
        and _TO_DATE.search(column.header)
    ]
    left = tuple(column for column in folded.columns if column not in months and column not in sums)
    filled = [column for column in months if folded.figures[column.place] is not None]
    if not filled:
        return replace(folded, columns=left)
    last = filled[-1]
    value = (
        sum(folded.figures[column.place] or 0 for column in filled) if adds else folded.figures[last.place]
    )
    header = f"{filled[0].header}至{last.header}" if adds and len(filled) > 1 else last.header
    whole = replace(last, header=header, slot="total" if last.slot == "delta" else last.slot)
    faults = (_check(folded.figures[column.place], value, unit) for column in sums)
    return Folded(
        (*left, whole),
        {**folded.figures, last.place: value},
        last.month,
        next(filter(None, faults), folded.fault),
    )


def _check(stated: float | None, value: float | None, unit: str) -> SumFault | None:
    if stated is None or value is None or abs(stated - value) < 1e-6:
        return None
    return SumFault(unit, stated, value, across=True)
