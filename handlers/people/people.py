"""What people ask of the bot itself: silence, absence, help, a regular report; and the switches of editors."""

from dataclasses import replace
from datetime import date, timedelta

from board.model.office import Person
from board.reading.desk.commands import BACK, SILENCE_ALL, SPEAK_AGAIN
from board.rules.owed import Owed, list_owed
from board.wording import echo, notices
from board.wording import silence as words
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.people.silence import release_held


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


def answer_setting(scene: Scene, sender: Person, said: str) -> Said | None:
    """Everybody's own silence and absence, ended by a word, and an editor's switch for all; None where it is neither."""
    if sender.edits and (said in SILENCE_ALL or (said in SPEAK_AGAIN and scene.board.silent)):
        return _silence_all(scene, sender, silent=said in SILENCE_ALL)
    return _come_back(scene, sender, said) if said in BACK else None


def _silence_all(scene: Scene, sender: Person, *, silent: bool) -> Said:
    scene.records.boards.set_silent(scene.board.id, silent=silent)
    scene.write_journal("silence" if silent else "speak", by=sender.id)
    released = 0 if silent else release_held(scene)
    return Said((words.word_silenced(silent=silent, released=released),), private=True)


def _come_back(scene: Scene, person: Person, said: str) -> Said | None:
    """我回来了: silence and absence end today; whoever stood in is told. Where neither holds that is said; a bare
    恢复 then means a task."""
    conversations, today = scene.records.conversations, scene.today
    kept = conversations.preference(person.id)
    away = kept.away_until is not None and kept.away_until >= today
    if not away and not kept.is_muted(today):
        return None if said == "恢复" else Said((words.word_not_silent(),), private=True)
    conversations.save_preference(
        replace(kept, muted_until=None, away_since=None, away_until=None, stand_in=None)
    )
    scene.write_journal("back", by=person.id)
    stand_in = kept.stand_in if kept.is_away(today) else None
    text = words.word_returned(scene.office, person.id)
    tell = (Telling(f"user:{stand_in}", "notice", text, f"back:{stand_in}"),) if stand_in else ()
    return Said((words.word_spoken_again(away=away),), tell=tell, private=True)
