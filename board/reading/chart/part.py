"""The parts of a cell of duties: units, sets and people named in it, and what is doubtful in it."""

from dataclasses import dataclass
from typing import Literal

from board.reading.chart.cell import Duty
from board.reading.chart.record import ProblemKind

Sort = Literal["unit", "set", "person"]
Expected = Literal["units", "people", "both"]


@dataclass(frozen=True, slots=True)
class Part:
    """One unit, set or person named in a cell, as far as it could be resolved."""

    words: str
    sort: Sort
    names: tuple[str, ...]
    duty: Duty = "plain"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a cell that a person has to look at."""

    kind: ProblemKind
    text: str


@dataclass(frozen=True, slots=True)
class Duties:
    """What one cell says: its parts in their order, and what is doubtful in it."""

    parts: tuple[Part, ...] = ()
    doubts: tuple[Doubt, ...] = ()
