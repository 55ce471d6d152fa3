"""Files: their names on the way in; out, read once, checked for size, uploaded once for all receivers.

Source: developer.work.weixin.qq.com/document/path/90253 (临时素材): more than 5 bytes, images up to 10 MB,
other files up to 20 MB, a media id lives three days.
"""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import Message as Headers
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from bot.channels.channel import SendError
from bot.channels.errcodes import STALE_MEDIA_CODES

LEAST_BYTES = 6
IMAGE_BYTES = 10 * 1024 * 1024
FILE_BYTES = 20 * 1024 * 1024
MEDIA_LIFE = timedelta(days=3) - timedelta(hours=2)
"""The platform's three days, less the longest that a message waits to be sent."""

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg"})


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file as people will see it. `digest` tells equal contents."""

    name: str
    content: bytes = field(repr=False)
    kind: Literal["image", "file"]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def read_outgoing(path: str) -> OutgoingFile:
    """Read a file that is to be sent. Raises `SendError` (refused) where it is missing, empty or too large."""
    place = Path(path)
    try:
        content = place.read_bytes()
    except OSError:
        raise SendError(f"要发送的文件“{place.name}”已不在，请重新生成", outcome="refused") from None
    if len(content) < LEAST_BYTES:
        raise SendError(f"文件“{place.name}”是空的，未发送", outcome="refused")
    if len(content) > FILE_BYTES:
        raise SendError(f"文件“{place.name}”超过20MB，企业微信不收，请拆分后再发", outcome="refused")
    is_image = place.suffix.lower() in IMAGE_SUFFIXES and len(content) <= IMAGE_BYTES
    return OutgoingFile(place.name, content, "image" if is_image else "file")


def read_file_name(disposition: str) -> str | None:
    """The file name in a Content-Disposition header: RFC 6266, or raw UTF-8 as WeCom writes it."""
    # Some clients hand header bytes on as Latin-1, some as the UTF-8 they are.
    with suppress(UnicodeError):
        disposition = disposition.encode("latin-1").decode()
    headers = Headers()
    headers["Content-Disposition"] = disposition
    name = headers.get_filename()
    return unquote(name).replace("\\", "/").rpartition("/")[2] if name else None


class MediaShelf:
    """Media ids of files uploaded by this process: a digest's picture is uploaded once, not once a receiver.

    It also keeps a repeated send the same to the letter, which is how the platform knows a repeat.
    """

    def __init__(self) -> None:
        self._media: dict[tuple[str, str], tuple[str, datetime]] = {}

    def find(self, file: OutgoingFile, *, now: datetime) -> str | None:
        """The media id of a file that was uploaded before; none where it has expired."""
        media, expires_at = self._media.get((file.name, file.digest), (None, now))
        return media if expires_at > now else None

    def save(self, file: OutgoingFile, media: str, *, now: datetime) -> None:
        """Keep the media id of a file for as long as the platform does."""
        self._media = {key: value for key, value in self._media.items() if value[1] > now}
        self._media[file.name, file.digest] = (media, now + MEDIA_LIFE)

    def forget_refused(self, error: SendError) -> None:
        """Forget every id where the platform says that one of them is gone: the next send uploads again."""
        if error.code in STALE_MEDIA_CODES:
            self._media.clear()
