"""What an XML message of an app, or of an official account, is to the house (documents 90239 and 90240)."""

from collections.abc import Iterator
from typing import Any, Literal, cast

from bot.channels.fields import find_field
from bot.channels.wechat.xml import XmlMessage
from handlers.calls.calls import Attachment, ChannelName, Incoming

EVENTS = frozenset({
    "subscribe", "unsubscribe", "enter_agent", "click", "template_card_event", "change_contact",
    "inactive_alert", "close_inactive_agent", "reopen_inactive_agent",
    "low_active_alert", "low_active", "active_restored",
})  # fmt: skip
"""Events that mean something to an office. Reports of position and the like are not kept at all."""

MEDIA_KINDS = frozenset({"image", "voice", "video", "file"})


def build_incoming(message: XmlMessage, channel: ChannelName = "app") -> Incoming | None:
    """The message as the house knows it; None where there is nothing in it for an office."""
    if message.kind == "event":
        return _build_event(message, channel)
    attachment = _find_attachment(message)
    text = _find_text(message)
    if not text and attachment is None:
        return None
    return Incoming(
        channel=channel,
        account=message.sender,
        message_id=message.get("MsgId") or _build_id(message, message.kind),
        at=message.sent_at,
        text=text,
        attachment=None if attachment and text else attachment,
        spoken=message.kind == "voice" and bool(text),
    )


def _find_text(message: XmlMessage) -> str:
    match message.kind:
        case "text":
            return message.get("Content")
        case "voice":
            # Only where the corporation has speech recognition; without it there is just the recording.
            return message.get("Recognition")
        case "link":
            return " ".join(filter(None, (message.get("Title"), message.get("Url"))))
        case "location":
            return message.get("Label")
        case _:
            return ""


def _find_attachment(message: XmlMessage) -> Attachment | None:
    if message.kind not in MEDIA_KINDS or not message.get("MediaId"):
        return None
    kind = cast(Literal["image", "voice", "video", "file"], message.kind)
    return Attachment(kind, message.get("MediaId"), name=message.get("FileName") or None)


def _build_event(message: XmlMessage, channel: ChannelName) -> Incoming | None:
    event = message.get("Event").lower()
    if event not in EVENTS:
        return None
    text = " ".join(_list_event_words(event, message))
    return Incoming(
        channel=channel,
        account=message.sender,
        message_id=_build_id(message, event, text),
        at=message.sent_at,
        text=text,
        event=event,
        reply_to=message.get("ResponseCode") or None,
    )


def _build_id(message: XmlMessage, *words: str) -> str:
    """An id for what the platform gives none: sender, second, event and key tell a repeat (document 90238)."""
    seconds = str(int(message.sent_at.timestamp()))
    return ":".join(filter(None, (message.sender, seconds, *words)))


def _list_event_words(event: str, message: XmlMessage) -> Iterator[str]:
    """What an event says: the key clicked, then the options chosen; of the address book what changed of whom."""
    names = (
        ("ChangeType", "UserID", "NewUserID", "Id") if event == "change_contact" else ("EventKey", "TaskId")
    )
    yield from filter(None, map(message.get, names))
    for item in _as_list(find_field(message.fields, "SelectedItems", "SelectedItem")):
        yield from map(str, _as_list(find_field(item, "OptionIds", "OptionId")))


def _as_list(value: Any) -> list[Any]:
    # One element of XML is a value, several are a list of them.
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
