"""发周报, 月报先不发: a draft named by its kind, where several wait."""

from board.model.acts import Act
from handlers.plain import Plain


def name_kind(plain: Plain) -> Act | None:
    """The decision on the named kind of draft; None where no such draft waits."""
    answer, scene = plain.answer, plain.scene
    waiting = {issue.kind for issue in scene.records.issues.list_open(scene.board.id)}
    if answer.kind not in waiting:
        return None
    return Act("digest", kind=answer.kind, step=answer.verb)
