"""What every way in and out of the house has in common. Channels are synchronous; they are called in threads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from board.model.card import Button
from handlers.calls.calls import Attachment, Incoming

Outcome = Literal["retry", "refused", "unknown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A card that is on somebody's screen: the key it was sent under, and its text."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message for one receiver on one channel.

    `to` is an account id (person) or the channel's own group id; `is_group` tells which. `files` are paths of
    files to send after the text. `key` is stable per outbox row. `once`: these words are said to this receiver
    once in hours, so a platform that compares words may suppress a second time; an answer may come twice.
    `buttons` are for channels that have cards; the text says what to type instead. With `updates` the text is what
    that card shows from now on, where it can still be changed.
    """

    to: str
    text: str
    key: str
    is_group: bool = False
    files: Sequence[str] = ()
    mentions: Sequence[str] = ()
    reply_to: str | None = None
    once: bool = False
    buttons: Sequence[Button] = ()
    updates: Shown | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the platform said of a send it took: its id for the message, how many parts it became."""

    message_id: str | None = None
    parts: int = 1


class SendError(Exception):
    """A send did not succeed, and what follows from it.

    retry: surely not delivered, try again after `retry_in` seconds · refused: surely not delivered, and never
    will be as it stands · unknown: may have been delivered; not repeated by itself, shown as unknown. The
    sentence is for the operator and carries no secret. `alarms`: somebody has to mend a setting first.
    """

    def __init__(
        self,
        sentence: str,
        *,
        outcome: Outcome,
        code: int | None = None,
        retry_in: float = 5.0,
        alarms: bool = False,
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.outcome: Outcome = outcome
        self.code = code
        self.retry_in = retry_in
        self.alarms = alarms

    def after(self, sent: int) -> "SendError":
        """What the failure means for a whole of which `sent` parts have arrived: a repeat would show them twice."""
        if sent == 0:
            return self
        sentence = f"前{sent}段已发出，其余未发：{self.sentence}"
        return SendError(sentence, outcome="unknown", code=self.code, alarms=self.alarms)


@contextmanager
def nothing_delivered() -> Iterator[None]:
    """For calls that reach nobody, such as uploads: an unknown outcome of theirs may well be retried."""
    try:
        yield
    except SendError as error:
        if error.outcome != "unknown":
            raise
        raise SendError(error.sentence, outcome="retry", code=error.code, retry_in=15) from None


@dataclass(frozen=True, slots=True)
class Callback:
    """One callback of the platform, verified: what came in, if anything counts, and the words to answer with."""

    incoming: Incoming | None = None
    reply: str = ""


@runtime_checkable
class Ear(Protocol):
    """A way in by HTTP callbacks. `query` holds the parameters of the address, decoded once."""

    def open_echo(self, query: Mapping[str, str]) -> str:
        """The plain text that proves the address is ours. Raises `EnvelopeRefused`."""
        ...

    def receive(self, query: Mapping[str, str], body: bytes) -> Callback:
        """Verify, decrypt and read one callback. Raises `EnvelopeRefused`."""
        ...


@runtime_checkable
class Listener(Protocol):
    """A way in that connects by itself instead of being called."""

    def start(self, accept: Callable[[Incoming], None]) -> None:
        """Begin to listen. `accept` keeps a message on disk; it is called in one thread, in order."""
        ...


class Channel(Protocol):
    """A way out. `name` is the key of `Person.accounts`."""

    @property
    def name(self) -> str: ...

    def can_reach(self, to: str, *, is_group: bool) -> bool:
        """Whether this channel is able to push to the receiver now, without sending anything."""
        ...

    def send(self, delivery: Delivery) -> Receipt:
        """Send, splitting at item borders under the byte limit. Raises `SendError`."""
        ...

    def fetch(self, attachment: Attachment) -> tuple[str, bytes]:
        """Fetch an attachment: its file name and bytes. Raises `SendError` or `board.errors.UnusableFile`."""
        ...

    def close(self) -> None:
        """Stop listening and give the connections back."""
        ...
