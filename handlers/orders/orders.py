"""What those who lead or edit order: who does it, by when, to which target; pause, resume, supervise."""

from dataclasses import replace

from board.errors import NotAllowed, NotPossible
from board.model.acts import Act
from board.model.office import Office
from board.model.records import Entry
from board.model.task import Task
from board.reading.leading.new_tasks import says_at_once
from board.reading.words.verdicts import is_bare_verdict, is_plain_verdict
from board.rules import moves, owners
from board.rules.answers import select_tasks
from board.rules.deciders import list_receivers
from board.rules.extensions import set_due as set_due_day
from board.rules.immediate import mark_immediate
from board.rules.teams import find_side
from board.wording import orders as words
from board.wording.names import name_unit
from handlers.calls.acting import Call, Said, Telling
from handlers.calls.standins import list_deciders
from handlers.calls.withdrawals import Undone
from handlers.closing import requests
from handlers.orders import deciding

PRAISE = "praise"


def assign(call: Call) -> Said:
    """Give a task to a person or a unit, as lead or in support, or release one; who is concerned is told."""
    act, task, office = call.act, call.task, call.scene.office
    receivers: tuple[str, ...] = ()
    if act.from_person is not None and act.to_person is not None:
        unit = find_side(task, office.people_by_id[act.to_person])
        after = owners.replace_person(task, act.from_person, act.to_person, unit=unit)
        receivers = (act.to_person,)
    elif act.from_person is not None:
        after = owners.release_person(task, act.from_person)
    elif act.from_unit is not None:
        after = owners.release_unit(task, act.from_unit)
    elif act.to_person is not None:
        unit = find_side(task, office.people_by_id[act.to_person])
        after = moves.assign_person(task, act.to_person, unit=unit, role=act.role)
        receivers = (act.to_person,)
    elif act.to_unit is not None:
        after = moves.assign_unit(task, act.to_unit, role=act.role)
        receivers = list_receivers(office, act.to_unit)
    else:
        raise NotPossible(words.word_transfer_needs_receiver(task))
    call.change(task, after)
    helps = act.role == "support"
    tell = (
        *_tell_assigned(call, after, receivers, helps=helps),
        *_tell_released(call, task, after),
        *requests.drop_overtaken(call, task, after),
    )
    joined = act.to_unit if helps else None
    return Said((words.word_assigned(office, after, joined=joined),), (task.code,), tell, topic=task.code)


def _tell_released(call: Call, before: Task, after: Task) -> tuple[Telling, ...]:
    """Who had the task and has it no more: with whom it is now."""
    text = words.word_released_notice(call.scene.office, after, call.sender)
    return tuple(
        Telling(f"user:{person}", "notice", text, f"released:{after.code}:{person}", (after.code,))
        for person in before.owners
        if person not in after.owners and person != call.sender.id
    )


def _tell_assigned(
    call: Call, task: Task, receivers: tuple[str, ...], *, new: bool = False, helps: bool = False
) -> tuple[Telling, ...]:
    text = words.word_assigned_notice(
        call.scene.office, task, call.sender, year=call.scene.today.year, new=new, helps=helps
    )
    return tuple(
        Telling(f"user:{person}", "notice", text, f"assign:{task.code}:{person}", (task.code,))
        for person in receivers
        if person != call.sender.id
    )


def add_task(call: Call) -> Said:
    """交办: a new task with the next free number, told to whoever is to do it."""
    act, scene, office = call.act, call.scene, call.scene.office
    receiver = office.people_by_id.get(act.to_person or "")
    task = Task(
        code=find_free_code(scene.whole),
        title=act.title or call.words[:40],
        category=words.ORDERED,
        lead_unit=act.to_unit or (receiver.unit if receiver else None),
        owners=(receiver.id,) if receiver else (),
        leader=call.sender.id if call.sender.role == "leader" else None,
        start=scene.today,
        due=act.due,
    )
    if says_at_once(call.words):
        task = mark_immediate(task, scene.today, scene.calendar)
    tell = hang_task(call, task)
    return Said(
        (words.word_task_added(office, task, year=scene.today.year),), (task.code,), tell, topic=task.code
    )


def hang_task(call: Call, task: Task) -> tuple[Telling, ...]:
    """Put a new task on the board; what whoever is to do it is told."""
    scene = call.scene
    scene.save(task)
    after = {"title": task.title, "due": task.due.isoformat() if task.due else None}
    scene.write_journal("new_task", by=call.sender.id, task=task.code, after=after, source=call.source)
    receivers = task.owners or list_receivers(scene.office, task.lead_unit)
    return _tell_assigned(call, task, receivers, new=True)


def find_free_code(office: Office) -> str:
    """The next free integer: above every number the board has used."""
    numbers = [int(task.code) for task in office.tasks if task.code.isdecimal()]
    return str(max(numbers, default=0) + 1)


def set_due(call: Call) -> Said:
    """改时限. Raises NotPossible where no day is said."""
    if call.act.until is None:
        raise NotPossible(words.word_needs_date(call.task))
    return _change(call, set_due_day(call.task, call.act.until))


