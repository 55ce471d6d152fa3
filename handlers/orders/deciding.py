"""Decisions: 同意 and 退回 on what waits, by those it waits for, their stand-ins, or recorded as said by mouth."""

from collections.abc import Callable
from dataclasses import replace

from board.errors import NotAllowed, NotPossible
from board.model.records import Decision, Verdict
from board.model.task import Task
from board.rules.extensions import extend_task, find_extension
from board.rules.moves import assign_person, assign_unit, cancel_task, pause_task
from board.rules.teams import find_side
from board.wording import decisions as words
from board.wording import orders
from handlers.calls.acting import Call, Said, Telling
from handlers.calls.standins import list_deciders, list_waiting
from handlers.closing import closing
from handlers.closing.requests import drop_overtaken
from handlers.digests import editing


def approve(call: Call) -> Said:
    """Carry out what was asked for, once; the first answer decides."""
    if call.act.what == "digest":
        return editing.publish(call)
    decision = _find(call, recorded=True)
    if decision.what == "close":
        return closing.approve_close(call, decision)
    before = call.scene.get_task(decision.task)
    after = _CARRY_OUT[decision.what](call, before, decision)
    decided = _settle(call, decision, "approved")
    call.change(before, after, **closing.note_stand_in(decided))
    text = words.word_granted(after, decided, until=call.act.until)
    tell = (*_tell_concerned(call, after, decided, text), *drop_overtaken(call, before, after))
    return Said(about=(after.code,), tell=tell, topic=after.code, decided=(decided,))


def reject(call: Call) -> Said:
    """Refuse what was asked for, with the reason if one was given."""
    if call.act.what == "digest":
        return editing.hold(call)
    decision = _find(call)
    if decision.what == "close":
        return closing.reject_close(call, decision)
    task = call.scene.get_task(decision.task)
    decided = _settle(call, decision, "rejected")
    after = {
        "what": decision.what,
        "reason": call.act.reason,
        **call.relayed,
        **closing.note_stand_in(decided),
    }
    call.scene.write_journal("reject", by=call.sender.id, task=task.code, after=after, source=call.source)
    text = words.word_refused(task, replace(decided, reason=call.act.reason))
    tell = _tell_concerned(call, task, decided, text)
    return Said(about=(task.code,), tell=tell, topic=task.code, decided=(decided,))


def _find(call: Call, *, recorded: bool = False) -> Decision:
    """The pending decision meant. Raises NotPossible where there is none, NotAllowed where it waits for others.

    With `recorded`, what a leader granted by mouth without a request is taken down as asked for by the office.
    """
    scene, act = call.scene, call.act
    relayed = act.relayed_for if call.sender.edits else None
    mine = [
        replace(decision, decided_for=turn.instead_of)
        for decision, turn in list_waiting(scene, relayed or call.sender.id, task=act.task)
        if act.what in {None, decision.what}
    ]
    if mine:
        return mine[0]
    pending = scene.records.decisions.list_pending(scene.board.id, task=act.task)
    meant = [decision for decision in pending if act.what in {None, decision.what}]
    if meant:
        raise NotAllowed(orders.word_waits_for(scene.office, meant[0].task, list_deciders(scene, meant[0])))
    if recorded and relayed is not None and act.until is not None:
        return _record_request(call, relayed)
    raise NotPossible(word_nothing(call))


def word_nothing(call: Call) -> str:
    """Why there is nothing to decide: who decided it and when, where somebody did."""
    scene, act = call.scene, call.act
    if act.task is None:
        return words.word_nothing_pending()
    task = call.task
    taken = [
        one
        for one in scene.records.decisions.list_for_task(scene.board.id, task.code)
        if one.verdict in {"approved", "rejected"} and act.what in {None, one.what}
    ]
    if taken:
        return words.word_decided_already(scene.office, taken[-1], year=scene.today.year)
    return words.word_not_asked_for(task, act.what)


def _record_request(call: Call, relayed: str) -> Decision:
    """An extension that nobody asked for in writing, granted by mouth and typed by the office."""
    task = call.scene.get_task(call.act.task)
    extension = find_extension(task, call.scene.today, call.scene.settings, until=call.act.until)
    asked = call.build_decision("extend", (relayed,))
    return call.add_decision(replace(asked, until=extension.until, late=extension.late))


def _settle(call: Call, decision: Decision, verdict: Verdict) -> Decision:
    decided = replace(
        decision,
        verdict=verdict,
        until=call.act.until or decision.until,
        decided_by=call.act.relayed_for or call.sender.id,
        decided_at=call.scene.now,
        relayed_by=call.sender.id if call.act.relayed_for else None,
    )
    if not call.scene.records.decisions.save(decided):
        raise NotPossible(words.word_nothing_pending())
    return decided


def _tell_concerned(call: Call, task: Task, decision: Decision, text: str) -> tuple[Telling, ...]:
    """Who asked and the owners are told; a transfer is told to whoever now has the task, in words of its own."""
    moved = decision.what == "transfer" and decision.verdict == "approved"
    given = orders.word_assigned_notice(call.scene.office, task, call.sender, year=call.scene.today.year)
    verdict = "granted" if decision.verdict == "approved" else "refused"
    return tuple(
        Telling(
            f"user:{person}",
            "notice",
            given if moved and person != decision.asked_by else text,
            f"{verdict}:{decision.id}:{person}",
            (task.code,),
        )
        for person in dict.fromkeys((decision.asked_by, *task.owners))
        if person != call.sender.id
    )


def _extend(call: Call, task: Task, decision: Decision) -> Task:
    asked_on = decision.asked_at.astimezone(call.scene.board.board.zone).date()
    extension = find_extension(task, asked_on, call.scene.settings, until=decision.until)
    return extend_task(task, extension, until=call.act.until)


def _transfer(call: Call, task: Task, decision: Decision) -> Task:
    office = call.scene.office
    if decision.to_person is not None:
        side = find_side(task, office.people_by_id[decision.to_person])
        return assign_person(task, decision.to_person, unit=side)
    return assign_unit(task, decision.to_unit or "")


_CARRY_OUT: dict[str, Callable[[Call, Task, Decision], Task]] = {
    "extend": _extend,
    "transfer": _transfer,
    "pause": lambda _call, task, _decision: pause_task(task),
    "cancel": lambda _call, task, _decision: cancel_task(task),
}
