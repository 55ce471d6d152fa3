"""对, 不对 or the right figure, said to a figure that waits for its sender's word."""

from dataclasses import replace

from board.model.acts import Act
from board.model.records import Report
from board.model.talk import Talk
from board.reading.desk.disputes import Righting
from board.reading.replies.picks import is_no, is_yes, read_right
from board.rules.figures import confirm_figures
from board.wording import notices
from handlers.calls.acting import Call, Said
from handlers.calls.desk import Desk
from handlers.progress import disputes
from handlers.progress.corrections import correct_report
from handlers.progress.progress import build_applied, record_report
from storage.documents import dump


def answer_check(desk: Desk[str], talk: Talk) -> Said | None:
    """None where nothing waits, or where the words are no answer to it."""
    if talk.check is None:
        return None
    call = replace(desk.build_call(Act("report", task=talk.check)), words="")
    said = _answer(call, desk)
    if said is not None:
        desk.scene.records.conversations.save(desk.sender.id, desk.incoming.room, replace(talk, check=None))
    return said


def _answer(call: Call, desk: Desk[str]) -> Said | None:
    if is_yes(desk.said):
        return _confirm(call)
    if is_no(desk.said):
        return _doubt(call)
    right = read_right(desk.said)
    righting = Righting(call.act.task or "", "", right) if right is not None else None
    act = disputes.read_figure(call.scene, call.sender, righting) if righting else None
    return _put_right(replace(call, act=act, words=desk.incoming.text)) if act is not None else None


def _confirm(call: Call) -> Said:
    """对: a figure kept as 待核 is right, or a figure that waited for the unit's word now counts."""
    before, waiting = call.task, _find_waiting(call)
    if waiting is not None:
        call.scene.records.reports.mark(waiting, "current")
        applied = build_applied(call, before, waiting.act)
        call.change(before, applied.task, said=dump(applied.act), reported_by=waiting.by)
        return Said(about=(before.code,), topic=before.code, applied=(applied,))
    call.change(before, confirm_figures(before))
    return Said((notices.word_figure_confirmed(before),), (before.code,), topic=before.code)


def _put_right(call: Call) -> Said:
    """不对，是1790: the right figure takes the place of the one that was asked about."""
    waiting = _find_waiting(call)
    if waiting is None:
        return correct_report(replace(call, act=replace(call.act, act="correct", state=None)))
    call.scene.records.reports.mark(waiting, "corrected")
    return record_report(replace(call, act=replace(call.act, for_unit=waiting.act.for_unit)))


def _doubt(call: Call) -> Said:
    """不对: a figure that waited does not count; one that counts is put right with a correction."""
    waiting = _find_waiting(call)
    if waiting is not None:
        call.scene.records.reports.mark(waiting, "withdrawn")
    return Said((notices.word_correct_how(call.task),), private=True)


def _find_waiting(call: Call) -> Report | None:
    """The last figure of the task that somebody else reported and that waits for this person's word."""
    reports = call.scene.records.reports.list_for_task(call.scene.board.id, call.task.code)
    return next((one for one in reports if one.standing == "waiting" and one.by != call.sender.id), None)
