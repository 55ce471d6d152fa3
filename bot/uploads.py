"""Fetching the file of a message and opening it, before any transaction is begun."""

from collections.abc import Mapping
from pathlib import Path

from board.errors import UnusableFile
from board.wording.files import NOT_FETCHED
from bot.channels.channel import Channel, SendError
from bot.files.grids import read_grids
from handlers.calls.calls import Attachment, Incoming
from handlers.calls.uploads import Upload

_NAMES = {"file": "文件", "image": "照片.jpg", "video": "视频.mp4"}


def open_upload(incoming: Incoming, channels: Mapping[str, Channel]) -> Upload | None:
    """The file of a message, or None where it has none. Whatever goes wrong is a sentence, never an error."""
    attachment = incoming.attachment
    if attachment is None or attachment.kind == "voice":
        return None
    name = attachment.name or _NAMES[attachment.kind]
    try:
        name, data = _fetch(incoming, channels)
    except (SendError, OSError):
        return Upload(name, fault=NOT_FETCHED)
    except UnusableFile as error:
        return Upload(name, fault=error.sentence)
    return (
        Upload(_name_media(attachment, name), data) if attachment.kind != "file" else open_bytes(name, data)
    )


def _name_media(attachment: Attachment, name: str) -> str:
    """Pictures and films come without a name, or with one that does not tell what they are."""
    return name if Path(name).suffix else _NAMES[attachment.kind]


def open_bytes(name: str, data: bytes) -> Upload:
    """A file's grids, or the sentence that says why it cannot be read."""
    try:
        return Upload(name, data, read_grids(name, data))
    except UnusableFile as error:
        return Upload(name, data, fault=error.sentence)


def _fetch(incoming: Incoming, channels: Mapping[str, Channel]) -> tuple[str, bytes]:
    attachment = incoming.attachment
    if attachment is None:
        raise OSError("no attachment")
    channel = channels.get(incoming.channel)
    if channel is None:
        # In replay a file lies beside the scenario.
        path = Path(attachment.media)
        return attachment.name or path.name, path.read_bytes()
    return channel.fetch(attachment)
