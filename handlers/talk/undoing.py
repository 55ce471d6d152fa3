"""撤销: the sender's own last message is taken back where that can be done; 不是: what was recorded of one's words.

What a message did is what the journal holds under its source. Nothing is cancelled by it, and what somebody has
changed since stays.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta

from board.errors import NotPossible
from board.model.acts import Act
from board.model.records import Decision, Entry
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.deciders import list_close_steps, list_receivers
from board.rules.moves import cancel_task
from board.rules.withdrawals import COUNTED
from board.wording import undoing as words
from handlers.calls.acting import Call, Said, Telling
from handlers.calls.desk import Desk
from handlers.calls.saying import can_be_written_to
from handlers.calls.withdrawals import Undone, note_undone
from handlers.office import adoptions, commendations, meetings, restrictions, team_changes, team_words
from handlers.orders import field_checks, orders
from handlers.progress import corrections
from handlers.talk import registers
from storage.documents import dump, load

DENIED_WITHIN = timedelta(days=7)
RESTORED: frozenset[str] = frozenset(
    {
        "assign", "transfer", "set_due", "set_target", "pause", "resume", "reopen", "cancel", "supervise",
        "approve", "reject", "object", "score", "inspect", "grades", "parent", "benchmark", "ambition", "veto", "link",
    }
)  # fmt: skip

# What a message leaves in the journal without having done anything that could be taken back.
PASSING = frozenset({"withdraw", "ack", "forget", "show", "export"})
# What was registered beside the tasks' progress, each with how its family takes it back.
REGISTERS: dict[str, Callable[[Call, Entry], Undone]] = {
    adoptions.ACT: adoptions.take_back,
    commendations.ACT: commendations.take_back,
    field_checks.ENTRY: field_checks.take_back,
    meetings.ACT: meetings.take_back,
    restrictions.ACT: restrictions.take_back,
    team_words.ACT: team_changes.take_back,
    orders.PRAISE: orders.take_back_praise,
    "check": registers.take_back,
    "honour": registers.take_back,
}


def undo(desk: Desk[Answer]) -> Said | None:
    """Take back the sender's last message; an open question, unless that message raised it, is dropped instead."""
    scene, sender, room = desk.scene, desk.sender, desk.incoming.room
    talk = scene.records.conversations.get(sender.id, room)
    mistaken = desk.said.verb == "mistaken"
    settings = scene.settings
    within = (
        timedelta(minutes=settings.topic_minutes) if mistaken else timedelta(hours=settings.correct_hours)
    )
    entries = scene.records.journal.list(board_id=scene.board.id, by=sender.id, since=scene.now - within)
    found = find_last(entries, desk.said.codes)
    if talk.asked or talk.choices:
        scene.records.conversations.save(sender.id, room, replace(talk, asked=(), offered=(), choices=()))
        if not found or talk.asked_at is None or found[0].at < talk.asked_at:
            return Said((words.word_question_dropped(),), private=True)
    if not found:
        return None if room else Said((words.word_nothing_to_undo(mistaken=mistaken),), private=True)
    done = _take_back(desk.build_call(Act("withdraw", task=found[0].task)), found)
    notice = words.word_undone_notice(scene.office, sender.id, done.stands)
    tell = _tell(desk, done.people, notice)
    lines = (
        *done.lines,
        *((words.word_undone(done.stands, told=words.TOLD if tell else ""),) if done.stands else ()),
    )
    return Said(lines, done.codes, tell, topic=done.codes[0] if done.codes else None)


def deny(desk: Desk[Answer]) -> Said | None:
    """不是: what the office recorded as said by the sender's mouth is taken back; None where nothing was."""
    scene, sender = desk.scene, desk.sender
    entries = scene.records.journal.list(board_id=scene.board.id, since=scene.now - DENIED_WITHIN)
    mine = {entry.source for entry in entries if (entry.after or {}).get("relayed_for") == sender.id}
    found = find_last([entry for entry in entries if entry.source in mine or entry.act == "withdraw"], ())
    if not found:
        return None
    recorder = found[0].by
    done = _take_back(desk.build_call(Act("withdraw", task=found[0].task)), found)
    notice = words.word_denied_notice(scene.office, recorder, sender.id, done.stands)
    tell = _tell(desk, (recorder, *done.people), notice)
    told = words.word_told_recorder(scene.office, recorder) if tell else ""
    return Said((words.word_undone(done.stands, told=told),), done.codes, tell)


def find_last(entries: Iterable[Entry], codes: tuple[str, ...]) -> list[Entry]:
    """The entries of the last message that were not taken back yet, of the tasks named, latest first."""
    known = list(entries)
    undone = {(entry.after or {}).get("undone") for entry in known if entry.act == "withdraw"}
    left = [
        entry
        for entry in reversed(known)
        if entry.act not in PASSING
        and "undone" not in (entry.after or {})
        and (entry.source is None or entry.source not in undone)
        and (not codes or entry.task in codes)
    ]
    return [entry for entry in left if entry is left[0] or (entry.source and entry.source == left[0].source)]


