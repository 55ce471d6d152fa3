"""What members ask for and others decide: extension, transfer, pause, cancel; taking over; consulting."""

from dataclasses import replace
from datetime import date

from board.errors import NotPossible
from board.model.acts import Waiting, build_fields
from board.model.records import Decision
from board.model.task import Task
from board.rules.deciders import find_deciders, moves_freely
from board.rules.disputes import mark_disputed
from board.rules.extensions import find_extension
from board.rules.moves import assign_person
from board.rules.overtaking import is_overtaken
from board.wording import answers, orders
from board.wording import requests as words
from board.wording.disputes import word_how_to_settle
from board.wording.silence import word_held
from handlers.calls.acting import Call, Said, Telling
from handlers.calls.saying import find_editors
from handlers.calls.standins import list_turns


def ask_extension(call: Call) -> Said:
    """延期: a definite date, its reason, whether it is late; the right person decides."""
    scene, task = call.scene, call.task
    extension = find_extension(task, scene.today, scene.settings, until=call.act.until, days=call.act.days)
    return _ask(call, "extend", until=extension.until, late=extension.late)


def ask_transfer(call: Call) -> Said:
    """转办: within a unit its head moves a duty freely, else it waits for a decision."""
    scene, task, act = call.scene, call.task, call.act
    if act.to_person and moves_freely(scene.office, task, call.sender, act.to_person):
        moved = assign_person(task, act.to_person, unit=task.lead_unit)
        call.change(task, moved)
        text = orders.word_assigned_notice(scene.office, moved, call.sender, year=scene.today.year)
        told = Telling(f"user:{act.to_person}", "notice", text, f"assign:{act.to_person}", (task.code,))
        tell = (told, *drop_overtaken(call, task, moved))
        return Said((orders.word_assigned(scene.office, moved),), (task.code,), tell, topic=task.code)
    if act.to_person is None and act.to_unit is None:
        raise NotPossible(orders.word_transfer_needs_receiver(task))
    return _ask(call, "transfer")


def take(call: Call) -> Said:
    """接手: who takes a task over asks for it; the one who assigns confirms."""
    return _ask(call, "transfer", to_person=call.sender.id)


def ask_pause(call: Call) -> Said:
    """A member asks that a task rest."""
    return _ask(call, "pause")


def ask_cancel(call: Call) -> Said:
    """A member asks that a task be given up."""
    return _ask(call, "cancel")


def _ask(
    call: Call, what: Waiting, *, until: date | None = None, late: bool = False, to_person: str | None = None
) -> Said:
    """Keep one request of a kind for a task; a new one of the same kind takes the old one's place."""
    scene, task, act = call.scene, call.task, call.act
    deciders = find_deciders(scene.office, task, what, call.sender.id)
    if not deciders:
        raise NotPossible(orders.word_nobody_decides(task))
    others = _drop_older(call, what)
    reason = words.word_reasons(scene.office, act.reason, others)
    decision = replace(call.build_decision(what, deciders), until=until, late=late, reason=reason)
    kept = call.add_decision(replace(decision, to_unit=act.to_unit, to_person=to_person or act.to_person))
    scene.write_journal(
        act.act, by=call.sender.id, task=task.code, after=build_fields(act), source=call.source
    )
    return _say_asked(call, kept, _tell_replaced(call, others))


def _say_asked(call: Call, kept: Decision, tell: tuple[Telling, ...]) -> Said:
    scene, task = call.scene, call.task
    line = words.word_asked(scene.office, kept, list_turns(scene, kept))
    # The deciders hear of it in their list, which waits while everything is silenced.
    lines = word_held((line,)) if scene.settings.silent and not tell else (line,)
    return Said(lines, (task.code,), tell, topic=task.code)


def _drop_older(call: Call, what: Waiting) -> list[Decision]:
    """Take back what was asked of the task before; gives what others had asked."""
    decisions = call.scene.records.decisions
    older = [
        one for one in decisions.list_pending(call.scene.board.id, task=call.task.code) if one.what == what
    ]
    for one in older:
        decisions.save(replace(one, verdict="dropped"))
    return [one for one in older if one.asked_by != call.sender.id]


def _tell_replaced(call: Call, others: list[Decision]) -> tuple[Telling, ...]:
    office, code = call.scene.office, call.task.code
    return tuple(
        Telling(
            f"user:{one.asked_by}",
            "notice",
            words.word_replaced(office, one, call.sender.id),
            f"replaced:{one.id}",
            (code,),
        )
        for one in others
    )


def drop_overtaken(call: Call, before: Task, after: Task) -> tuple[Telling, ...]:
    """Requests on a task that a change has overtaken wait no longer; who asked is told."""
    scene = call.scene
    overtaken = [
        one
        for one in scene.records.decisions.list_pending(scene.board.id, task=after.code)
        if is_overtaken(one, before, after)
    ]
    for one in overtaken:
        scene.records.decisions.save(replace(one, verdict="dropped"))
    return tuple(
        Telling(
            f"user:{one.asked_by}",
            "notice",
            words.word_overtaken(scene.office, one, after),
            f"overtaken:{one.id}",
            (after.code,),
        )
        for one in overtaken
        if one.asked_by != call.sender.id
    )


def consult(call: Call) -> Said:
    """请示: the question goes to the task's leader, in private, with the sender's own words."""
    scene, task = call.scene, call.task
    turns = list_turns(scene, _build_consultation(call))
    leaders = tuple(turn.person for turn in turns)
    text = orders.word_consultation(scene.office, task, call.sender, call.words)
    tell = tuple(
        Telling(f"user:{leader}", "approval", text, f"consult:{leader}", (task.code,)) for leader in leaders
    )
    scene.write_journal("consult", by=call.sender.id, task=task.code, source=call.source)
    away = words.word_passed_on(scene.office, turns[:2])
    line = orders.word_consulted(scene.office, task, leaders, away)
    return Said((line,), (task.code,), tell, topic=task.code)


def _build_consultation(call: Call) -> Decision:
    """The question as something to decide, for finding who is there to answer it; it is kept by the journal alone."""
    deciders = find_deciders(call.scene.office, call.task, "extend", call.sender.id)
    return call.build_decision("extend", deciders)


def object_to(call: Call) -> Said:
    """异议: what the light rests on is shown, with the last report; the office is told."""
    scene, task = call.scene, call.task
    reason = scene.find_light(task)
    why = answers.word_reason(scene.office, task, reason, group=call.room is not None)
    objection = orders.word_objection(scene.office, task, call.sender, call.words)
    text = f"{objection}\n{word_how_to_settle(task)}"
    tell = tuple(
        Telling(f"user:{editor}", "notice", text, f"object:{editor}", (task.code,))
        for editor in find_editors(scene)
        if editor != call.sender.id
    )
    call.change(task, mark_disputed(task, disputed=True))
    return Said((orders.word_objected(why),), (task.code,), tell, topic=task.code)
