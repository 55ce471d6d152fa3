"""Inspections (迎检、创建): the days left, the standard items, and which evidence (佐证材料) is still missing (F51).

The standard items of an inspection are the tasks whose parent it is, or the inspected task itself where it has none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from board.model.office import Office
from board.model.task import Material, Task
from board.rules.calendar import Calendar
from board.rules.evidence import find_kind

# From how many days before a countdown is told: in the whole digest, and in each day's news.
WHOLE_DAYS, NEWS_DAYS, MOST_TOLD = 100, 30, 2
# Days before the inspection on which the office is told what is missing.
REMINDED = (60, 30, 14, 7, 3, 1)
_WEAK = re.compile(r"材料|资料|文件|相关|有关|现场|复印件|扫描件|电子版|[\s\d_()（）.\-—]")


@dataclass(frozen=True, slots=True)
class Countdown:
    """How an inspection stands on a day. `days` are calendar days to it, `working` working days, the day itself with them."""

    task: Task
    on: date
    name: str
    days: int
    working: int
    assumed: bool
    standards: tuple[Task, ...]

    @property
    def wanted(self) -> int:
        return sum(len(task.materials) for task in self.standards)

    @property
    def lacking(self) -> int:
        return sum(len(list_missing(task)) for task in self.standards)

    @property
    def closed(self) -> int:
        return sum(task.state == "closed" for task in self.standards)


def list_missing(task: Task) -> tuple[str, ...]:
    """The evidence that is not there yet, by name."""
    return tuple(item.name for item in task.materials if item.kept_on is None)


def list_standards(office: Office, task: Task) -> tuple[Task, ...]:
    """The standard items of an inspection, its own evidence first."""
    parts = tuple(one for one in office.tasks if one.parent == task.code and one.state != "cancelled")
    return ((task,) if task.materials or not parts else ()) + parts


def list_countdowns(office: Office, on: date, calendar: Calendar) -> tuple[Countdown, ...]:
    """The inspections still to come on a day, the nearest first."""
    coming = [
        (task, task.inspection)
        for task in office.tasks
        if task.inspection is not None
        and task.inspection.on >= on
        and task.state not in {"closed", "cancelled"}
    ]
    built = (
        Countdown(
            task, seen.on, seen.name, (seen.on - on).days, calendar.count_working_days(on, seen.on),
            calendar.is_assumed(seen.on), list_standards(office, task),
        )
        for task, seen in coming
    )  # fmt: skip
    return tuple(sorted(built, key=lambda one: one.on))


def list_told(countdowns: Iterable[Countdown], *, whole: bool) -> tuple[Countdown, ...]:
    """Those near enough for the day's digest."""
    within = WHOLE_DAYS if whole else NEWS_DAYS
    return tuple(one for one in countdowns if one.days <= within)[:MOST_TOLD]


def find_stage(countdown: Countdown) -> int | None:
    """The last of the days of `REMINDED` that has come; None where the inspection is further off."""
    return min((stage for stage in REMINDED if countdown.days <= stage), default=None)


def add_materials(task: Task, names: Sequence[str]) -> Task:
    """The task with more evidence asked for; what is asked for already stays as it is."""
    known = {item.name for item in task.materials}
    new = tuple(Material(name) for name in names if name not in known)
    return replace(task, materials=(*task.materials, *new))


def mark_material(task: Task, name: str, *, on: date | None, by: str | None) -> Task | None:
    """The task with the evidence of this name kept, or missing again where `on` is None; None where it asks for no such."""
    found = _find_by_words(task.materials, name)
    return None if found is None else _mark(task, found, on=on, by=by)


def keep_file(task: Task, name: str, *, on: date, by: str) -> Task:
    """The task with the evidence kept that a file of this name is: by its name, else the only one missing of its kind."""
    missing = tuple(item for item in task.materials if item.kept_on is None)
    found = _find_by_words(missing, PurePath(name).stem)
    if found is None:
        alike = [item for item in missing if find_kind(name) != "文件" and find_kind(name) in item.name]
        found = alike[0] if len(alike) == 1 else None
    return task if found is None else _mark(task, found, on=on, by=by)


def _mark(task: Task, found: Material, *, on: date | None, by: str | None) -> Task:
    marked = replace(found, kept_on=on, by=by if on else None)
    return replace(task, materials=tuple(marked if item is found else item for item in task.materials))


def _find_by_words(materials: Iterable[Material], words: str) -> Material | None:
    """The one piece of evidence that the words name or are part of."""
    said = _WEAK.sub("", words)
    alike = []
    for item in materials:
        name = _WEAK.sub("", item.name)
        if name == said:
            return item
        if len(name) > 1 and len(said) > 1 and (name in said or said in name):
            alike.append(item)
    return alike[0] if len(alike) == 1 else None
