"""Files of the stand-in: temporary media with the sizes and the life of documents 90253 and 91770."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.standin.asking import Ask, Refused, Upload

MEGABYTE = 1024 * 1024
MOST_BYTES = {"image": 10 * MEGABYTE, "voice": 2 * MEGABYTE, "video": 10 * MEGABYTE, "file": 20 * MEGABYTE}
MEDIA_LIFE = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Medium:
    """An uploaded file. `owner` is the key of the robot that alone may use it, or "" for the corporation."""

    kind: str
    name: str
    content: bytes
    owner: str
    expires_at: datetime


class MediaShelf:
    """All media. `uploads` counts what was uploaded."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._numbers = itertools.count(1)
        self._media: dict[str, Medium] = {}

    @property
    def uploads(self) -> int:
        return len(self._media)

    def upload(self, ask: Ask) -> dict[str, Any]:
        """media/upload and webhook/upload_media."""
        kind = ask.query.get("type", "")
        if kind not in MOST_BYTES:
            raise Refused(40004, "invalid media type")
        if ask.file is None:
            raise Refused(41005, "media data missing")
        media_id = self.add(kind, ask.file, owner=ask.query.get("key", ""))
        return {"type": kind, "media_id": media_id, "created_at": str(int(self._now().timestamp()))}

    def add(self, kind: str, file: Upload, *, owner: str = "") -> str:
        """Keep a file within its limits. Raises Refused."""
        if not 5 < len(file.content) <= MOST_BYTES[kind]:
            raise Refused(40006 if kind == "file" else 40009, "invalid media size")
        if kind == "voice" and not file.content.startswith(b"#!AMR"):
            raise Refused(301017, "voice is not AMR")
        media_id = f"standin-media-{next(self._numbers)}"
        self._media[media_id] = Medium(kind, file.name, file.content, owner, self._now() + MEDIA_LIFE)
        return media_id

    def get(self, media_id: str, *, owner: str = "") -> Medium:
        """A file that its owner put there and that has not expired. Raises Refused."""
        medium = self._media.get(media_id)
        if medium is None or medium.owner != owner or medium.expires_at <= self._now():
            raise Refused(40007, "invalid media_id")
        return medium
