"""Whose turn it is to decide while people are away: their stand-ins, but never on their own claim.

Source: docs/rules.md, "Who decides". Absence is by the day; `away` maps who is away today to who stands in, or None.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from board.model.office import Office
from board.model.records import Decision
from board.model.settings import Settings
from board.model.task import Task
from board.rules.deciders import list_close_steps, list_editors, list_overseers


@dataclass(frozen=True, slots=True)
class Turn:
    """One person who may decide now; `instead_of` is the absent one they stand in for, `passed_from` the absent one for
    whom nobody stands in."""

    person: str
    instead_of: str | None = None
    passed_from: str | None = None


def list_chain(person: str, away: Mapping[str, str | None]) -> tuple[str, ...]:
    """Who stands in for an absent person, and for that one where they are away too; nobody twice."""
    chain: list[str] = []
    following = away.get(person)
    while following is not None and following != person and following not in chain:
        chain.append(following)
        following = away.get(following)
    return tuple(chain)


def find_present(person: str, away: Mapping[str, str | None]) -> str | None:
    """The person, or the first of those who stand in for them who is there; None where nobody is."""
    return next((each for each in (person, *list_chain(person, away)) if each not in away), None)


def find_turns(
    office: Office, task: Task, decision: Decision, away: Mapping[str, str | None], *, settings: Settings
) -> tuple[Turn, ...]:
    """Everybody who may take a pending decision now.

    Where nobody of them is there, and where a stand-in would decide on their own request, it is the turn of the next
    who decides as well: who stands above, else an editor.
    """
    turns = _list_turns(decision.waiting_for, decision.asked_by, away)
    absent = next(iter(decision.waiting_for), None)
    if absent is None or any(turn.person not in away for turn in turns):
        return turns
    for group in _list_next(office, task, decision, settings):
        following = _list_turns(group, decision.asked_by, away)
        if any(turn.person not in away for turn in following):
            passed = (turn if turn.instead_of else replace(turn, passed_from=absent) for turn in following)
            return (*turns, *passed)
    return turns


def _list_turns(people: Iterable[str], asker: str, away: Mapping[str, str | None]) -> tuple[Turn, ...]:
    own = [Turn(person) for person in people if person != asker]
    stand_ins = [
        Turn(stand_in, turn.person)
        for turn in own
        for stand_in in list_chain(turn.person, away)
        if stand_in != asker
    ]
    return (*own, *stand_ins)


def _list_next(
    office: Office, task: Task, decision: Decision, settings: Settings
) -> tuple[tuple[str, ...], ...]:
    """Who decides where those it waits for cannot: the later steps of a close-out, leaders, editors."""
    steps = list_close_steps(office, task, decision.asked_by, settings) if decision.what == "close" else ()
    later = tuple(step.people for step in steps if step.name in decision.steps[1:])
    leaders = tuple(
        dict.fromkeys((*((task.leader,) if task.leader else ()), *list_overseers(office, task.lead_unit)))
    )
    return (*later, leaders, list_editors(office))