def _take_back(call: Call, entries: list[Entry]) -> Undone:
    """Undo each entry of one message, last first; what has moved on is said. Raises NotPossible where all of it has."""
    parts: list[Undone] = []
    refused: list[NotPossible] = []
    for entry in entries:
        try:
            parts.append(_undo(call, entry))
        except NotPossible as error:
            refused.append(error)
    if not any(part.lines or part.stands for part in parts):
        raise refused[0] if refused else NotPossible(words.word_sent_already(entries[0].act))
    # Undone last first, told as it was written.
    parts.reverse()
    lines = (*(line for part in parts for line in part.lines), *(error.sentence for error in refused))
    return Undone(
        tuple(dict.fromkeys(lines)),
        tuple(dict.fromkeys(line for part in parts for line in part.stands)),
        tuple(dict.fromkeys(person for part in parts for person in part.people)),
        tuple(dict.fromkeys(code for part in parts for code in part.codes)),
    )


def _undo(call: Call, entry: Entry) -> Undone:
    if entry.act in REGISTERS:
        done = REGISTERS[entry.act](call, entry)
        note_undone(call, entry)
        return done
    if entry.task is None:
        return Undone()
    lines = (*_undo_reports(call, entry), *_drop_requests(call, entry))
    if lines:
        return Undone(lines, codes=(entry.task,))
    if entry.act == "new_task":
        return _restore(call, entry, cancel_task(call.scene.get_task(entry.task)))
    if entry.act not in RESTORED:
        return Undone()
    decision = _find_decided(call, entry)
    if decision is not None:
        return _undo_decision(call, entry, decision)
    step = (entry.after or {}).get("step")
    if entry.act == "approve" and step:
        return _undo_step(call, entry, step)
    return _restore(call, entry, _build_before(call, entry)) if entry.before else Undone()


def _undo_reports(call: Call, entry: Entry) -> list[str]:
    records, board = call.scene.records, call.scene.board.id
    reports = records.reports.list_for_task(board, entry.task or "")
    mine = [one for one in reports if one.source == entry.source and one.by == entry.by]
    return [
        corrections.take_back(call, one, corrected=entry.act == "correct")
        for one in mine
        if one.standing in {*COUNTED, "waiting"}
    ]


def _drop_requests(call: Call, entry: Entry) -> list[str]:
    """What the sender asked for in that message and nobody has decided yet."""
    decisions = call.scene.records.decisions
    dropped = [
        one
        for one in decisions.list_pending(call.scene.board.id, task=entry.task)
        if one.asked_by == entry.by and one.asked_at == entry.at and one.what != "close"
    ]
    for one in dropped:
        decisions.save(replace(one, verdict="dropped"))
        note_undone(call, entry)
    return [words.word_request_undone(one.task, one.what) for one in dropped]


def _find_decided(call: Call, entry: Entry) -> Decision | None:
    decisions = call.scene.records.decisions.list_for_task(call.scene.board.id, entry.task or "")
    return next((one for one in decisions if one.decided_at == entry.at and one.verdict != "dropped"), None)


def _undo_decision(call: Call, entry: Entry, decision: Decision) -> Undone:
    """The task as it was, and the request waits again; one that nobody had made goes with it."""
    done = _restore(call, entry, _build_before(call, entry))
    made_up = decision.relayed_by is not None and decision.asked_by == decision.relayed_by
    pending = replace(decision, verdict="pending", decided_by=None, decided_at=None, relayed_by=None)
    call.scene.records.decisions.reopen(replace(pending, verdict="dropped") if made_up else pending)
    waits = "" if made_up or decision.what == "close" else words.word_waits_again(decision.what)
    people = done.people if made_up else (*done.people, decision.asked_by)
    return replace(done, stands=tuple(f"{line}{waits}" for line in done.stands), people=people)


def _undo_step(call: Call, entry: Entry, step: str) -> Undone:
    """A close-out that had passed a step waits for it again."""
    scene, task = call.scene, call.scene.get_task(entry.task)
    for one in scene.records.decisions.list_pending(scene.board.id, task=task.code):
        if one.what == "close" and step not in one.steps:
            steps = list_close_steps(scene.office, task, one.asked_by, scene.settings)
            people = next((each.people for each in steps if each.name == step), one.waiting_for)
            scene.records.decisions.save(replace(one, steps=(step, *one.steps), waiting_for=people))
            note_undone(call, entry)
            return Undone(stands=(words.word_step_again(task),), codes=(task.code,))
    return Undone()


def _build_before(call: Call, entry: Entry) -> Task:
    """The task with the fields that the entry changed as they were. Raises NotPossible where they have moved on."""
    task = call.scene.get_task(entry.task)
    known, before = dump(task), entry.before or {}
    if any(known.get(name) != (entry.after or {}).get(name) for name in before):
        raise NotPossible(words.word_changed_since(task.code))
    document = {**known, **before}
    return load(Task, {name: value for name, value in document.items() if value is not None})


def _restore(call: Call, entry: Entry, after: Task) -> Undone:
    before = call.scene.get_task(entry.task)
    if after != before:
        call.change(before, after, undone=entry.source)
    else:
        note_undone(call, entry)
    stands = words.word_stands(call.scene.office, before, after, year=call.scene.today.year)
    return Undone(stands=(stands,), people=_list_whose(call, before, after), codes=(after.code,))


def _list_whose(call: Call, *states: Task) -> tuple[str, ...]:
    """Whose task it was and is again: its owners, else who takes its unit's duties."""
    office = call.scene.office
    return tuple(one for task in states for one in task.owners or list_receivers(office, task.lead_unit))


def _tell(desk: Desk[Answer], people: Iterable[str], text: str) -> tuple[Telling, ...]:
    return tuple(
        Telling(f"user:{person}", "notice", text, f"undone:{person}")
        for person in dict.fromkeys(people)
        if person != desk.sender.id and can_be_written_to(desk.scene, f"user:{person}")
    )
