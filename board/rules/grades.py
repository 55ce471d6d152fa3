"""One item in three grades (县抓实、乡负责、村为主): which units stand at which level, and how far each of them is.

Source: F69. A unit's level is that of its kind, else of its name; what is neither of a town nor of a village is the
county's.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from board.model.office import Office, Unit
from board.model.task import Level, Task
from board.rules.progress import find_progress, find_share_progress

LEVELS: tuple[Level, ...] = ("县", "乡", "村")
UnitState = Literal["done", "doing", "silent"]
_VILLAGE = re.compile(r"(?:村|村居|村委会|居委会|社区|卫生室)$")
_TOWN = re.compile(r"(?:镇|乡|街道|乡镇|镇街|办事处|卫生院|社区卫生服务中心)$")


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """One unit of a level: done, doing with its percent where that is known, or not heard of."""

    unit: str
    state: UnitState
    progress: float | None = None


@dataclass(frozen=True, slots=True)
class GradeStanding:
    """One level of a task: its duty as the board words it, and its units."""

    level: Level
    duty: str | None
    units: tuple[UnitStanding, ...]

    def count(self, state: UnitState) -> int:
        """How many of its units stand so."""
        return sum(each.state == state for each in self.units)


def find_level(unit: Unit | None, name: str) -> Level:
    """The level a unit stands at."""
    for words in (unit.kind if unit else None, name):
        if words and _VILLAGE.search(words):
            return "村"
        if words and _TOWN.search(words):
            return "乡"
        if words and unit and words == unit.kind:
            return "县"
    return "县"


def build_grades(office: Office, task: Task, heard: Collection[str]) -> tuple[GradeStanding, ...]:
    """The levels of a task from the top; `heard` are the units that have reported. Levels without units and duty are left
    out."""
    units = tuple(dict.fromkeys((*task.units, *task.share_units)))
    duties = dict(task.grades)
    standings = []
    for level in LEVELS:
        own = [unit for unit in units if find_level(office.units_by_name.get(unit), unit) == level]
        if own or level in duties:
            found = tuple(_build_unit(task, unit, heard) for unit in own)
            standings.append(GradeStanding(level, duties.get(level), found))
    return tuple(standings)


def _build_unit(task: Task, unit: str, heard: Collection[str]) -> UnitStanding:
    progress = _find_unit_progress(task, unit)
    done = task.state == "closed" or unit in task.ticked or (progress is not None and progress >= 100)
    if unit == task.lead_unit and task.state == "claimed":
        done = True
    if done:
        return UnitStanding(unit, "done", progress)
    return UnitStanding(unit, "doing" if progress is not None or unit in heard else "silent", progress)


def _find_unit_progress(task: Task, unit: str) -> float | None:
    found = [
        progress
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.unit == unit and (progress := find_share_progress(indicator, share)) is not None
    ]
    if found:
        return min(found)
    return find_progress(task) if unit == task.lead_unit else None