def set_target(call: Call) -> Said:
    """改目标, of the whole or of one unit's share. Raises NotPossible where no figure is said."""
    act = call.act
    if act.value is None:
        raise NotPossible(words.word_needs_value(call.task))
    after = moves.set_target(call.task, act.value, indicator=act.indicator, unit=act.for_unit)
    return _change(call, after, list_receivers(call.scene.office, act.for_unit) if act.for_unit else ())


def pause(call: Call) -> Said:
    """暂停: no light and no reminder until it goes on."""
    return _change(call, moves.pause_task(call.task))


def resume(call: Call) -> Said:
    """恢复: the task goes on from today."""
    return _change(call, moves.resume_task(call.task, call.scene.today))


def cancel(call: Call) -> Said:
    """取消: an order from those who lead, a request from others."""
    if not call.sender.leads:
        return requests.ask_cancel(call)
    return _change(call, moves.cancel_task(call.task))


def supervise(call: Call) -> Said:
    """挂牌督办: marked; a unit means each of its red tasks. The paper is drafted for an editor."""
    if call.act.task is not None:
        return _change(call, moves.supervise_task(call.task))
    red = list_selected(call, Act("query", about="unit", unit=call.act.unit, filter="red"))
    marked = []
    for task in red:
        if not task.supervised:
            after = moves.supervise_task(task)
            call.change(task, after)
            marked.append(after)
    return Said((words.word_supervised(marked, call.act.unit),), tuple(task.code for task in marked))


def _change(call: Call, after: Task, others: tuple[str, ...] = ()) -> Said:
    """Keep the change; the owners are told of it, and the others whom it concerns."""
    before, office, act = call.task, call.scene.office, call.act
    key = ":".join(filter(None, (act.act, after.code, act.indicator, act.for_unit)))
    call.change(before, after)
    text = words.word_changed_notice(
        office, before, after, call.act.act, by=call.sender, year=call.scene.today.year
    )
    tell = tuple(
        Telling(f"user:{owner}", "notice", text, f"{key}:{owner}", (after.code,))
        for owner in dict.fromkeys((*(after.owners or list_receivers(office, after.lead_unit)), *others))
        if owner != call.sender.id
    )
    tell += requests.drop_overtaken(call, before, after)
    return Said(
        (words.word_changed(before, after, call.act.act, year=call.scene.today.year),),
        (after.code,),
        tell,
        topic=after.code,
    )


def list_selected(call: Call, act: Act) -> tuple[Task, ...]:
    """The tasks that a query act names, as its sender sees them."""
    scene = call.scene
    selection = select_tasks(scene.office, act, scene.day, call.sender)
    return tuple(item.task for item in selection.items)


def comment(call: Call) -> Said:
    """A remark on a task goes to whoever does it; an editor's on what waits is the office's opinion."""
    scene, task = call.scene, call.task
    waiting = scene.records.decisions.list_pending(scene.board.id, task=task.code)
    if not waiting and is_bare_verdict(call.words):
        raise NotPossible(deciding.word_nothing(call))
    if waiting and not call.sender.edits and is_plain_verdict(call.words):
        # 5号同意, from one who does not decide it, would be taken for granted by whoever asked.
        raise NotAllowed(words.word_waits_for(scene.office, task.code, list_deciders(scene, waiting[0])))
    scene.write_journal(
        "comment", by=call.sender.id, task=task.code, after={"words": call.words}, source=call.source
    )
    if call.sender.edits and waiting:
        for decision in waiting:
            scene.records.decisions.save(replace(decision, opinion=call.words[:60]))
        return Said((words.word_opinion_noted(task),), (task.code,), topic=task.code)
    text = words.word_comment_notice(scene.office, task, call.sender, call.words)
    tell = tuple(
        Telling(f"user:{owner}", "notice", text, f"comment:{owner}", (task.code,))
        for owner in task.owners or list_receivers(scene.office, task.lead_unit)
        if owner != call.sender.id
    )
    return Said((words.word_commented(task),), (task.code,), tell, topic=task.code)


def praise(call: Call) -> Said:
    """表扬: kept for the next draft, for an editor to keep or strike."""
    person = call.scene.office.people_by_id.get(call.act.person or "")
    whom = call.act.unit or (person.name if person else "")
    after = {"whom": whom, "words": call.words}
    call.scene.write_journal(PRAISE, by=call.sender.id, after=after, source=call.source)
    unit = name_unit(call.scene.office, person.unit) if person and whom == person.name else None
    return Said((words.word_praised(whom, unit=unit),))


def take_back_praise(call: Call, entry: Entry) -> Undone:
    """撤销 right after: the next draft does not tell it."""
    undone = {"undone": entry.source}
    call.scene.write_journal(PRAISE, by=call.sender.id, after=undone, source=call.source)
    return Undone(lines=(words.word_praise_dropped(str((entry.after or {})["whom"])),))
