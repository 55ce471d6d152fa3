"""What people ask of the bot itself: silence, absence, help, a regular report; and the switches of editors."""

from dataclasses import replace
from datetime import date, timedelta

from board.model.office import Person
from board.reading.commands import SILENCE_ALL, SPEAK_AGAIN
from board.rules.duties import Owed, list_owed
from board.wording import echo, notices
from handlers.acting import Call, Said, Scene, Telling


def mute(call: Call) -> Said:
    """Silence until a day; never noted as a refusal."""
    scene = call.scene
    until = call.act.until or scene.calendar.next_working_day(scene.today + timedelta(days=1))
    conversations = scene.records.conversations
    conversations.save_preference(replace(conversations.preference(call.sender.id), muted_until=until))
    return Said((echo.word_muted(until, scene.board.board.zone, scene.now),), private=True)


def set_away(call: Call) -> Said:
    """Absence with a stand-in: lists and what waits go to whoever stands in; the reason is not kept."""
    act, scene = call.act, call.scene
    since, until = act.since or scene.today, act.until or act.since or scene.today
    conversations = scene.records.conversations
    kept = conversations.preference(call.sender.id)
    conversations.save_preference(replace(kept, away_since=since, away_until=until, stand_in=act.to_person))
    after = {"since": since.isoformat(), "until": until.isoformat(), "stand_in": act.to_person}
    scene.write_journal("away", by=call.sender.id, after=after, source=call.source)
    line = echo.word_away(scene.office, since, until, act.to_person)
    return Said((line,), tell=_tell_stand_in(call, since, until), private=True)


def _tell_stand_in(call: Call, since: date, until: date) -> tuple[Telling, ...]:
    stand_in = call.act.to_person
    if stand_in is None or stand_in == call.sender.id:
        return ()
    text = notices.word_stand_in(call.scene.office, call.sender.id, since, until)
    return (Telling(f"user:{stand_in}", "notice", text, f"away:{stand_in}"),)


def help_out(call: Call) -> Said:
    """What can be said, with one example made from the person's own task."""
    return Said((notices.word_help(call.sender, find_owed(call.scene, call.sender)),))


def find_owed(scene: Scene, person: Person) -> Owed | None:
    """What examples are made from: the first open task, or part of one, that a person answers for, else any."""
    own = next(iter(list_owed(scene.office, person)), None)
    some = next((task for task in scene.office.tasks if task.is_open), None)
    return own or (Owed(some, "leader") if some else None)


def subscribe(call: Call) -> Said:
    """A regular report for a leader: kept as a rule; the clock sends it."""
    act, conversations = call.act, call.scene.records.conversations
    kept = conversations.preference(call.sender.id)
    entry = f"{act.rrule}|{act.kind or 'daily'}"
    wanted = tuple(dict.fromkeys((*kept.subscriptions, entry)))
    conversations.save_preference(replace(kept, subscriptions=wanted))
    call.scene.write_journal("subscribe", by=call.sender.id, after={"rrule": act.rrule}, source=call.source)
    return Said(
        (notices.word_subscribed(act.rrule or "", act.kind, call.scene.settings.duty_at),), private=True
    )


def answer_setting(scene: Scene, sender: Person, words: str) -> Said | None:
    """The switches an editor may throw in chat; None where the words are none."""
    if words not in SILENCE_ALL | SPEAK_AGAIN or not sender.edits:
        return None
    silent = words in SILENCE_ALL
    if not silent and not scene.board.silent:
        return None
    scene.records.boards.set_silent(scene.board.id, silent=silent)
    scene.write_journal("silence" if silent else "speak", by=sender.id)
    return Said((notices.word_silenced(silent=silent),), private=True)
