"""What a person is told in the morning beside their own tasks: the office's matters, what leaders took up, reds of adopted
units."""

from collections.abc import Callable, Sequence

from board.model.office import Person
from handlers.calls.acting import Scene
from handlers.calls.notes import Note, is_news
from handlers.clock import load, year
from handlers.closing import rechecks
from handlers.office import adoptions, appraisal, inspections, teams
from handlers.orders import immediate, supervision
from handlers.tasks import blockers, vouching

BOARD: tuple[Callable[[Scene], list[Note]], ...] = (
    inspections.note_inspections,
    teams.note_teams,
    rechecks.note_rechecks,
    rechecks.note_undated,
    vouching.note_waiting,
    year.note_wave,
    year.note_settlement,
)
OFFICE: tuple[Callable[[Scene], list[Note]], ...] = (
    year.note_beginning,
    year.note_holidays,
    load.note_load,
)


def list_matters(scenes: Sequence[Scene], person: Person) -> list[tuple[Scene, Note]]:
    """The notes of all boards that are news to this person."""
    scenes = [scene.seen_by(person.id) for scene in scenes]
    adopted = [(scene, note) for scene in scenes for note in adoptions.note_reds(scene, person)]
    if not person.leads:
        return adopted
    found = [(scene, note) for scene in scenes for note in appraisal.note_vetoes(scene, person)]
    found += [(scene, note) for scene in scenes for note in immediate.note_overnight(scene, person)]
    found += [(scene, note) for scene in scenes for note in blockers.note_blockers(scene, person)]
    if person.edits:
        found += [(scene, note) for scene in scenes for topic in BOARD for note in topic(scene)]
        # What concerns the office as a whole is told once, whatever the number of its boards.
        found += [(scenes[0], note) for topic in OFFICE for note in topic(scenes[0])]
    news = [(scene, note) for scene, note in found if is_news(scene, note)] + adopted
    # Sheets are long: they stand at the end, under a line of their own.
    sheets = (
        [(scene, note) for scene in scenes for note in supervision.note_sheets(scene)] if person.edits else []
    )
    return news + [(scene, note) for scene, note in sheets if is_news(scene, note)]
