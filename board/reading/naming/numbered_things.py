"""Numbers of an office's own things that look like board numbers: 3号坝, from those who have to do with dams."""

from board.model.task import Task
from board.reading.naming.code_ref import CodeRef
from board.reading.naming.lexicon import Lexicon
from board.reading.words.parts import NUMBERED_PART


def drop_own_things(
    text: str, codes: tuple[CodeRef, ...], lexicon: Lexicon, sender: str
) -> tuple[CodeRef, ...]:
    """The board numbers without those of things: of which the numbered task is not, and another of the sender's may be."""
    return tuple([one for one in codes if not _is_own_thing(text, one, lexicon, sender)])


def _is_own_thing(text: str, ref: CodeRef, lexicon: Lexicon, sender: str) -> bool:
    thing = NUMBERED_PART.match(text, ref.end) if text.endswith("号", ref.start, ref.end) else None
    if thing is None or _is_about(lexicon.find_task(ref.code), thing[0]):
        return False
    own, person = lexicon.own.get(sender, ()), lexicon.find_person(sender)
    if person is None or person.leads:
        return False
    if ref.code not in own and not lexicon.is_involved(person, ref.code):
        return True
    return sum(_is_about(lexicon.find_task(code), thing[0]) for code in own) == 1


def _is_about(task: Task | None, thing: str) -> bool:
    """Whether a thing stands in what a task is called, counts and is to bring about."""
    return task is not None and any(
        thing in words
        for words in (task.title, task.standard or "", *(one.name or "" for one in task.indicators))
    )
