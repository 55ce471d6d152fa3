"""Field checks (四不两直): records of whoever went, kept as entries of the journal; nothing is asked of the unit (F58).

A record is opened by an entry with `problems`; later ones name its `number`: a problem made a task, the record void.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from board.model.office import Office, Person
from board.model.records import Entry
from board.model.task import Task
from board.rules.registers import find_undone

_INSPECTING = re.compile(r"督查|督导|督办|监督|巡查|检查")
# Working days that a rectification gets where no day is said.
RECTIFY_DAYS = 10


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """One check. `turned` maps the place of a problem, from 1, to the task it became."""

    number: int
    by: str
    on: date
    place: str
    unit: str | None
    problems: tuple[str, ...] = ()
    turned: tuple[tuple[int, str], ...] = ()
    void: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(code for _, code in self.turned)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a check, its place from 1, with the task that it became."""

    check: FieldCheck
    place: int
    text: str
    task: Task | None = None

    @property
    def is_mended(self) -> bool:
        return self.task is not None and self.task.state == "closed"

    @property
    def is_left(self) -> bool:
        """Not mended yet; one whose task was cancelled is neither."""
        return not self.is_mended and (self.task is None or self.task.state != "cancelled")


def may_inspect(person: Person) -> bool:
    """Leaders, the office, and whoever's post is to inspect."""
    return person.leads or (person.role != "observer" and bool(_INSPECTING.search(person.post or "")))


def list_checks(entries: Iterable[Entry]) -> tuple[FieldCheck, ...]:
    """The checks by number, as their entries have left them; one that was taken back is void."""
    kept = tuple(entries)
    undone = find_undone(kept)
    checks: dict[int, FieldCheck] = {}
    for entry in kept:
        after = entry.after or {}
        if "problems" in after:
            number = len(checks) + 1
            checks[number] = _open(number, entry, void=entry.source in undone)
        elif entry.source not in undone and (known := checks.get(after.get("number", 0))) is not None:
            checks[known.number] = _follow(known, entry)
    return tuple(checks.values())


def _open(number: int, entry: Entry, *, void: bool) -> FieldCheck:
    after = entry.after or {}
    on, problems = date.fromisoformat(after["on"]), tuple(after["problems"])
    return FieldCheck(number, entry.by, on, after["place"], after.get("unit"), problems, void=void)


def _follow(check: FieldCheck, entry: Entry) -> FieldCheck:
    after = entry.after or {}
    if after.get("void"):
        return replace(check, void=True)
    return replace(check, turned=(*check.turned, (int(after["problem"]), entry.task or "")))


def list_seen(checks: Iterable[FieldCheck], person: Person) -> tuple[FieldCheck, ...]:
    """What a person may see: leaders and the office all of them, others their own; void ones nobody."""
    return tuple(one for one in checks if not one.void and (person.leads or one.by == person.id))


def list_between(checks: Iterable[FieldCheck], since: date, until: date) -> tuple[FieldCheck, ...]:
    """The checks of these days, both included."""
    return tuple(check for check in checks if since <= check.on <= until)


def list_problems(checks: Iterable[FieldCheck], office: Office) -> tuple[Problem, ...]:
    """What was found, of the latest check first, each with the task it became."""
    latest = sorted(checks, key=lambda check: (check.on, check.number), reverse=True)
    return tuple(
        Problem(check, place, text, office.tasks_by_code.get(dict(check.turned).get(place, "")))
        for check in latest
        for place, text in enumerate(check.problems, start=1)
    )


def list_unvisited(checks: Iterable[FieldCheck], office: Office) -> tuple[str, ...]:
    """The units of the same kinds as those that were checked, where nobody has been."""
    visited = {check.unit for check in checks if check.unit}
    kinds = {unit.kind for unit in office.units if unit.name in visited and unit.kind}
    return tuple(
        unit.name
        for unit in office.units
        if unit.kind in kinds and unit.name not in visited and not unit.is_team
    )


def list_left(check: FieldCheck, some: Iterable[int]) -> tuple[int, ...]:
    """The problems meant, all where none are named, that are no tasks yet."""
    turned = {place for place, _ in check.turned}
    wanted = tuple(some) or tuple(range(1, len(check.problems) + 1))
    return tuple(place for place in wanted if place <= len(check.problems) and place not in turned)
