"""Words marked 内部资料 or 征求意见稿: the office is asked once whether they may be used here.

Source: docs/rules.md, "Privacy". Until an editor has said so nothing of them is read or kept.
"""

from board.model.office import Person
from board.reading.desk.commands import ALLOW_INTERNAL, REFUSE_INTERNAL
from board.wording import internal as words
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.saying import find_editors

ACT = "internal"


def may_use(scene: Scene) -> bool:
    """Whether an editor has allowed what is marked internal on this board; the last word holds."""
    said = scene.records.journal.list(board_id=scene.board.id, act=ACT)
    return bool(said and said[-1].after and said[-1].after.get("allowed"))


def hold_back(scene: Scene, sender: Person) -> Said:
    """Tell who wrote that nothing was kept, and ask the editors the first time."""
    editors = [editor for editor in find_editors(scene) if editor != sender.id]
    text = words.ask_office(sender)
    tell = tuple(
        Telling(f"user:{editor}", "approval", text, f"internal:{scene.board.id}:{editor}", once=True)
        for editor in editors
    )
    line = words.word_held_from_editor() if sender.edits else words.word_held_back()
    return Said((line,), tell=tell, private=True)


def answer_internal(scene: Scene, sender: Person, said: str) -> Said | None:
    """内部资料可以用, 内部资料不能用: an editor's word for the board; None where the words are neither."""
    if said not in ALLOW_INTERNAL | REFUSE_INTERNAL or not sender.edits:
        return None
    allowed = said in ALLOW_INTERNAL
    scene.write_journal(ACT, by=sender.id, after={"allowed": allowed})
    return Said((words.word_decided(allowed=allowed),), private=True)
