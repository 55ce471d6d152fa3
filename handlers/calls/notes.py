"""Notes: what the office or a leader is told in the morning beside their own tasks, each once for its reason.

They join the personal list, so that nobody gets a second message for them.
"""

from dataclasses import dataclass

from handlers.calls.acting import Scene


@dataclass(frozen=True, slots=True)
class Note:
    """One matter. `keys` are its reasons: it is news as long as one of them has not been told on this board.

    `everywhere`: the matter is the office's, not the board's; told on one board it is told.
    """

    keys: tuple[str, ...]
    text: str
    about: tuple[str, ...] = ()
    everywhere: bool = False


def is_news(scene: Scene, note: Note) -> bool:
    """Whether any of the reasons for a note has not been used yet."""
    board = None if note.everywhere else scene.board.id
    return any(is_untold(scene, key, board) for key in note.keys)


def is_untold(scene: Scene, key: str, board_id: int | None) -> bool:
    """Whether a reason has not been told on a board; on any board where none is given."""
    return not scene.records.causes.is_used(board_id, key)


def mark_told(scene: Scene, note: Note) -> None:
    """Use the note's reasons up."""
    for key in note.keys:
        scene.records.causes.claim(scene.board.id, key, scene.now)
