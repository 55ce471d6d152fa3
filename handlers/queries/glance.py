"""一分钟, 今天重点: the leader's view on demand."""

from board.reading.desk.plain import Answer
from board.rules.glance import build_glance
from board.wording.glance import word_glance
from handlers.calls.acting import Said
from handlers.calls.desk import Desk


def answer_glance(desk: Desk[Answer]) -> Said | None:
    """The whole board in a line, then what this leader has to know first; in private."""
    scene, person = desk.scene, desk.sender
    if not person.leads:
        return None
    waiting = scene.records.decisions.list_pending(scene.board.id, person=person.id)
    view = build_glance(scene.office, person, scene.now, scene.day, decisions=waiting)
    return Said((word_glance(scene.office, view),), view.codes, listed=view.codes, private=True)
