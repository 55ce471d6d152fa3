"""Chases that found nobody there: on a day off, or of somebody silent or away; they join the next list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from board.model.office import Person
from board.model.records import Entry
from board.model.talk import Preference
from board.rules.standins import find_present, list_chain
from board.wording.orders import word_chased_before
from handlers.calls.acting import Scene
from handlers.calls.notes import Note, is_news
from handlers.calls.saying import Hours, can_be_written_to

KEPT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Route:
    """Where words for `person` go: to `receiver`, and with the list of which day where not at once."""

    person: str
    receiver: str
    on: date | None = None


def find_route(scene: Scene, person: str, preferences: Mapping[str, Preference]) -> Route:
    """A stand-in where there is one who can be written to, else the person when they are back."""
    kept = preferences.get(person, Preference(person))
    away = {name: each.stand_in for name, each in preferences.items() if each.is_away(scene.today)}
    present = find_present(person, away)
    stand_in = present or next(iter(list_chain(person, away)), None)
    if stand_in not in {None, person} and can_be_written_to(scene, f"user:{stand_in}"):
        there = preferences.get(stand_in or "", Preference(stand_in or ""))
        return Route(person, stand_in or "", _find_day(scene, there))
    return Route(person, person, _find_day(scene, kept))


def _find_day(scene: Scene, kept: Preference) -> date | None:
    """The first day on which the bot may write, None where that is now; what opens with a day joins its list."""
    local = scene.now.astimezone(scene.board.board.zone)
    open_at = Hours(scene.settings, scene.calendar).next_open(local)
    opens = open_at.date()
    if kept.is_away(scene.today) and kept.away_until is not None:
        opens = max(opens, kept.away_until + timedelta(days=1))
    if kept.is_muted(scene.today) and kept.muted_until is not None:
        opens = max(opens, kept.muted_until)
    return None if opens == scene.today and open_at <= local else scene.find_speaking_day(opens)


def list_deferred(scene: Scene) -> tuple[Entry, ...]:
    """The chases of the last weeks that somebody was to hear of later."""
    entries = scene.records.journal.list(board_id=scene.board.id, since=scene.now - KEPT, act="remind")
    return tuple(entry for entry in entries if entry.after and entry.after.get("later"))


def note_chases(scene: Scene, person: Person, deferred: Iterable[Entry]) -> list[Note]:
    """What was chased while this person was not there, each once; what was reported since is left out."""
    notes = []
    for entry in deferred:
        task = scene.office.tasks_by_code.get(entry.task or "")
        if task is None or not task.is_open or person.id not in (entry.after or {})["later"]:
            continue
        if task.reported_at is None or task.reported_at < entry.at:
            on = entry.at.astimezone(scene.board.board.zone).date()
            text = word_chased_before(scene.office, task, entry.by, on, year=scene.today.year)
            notes.append(Note((f"chased:{entry.source}:{task.code}:{person.id}",), text, (task.code,)))
    return [note for note in notes if is_news(scene, note)]
