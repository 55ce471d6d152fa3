"""What waits for somebody's decision, in words: what is asked for, by whom, until when, why, and what the office adds."""

from collections.abc import Mapping, Sequence

from board.errors import NotPossible
from board.model.office import Person
from board.model.records import Decision
from board.rules.extensions import Extension, find_extension
from board.wording.decisions import word_decision_list, word_turn
from handlers.calls.acting import Scene
from handlers.calls.standins import find_turn
from handlers.tasks.evidence import note_claim


def word_waiting(
    scene: Scene,
    person: Person,
    decisions: Sequence[Decision],
    away: Mapping[str, str | None],
    *,
    room: int,
) -> str:
    """What waits for the person, answerable in one go; `away` is who is away and who stands in for them."""
    notes = {one.id: note for one in decisions if (note := _note(scene, person, one, away))}
    first_dates = _find_dates(scene, decisions)
    return word_decision_list(
        scene.office, person, decisions, first_dates=first_dates, notes=notes, room=room
    )


def _note(scene: Scene, person: Person, decision: Decision, away: Mapping[str, str | None]) -> str | None:
    """What the office has to add: evidence of a claim, and for whom one stands in."""
    claim = note_claim(scene, decision) if decision.what == "close" else None
    turn = find_turn(scene, decision, person.id, away)
    return "，".join(filter(None, (claim, word_turn(scene.office, turn) if turn else None))) or None


def _find_dates(scene: Scene, decisions: Sequence[Decision]) -> dict[int, Extension]:
    """What each extension that waits would mean, for the words: first date, how many."""
    found: dict[int, Extension] = {}
    for decision in decisions:
        if decision.what == "extend":
            asked_on = decision.asked_at.astimezone(scene.board.board.zone).date()
            task = scene.get_task(decision.task)
            try:
                found[decision.id] = find_extension(task, asked_on, scene.settings, until=decision.until)
            except NotPossible:
                continue
    return found
