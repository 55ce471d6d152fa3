"""催办 on somebody's word: one message per person, each task at most once a day, with a record."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from board.model.task import Task
from board.rules.lights import find_light
from board.wording import orders as words
from board.wording.duties import word_chase
from board.wording.names import name_person, name_unit
from board.wording.phrases import word_why
from handlers.acting import Call, Said, Telling
from handlers.orders import list_receivers, list_selected
from handlers.saying import Hours, can_be_written_to, start_of_day

_RESTING = frozenset({"claimed", "paused"})


def remind(call: Call) -> Said:
    """Chase what was named; says what was reached, what was chased today already, and what nobody can be asked."""
    tasks = [task for task in _list_chased(call) if task.is_open and task.state not in _RESTING]
    asked = {task.code: _list_people(call, task) for task in tasks}
    before = _list_told_today(call, {person for people in asked.values() for person in people})
    fresh = {
        person: [task for task in tasks if person in asked[task.code] and (person, task.code) not in before]
        for person in dict.fromkeys(person for people in asked.values() for person in people)
    }
    tell = tuple(_tell(call, person, chased) for person, chased in fresh.items() if chased)
    reached = [task for task in tasks if any(task in chased for chased in fresh.values())]
    for task in reached:
        call.scene.write_journal("remind", by=call.sender.id, task=task.code, source=call.source)
    again = [task for task in tasks if asked[task.code] and task not in reached]
    missed = [task for task in tasks if not asked[task.code]]
    people = [person for person, chased in fresh.items() if chased]
    names = _name_people(call, people)
    lines = words.word_chased(names, reached, again=again, missed=missed, goes_at=_find_late_hour(call))
    return Said(lines, tuple(task.code for task in reached), tell)


def _tell(call: Call, person: str, tasks: Sequence[Task]) -> Telling:
    scene = call.scene
    reasons = [
        (task, word_why(scene.office, task, find_light(task, scene.today, scene.settings, scene.calendar)))
        for task in tasks
    ]
    codes = tuple(task.code for task in tasks)
    key = f"remind:{scene.board.id}:{scene.today}:{person}:{','.join(codes)}"
    return Telling(f"user:{person}", "reminder", word_chase(reasons), key, codes, once=True)


def _name_people(call: Call, people: Sequence[str]) -> tuple[str, ...]:
    """Who was asked: in a group their units, for nobody is named there."""
    office = call.scene.office
    if call.room is None:
        return tuple(name_person(office, person) for person in people)
    return tuple(dict.fromkeys(name_unit(office, office.people_by_id[person].unit) for person in people))


def _find_late_hour(call: Call) -> datetime | None:
    """When the chase arrives, where the office rests now."""
    scene = call.scene
    now = scene.now.astimezone(scene.board.board.zone)
    opens = Hours(scene.settings, scene.calendar).next_open(now)
    return opens if opens > now else None


def _list_told_today(call: Call, people: set[str]) -> set[tuple[str, str]]:
    """Who was chased for which task since midnight."""
    outbox, since = call.scene.records.outbox, start_of_day(call.scene)
    return {
        (person, code)
        for person in people
        for posted in outbox.list_sent_to(f"user:{person}", "reminder", since)
        for code in posted.document.get("about", ())
    }


def _list_chased(call: Call) -> tuple[Task, ...]:
    act = call.act
    if act.task is not None:
        return (call.task,)
    about = "unit" if act.unit else "person" if act.person else "board"
    wanted = act.filter or ("open" if act.person or act.unit else "unreported")
    return list_selected(call, replace(act, act="query", about=about, filter=wanted))  # type: ignore[arg-type]


def _list_people(call: Call, task: Task) -> list[str]:
    """Who is asked about a task: those named, else its owners, else its unit's heads; nobody without the bot."""
    office, act = call.scene.office, call.act
    people = (act.person,) if act.person else task.owners or list_receivers(office, task.lead_unit)
    if act.unit is not None:
        inside = [person for person in task.owners if office.people_by_id[person].unit == act.unit]
        people = tuple(inside) or list_receivers(office, act.unit)
    reached = [person for person in people if can_be_written_to(call.scene, f"user:{person}")]
    return [person for person in reached if person != call.sender.id]
