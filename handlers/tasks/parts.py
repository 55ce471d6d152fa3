"""Which part of a task is whose: each unit's share with its own light and its own reporter."""

from dataclasses import replace

from board.model.task import Task
from board.reading.inquiries.unit_questions import UnitsAsked, find_units_asked
from board.rules.buckets import Lit
from board.rules.choice import has_figures
from board.rules.cycles import is_unreported
from board.rules.lights import find_share_light
from board.rules.progress import find_share_progress
from board.rules.shares import narrow_task
from board.rules.withdrawals import COUNTED
from board.wording import parts as words
from board.wording.parts import Part
from handlers.calls.acting import Call, Said


def list_unit_parts(call: Call, unit: str) -> list[Part]:
    """A unit's parts of all open tasks."""
    return [
        part for task in call.scene.office.tasks if task.is_open for part in _list_parts(call, task, {unit})
    ]


def list_own_parts(call: Call, task: Task) -> list[Part]:
    """The part of the sender's unit; empty for those who lead or edit and where the whole task is theirs."""
    sender = call.sender
    whole = sender.leads or sender.id in task.owners or sender.unit == task.lead_unit
    return [] if whole or not sender.unit else _list_parts(call, task, {sender.unit})


def list_parts(call: Call, task: Task) -> list[Part]:
    """All parts of a task, slowest first."""
    return sorted(
        _list_parts(call, task, set(task.share_units)),
        key=lambda part: find_share_progress(part[1], part[2]) or 0.0,
    )


def say_parts(call: Call, task: Task) -> Said | None:
    """The units of one task, where its question asks for them (各单位分别多少, 谁还没报); None where it does not."""
    asked = _find_units_asked(call)
    listed = _list_asked(call, task) if asked else []
    if not listed:
        return None
    office = call.scene.office
    text = words.word_parts(office, task, listed)
    if asked == "short":
        text = words.word_short_parts(office, task, listed)
    elif asked == "unreported":
        silent = [part for part in listed if _is_silent(call, part)]
        text = words.word_silent_parts(office, task, silent, whole=len(listed))
    return Said((text,), (task.code,), topic=task.code, private=True)


def say_unit_part(call: Call, task: Task, unit: str) -> Said:
    """新安签约率多少: one unit's part of a task; where it has none, that is said before how the whole stands."""
    office, group = call.scene.office, call.room is not None
    found = _list_parts(call, task, {unit})
    named = [part for part in found if call.act.indicator in {None, part[1].name}] or found
    text = words.word_no_part(office, task, unit)
    if named:
        asked = next((item for item in task.indicators if item.name == call.act.indicator), None)
        beside = words.word_whole(asked) if asked and all(part[1] != asked for part in named) else ""
        text = words.word_own_part(office, task, named, group=group) + beside
    return Said((text,), (task.code,), topic=task.code)


def _find_units_asked(call: Call) -> UnitsAsked | None:
    """By the act where it says so, else by the words."""
    if call.act.filter == "unreported":
        return "unreported"
    return find_units_asked(call.act.said or call.words) or ("all" if call.act.kind else None)


def _list_asked(call: Call, task: Task) -> list[Part]:
    """The parts of the kind of units and of the indicator that the question names, of all where it names none."""
    office, act = call.scene.office, call.act
    of_kind = {unit.name for unit in office.units if unit.kind == act.kind}
    listed = [part for part in list_parts(call, task) if act.indicator in {None, part[1].name}]
    return [part for part in listed if part[2].unit in of_kind] or listed


def _is_silent(call: Call, part: Part) -> bool:
    scene, own = call.scene, narrow_task(part[0].task, part[2].unit)
    return is_unreported(own, scene.today, scene.calendar, scene.board.board.zone)


def _list_parts(call: Call, task: Task, units: set[str]) -> list[Part]:
    scene = call.scene
    return [
        (
            Lit(
                _name_reporter(call, task, share.unit),
                find_share_light(task, indicator, share, scene.day),
            ),
            indicator,
            share,
        )
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.unit in units
    ]


def _name_reporter(call: Call, task: Task, unit: str) -> Task:
    """The task as last reported for this unit: not by whoever spoke of the task last."""
    scene = call.scene
    reports = scene.records.reports.list_for_task(scene.board.id, task.code, most=1000)
    of_unit = (
        one
        for one in reports
        if one.act.for_unit == unit and one.standing in COUNTED and has_figures(one.act)
    )
    last = next(of_unit, None)
    return replace(task, reported_at=last.at if last else None, reported_by=last.by if last else None)
