"""Commendations (表彰): whom, what for, on which day; kept as entries of the journal, folded into numbered items.

An item is opened by an entry without `number`; later entries that name it mend or withdraw it, the former stays readable
in the journal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from board.model.office import Office
from board.model.records import Entry


@dataclass(frozen=True, slots=True)
class Whom:
    """Units by name, people by id."""

    units: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commendation:
    """One record. `by` recorded it; `on` is the day of the commendation itself."""

    number: int
    whom: Whom
    text: str
    on: date
    by: str
    withdrawn: bool = False


def build_entry(whom: Whom, text: str, on: date) -> dict[str, Any]:
    """What the journal keeps of a new record."""
    return {"text": text, "units": list(whom.units), "people": list(whom.people), "on": on.isoformat()}


def list_commendations(entries: Iterable[Entry]) -> tuple[Commendation, ...]:
    """All records in the order of their numbers, withdrawn ones included, as their entries have left them."""
    items: dict[int, Commendation] = {}
    for entry in entries:
        after = entry.after or {}
        number = after.get("number")
        if number is None:
            new = len(items) + 1
            whom, on = _build_whom(after), date.fromisoformat(after["on"])
            items[new] = Commendation(new, whom, after["text"], on, entry.by)
        elif number in items:
            items[number] = _mend(items[number], after)
    return tuple(items.values())


def _mend(item: Commendation, after: dict[str, Any]) -> Commendation:
    on = date.fromisoformat(after["on"]) if "on" in after else item.on
    whom = _build_whom(after) if "units" in after else item.whom
    return replace(
        item, whom=whom, on=on, text=after.get("text", item.text), withdrawn=after.get("withdrawn", False)
    )


def _build_whom(after: dict[str, Any]) -> Whom:
    return Whom(tuple(after.get("units", ())), tuple(after.get("people", ())))


def select_commendations(
    items: Iterable[Commendation], *, since: date | None = None, until: date | None = None
) -> tuple[Commendation, ...]:
    """Those that stand and lie in a period, both days included, by day."""
    kept = [
        item
        for item in items
        if not item.withdrawn and (since or item.on) <= item.on <= (until or item.on)
    ]  # fmt: skip
    return tuple(sorted(kept, key=lambda item: (item.on, item.number)))


def select_for(office: Office, items: Iterable[Commendation], whom: Whom) -> tuple[Commendation, ...]:
    """Those of a unit, with those of its people, or of a person."""
    members = {person.id for unit in whom.units for person in office.members_by_unit.get(unit, ())}
    people = {*whom.people, *members}
    return tuple(
        item for item in items if set(item.whom.units) & set(whom.units) or set(item.whom.people) & people
    )


def count_whom(items: Sequence[Commendation]) -> tuple[int, int]:
    """How often units and people were commended, each name of each record once."""
    return sum(len(item.whom.units) for item in items), sum(len(item.whom.people) for item in items)
