"""Answers that the platform comes to fetch: where a message has no answer address, it asks until they are there.

Any replica may be asked, so in service the answers live in the database (document 101031).
"""

from datetime import timedelta
from typing import Protocol

from storage.streams import Stream

STREAM_LIFE = timedelta(minutes=6)
"""For so long after the message the platform asks."""


class StreamStore(Protocol):
    """Where answers wait for the platform."""

    def open(self, stream: Stream) -> Stream: ...

    def find(self, stream_id: str) -> Stream | None: ...

    def finish(self, stream_id: str, text: str) -> bool: ...
