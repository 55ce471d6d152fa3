"""Files over the long connection: announced, sent in chunks, closed (document 101463)."""

import base64
import hashlib
from typing import Any

from bot.channels.channel import SendError, nothing_delivered
from bot.channels.files import OutgoingFile
from bot.channels.longconn.frames import UPLOAD_CHUNK, UPLOAD_FINISH, UPLOAD_INIT
from bot.channels.longconn.session import Session

CHUNK_BYTES = 512 * 1024
IMAGE_BYTES = 2 * 1024 * 1024
"""Sources name 10 MB and 2 MB; a larger picture goes as a file, which is sure to pass."""

TRIES = 3


def find_kind(file: OutgoingFile) -> str:
    """As what a file goes: a picture up to the size the platform takes as one, else a file."""
    return "image" if file.kind == "image" and len(file.content) <= IMAGE_BYTES else "file"


def upload(session: Session, file: OutgoingFile) -> str:
    """Upload a file; gives its media id. Raises `SendError` (retry, refused)."""
    chunks = [file.content[at : at + CHUNK_BYTES] for at in range(0, len(file.content), CHUNK_BYTES)]
    announced = {
        "type": find_kind(file),
        "filename": file.name,
        "total_size": len(file.content),
        "total_chunks": len(chunks),
        "md5": hashlib.md5(file.content, usedforsecurity=False).hexdigest(),
    }
    with nothing_delivered():
        upload_id = session.request(UPLOAD_INIT, announced).body["upload_id"]
        for index, chunk in enumerate(chunks):
            data = base64.b64encode(chunk).decode("ascii")
            _send_chunk(session, {"upload_id": upload_id, "chunk_index": index, "base64_data": data})
        return str(session.request(UPLOAD_FINISH, {"upload_id": upload_id}).body["media_id"])


def _send_chunk(session: Session, body: dict[str, Any]) -> None:
    """Send a chunk; the same one may come several times."""
    for left in reversed(range(TRIES)):
        try:
            session.request(UPLOAD_CHUNK, body)
            return
        except SendError as error:
            if error.outcome == "refused" or not left:
                raise
