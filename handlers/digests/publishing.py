"""发周报, 月报先不发: a draft named by its kind, where several wait; 发吧 where none does."""

from board.model.acts import Act
from board.reading.desk.plain import Answer
from board.wording.publishing import word_no_draft
from handlers.calls.acting import Said
from handlers.calls.desk import Desk


def name_kind(desk: Desk[Answer]) -> Act | None:
    """The decision on the named kind of draft; None where no such draft waits."""
    answer, scene = desk.said, desk.scene
    waiting = {issue.kind for issue in scene.records.issues.list_open(scene.board.id)}
    if answer.kind not in waiting:
        return None
    return Act("digest", kind=answer.kind, step=answer.verb)


def answer_none(desk: Desk[Answer]) -> Said | None:
    """发吧 with nothing to publish is told so; otherwise the words are read with what waits."""
    scene = desk.scene
    waits = scene.records.issues.list_open(scene.board.id) or scene.records.decisions.list_pending(
        scene.board.id, person=desk.sender.id
    )
    return None if waits or not desk.sender.edits else Said((word_no_draft(),), private=True)
