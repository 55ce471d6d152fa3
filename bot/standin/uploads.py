"""Files that an aibot uploads over its long connection, in chunks (document 101463)."""

import base64
import binascii
import hashlib
import itertools
from collections.abc import Mapping
from typing import Any

from bot.standin.asking import Refused, Upload
from bot.standin.media import MOST_BYTES, MediaShelf

MOST_CHUNKS = 100
CHUNK_BYTES = 512 * 1024
OWNER = "aibot"


class Uploads:
    """Uploads under way. A chunk may come several times and in any order."""

    def __init__(self, media: MediaShelf) -> None:
        self._media = media
        self._numbers = itertools.count(1)
        self._announced: dict[str, Mapping[str, Any]] = {}
        self._chunks: dict[str, dict[int, bytes]] = {}

    def begin(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Announce a file in chunks."""
        if body.get("type") not in MOST_BYTES:
            raise Refused(40004, "invalid media type")
        if not 0 < int(body.get("total_chunks", 0)) <= MOST_CHUNKS:
            raise Refused(40058, "total_chunks invalid. invalid Request Parameter")
        upload_id = f"standin-upload-{next(self._numbers)}"
        self._announced[upload_id] = body
        self._chunks[upload_id] = {}
        return {"upload_id": upload_id}

    def take_chunk(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Take one chunk."""
        chunks = self._chunks.get(str(body.get("upload_id")))
        try:
            data = base64.b64decode(body.get("base64_data", ""), validate=True)
        except (binascii.Error, TypeError):
            data = b""
        if chunks is None or not 0 < len(data) <= CHUNK_BYTES:
            raise Refused(40058, "chunk invalid. invalid Request Parameter")
        chunks[int(body.get("chunk_index", -1))] = data
        return {}

    def finish(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Put the chunks together and compare the sum."""
        upload_id = str(body.get("upload_id"))
        announced, chunks = self._announced.pop(upload_id, None), self._chunks.pop(upload_id, {})
        if announced is None or sorted(chunks) != list(range(int(announced["total_chunks"]))):
            raise Refused(40058, "upload incomplete. invalid Request Parameter")
        content = b"".join(chunks[number] for number in sorted(chunks))
        digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
        if digest != announced.get("md5") or len(content) != announced.get("total_size"):
            raise Refused(301019, "media md5 not match")
        kind = str(announced["type"])
        media_id = self._media.add(kind, Upload(str(announced["filename"]), content), owner=OWNER)
        return {"type": kind, "media_id": media_id}
