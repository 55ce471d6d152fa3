"""Where an answer over the long connection belongs: the callback it answers, as one word in `reply_to`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.channels.longconn.frames import Frame
from handlers.calls.calls import Incoming

MESSAGE_WINDOW = timedelta(hours=24)
WELCOME_WINDOW = timedelta(seconds=5)

PRESS_WINDOW = timedelta(seconds=5)
PRESS = "template_card_event"

Kind = Literal["message", "welcome", "card"]

_WINDOWS: dict[Kind, timedelta] = {"message": MESSAGE_WINDOW, "welcome": WELCOME_WINDOW, "card": PRESS_WINDOW}
_KINDS: dict[str | None, Kind] = {None: "message", "enter_chat": "welcome", PRESS: "card"}


@dataclass(frozen=True, slots=True)
class Reply:
    """A callback that may be answered, in the chat it came from only. `heard_at` is aware."""

    kind: Kind
    chat: str
    heard_at: datetime
    req_id: str

    def word(self) -> str:
        return "|".join((self.kind, self.heard_at.isoformat(), self.req_id, self.chat))

    def suits(self, chat: str, now: datetime) -> bool:
        """Whether it answers this chat, within its window: a day for a message, five seconds for the others."""
        return self.chat.casefold() == chat.casefold() and now - self.heard_at < _WINDOWS[self.kind]


def find_reply(frame: Frame, incoming: Incoming, now: datetime) -> Reply | None:
    """How a callback may be answered. Events refuse what answers messages (846605); most take no words at all."""
    kind = _KINDS.get(incoming.event)
    if kind is None:
        return None
    return Reply(kind, incoming.room or incoming.account, now, frame.req_id)


def read_reply(word: str | None) -> Reply | None:
    """Read what `word` wrote; None for anything else."""
    match (word or "").split("|", 3):
        case ["message" | "welcome" | "card" as kind, moment, req_id, chat]:
            return Reply(kind, chat, datetime.fromisoformat(moment), req_id)
        case _:
            return None
