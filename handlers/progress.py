"""Progress as it is reported: recorded with who, when and which message, echoed with the old value."""

from dataclasses import replace
from datetime import timedelta

from board.errors import NotPossible
from board.model.acts import Act
from board.model.records import Report, Standing
from board.model.task import Task
from board.reading.desk.plain import read_trouble
from board.rules.figures import Applied, Change, apply_report, confirm_figures
from board.rules.replays import build_corrected, undo_report
from board.rules.rights import counts_at_once, find_side
from board.rules.shares import find_share, find_short
from board.wording import echo, notices, questions, undoing
from handlers import closing, digests, requests, vouching
from handlers.acting import Call, Said
from handlers.budget import is_spent
from storage.documents import dump

COUNTED: frozenset[str] = frozenset({"current", "unchecked"})


def record_report(call: Call) -> Said:
    """Keep a report and answer in one line; a claim, a stop or a share goes its own way from here."""
    if not counts_at_once(call.scene.office, call.task, call.sender, call.act):
        return vouching.keep_waiting(call)
    before = call.task
    applied = _apply(call, before, _name_trouble(call))
    if applied.asks == "indicator":
        return _ask_indicator(call, applied)
    lead = find_side(call.scene.office, before, call.sender, call.act)[1]
    _keep(call, before, applied)
    if call.act.state == "done" and lead and before.state == "claimed" and applied.changes:
        # Figures that follow a claim count; the claim itself stands.
        return replace(_answer(applied, asks=False), lines=(echo.word_still_claimed(before),))
    if call.act.state == "done" and lead and before.is_open:
        return closing.claim(call, applied)
    if call.act.state == "paused" and not call.sender.leads:
        return requests.ask_pause(call)
    raised = applied.asks is not None or applied.unchecked
    return _answer(applied, asks=not raised or not is_spent(call.scene, call.sender))


def _name_trouble(call: Call) -> Act:
    """What a task is stuck on is kept in the reporter's own words where the reading gives no reason."""
    if call.act.state != "blocked" or call.act.reason:
        return call.act
    return replace(call.act, reason=read_trouble(call.act.said or call.words))


def _apply(call: Call, task: Task, act: Act) -> Applied:
    scene = call.scene
    unit, lead = find_side(scene.office, task, call.sender, act)
    zone = scene.board.board.zone
    return apply_report(
        task,
        act,
        unit=unit,
        lead=lead,
        at=scene.now,
        by=call.sender.id,
        settings=scene.settings,
        zone=zone,
        words=call.words,
    )


def _keep(call: Call, before: Task, applied: Applied) -> Report:
    standing: Standing = "unchecked" if applied.unchecked else "current"
    call.change(before, applied.task, said=dump(applied.act))
    return _add(call, applied.act, standing)


def _add(call: Call, act: Act, standing: Standing) -> Report:
    scene = call.scene
    return scene.records.reports.add(
        scene.board.id, at=scene.now, by=call.sender.id, act=act, source=call.source, standing=standing
    )


def _answer(applied: Applied, *, asks: bool) -> Said:
    """The echo, and the one question a figure may raise: shall it be claimed, is it right? Said, not asked,
    where the week's questions are used up."""
    code = applied.task.code
    said = Said(about=(code,), applied=(applied,))
    if applied.asks == "claim":
        claim = Act("report", task=code, state="done", open=True)
        question = (questions.ask_claim if asks else questions.word_claimable)(applied.task)
        return replace(said, questions=(question,), ask=(claim,), offered=(code,))
    if applied.asks == "short":
        return _ask_short(said, applied, asks=asks)
    if applied.unchecked:
        question = (questions.ask_figure if asks else questions.word_unchecked)(applied)
        return replace(said, questions=(question,), check=code)
    return said


def _ask_short(said: Said, applied: Applied, *, asks: bool) -> Said:
    """A part called done below its quota: the word alone is not echoed as if the ledger agreed."""
    task, unit = applied.task, applied.act.for_unit or ""
    found = find_short(task, unit)
    if found is None:
        return said
    question = (questions.ask_short if asks else questions.word_unasked_short)(task, *found)
    quota = found[1].target or found[1].denominator
    whole = Act("report", task=task.code, state="done", total=quota, for_unit=unit, open=True)
    echoed = said.applied if applied.changes else ()
    return replace(said, applied=echoed, questions=(question,), ask=(whole,), offered=(task.code,))


