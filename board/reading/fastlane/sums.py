"""Rows of sums in a table of figures: held against the rows they count, wherever they stand, and never taken over."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from board.model.figure_sheet import SumFault
from board.reading.fastlane.frame import Frame

_PART = re.compile(r"小\s*计")


@dataclass
class Sums:
    """The figures of the units so far: all of them, and those since the last 小计."""

    frame: Frame
    whole: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    part: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    stated: list[Mapping[int, float | None]] = field(default_factory=list)
    faults: list[SumFault] = field(default_factory=list)

    def add(self, figures: Mapping[int, float | None]) -> None:
        """Count one unit's figures."""
        for place, value in figures.items():
            self.whole[place] += value or 0
            self.part[place] += value or 0

    def note(self, row: int, figures: Mapping[int, float | None]) -> None:
        """Keep what a row of sums says; a 小计 counts the units above it, a 合计 all of the table."""
        labels = (self.frame.grid.get_text(row, column) for column in range(self.frame.unit_column + 1))
        if not any(map(_PART.search, labels)):
            self.stated.append(figures)
        elif self.part:
            self.faults += self._list_faults(figures, self.part)
            self.part.clear()

    def list_faults(self) -> tuple[SumFault, ...]:
        """The sums that are none, when all rows are counted."""
        whole = (fault for figures in self.stated for fault in self._list_faults(figures, self.whole))
        return (*self.faults, *whole)

    def _list_faults(
        self, stated: Mapping[int, float | None], summed: Mapping[int, float]
    ) -> Iterator[SumFault]:
        for column in self.frame.columns:
            value = stated[column.place]
            if column.slot != "rate" and value is not None and abs(value - summed[column.place]) > 1e-6:
                yield SumFault(column.header, value, summed[column.place])
