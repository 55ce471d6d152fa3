"""What a person is told in the morning beside their own tasks: the office's matters, and what leaders took up."""

from collections.abc import Callable, Sequence

from board.model.office import Person
from handlers import blockers, load, rechecks, year
from handlers.acting import Scene
from handlers.notes import Note, is_news

OFFICE: tuple[Callable[[Scene], list[Note]], ...] = (
    rechecks.note_rechecks,
    year.note_wave,
    year.note_settlement,
    year.note_beginning,
    year.note_holidays,
    load.note_load,
)


def list_matters(scenes: Sequence[Scene], person: Person) -> list[tuple[Scene, Note]]:
    """The notes of all boards that are news to this person."""
    if not person.leads:
        return []
    return [(scene, note) for scene in scenes for note in _list_notes(scene, person) if is_news(scene, note)]


def list_office_notes(scene: Scene) -> list[Note]:
    """What the office has to know this morning."""
    return [note for topic in OFFICE for note in topic(scene)]


def _list_notes(scene: Scene, person: Person) -> list[Note]:
    own = blockers.note_blockers(scene, person)
    return [*own, *list_office_notes(scene)] if person.edits else own
