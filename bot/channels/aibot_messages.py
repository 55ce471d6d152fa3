"""What an aibot's JSON message is to the house, over either of its two transports (documents 100719, 101027)."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, cast

from bot.channels.characters import drop_forbidden
from bot.channels.fields import find_field
from handlers.calls.calls import Attachment, Incoming, Quoted

EVENTS = frozenset({"enter_chat", "template_card_event", "feedback_event"})
MEDIA_KINDS = frozenset({"image", "file", "video"})
SYSTEM = "sys"


def build_incoming(body: Mapping[str, Any], *, now: datetime) -> Incoming | None:
    """The message as the house knows it; None where there is nothing in it for an office.

    A mention of the bot stays in the text; how to answer is the transport's to add. Raises ValueError where
    the body is not a message.
    """
    try:
        return _build(body, now=now)
    except (LookupError, TypeError, AttributeError, OverflowError, OSError) as error:
        raise ValueError("aibot message") from error


def _build(body: Mapping[str, Any], *, now: datetime) -> Incoming | None:
    account, message_id = str(body["from"]["userid"]), str(body["msgid"])
    room = _find_room(body)
    # A group's message without its group cannot be answered, nor can the platform's own.
    if account == SYSTEM or (room is None and body.get("chattype") == "group"):
        return None
    text, event, attachment = _read_text(body), _find_event(body), _find_attachment(body)
    if not (text or attachment or event):
        return None
    return Incoming(
        channel="aibot",
        account=account,
        message_id=message_id,
        at=datetime.fromtimestamp(int(body["create_time"]), UTC) if body.get("create_time") else now,
        text=text,
        room=room,
        event=event,
        quote=_find_quote(body),
        attachment=attachment,
        spoken=body.get("msgtype") == "voice",
    )


def _find_room(body: Mapping[str, Any]) -> str | None:
    """The group's id, whose letter case matters; it is missing in private chats."""
    return str(body["chatid"]) if body.get("chatid") and body.get("chattype") != "single" else None


def _read_text(body: Mapping[str, Any]) -> str:
    """The words of a message or of what it quotes; a voice message comes as its transcript."""
    match body.get("msgtype"):
        case "text" | "voice" as kind:
            return drop_forbidden(str(find_field(body, kind, "content") or "")).strip()
        case "mixed":
            items = find_field(body, "mixed", "msg_item") or ()
            return "\n".join(filter(None, (_read_text(item) for item in items)))
        case "event":
            return " ".join(_list_event_words(find_field(body, "event") or {}))
        case _:
            return ""


def _find_event(body: Mapping[str, Any]) -> str | None:
    event = find_field(body, "event", "eventtype") if body.get("msgtype") == "event" else None
    return str(event) if event in EVENTS else None


def _list_event_words(event: Mapping[str, Any]) -> Iterator[str]:
    """What an event says: a card's key, task and chosen options; a feedback's kind, message and words."""
    name = event.get("eventtype")
    if name not in EVENTS:
        return
    # The vendor's own SDK types show these flat; the platform nests them under the event's name.
    details = {**event, **(find_field(event, str(name)) or {})}
    names = ("event_key", "task_id") if name == "template_card_event" else ("type", "id", "content")
    yield from (str(details[key]) for key in names if details.get(key))
    for item in find_field(details, "selected_items", "selected_item") or ():
        yield from map(str, find_field(item, "option_ids", "option_id") or ())


def _find_attachment(body: Mapping[str, Any]) -> Attachment | None:
    """The file of a message, of a mixed one the first. Its name is told only when it is fetched."""
    kind = body.get("msgtype")
    if kind == "mixed":
        found = (_find_attachment(item) for item in find_field(body, "mixed", "msg_item") or ())
        return next(filter(None, found), None)
    if kind not in MEDIA_KINDS or not find_field(body, kind, "url"):
        return None
    media = cast(Literal["image", "file", "video"], kind)
    return Attachment(media, str(find_field(body, kind, "url")), key=find_field(body, kind, "aeskey"))


def _find_quote(body: Mapping[str, Any]) -> Quoted | None:
    """The words quoted; the platform tells neither their author nor their message."""
    quote = body.get("quote")
    text = _read_text(quote) if isinstance(quote, Mapping) else ""
    return Quoted(text) if text else None
