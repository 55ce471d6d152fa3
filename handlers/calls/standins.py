"""Who is away today, who stands in for them, and what waits for whom because of it."""

from collections.abc import Mapping

from board.model.records import Decision
from board.rules.standins import Turn, find_turns
from handlers.calls.acting import Scene


def list_away(scene: Scene) -> dict[str, str | None]:
    """Everybody who is away today, with who stands in for them, or None."""
    preferences = scene.records.conversations.list_preferences()
    return {name: each.stand_in for name, each in preferences.items() if each.is_away(scene.today)}


def list_waiting(scene: Scene, person: str, *, task: str | None = None) -> list[tuple[Decision, Turn]]:
    """What waits for this person now, as their own or as a stand-in, oldest first."""
    pending = scene.records.decisions.list_pending(scene.board.id, task=task)
    away = list_away(scene) if pending else {}
    found = ((decision, find_turn(scene, decision, person, away)) for decision in pending)
    return [(decision, turn) for decision, turn in found if turn is not None]


def list_deciders(scene: Scene, decision: Decision) -> tuple[str, ...]:
    """Who is there to decide now; those it waits for where nobody is."""
    return tuple(dict.fromkeys(turn.person for turn in list_turns(scene, decision)))


def list_turns(scene: Scene, decision: Decision) -> tuple[Turn, ...]:
    """The turns of those who are there to decide now; of those it waits for where nobody is."""
    task, away = scene.office.tasks_by_code.get(decision.task), list_away(scene)
    turns = find_turns(scene.office, task, decision, away, settings=scene.settings) if task else ()
    there = {turn.person: turn for turn in reversed(turns) if turn.person not in away}
    return tuple(reversed(there.values())) or tuple(Turn(person) for person in decision.waiting_for)


def find_turn(scene: Scene, decision: Decision, person: str, away: Mapping[str, str | None]) -> Turn | None:
    """In whose place this person may take the decision now; None where it is not theirs to take."""
    task = scene.office.tasks_by_code.get(decision.task)
    if task is None:
        return None
    turns = find_turns(scene.office, task, decision, away, settings=scene.settings)
    return next((turn for turn in turns if turn.person == person), None)
