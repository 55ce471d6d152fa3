"""A chart and its tasks as they were read from a file: names resolved, days fixed, not yet on a board."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from board.model.task import Deadline, Indicator
from board.reading.chart.record import Problem, ReadColumn

ChartKind = Literal["tasks", "roster", "quota", "none"]


@dataclass(frozen=True, slots=True)
class ChartTask:
    """One task of a chart. `where` is the cell, table row or line it comes from.

    `leaders` and `owners` are names as the office writes them, or as the file does where the office does not know
    them. `cycle` is the feedback cycle's rule, `start` its first day, where the file says so.
    """

    where: str
    title: str
    no: str | None = None
    category: str | None = None
    measures: str | None = None
    standard: str | None = None
    leaders: tuple[str, ...] = ()
    lead_unit: str | None = None
    support_units: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    start: date | None = None
    goal: str | None = None
    basis: str | None = None
    materials: tuple[str, ...] = ()
    score: float | None = None
    parent: str | None = None
    cycle: str | None = None
    sheet: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """What a file holds: its tasks in their order, and what a person has to look at.

    `kind` tells what the file is: a plan of tasks, a roster of people, a table of quotas, or none of these. `year` is the
    plan's, `columns` are those of its tables as they were understood.
    """

    tasks: tuple[ChartTask, ...]
    problems: tuple[Problem, ...]
    kind: ChartKind = "tasks"
    year: int | None = None
    columns: tuple[ReadColumn, ...] = ()
