"""What each short answer does: the verbs of board.reading.desk.plain and who handles them."""

from collections.abc import Callable

from board.model.acts import Act
from board.reading.desk.plain import Answer, read_plain
from board.reading.desk.remarks import read_remark
from handlers.calls.acting import Said
from handlers.calls.desk import Desk, answer
from handlers.calls.voices import Chosen
from handlers.closing import rechecks
from handlers.digests import papers, publishing, subscriptions
from handlers.intake import rollover
from handlers.orders import immediate, supervision
from handlers.people import feedback
from handlers.progress import disputes
from handlers.queries import glance, handover, wall
from handlers.talk import desk_remarks, relayed, remarks, undoing
from handlers.tasks import blockers, candidates, evidence, pool

VERBS: dict[str, Callable[[Desk[Answer]], Said | Act | Chosen | None]] = {
    "issue_sheet": supervision.answer_sheet,
    "drop_sheet": supervision.answer_sheet,
    "list_in": candidates.list_in,
    "publish": publishing.name_kind,
    "hold": publishing.name_kind,
    "decide": publishing.answer_none,
    "held": rechecks.note_held,
    "rebounded": rechecks.reopen,
    "accept": blockers.accept,
    "settled": blockers.settle,
    "evidence": evidence.show,
    "glance": glance.answer_glance,
    "wall": wall.show_wall,
    "bulletin": papers.show_bulletin,
    "poster": papers.show_poster,
    "closing_form": papers.show_closing_form,
    "unsubscribe": subscriptions.unsubscribe,
    "subscriptions": subscriptions.tell,
    "move_subscription": subscriptions.move,
    "pool": pool.show_pool,
    "complain": feedback.complain,
    "complaints": feedback.list_complaints,
    "seen": feedback.tell_seen,
    "exported": feedback.tell_exported,
    "forget": feedback.forget_last,
    "handover": handover.answer_handover,
    "uphold": disputes.uphold,
    "overrule": disputes.overrule,
    "undo": undoing.undo,
    "deny": undoing.deny,
    "mistaken": undoing.undo,
    "relayed": relayed.show_pending,
    "confirm_relayed": relayed.confirm,
    "overnight": immediate.show_overnight,
    "immediate": immediate.mark,
    "order_immediate": immediate.order,
    "roll": rollover.roll,
    "roll_carry": rollover.roll,
    "roll_close": rollover.roll,
    "roll_cancel": rollover.roll,
    "roll_confirm": rollover.roll,
    "roll_drop": rollover.roll,
    **remarks.VERBS,
    **desk_remarks.VERBS,
}


def answer_plain(desk: Desk[str]) -> Said | Act | Chosen | None:
    """Answer a short fixed answer, or give the act it stands for; None where the words are none, or say nothing here."""
    return answer(desk, read_plain(desk.said) or read_remark(desk.said), VERBS)
