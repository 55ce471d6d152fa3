"""Decisions: 同意 and 退回 on what waits, by those it waits for, or recorded by the office as said by mouth."""

from collections.abc import Callable
from dataclasses import replace

from board.errors import NotAllowed, NotPossible
from board.model.records import Decision, Verdict
from board.model.task import Task
from board.rules.deciders import list_heads
from board.rules.extensions import extend_task, find_extension
from board.rules.moves import assign_person, assign_unit, cancel_task, pause_task
from board.wording import decisions as words
from board.wording import orders
from handlers import closing, editing
from handlers.acting import Call, Said, Telling


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
    call.change(before, after)
    text = words.word_granted(after, decided, until=call.act.until)
    told = tuple(
        Telling(f"user:{person}", "notice", text, f"granted:{decision.id}:{person}", (after.code,))
        for person in _list_concerned(call, after, decided)
    )
    extra = _tell_others(call, after, decided)
    return Said(about=(after.code,), tell=(*told, *extra), topic=after.code, decided=(decided,))


def _list_concerned(call: Call, task: Task, decision: Decision) -> tuple[str, ...]:
    """Who asked; where the office took down what was said by mouth, those who do the work."""
    if decision.asked_by != call.sender.id:
        return (decision.asked_by,)
    people = task.owners or list_heads(call.scene.office, task.lead_unit)
    return tuple(person for person in people if person != call.sender.id)


def reject(call: Call) -> Said:
    """Refuse what was asked for, with the reason if one was given."""
    if call.act.what == "digest":
        return editing.hold(call)
    decision = _find(call)
    if decision.what == "close":
        return closing.reject_close(call, decision)
    task = call.scene.get_task(decision.task)
    decided = _settle(call, decision, "rejected")
    after = {"what": decision.what, "reason": call.act.reason}
    call.scene.write_journal("reject", by=call.sender.id, task=task.code, after=after, source=call.source)
    text = words.word_refused(task, replace(decided, reason=call.act.reason))
    told = Telling(f"user:{decision.asked_by}", "notice", text, f"refused:{decision.id}", (task.code,))
    extra = _tell_others(call, task, decided)
    return Said(about=(task.code,), tell=(told, *extra), topic=task.code, decided=(decided,))


def _find(call: Call, *, recorded: bool = False) -> Decision:
    """The pending decision meant. Raises NotPossible where there is none, NotAllowed where it waits for others.

    With `recorded`, what a leader granted by mouth without a request is taken down as asked for by the office.
    """
    records, board = call.scene.records, call.scene.board.id
    meant = [
        decision
        for decision in records.decisions.list_pending(board, task=call.act.task)
        if call.act.what in {None, decision.what}
    ]
    relayed = call.act.relayed_for if call.sender.edits else None
    decider = relayed or call.sender.id
    mine = [decision for decision in meant if decider in decision.waiting_for]
    if mine:
        return mine[0]
    if not meant and recorded and relayed is not None and call.act.until is not None:
        return _record_request(call, relayed)
    if not meant:
        raise NotPossible(words.word_nothing_pending())
    raise NotAllowed(orders.word_waits_for(call.scene.office, meant[0].task, meant[0].waiting_for))


def _record_request(call: Call, relayed: str) -> Decision:
    """An extension that nobody asked for in writing, granted by mouth and typed by the office."""
    task = call.scene.get_task(call.act.task)
    extension = find_extension(task, call.scene.today, call.scene.settings, until=call.act.until)
    decision = Decision(
        id=0,
        what="extend",
        task=task.code,
        asked_by=call.sender.id,
        asked_at=call.scene.now,
        waiting_for=(relayed,),
        until=extension.until,
        late=extension.late,
    )
    return call.scene.records.decisions.add(call.scene.board.id, decision)


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


def _tell_others(call: Call, task: Task, decision: Decision) -> tuple[Telling, ...]:
    """A transfer is told to whoever now has the task; what was said by mouth to the one it was said of."""
    office, told = call.scene.office, list[Telling]()
    if decision.what == "transfer" and decision.verdict == "approved":
        text = orders.word_assigned_notice(office, task, call.sender)
        told += [
            Telling(f"user:{owner}", "notice", text, f"assigned:{decision.id}:{owner}", (task.code,))
            for owner in task.owners
            if owner != decision.asked_by
        ]
    if call.act.relayed_for and call.act.relayed_for != call.sender.id:
        text = words.word_relayed(office, decision)
        told.append(
            Telling(f"user:{call.act.relayed_for}", "notice", text, f"relayed:{decision.id}", (task.code,))
        )
    return tuple(told)


def _extend(call: Call, task: Task, decision: Decision) -> Task:
    asked_on = decision.asked_at.astimezone(call.scene.board.board.zone).date()
    extension = find_extension(task, asked_on, call.scene.settings, until=decision.until)
    return extend_task(task, extension, until=call.act.until)


def _transfer(call: Call, task: Task, decision: Decision) -> Task:
    office = call.scene.office
    if decision.to_person is not None:
        return assign_person(task, decision.to_person, unit=office.people_by_id[decision.to_person].unit)
    return assign_unit(task, decision.to_unit or "")


_CARRY_OUT: dict[str, Callable[[Call, Task, Decision], Task]] = {
    "extend": _extend,
    "transfer": _transfer,
    "pause": lambda _call, task, _decision: pause_task(task),
    "cancel": lambda _call, task, _decision: cancel_task(task),
}
