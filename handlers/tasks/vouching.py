"""Figures from somebody who may not report for a unit: kept, not counted, until the unit they belong to says so."""

from dataclasses import replace
from datetime import timedelta

from board.model.records import Report
from board.rules.vouching import find_figure_unit, list_vouchers
from board.wording import vouching as words
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.calls.notes import Note
from storage.documents import dump


def keep_waiting(call: Call) -> Said:
    """Keep a report for its unit's word; whoever answers for the unit is asked, never the reporter."""
    scene, task, sender = call.scene, call.task, call.sender
    unit = find_figure_unit(scene.office, task, call.act, sender)
    act = replace(call.act, for_unit=unit if unit != task.lead_unit else None, for_person=None)
    report = scene.records.reports.add(
        scene.board.id, at=scene.now, by=sender.id, act=act, source=call.source, standing="waiting"
    )
    after = {"said": dump(act), "standing": "waiting"}
    scene.write_journal(act.act, by=sender.id, task=task.code, after=after, source=call.source)
    text = words.ask_unit(scene.office, task, act, sender.id, year=scene.today.year)
    tell = tuple(
        Telling(
            f"user:{person}", "approval", text, f"waiting:{report.id}:{person}", (task.code,), check=task.code
        )
        for person in list_vouchers(scene.office, task, unit, sender.id)
    )
    return Said((words.word_waiting(scene.office, task, unit),), (task.code,), tell)


def find_own(call: Call, last: Report | None) -> Report | None:
    """The sender's figure that still waits for its unit's word, where it is the last thing they reported."""
    scene = call.scene
    since = scene.now - timedelta(hours=scene.settings.correct_hours)
    named = call.act.task if call.act.task and f"{call.act.task}号" in call.words else None
    own = [
        one
        for one in scene.records.reports.list_waiting(scene.board.id)
        if one.by == call.sender.id and one.at >= since and named in {None, one.task}
    ]
    return own[-1] if own and (last is None or last.id < own[-1].id) else None


def note_waiting(scene: Scene) -> list[Note]:
    """To editors: figures that still wait for their unit's word, each once."""
    waiting = scene.records.reports.list_waiting(scene.board.id)
    tasks = scene.office.tasks_by_code
    found = [(tasks[one.task], one) for one in waiting if one.task in tasks and tasks[one.task].is_open]
    if not found:
        return []
    keys = tuple(f"vouching:{one.id}" for _, one in found)
    codes = tuple(dict.fromkeys(one.task for _, one in found))
    return [Note(keys, words.word_unvouched(scene.office, found, year=scene.today.year), codes)]
