"""A chart with its questions written into it, as values: which cells are doubtful, what is asked, where the answers go."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

ASK, ANSWER, NUMBER = "挂图问", "挂图答", "问号"


class Mark(NamedTuple):
    """A doubtful cell, by its sheet, row and column from 0, with what is asked about it and what may be answered."""

    sheet: str
    row: int
    column: int
    asked: str
    choices: tuple[str, ...]


class AskedLine(NamedTuple):
    """A question as a line of a sheet of its own: its number, what is asked, what may be answered."""

    number: int
    asked: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """All questions about a chart. `marks` are their cells, none where the chart has no sheets.

    `margins` tell for each sheet where the two columns for questions and answers begin: the header's row, the first
    column that is free.
    """

    lines: tuple[AskedLine, ...]
    marks: tuple[Mark, ...]
    margins: Mapping[str, tuple[int, int]]
