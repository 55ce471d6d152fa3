"""发周报, 月报先不发: a draft named by its kind, where several wait; 发吧 where none does."""

from board.model.acts import Act
from board.wording.publishing import word_no_draft
from handlers.acting import Said
from handlers.plain import Plain


def name_kind(plain: Plain) -> Act | None:
    """The decision on the named kind of draft; None where no such draft waits."""
    answer, scene = plain.answer, plain.scene
    waiting = {issue.kind for issue in scene.records.issues.list_open(scene.board.id)}
    if answer.kind not in waiting:
        return None
    return Act("digest", kind=answer.kind, step=answer.verb)


def answer_none(plain: Plain) -> Said | None:
    """发吧 with nothing to publish is told so; otherwise the words are read with what waits."""
    scene = plain.scene
    waits = scene.records.issues.list_open(scene.board.id) or scene.records.decisions.list_pending(
        scene.board.id, person=plain.sender.id
    )
    return None if waits or not plain.sender.edits else Said((word_no_draft(),), private=True)
