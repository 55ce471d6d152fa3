"""Field checks (四不两直): records of whoever went, kept as entries of the journal; nothing is asked of the unit (F58).

A record is opened by an entry with `problems`; later ones name its `number`: a problem made a task, the record void.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from board.model.office import Person
from board.model.records import Entry

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


def may_inspect(person: Person) -> bool:
    """Leaders, the office, and whoever's post is to inspect."""
    return person.leads or (person.role != "observer" and bool(_INSPECTING.search(person.post or "")))


def list_checks(entries: Iterable[Entry]) -> tuple[FieldCheck, ...]:
    """The checks by number, as their entries have left them."""
    checks: dict[int, FieldCheck] = {}
    for entry in entries:
        after = entry.after or {}
        if "problems" in after:
            number = len(checks) + 1
            on, problems = date.fromisoformat(after["on"]), tuple(after["problems"])
            checks[number] = FieldCheck(number, entry.by, on, after["place"], after.get("unit"), problems)
        elif (known := checks.get(after.get("number", 0))) is not None:
            checks[known.number] = _follow(known, entry)
    return tuple(checks.values())


def _follow(check: FieldCheck, entry: Entry) -> FieldCheck:
    after = entry.after or {}
    if after.get("void"):
        return replace(check, void=True)
    return replace(check, turned=(*check.turned, (int(after["problem"]), entry.task or "")))


def list_seen(checks: Iterable[FieldCheck], person: Person) -> tuple[FieldCheck, ...]:
    """What a person may see: leaders and the office all of them, others their own; void ones nobody."""
    return tuple(one for one in checks if not one.void and (person.leads or one.by == person.id))


def list_left(check: FieldCheck, some: Iterable[int]) -> tuple[int, ...]:
    """The problems meant, all where none are named, that are no tasks yet."""
    turned = {place for place, _ in check.turned}
    wanted = tuple(some) or tuple(range(1, len(check.problems) + 1))
    return tuple(place for place in wanted if place <= len(check.problems) and place not in turned)
