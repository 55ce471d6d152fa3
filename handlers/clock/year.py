"""The turns of the year: told to the office once each; what is old enough is blanked."""

from datetime import datetime

from board.rules import year as rules
from board.wording import year as words
from handlers.calls.acting import Scene
from handlers.calls.notes import Note
from handlers.calls.places import Surroundings


def note_wave(scene: Scene) -> list[Note]:
    """The last working days of a month or quarter: what falls due, in one line, once a month."""
    wave = rules.find_wave(scene.office.tasks, scene.today, scene.calendar)
    if wave is None:
        return []
    codes = tuple(task.code for task in wave.tasks)
    return [Note((f"wave:{wave.until:%Y-%m}",), words.word_wave(scene.office, wave), codes)]


def note_settlement(scene: Scene) -> list[Note]:
    """January: what stands as 待年终核销, and after it what is left to carry over."""
    year = scene.board.board.year
    settling = [task.code for task in rules.list_settling(scene.office.tasks, scene.today)]
    if year is not None and settling:
        return [Note((f"settling:{year}",), words.word_settling(year, settling), tuple(settling))]
    left = sum(task.is_open for task in scene.office.tasks)
    if year is not None and left and rules.is_after_settlement(year, scene.today):
        return [Note((f"rollover:{year}",), words.word_rollover(year, left))]
    return []


def note_beginning(scene: Scene) -> list[Note]:
    """The end of the trial run, and of the first month without upward copies."""
    notes = []
    until = scene.settings.trial_until
    if until is not None and rules.is_trial_over(scene.settings, scene.today):
        notes.append(Note((f"trial:{until}",), words.word_trial_over(until), everywhere=True))
    if rules.is_first_month_over(scene.settings, scene.today):
        notes.append(Note((f"first-month:{scene.settings.live_on}",), words.word_first_month_over()))
    return notes


def note_holidays(scene: Scene) -> list[Note]:
    """A year without its notice of holidays: once, and weekly from December on."""
    year = rules.find_assumed_year(scene.today, scene.calendar)
    if year is None:
        return []
    key = f"holidays:{year}"
    if scene.today.month == rules.DECEMBER:
        key = f"{key}:{scene.today:%G-%V}"
    return [Note((key,), words.word_holidays(year), everywhere=True)]


def turn_year(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Once a year: blank the messages of the years before the last; the journal stays."""
    records, today = scene.records, scene.today
    if records.causes.claim(scene.board.id, f"retention:{today.year}", scene.now):
        before = datetime(today.year - 1, 1, 1, tzinfo=scene.board.board.zone)
        blanked = records.inbox.blank_before(before)
        if blanked:
            scene.write_journal(
                "retention", by="bot", after={"before": before.date().isoformat(), "messages": blanked}
            )
