"""Which board a private message is on, where an office has several: by its short name, by what was shown last,
else asked once (「7号指哪张图」); the answer completes the message.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from board.model.office import Person
from board.model.talk import Talk
from board.reading.desk.commands import fold_command
from board.reading.desk.plain import find_codes
from board.reading.replies.picks import read_pick
from board.rules.rights import is_concerned
from board.wording.boards import ask_board, name_boards
from handlers.calls.calls import Incoming
from handlers.calls.context import LIST_LASTS
from handlers.calls.places import Surroundings
from storage.boards import StoredBoard
from storage.records import Records

ASKED_LASTS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """The message as it is to be read on the talk's board, or the question that has to be answered first."""

    incoming: Incoming
    question: str | None = None


def choose_board(
    records: Records, incoming: Incoming, sender: Person, *, around: Surroundings, now: datetime
) -> Choice:
    """Settle the board of a private message and keep it in the talk; groups have boards of their own."""
    boards = records.boards.list()
    if incoming.room is not None or incoming.event is not None or len(boards) < 2:
        return Choice(incoming)
    talk = records.conversations.get(sender.id, None)
    names = name_boards([stored.board for stored in boards])
    held = _find_held(talk, now)
    chosen, text = _find_named(incoming.text, names)
    if held and chosen is None:
        chosen, text = _find_picked(incoming.text, names), held
    if chosen is not None:
        kept = replace(talk, board=boards[chosen].id, board_at=now, held=None)
        records.conversations.save(sender.id, None, kept)
        return Choice(replace(incoming, text=text or held or incoming.text))
    question = None
    if not _is_settled(talk, incoming.text, now, around):
        named = list(zip(names, boards, strict=True))
        question = _find_question(records, named, sender, incoming.text)
    if question or talk.held:
        records.conversations.save(
            sender.id, None, replace(talk, held=incoming.text if question else None, asked_at=now)
        )
    return Choice(incoming, question)


def _find_held(talk: Talk, now: datetime) -> str | None:
    """The message that waits for its board, as long as the question is fresh."""
    fresh = talk.asked_at is not None and now - talk.asked_at <= ASKED_LASTS
    return talk.held if fresh else None


def _find_named(text: str, names: Sequence[str]) -> tuple[int | None, str]:
    """The board whose short name stands before a number (创卫7号), and the text without the name."""
    for place, name in enumerate(names):
        bare = re.sub(rf"{re.escape(name)}(?:的|板)?\s*(?=\d{{1,4}}号)", "", text)
        if bare != text:
            return place, bare
    return None, text


def _find_picked(text: str, names: Sequence[str]) -> int | None:
    """The board that a short answer picks: by its place or its name."""
    words = fold_command(text)
    return names.index(words) if words in names else read_pick(words, len(names))


def _is_settled(talk: Talk, text: str, now: datetime, around: Surroundings) -> bool:
    """Whether the talk itself says which board is meant: just chosen, or the number stands in its last list."""
    recent = timedelta(minutes=around.settings.topic_minutes)
    if talk.board_at is not None and now - talk.board_at <= recent:
        return True
    listed = talk.listed if talk.listed_at is not None and now - talk.listed_at <= LIST_LASTS else ()
    codes = find_codes(text)
    return bool(codes) and set(codes) <= set(listed)


def _find_question(
    records: Records, named: Sequence[tuple[str, StoredBoard]], sender: Person, text: str
) -> str | None:
    """The question, where a number that was named stands for a task of this person on more than one board."""
    for code in find_codes(text):
        meant = [name for name, stored in named if _has_task(records, stored, code, sender)]
        if len(meant) > 1:
            return ask_board(meant, code)
    return None


def _has_task(records: Records, stored: StoredBoard, code: str, sender: Person) -> bool:
    task = records.boards.office(stored.id).tasks_by_code.get(code)
    return task is not None and task.is_open and (sender.leads or is_concerned(sender, task))
