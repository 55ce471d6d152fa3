"""Progress as it is reported: recorded with who, when and which message, echoed with the old value."""

from dataclasses import replace

from board.model.acts import Act
from board.model.records import Report, Standing
from board.model.task import Task
from board.reading.desk.plain import read_trouble
from board.rules.figures import Applied, apply_report
from board.rules.rights import counts_at_once, find_side
from board.rules.shares import find_short
from board.wording import echo, questions
from handlers.calls.acting import Call, Said
from handlers.calls.budget import is_spent
from handlers.closing import closing, requests
from handlers.tasks import vouching
from storage.documents import dump


def record_report(call: Call) -> Said:
    """Keep a report and answer in one line; a claim, a stop or a share goes its own way from here."""
    if not counts_at_once(call.scene.office, call.task, call.sender, call.act):
        return vouching.keep_waiting(call)
    before = call.task
    applied = build_applied(call, before, _name_trouble(call))
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


def build_applied(call: Call, task: Task, act: Act) -> Applied:
    """The task as a report would leave it, by the side of the task that the sender or the report's unit stands on."""
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
    return add_report(call, applied.act, standing)


def add_report(call: Call, act: Act, standing: Standing) -> Report:
    """Keep a report on the board, with its standing."""
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


def acknowledge(call: Call) -> Said:
    """收到: written down where something was assigned; answered by silence, as the rules on burden want."""
    call.scene.write_journal("ack", by=call.sender.id, task=call.act.task, source=call.source)
    return Said()
