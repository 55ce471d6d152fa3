"""Answers that the platform comes to fetch: where a message has no answer address, it asks until they are there.

Any replica may be asked, so with several of them the answers live in storage (document 101031).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

STREAM_LIFE = timedelta(minutes=6)
"""For so long after the message the platform asks."""


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer on its way. `text` is None until there is one; then the stream is finished."""

    id: str
    opened_at: datetime
    text: str | None = None


class StreamStore(Protocol):
    """Where answers wait for the platform."""

    def find(self, stream_id: str) -> Stream | None: ...

    def save(self, stream: Stream) -> None: ...


class MemoryStreams:
    """The answers of one process."""

    def __init__(self) -> None:
        self._streams: dict[str, Stream] = {}

    def find(self, stream_id: str) -> Stream | None:
        return self._streams.get(stream_id)

    def save(self, stream: Stream) -> None:
        since = stream.opened_at - STREAM_LIFE
        self._streams = {key: one for key, one in self._streams.items() if one.opened_at > since}
        self._streams[stream.id] = stream
