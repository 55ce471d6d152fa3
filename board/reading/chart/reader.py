"""What the records of one file are read with: the office, the year, the calendar, and what was read before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from board.model.task import Deadline, Indicator
from board.reading.chart.deadline import find_first_day, find_start, read_deadlines
from board.reading.chart.directory import Directory
from board.reading.chart.owners import read_duties
from board.reading.chart.part import Doubt, Duties, Expected
from board.reading.chart.target import read_targets
from board.rules.calendar import Calendar

T = TypeVar("T")


@dataclass(frozen=True)
class Reader:
    """What every record of a file is read with. `memo` keeps cells that come again (各卫生院, 6月底前)."""

    directory: Directory
    year: int
    calendar: Calendar = field(default_factory=Calendar)
    memo: dict[tuple[str, str], object] = field(default_factory=dict)

    def recall(self, kind: str, text: str, read: Callable[[], T]) -> T:
        """What was read of this text before, else what `read` gives now."""
        key = (kind, text)
        if key not in self.memo:
            self.memo[key] = read()
        return self.memo[key]  # type: ignore[return-value]

    def read_duties(self, text: str, expected: Expected) -> Duties:
        """The duties of a cell."""
        return self.recall(expected, text, lambda: read_duties(text, self.directory, expected))

    def read_deadlines(self, text: str) -> tuple[tuple[Deadline, ...], tuple[Doubt, ...]]:
        """The deadlines of a cell and its doubts."""
        return self.recall(
            "deadline", text, lambda: read_deadlines(text, year=self.year, calendar=self.calendar)
        )

    def find_start(self, text: str) -> date | None:
        """The first day of a term with both its ends."""
        return self.recall("start", text, lambda: find_start(text, year=self.year, calendar=self.calendar))

    def find_first_day(self, text: str) -> date | None:
        """The first day of a month, a quarter or a part of them."""
        return self.recall(
            "first day", text, lambda: find_first_day(text, year=self.year, calendar=self.calendar)
        )

    def read_targets(self, text: str) -> tuple[Indicator, ...]:
        """The targets of a standard."""
        return self.recall("target", text, lambda: read_targets(text)) if text else ()
