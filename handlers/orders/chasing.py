"""催办 on somebody's word: one message per person, each task at most once a day, with a record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from board.model.acts import About
from board.model.task import Task
from board.rules.deciders import list_receivers
from board.wording import orders as words
from board.wording.chases import word_chase
from board.wording.names import name_unit
from board.wording.phrases import word_why
from handlers.calls.acting import Call, Said, Telling
from handlers.calls.saying import can_be_written_to, start_of_day
from handlers.orders.deferred import Route, find_route, list_deferred
from handlers.orders.orders import list_selected
from handlers.tasks.parts import list_unit_parts

_RESTING = frozenset({"claimed", "paused"})


def remind(call: Call) -> Said:
    """Chase what was named; says what was reached, what was chased today already, what waits for somebody's return,
    and what nobody can be asked."""
    tasks = [task for task in _list_chased(call) if task.is_open and task.state not in _RESTING]
    routes = _find_routes(call, tasks)
    before = _list_told_today(call, {route.receiver for found in routes.values() for route in found})
    fresh = {
        task.code: [route for route in routes[task.code] if (route.receiver, task.code) not in before]
        for task in tasks
    }
    now = {task.code: [route for route in fresh[task.code] if route.on is None] for task in tasks}
    later = {task.code: [route for route in fresh[task.code] if route.on is not None] for task in tasks}
    for task in tasks:
        if fresh[task.code]:
            after = {"later": [route.receiver for route in later[task.code]]} if later[task.code] else None
            call.scene.write_journal(
                "remind", by=call.sender.id, task=task.code, after=after, source=call.source
            )
    lines = words.word_chased(
        [words.Chased(task, _name(call, now[task.code]), None) for task in tasks if now[task.code]],
        [words.Chased(task, _name(call, [route]), route.on) for task in tasks for route in later[task.code]],
        again=[task for task in tasks if routes[task.code] and not fresh[task.code]],
        missed=[task for task in tasks if not routes[task.code]],
        year=call.scene.today.year,
    )
    chased = [task for task in tasks if now[task.code]]
    return Said(lines, tuple(task.code for task in chased), _list_tellings(call, chased, now))


def _find_routes(call: Call, tasks: Sequence[Task]) -> dict[str, list[Route]]:
    preferences = call.scene.records.conversations.list_preferences()
    return {
        task.code: [find_route(call.scene, person, preferences) for person in _list_people(call, task)]
        for task in tasks
    }


def _name(call: Call, routes: Sequence[Route]) -> tuple[str, ...]:
    """钱进, 郑凯代钱进; in a group units stand for people."""
    office = call.scene.office
    if call.room is not None:
        units = (office.people_by_id[route.person].unit for route in routes)
        return tuple(dict.fromkeys(name_unit(office, unit) for unit in units))
    return tuple(words.name_reached(office, route.person, route.receiver) for route in routes)


def _list_tellings(
    call: Call, tasks: Sequence[Task], routes: Mapping[str, Sequence[Route]]
) -> tuple[Telling, ...]:
    """One message a person, whatever the number of tasks."""
    receivers = dict.fromkeys(route.receiver for task in tasks for route in routes[task.code])
    return tuple(
        _tell(
            call,
            receiver,
            [task for task in tasks if receiver in {each.receiver for each in routes[task.code]}],
        )
        for receiver in receivers
    )


def _tell(call: Call, person: str, tasks: Sequence[Task]) -> Telling:
    scene = call.scene
    reasons = [(task, word_why(task, scene.find_light(task))) for task in tasks]
    codes = tuple(task.code for task in tasks)
    key = f"remind:{scene.board.id}:{scene.today}:{person}:{','.join(codes)}"
    return Telling(f"user:{person}", "reminder", word_chase(reasons), key, codes, once=True)


def _list_told_today(call: Call, people: set[str]) -> set[tuple[str, str]]:
    """Who was chased for which task since midnight, or is to hear of it later."""
    outbox, since = call.scene.records.outbox, start_of_day(call.scene)
    told = {
        (person, code)
        for person in people
        for posted in outbox.list_sent_to(f"user:{person}", "reminder", since)
        for code in posted.document.get("about", ())
    }
    deferred = [entry for entry in list_deferred(call.scene) if entry.at >= since]
    return told | {
        (person, entry.task or "") for entry in deferred for person in (entry.after or {})["later"]
    }


def _list_chased(call: Call) -> tuple[Task, ...]:
    act = call.act
    if act.task is not None:
        return (call.task,)
    about: About = "unit" if act.unit else "person" if act.person else "board"
    wanted = act.filter or ("open" if act.person or act.unit else "unreported")
    tasks = list_selected(call, replace(act, act="query", about=about, filter=wanted))
    return tuple(task for task in tasks if not (act.unit and _has_done_its_part(call, act.unit, task)))


def _has_done_its_part(call: Call, unit: str, task: Task) -> bool:
    """Whether a unit that is chased only has a share in a task, and that share is full."""
    lights = [each.reason.light for each, _, _ in list_unit_parts(call, unit) if each.task.code == task.code]
    return task.lead_unit != unit and bool(lights) and all(light == "done" for light in lights)


def _list_people(call: Call, task: Task) -> list[str]:
    """Who is asked about a task: those named, else its owners, else its unit's heads; nobody without the bot."""
    office, act = call.scene.office, call.act
    people = (act.person,) if act.person else task.owners or list_receivers(office, task.lead_unit)
    if act.unit is not None:
        inside = [person for person in task.owners if office.people_by_id[person].unit == act.unit]
        people = tuple(inside) or list_receivers(office, act.unit)
    reached = [person for person in people if can_be_written_to(call.scene, f"user:{person}")]
    return [person for person in reached if person != call.sender.id]
