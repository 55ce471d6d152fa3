"""Whether a group message is meant for the bot, what it says without the mention, and which board it is on."""

import re
from collections.abc import Sequence
from datetime import datetime

from board.model.office import Person
from board.model.settings import Settings
from board.rules.campaign import is_over
from board.rules.restriction import PUBLIC
from board.rules.rollover import name_plan
from handlers.calls.acting import Scene
from handlers.calls.calls import Incoming
from handlers.calls.places import Group, Places, Surroundings
from storage.boards import StoredBoard
from storage.records import Records


def is_addressed(incoming: Incoming, settings: Settings, places: Places) -> bool:
    """Private chats always; groups where the bot is mentioned or its words are quoted.

    The platform delivers only what is addressed to the bot; in replay everything is overheard.
    """
    if incoming.room is None or not places.overhears:
        return True
    quotes_bot = incoming.quote is not None and (
        incoming.quote.task is not None or incoming.quote.account in {"bot", *settings.bot_names}
    )
    return quotes_bot or any(f"@{name}" in incoming.text for name in settings.bot_names)


def strip_mention(text: str, names: tuple[str, ...]) -> str:
    """The text without the bot's name; longest names first, since names may contain spaces and each other."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"@{re.escape(name)}[\s\u2005\u3000]*", "", text)
    return text.strip()


def find_scene(
    records: Records, incoming: Incoming, sender: Person, *, around: Surroundings, now: datetime
) -> Scene | None:
    """The board a message is on: the group's, else the talk's last, else the newest; None where none hangs."""
    boards = records.boards.list()
    if not boards:
        return None
    if incoming.room is not None:
        board = _find_hung(boards, around.places.find_by_id(incoming.channel, incoming.room))
    else:
        talk = records.conversations.get(sender.id, None)
        board = next((board for board in boards if board.id == talk.board), boards[-1])
    viewer = PUBLIC if incoming.room is not None else sender.id
    return build_scene(records, board, around, now).seen_by(viewer)


def build_scene(records: Records, board: StoredBoard, around: Surroundings, now: datetime) -> Scene:
    """A board at a moment, with its own day of going live and its own silence."""
    settings = board.apply_to(around.find_settings(board.board.name))
    return Scene(records, board, settings, around.calendar, now, around.memory)


def list_speaking(records: Records, around: Surroundings, now: datetime) -> list[Scene]:
    """The boards that still speak unasked; the first one's clock sends the lists of all."""
    scenes = [build_scene(records, board, around, now) for board in records.boards.list()]
    return [scene for scene in scenes if not is_over(scene.settings, scene.today)]


def _find_hung(boards: Sequence[StoredBoard], group: Group | None) -> StoredBoard:
    """The board that hangs in a group: the one it names, or its plan of another year, else the first."""
    wanted = group.board if group and group.board else ""
    named = next((one for one in boards if one.board.name == wanted), None)
    named = named or next((one for one in boards if name_plan(one.board.name) == name_plan(wanted)), None)
    return named or boards[0]
