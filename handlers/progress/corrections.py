"""Figures put right and taken back: what stood before stands again, what was published is corrected in public."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from board.errors import NotPossible
from board.model.acts import Act
from board.model.records import Report
from board.model.task import Task
from board.rules.choice import has_figures
from board.rules.figures import Applied, Change
from board.rules.replays import build_corrected, exceeds_rate, gives_rate, take_as_count, undo_report
from board.rules.shares import find_share
from board.rules.withdrawals import COUNTED
from board.wording import echo, notices, undoing
from handlers.calls.acting import Call, Said
from handlers.closing import closing
from handlers.digests import digests
from handlers.progress.progress import add_report, build_applied, record_report
from handlers.tasks import vouching
from storage.documents import dump


def correct_report(call: Call) -> Said:
    """Change the sender's last report within its window; the old one is kept as corrected."""
    scene, last = call.scene, _find_last(call)
    if (waiting := vouching.find_own(call, last)) is not None:
        return _correct_waiting(call, waiting)
    if (unit := _find_other_unit(call, last)) is not None:
        # It is put right for the unit that is named, whoever had said it.
        return record_report(replace(call, act=replace(call.act, act="report", state="doing", for_unit=unit)))
    if last is None and call.act.task is not None:
        # Nothing to put right: what was meant as a correction is a report.
        act = replace(call.act, act="report", state=call.act.state or "doing")
        return record_report(replace(call, act=act))
    last = last or _get_last(call)
    if f"{last.task}号" not in call.words and exceeds_rate(last.act, call.act):
        last = _find_counted(call, last)
        call = replace(call, act=take_as_count(call.act))
    if scene.now - last.at > timedelta(hours=scene.settings.correct_hours):
        raise NotPossible(notices.word_too_late_to_correct(last.task, scene.settings.correct_hours))
    act = _build_right(call, last)
    before = scene.get_task(last.task)
    scene.records.reports.mark(last, "corrected")
    applied = build_applied(replace(call, act=act), _restore(call, before), act)
    call.change(before, applied.task, said=dump(applied.act))
    add_report(call, applied.act, "unchecked" if applied.unchecked else "current")
    shown = _compare(before, applied)
    line = echo.word_corrected(scene.office, shown, own_unit=call.sender.unit)
    digests.draft_correction(scene, last, echo.word_matter(shown))
    return Said((line,), (before.code,))


def _correct_waiting(call: Call, waiting: Report) -> Said:
    """Put right what still waits for the unit it belongs to."""
    call.scene.records.reports.mark(waiting, "corrected")
    return vouching.keep_waiting(replace(call, act=_build_right(call, waiting)))


def _build_right(call: Call, wrong: Report) -> Act:
    right = replace(call.act, task=None, open=False)
    return replace(build_corrected(wrong.act, right), act="report", task=wrong.task)


def _compare(before: Task, applied: Applied) -> Applied:
    """The correction as a change from what stood there, not from what stood before the mistake."""
    changes = tuple(replace(change, before=_find_value(before, change)) for change in applied.changes)
    return replace(applied, changes=changes)


def _find_value(task: Task, change: Change) -> float | None:
    """What stood where a change was made: the percent, an indicator, or a unit's share of it."""
    indicator = next((item for item in task.indicators if item.name == change.name), None)
    if indicator is None:
        return task.percent if change.share is None else change.before
    share = find_share(indicator, change.share) if change.share else None
    return share.value if share else indicator.value


def _find_last(call: Call) -> Report | None:
    """The sender's last report that counts, on the task where one is named, for the unit where one is named."""
    records, board = call.scene.records, call.scene.board.id
    if (of_unit := _find_for_unit(call)) is not None:
        return of_unit
    if call.act.task is None:
        return records.reports.find_last_by(board, call.sender.id)
    reports = records.reports.list_for_task(board, call.act.task)
    mine = [report for report in reports if report.by == call.sender.id and report.standing in COUNTED]
    named = [report for report in mine if call.act.indicator in {None, report.act.indicator}]
    return _choose_measured(call, named or [one for one in mine if one.act.indicator is None])


def _choose_measured(call: Call, reports: Sequence[Report]) -> Report | None:
    """5个写错了, after 5个 and 1180万元: the last report in the measure of the correction that is not too old for it."""
    since = call.scene.now - timedelta(hours=call.scene.settings.correct_hours)
    unit = call.act.unit
    measured = [one for one in reports if unit and _find_measure(call, one) == unit and one.at >= since]
    return next(iter(measured or reports), None)