def _ask_indicator(call: Call, applied: Applied) -> Said:
    """Which indicator is meant is asked; the figures wait, with one complete act per choice."""
    choices = tuple(replace(call.act, indicator=name, open=False) for name in applied.candidates)
    question = questions.ask_indicator(call.task, applied.candidates, call.act.said or call.words)
    return Said(questions=(question,), about=(call.task.code,), choices=choices, private=True)


def correct_report(call: Call) -> Said:
    """Change the sender's last report within its window; the old one is kept as corrected."""
    scene, last = call.scene, _find_last(call)
    if last is None and call.act.task is not None:
        # Nothing to put right: what was meant as a correction is a report.
        return record_report(
            replace(call, act=replace(call.act, act="report", state=call.act.state or "doing"))
        )
    last = last or _get_last(call)
    if scene.now - last.at > timedelta(hours=scene.settings.correct_hours):
        raise NotPossible(notices.word_too_late_to_correct(last.task, scene.settings.correct_hours))
    act = replace(
        build_corrected(last.act, replace(call.act, task=None, open=False)), act="report", task=last.task
    )
    before = scene.get_task(last.task)
    scene.records.reports.mark(last, "corrected")
    applied = _apply(replace(call, act=act), _restore(call, before), act)
    call.change(before, applied.task, said=dump(applied.act))
    _add(call, applied.act, "unchecked" if applied.unchecked else "current")
    shown = _compare(before, applied)
    line = echo.word_corrected(scene.office, shown, own_unit=call.sender.unit)
    digests.draft_correction(scene, last, echo.word_matter(shown))
    return Said((line,), (before.code,))


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
    mine = (report for report in reports if report.by == call.sender.id)
    return next((report for report in mine if report.standing in COUNTED), None)


def _find_for_unit(call: Call) -> Report | None:
    """上面水泉那个打错了: among several reported at once, the one for the unit that the correction names."""
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
    return next((one for one in mine if call.act.task in {None, one.task}), None)


def _get_last(call: Call) -> Report:
    last = _find_last(call)
    if last is None:
        raise NotPossible(notices.word_nothing_to_correct(call.act.task))
    return last


def withdraw_report(call: Call) -> Said:
    """撤回: the sender's last report on the task no longer counts; a claim goes back to work."""
    last = _get_last(call)
    return Said((take_back(call, last),), (last.task,), topic=last.task)


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


def confirm_report(call: Call) -> Said:
    """对: a figure kept as 待核 is right, or a figure that waited for the unit's word now counts."""
    before, waiting = call.task, _find_waiting(call)
    if waiting is not None:
        call.scene.records.reports.mark(waiting, "current")
        applied = _apply(call, before, waiting.act)
        call.change(before, applied.task, said=dump(applied.act), reported_by=waiting.by)
        return Said(about=(before.code,), topic=before.code, applied=(applied,))
    call.change(before, confirm_figures(before))
    return Said((notices.word_figure_confirmed(before),), (before.code,), topic=before.code)


def put_right(call: Call) -> Said:
    """不对，是1790: the right figure takes the place of the one that was asked about."""
    waiting = _find_waiting(call)
    if waiting is None:
        return correct_report(replace(call, act=replace(call.act, act="correct", state=None)))
    call.scene.records.reports.mark(waiting, "corrected")
    return record_report(replace(call, act=replace(call.act, for_unit=waiting.act.for_unit)))


def refuse_report(call: Call) -> None:
    """不对: a figure that waited for the unit's word does not count."""
    waiting = _find_waiting(call)
    if waiting is not None:
        call.scene.records.reports.mark(waiting, "withdrawn")


def _find_waiting(call: Call) -> Report | None:
    """The last figure of the task that somebody else reported and that waits for this person's word."""
    reports = call.scene.records.reports.list_for_task(call.scene.board.id, call.task.code)
    return next((one for one in reports if one.standing == "waiting" and one.by != call.sender.id), None)


def acknowledge(call: Call) -> Said:
    """收到: written down where something was assigned; answered by silence, as the rules on burden want."""
    call.scene.write_journal("ack", by=call.sender.id, task=call.act.task, source=call.source)
    return Said()
