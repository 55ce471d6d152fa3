"""Whose turn it is to decide while people are away: their stand-ins, but never on their own claim.

Source: docs/rules.md, "Who decides". Absence is by the day; `away` maps who is away today to who stands in, or None.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from board.model.office import Office
from board.model.records import Decision
from board.model.settings import Settings
from board.model.task import Task
from board.rules.deciders import list_close_steps, list_editors, list_overseers


@dataclass(frozen=True, slots=True)
class Turn:
    """One person who may decide now; `instead_of` is the absent one they stand in for."""

    person: str
    instead_of: str | None = None


def find_turns(
    office: Office, task: Task, decision: Decision, away: Mapping[str, str | None], settings: Settings
) -> tuple[Turn, ...]:
    """Everybody who may take a pending decision now.

    Where a stand-in would decide on their own request, it is the turn of the next who decides as well.
    """
    turns = _list_turns(decision.waiting_for, decision.asked_by, away)
    blocked = any(away.get(person) == decision.asked_by for person in decision.waiting_for)
    if not blocked or any(turn.person not in away for turn in turns):
        return turns
    for group in _list_next(office, task, decision, settings):
        following = _list_turns(group, decision.asked_by, away)
        if any(turn.person not in away for turn in following):
            return (*turns, *following)
    return turns


def _list_turns(people: Iterable[str], asker: str, away: Mapping[str, str | None]) -> tuple[Turn, ...]:
    own = [Turn(person) for person in people if person != asker]
    stand_ins = [
        Turn(stand_in, turn.person)
        for turn in own
        if (stand_in := away.get(turn.person)) is not None and stand_in != asker
    ]
    return (*own, *stand_ins)


def _list_next(
    office: Office, task: Task, decision: Decision, settings: Settings
) -> tuple[tuple[str, ...], ...]:
    """Who decides where those it waits for cannot: the later steps of a close-out, editors, leaders."""
    steps = list_close_steps(office, task, decision.asked_by, settings) if decision.what == "close" else ()
    later = tuple(step.people for step in steps if step.name in decision.steps[1:])
    leaders = tuple(
        dict.fromkeys((*((task.leader,) if task.leader else ()), *list_overseers(office, task.lead_unit)))
    )
    return (*later, list_editors(office), leaders)