def _find_measure(call: Call, report: Report) -> str | None:
    """What a report counts in: as it was said, else as its indicator is on file."""
    task = call.scene.get_task(report.task)
    on_file = next((one.unit for one in task.indicators if one.name == report.act.indicator), None)
    return report.act.unit or on_file


def _find_counted(call: Call, last: Report) -> Report:
    """更正，1810 after 2号1800，3号83.1: the report of that message which is a count. Raises NotPossible for none."""
    scene = call.scene
    reports = scene.records.reports.list_by_person(scene.board.id, call.sender.id, last.at, last.at)
    counted = [
        one
        for one in reports
        if one.source == last.source and one.standing in COUNTED and not gives_rate(one.act)
    ]
    if len(counted) != 1:
        raise NotPossible(notices.word_unfit_correction(last.task))
    return counted[0]


def _find_for_unit(call: Call) -> Report | None:
    """上面水泉那个打错了: among several reported at once, the one for the unit that the correction names."""
    return next(iter(_list_for_units(call)), None)


def _list_for_units(call: Call) -> list[Report]:
    """水泉和桑村的都报错了: the last report for each unit that is named, of those not too old, the latest first."""
    scene = call.scene
    since = scene.now - timedelta(hours=scene.settings.correct_hours)
    said = call.act.said or call.words
    named = {
        unit.name for unit in scene.office.units if any(word in said for word in (unit.name, *unit.aliases))
    }
    mine = (
        report
        for report in scene.records.reports.list_since(scene.board.id, since)
        if report.by == call.sender.id and report.standing in COUNTED and report.act.for_unit in named
    )
    found: dict[str | None, Report] = {}
    for one in mine:
        if call.act.task in {None, one.task}:
            found.setdefault(one.act.for_unit, one)
    return list(found.values())


def _find_other_unit(call: Call, last: Report | None) -> str | None:
    """2号城头那个数不对，应该是1700: the one unit of the task that is named, where the last report was another's."""
    task = call.scene.office.tasks_by_code.get(call.act.task or "")
    if task is None or last is None or not has_figures(call.act):
        return None
    said = call.act.said or call.words
    parts = {share.unit for item in task.indicators for share in item.by_unit}
    named = [
        unit.name
        for unit in call.scene.office.units
        if unit.name in parts and any(word in said for word in (unit.name, *unit.aliases))
    ]
    own = last.act.for_unit or call.sender.unit
    return named[0] if len(named) == 1 and named[0] != own else None


def _get_last(call: Call) -> Report:
    last = _find_last(call)
    if last is None:
        raise NotPossible(notices.word_nothing_to_correct(call.act.task))
    return last


def withdraw_report(call: Call) -> Said:
    """撤回: the sender's last report on the task no longer counts; a claim goes back to work."""
    last = vouching.find_own(call, _find_last(call)) or _get_last(call)
    others = [one for one in _list_for_units(call) if one.id != last.id and one.task == last.task]
    return Said(tuple(take_back(call, one) for one in (last, *others)), (last.task,), topic=last.task)


def take_back(call: Call, report: Report, *, corrected: bool = False) -> str:
    """Let a report no longer count; what stands then, in words: where it was a correction, what it corrected.

    Raises NotPossible where its task was closed on it.
    """
    before = call.scene.get_task(report.task)
    if before.state == "closed" and report.act.state == "done":
        raise NotPossible(undoing.word_closed_since(before.code))
    call.scene.records.reports.mark(report, "withdrawn")
    if corrected and (earlier := _find_corrected(call, report)) is not None:
        call.scene.records.reports.mark(earlier, "current")
    after = _restore(call, before)
    if before.state == "claimed" and report.act.state == "done":
        after = closing.withdraw(call, after)
    call.change(before, after, undone=report.source)
    if stands := echo.word_standing(after, report.act):
        digests.draft_correction(call.scene, report, stands)
    return echo.word_withdrawn(after, report.act)


def _find_corrected(call: Call, report: Report) -> Report | None:
    """The report that a correction took the place of."""
    reports = call.scene.records.reports.list_for_task(call.scene.board.id, report.task)
    earlier = (one for one in reports if one.by == report.by and one.id < report.id)
    return next((one for one in earlier if one.standing == "corrected"), None)


def _restore(call: Call, task: Task) -> Task:
    """The task with the figures its counted reports leave."""
    scene = call.scene
    start = scene.records.tasks.get_baseline(scene.board.id, task.code)
    reports = scene.records.reports.list_for_task(scene.board.id, task.code, most=10_000)
    return undo_report(task, start, reports, settings=scene.settings, zone=scene.board.board.zone)
