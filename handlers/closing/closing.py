"""Close-out (销号): claim → steps → closed; whoever claimed does not decide; a rejection says its reason."""

from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.model.records import Decision
from board.model.task import Task
from board.reading.desk.plain import vouches
from board.rules.deciders import Step, list_close_steps
from board.rules.extensions import set_due
from board.rules.figures import Applied
from board.rules.moves import (
    claim_task,
    close_task,
    lacks_due,
    reopen_task,
    return_task,
    tick_period,
    withdraw_claim,
)
from board.wording import decisions as words
from board.wording import echo, orders
from board.wording import evidence as evidence_words
from board.wording.lists import MOST_ITEMS
from board.wording.requests import ASKS
from handlers.calls.acting import Call, Said, Telling
from handlers.calls.standins import list_deciders
from handlers.tasks import evidence, subtasks


def claim(call: Call, applied: Applied) -> Said:
    """A claim of completion, with the figures said with it. A recurring duty's period is ticked; anything else
    waits for its steps, once the evidence that the task asks for is there."""
    scene, task = call.scene, call.task
    if task.recurrence:
        return _tick(call, task)
    if waiting := subtasks.word_waiting(scene, task):
        return _keep_figures(task, applied, waiting)
    if waited := _word_earlier_step(call, task):
        return _keep_figures(task, applied, waited)
    claimant = call.act.for_person or call.sender.id
    claimed = claim_task(task, by=claimant)
    if lacking := _word_lacking(call, task):
        return _keep_figures(task, applied, lacking)
    decision = _add_decision(call, task, claimant)
    call.change(task, claimed)
    deciders = list_deciders(scene, decision)
    line = echo.word_claimed(scene.office, claimed, deciders, group=call.room is not None, applied=applied)
    return Said((line,), (task.code,), topic=task.code)


def _word_earlier_step(call: Call, task: Task) -> str | None:
    """Whose word comes first, to an editor or leader who lets a claim pass before it is their turn."""
    if not (call.sender.edits or call.sender.leads):
        return None
    pending = call.scene.records.decisions.list_pending(call.scene.board.id, task=task.code)
    asked = next((one for one in pending if one.what == "close" and one.asked_by != call.sender.id), None)
    if asked is None:
        return None
    return orders.word_waits_for(call.scene.office, task.code, list_deciders(call.scene, asked))


def _tick(call: Call, task: Task) -> Said:
    """A recurring duty's period, the one named or the current one."""
    ticked, period = tick_period(task, call.scene.today, call.scene.calendar, named=call.act.period)
    call.change(task, ticked)
    line = echo.word_ticked(ticked, period, year=call.scene.today.year)
    return Said((line,), (task.code,), topic=task.code)


def _keep_figures(task: Task, applied: Applied, why: str) -> Said:
    """No claim yet: the figures said with it count all the same."""
    kept = (applied,) if applied.changes else ()
    return Said((why,), (task.code,), applied=kept, topic=task.code)


def _word_lacking(call: Call, task: Task) -> str | None:
    """The evidence that a claim still needs; none where an editor vouches for it."""
    lacking = evidence.find_lacking(call.scene, task)
    if not lacking or (call.sender.edits and vouches(call.act.said or call.words)):
        return None
    return evidence_words.word_lacking(task, lacking)


def _add_decision(call: Call, task: Task, claimant: str) -> Decision:
    """The close-out that waits for the first of its steps."""
    scene = call.scene
    steps = list_close_steps(scene.office, task, claimant, scene.settings)
    asked = call.build_decision("close", steps[0].people if steps else ())
    return call.add_decision(replace(asked, asked_by=claimant, steps=tuple(step.name for step in steps)))


def withdraw(call: Call, task: Task) -> Task:
    """Take back the claim of a task and the decision that waits for it."""
    records = call.scene.records
    for decision in records.decisions.list_pending(call.scene.board.id, task=task.code):
        if decision.what == "close":
            records.decisions.save(_decide(call, decision, "dropped"))
    return withdraw_claim(task)


def _decide(call: Call, decision: Decision, verdict: str) -> Decision:
    return replace(
        decision,
        verdict="approved" if verdict == "approved" else "rejected" if verdict == "rejected" else "dropped",
        decided_by=call.act.relayed_for or call.sender.id,
        decided_at=call.scene.now,
        relayed_by=call.sender.id if call.act.relayed_for else None,
        reason=call.act.reason or decision.reason,
    )


def note_stand_in(decision: Decision) -> dict[str, str]:
    """For the journal: in whose place a stand-in decided."""
    return {"decided_for": decision.decided_for} if decision.decided_for else {}


