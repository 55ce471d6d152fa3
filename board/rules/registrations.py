"""Whom of the roster a stranger's name and unit mean. Nothing is bound by likeness: the name must be the roster's,
and the unit, where one was given, the person's own."""

from collections import Counter
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


def match_directory(people: Sequence[Person], members: Sequence[tuple[str, str]]) -> list[tuple[Person, str]]:
    """Whom of the roster the members (account, name) of an address book are: names alone in both, nothing alike.

    People who are reported for, or have an account on the app already, are left as they are.
    """
    named: dict[str, list[str]] = {}
    for account, name in members:
        named.setdefault(name, []).append(account)
    roster = Counter(person.name for person in people)
    known = {account.casefold() for person in people for account in (person.account("app"),)}
    return [
        (person, accounts[0])
        for person in people
        if person.reach == "bot" and "app" not in person.accounts and roster[person.name] == 1
        for accounts in (named.get(person.name, []),)
        if len(accounts) == 1 and accounts[0].casefold() not in known
    ]


def find_named(words: str, people: Sequence[Person]) -> Person | None:
    """The one person whom an editor names in full, alone or behind their unit (李娜、城头卫生院李娜)."""
    meant = [person for person in people if words in {person.name, f"{person.unit or ''}{person.name}"}]
    return meant[0] if len(meant) == 1 else None
