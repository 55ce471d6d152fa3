"""Where an answer over the long connection belongs: the callback it answers, as one word in `reply_to`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.channels.longconn.frames import EVENT, Frame

MESSAGE_WINDOW = timedelta(hours=24)
WELCOME_WINDOW = timedelta(seconds=5)

Kind = Literal["message", "welcome"]


@dataclass(frozen=True, slots=True)
class Reply:
    """A callback that may be answered. `heard_at` is aware."""

    kind: Kind
    req_id: str
    heard_at: datetime

    def word(self) -> str:
        return f"{self.kind}|{self.heard_at.isoformat()}|{self.req_id}"

    def is_open(self, now: datetime) -> bool:
        """Whether its window is open (document 101463): a day for a message, five seconds for a greeting."""
        return now - self.heard_at < (WELCOME_WINDOW if self.kind == "welcome" else MESSAGE_WINDOW)


def find_reply(frame: Frame, now: datetime) -> Reply | None:
    """How a callback may be answered. Events refuse what answers messages (846605); most take no words at all."""
    if frame.cmd != EVENT:
        return Reply("message", frame.req_id, now)
    event = (frame.body.get("event") or {}).get("eventtype")
    return Reply("welcome", frame.req_id, now) if event == "enter_chat" else None


def read_reply(word: str | None) -> Reply | None:
    """Read what `word` wrote; None for anything else."""
    kind, _, rest = (word or "").partition("|")
    moment, _, req_id = rest.partition("|")
    if kind not in {"message", "welcome"} or not req_id:
        return None
    return Reply("welcome" if kind == "welcome" else "message", req_id, datetime.fromisoformat(moment))
