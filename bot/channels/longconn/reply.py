"""Where an answer over the long connection belongs: the callback it answers, as one word in `reply_to`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.channels.longconn.frames import Frame
from handlers.calls import Incoming

MESSAGE_WINDOW = timedelta(hours=24)
WELCOME_WINDOW = timedelta(seconds=5)

Kind = Literal["message", "welcome"]


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
        """Whether it answers this chat, within its window: a day for a message, five seconds for a greeting."""
        window = WELCOME_WINDOW if self.kind == "welcome" else MESSAGE_WINDOW
        return self.chat.casefold() == chat.casefold() and now - self.heard_at < window


def find_reply(frame: Frame, incoming: Incoming, now: datetime) -> Reply | None:
    """How a callback may be answered. Events refuse what answers messages (846605); most take no words at all."""
    if incoming.event not in {None, "enter_chat"}:
        return None
    kind: Kind = "welcome" if incoming.event else "message"
    return Reply(kind, incoming.room or incoming.account, now, frame.req_id)


def read_reply(word: str | None) -> Reply | None:
    """Read what `word` wrote; None for anything else."""
    match (word or "").split("|", 3):
        case ["message" | "welcome" as kind, moment, req_id, chat]:
            return Reply(kind, chat, datetime.fromisoformat(moment), req_id)
        case _:
            return None
