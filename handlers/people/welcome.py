"""Who the bot is to a person who opens it: their tasks, and how to write."""

from board.model.office import Person
from board.rules.owed import list_owed
from board.wording import notices
from board.wording.lists import MOST_ITEMS, word_list
from handlers.calls.acting import Said, Scene, Turn
from handlers.calls.selections import select_codes

OPENINGS: frozenset[str] = frozenset({"subscribe", "enter_agent", "enter_chat"})


def answer_event(turn: Turn, *, first: bool) -> Said | None:
    """The first opening shows a person their own tasks and asks for one word; later openings are silent."""
    if turn.incoming.event not in OPENINGS or not first:
        return None
    return welcome(turn.scene, turn.sender)


def welcome(scene: Scene, sender: Person, *, opened: bool = False) -> Said:
    """Who the bot is to this person: their tasks, and how to write; `opened` where they have written already."""
    owed = [each.task for each in list_owed(scene.office, sender)]
    codes = tuple(dict.fromkeys(task.code for task in owed))
    if not codes:
        return Said((notices.word_welcome(sender, 0, opened=opened),), private=True)
    text = word_list(scene.office, select_codes(scene, codes, sender), as_of=scene.now)
    lines = (notices.word_welcome(sender, len(codes), opened=opened), text)
    return Said(lines, codes[:MOST_ITEMS], listed=codes, rest=codes[MOST_ITEMS:], private=True)
