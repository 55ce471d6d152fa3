"""代录 in question: what was recorded by mouth and not confirmed, and the leader's word that it is so."""

from board.model.records import Report
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.relayed import CONFIRMED, Relayed, list_unconfirmed
from board.rules.rights import is_concerned
from board.wording import relayed as words
from handlers.calls.acting import Said, Telling
from handlers.calls.desk import Desk


def show_pending(desk: Desk[Answer]) -> Said:
    """哪些是代录的、还没确认的: all to editors, their own to leaders, to others the figures that wait for their unit."""
    relayed, waiting = _list_relayed(desk), _list_waiting(desk)
    codes = tuple(
        dict.fromkeys(
            [one.entry.task for one in relayed if one.entry.task] + [task.code for task, _ in waiting]
        )
    )
    scene, own = desk.scene, not desk.sender.edits
    text = words.word_pending(scene.office, relayed, waiting, own=own, year=scene.today.year)
    return Said((text,), codes, private=True)


def _list_relayed(desk: Desk[Answer]) -> tuple[Relayed, ...]:
    scene, sender = desk.scene, desk.sender
    found = list_unconfirmed(scene.records.journal.list(board_id=scene.board.id))
    return tuple(one for one in found if sender.edits or one.whose == sender.id)


def _list_waiting(desk: Desk[Answer]) -> list[tuple[Task, Report]]:
    scene, sender = desk.scene, desk.sender
    tasks = scene.office.tasks_by_code
    found = [
        (tasks[one.task], one)
        for one in scene.records.reports.list_waiting(scene.board.id)
        if one.task in tasks
    ]
    return [
        (task, one) for task, one in found if task.is_open and (sender.edits or is_concerned(sender, task))
    ]


def confirm(desk: Desk[Answer]) -> Said | None:
    """代录属实: everything recorded of the sender so far; who recorded it is told. None where there is nothing."""
    scene, sender = desk.scene, desk.sender
    mine = [
        one
        for one in list_unconfirmed(scene.records.journal.list(board_id=scene.board.id))
        if one.whose == sender.id
    ]
    if not mine:
        return None
    sources = list(dict.fromkeys(one.entry.source for one in mine if one.entry.source))
    scene.write_journal(CONFIRMED, by=sender.id, after={"confirmed": sources}, source=desk.incoming.key)
    counts = {
        by: sum(one.entry.by == by for one in mine) for by in dict.fromkeys(one.entry.by for one in mine)
    }
    tell = tuple(
        Telling(
            f"user:{by}", "notice", words.word_confirmed_notice(scene.office, sender.id, count), f"own:{by}"
        )
        for by, count in counts.items()
    )
    return Said((words.word_confirmed(len(mine)),), tell=tell, private=True)