def approve_close(call: Call, decision: Decision) -> Said:
    """Pass one step; the last one strikes the task off the board (销号)."""
    scene, task = call.scene, call.scene.get_task(decision.task)
    steps = list_close_steps(scene.office, task, decision.asked_by, scene.settings)
    left = [step for step in steps if step.name in _list_left(call, decision, steps)]
    if left:
        return _pass_step(call, decision, task, left)
    decided = _decide(call, decision, "approved")
    scene.records.decisions.save(decided)
    closed = close_task(task, scene.today)
    call.change(task, closed, **note_stand_in(decided))
    text = words.word_granted(closed, decided)
    told = Telling(f"user:{decision.asked_by}", "notice", text, f"closed:{decision.id}", (task.code,))
    tell = (told, *subtasks.tell_all_closed(scene, closed))
    return Said((_word_closed(call, closed),), (task.code,), tell, topic=task.code)


def _pass_step(call: Call, decision: Decision, task: Task, left: Sequence[Step]) -> Said:
    """The close-out waits for the next of its steps."""
    scene = call.scene
    advice = ASKS["close"] if call.sender.edits else None
    moved = replace(
        decision,
        steps=tuple(step.name for step in left),
        waiting_for=left[0].people,
        opinion=decision.opinion or advice,
        decided_for=None,
    )
    scene.records.decisions.save(moved)
    after = {"step": decision.steps[0], **call.relayed, **note_stand_in(decision)}
    scene.write_journal("approve", by=call.sender.id, task=task.code, after=after, source=call.source)
    line = words.word_step_passed(scene.office, task, call.sender.id, moved.waiting_for)
    return Said((line,), (task.code,), topic=task.code)


def _list_left(call: Call, decision: Decision, steps: Sequence[Step]) -> tuple[str, ...]:
    """The steps after the one being taken: a later one where who decides took the place of those it waits for."""
    decider = call.act.relayed_for or call.sender.id
    if decider in decision.waiting_for or decision.decided_for:
        return decision.steps[1:]
    own = [step.name for step in steps if decider in step.people and step.name in decision.steps]
    return decision.steps[decision.steps.index(own[-1]) + 1 :] if own else decision.steps[1:]


def _word_closed(call: Call, task: Task) -> str:
    tasks = [other for other in call.scene.office.tasks if other.state != "cancelled"]
    done = sum(other.state == "closed" for other in tasks)
    return orders.word_closed(task, len(tasks) - done, done)


def reject_close(call: Call, decision: Decision) -> Said:
    """退回: the claim goes back to whoever made it, with its reason."""
    task = call.scene.get_task(decision.task)
    decided = _decide(call, decision, "rejected")
    call.scene.records.decisions.save(decided)
    returned = return_task(task)
    call.change(task, returned, reason=call.act.reason, **note_stand_in(decided))
    text = words.word_refused(returned, decided)
    told = Telling(f"user:{decision.asked_by}", "notice", text, f"returned:{decision.id}", (task.code,))
    return Said((orders.word_returned(returned, call.act.reason),), (task.code,), (told,), topic=task.code)


def reopen(call: Call) -> Said:
    """反弹重启: a closed task goes on; past digests stay as they are. A day that has passed is asked for anew."""
    before = call.task
    after = reopen_task(before, call.scene.today)
    if call.act.until is not None and after.due != call.act.until:
        after = set_due(after, call.act.until)
    call.change(before, after)
    text = orders.word_reopened_notice(after, year=call.scene.today.year)
    tell = tuple(
        Telling(f"user:{owner}", "notice", text, f"reopen:{owner}", (after.code,)) for owner in after.owners
    )
    said = Said(
        (orders.word_reopened(after, year=call.scene.today.year),), (after.code,), tell, topic=after.code
    )
    if not lacks_due(after):
        return said
    asked = Act("set_due", task=after.code, open=True)
    question = orders.ask_new_due(after, before.due, year=call.scene.today.year)
    return replace(said, questions=(question,), ask=(asked,), offered=(after.code,))


def recheck(call: Call) -> Said:
    """回头看: the tasks closed in a period are listed to be looked at again."""
    act = call.act
    tasks = [
        task
        for task in call.scene.office.tasks
        if task.state == "closed"
        and task.closed_on is not None
        and (act.since or task.closed_on) <= task.closed_on <= (act.until or task.closed_on)
        and act.task in {None, task.code}
    ]
    codes = tuple(task.code for task in tasks)
    call.scene.write_journal("recheck", by=call.sender.id, after={"tasks": list(codes)}, source=call.source)
    text = orders.word_rechecks(tasks, act.since, act.until, year=call.scene.today.year)
    return Said((text,), codes, listed=codes, rest=codes[MOST_ITEMS:])
