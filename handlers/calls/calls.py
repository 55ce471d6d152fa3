"""What crosses the corridor: a message coming in, and words going out. Frozen; moments are aware, in UTC."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from board.model.card import Card

ChannelName = Literal["app", "aibot", "webhook", "mp", "page", "replay"]
CHANNELS: tuple[ChannelName, ...] = get_args(ChannelName)
OutKind = Literal["reply", "duty", "reminder", "digest", "escalation", "approval", "notice"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message. `media` is what the channel needs to fetch it (media id or address)."""

    kind: Literal["file", "image", "voice", "video"]
    media: str
    name: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words a message quotes; their author's account and the task they are about where the channel knows."""

    text: str
    account: str | None = None
    task: str | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message or event as a channel delivered it, decrypted and verified.

    `message_id` is unique per channel and account: the key that makes a message count once. `room` is None
    in a private chat, else the group's id on that channel. `reply_to` is what the channel needs to answer in
    place (an aibot response address or request id); it is a secret and is never logged.
    """

    channel: ChannelName
    account: str
    message_id: str
    at: datetime
    text: str = ""
    room: str | None = None
    event: str | None = None
    quote: Quoted | None = None
    attachment: Attachment | None = None
    spoken: bool = False
    reply_to: str | None = None

    @property
    def key(self) -> str:
        """The message's own name in the journal and with what it brought about."""
        return f"{self.channel}:{self.message_id}"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message as meant, before any splitting.

    `to` is `user:<person id>` or `group:<name>`; `cause` is unique for ever, so nothing is said twice for
    one reason. `not_before` holds it back, after `expires_at` it is dropped. `reply_to` as in `Incoming`.
    `card` holds buttons, for channels that have them; `updates` is the key of an earlier message whose card shows
    these words from now on. `asked_for`: its receiver named the hour, which may be outside the office's.
    """

    to: str
    kind: OutKind
    text: str
    cause: str
    about: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    mentions: tuple[str, ...] = field(default=())
    not_before: datetime | None = None
    expires_at: datetime | None = None
    reply_to: str | None = None
    channel: ChannelName | None = None
    card: Card | None = None
    updates: str | None = None
    asked_for: bool = False
