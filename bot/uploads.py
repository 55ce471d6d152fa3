"""Fetching the file of a message and opening it, before any transaction is begun."""

from collections.abc import Mapping
from pathlib import Path

from board.errors import UnusableFile
from board.wording.files import NOT_FETCHED
from bot.channels.channel import Channel, SendError
from bot.files.grids import read_grids
from handlers.calls import Incoming
from handlers.uploads import Upload


def open_upload(incoming: Incoming, channels: Mapping[str, Channel]) -> Upload | None:
    """The file of a message, or None where it has none. Whatever goes wrong is a sentence, never an error."""
    attachment = incoming.attachment
    if attachment is None or attachment.kind != "file":
        return None
    name = attachment.name or "文件"
    try:
        name, data = _fetch(incoming, channels)
    except (SendError, OSError):
        return Upload(name, fault=NOT_FETCHED)
    except UnusableFile as error:
        return Upload(name, fault=error.sentence)
    return open_bytes(name, data)


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
