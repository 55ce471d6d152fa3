"""Whom of the roster a stranger's name and unit mean. Nothing is bound by likeness: the name must be the roster's,
and the unit, where one was given, the person's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from board.model.office import Person
from board.model.registration import Registration

Why = Literal["exact", "unknown", "other_unit", "several"]


@dataclass(frozen=True, slots=True)
class Match:
    """The person meant, or why nobody is: not in the roster, in another unit there, or several of that name."""

    person: Person | None
    why: Why


def find_match(registration: Registration, people: Sequence[Person]) -> Match:
    """The one person of this name, in this unit where one was given."""
    named = [person for person in people if person.name == registration.name]
    if not named:
        return Match(None, "unknown")
    fitting = [person for person in named if registration.unit in {None, person.unit}]
    if len(fitting) == 1:
        return Match(fitting[0], "exact")
    return Match(None, "several" if fitting else "other_unit")


def find_named(words: str, people: Sequence[Person]) -> Person | None:
    """The one person whom an editor names in full, alone or behind their unit (李娜、城头卫生院李娜)."""
    meant = [person for person in people if words in {person.name, f"{person.unit or ''}{person.name}"}]
    return meant[0] if len(meant) == 1 else None
