"""What a member's words, files and clicks are in the platform's forms (documents 90239, 90240, 100719, 101027)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.standin.asking import Upload
from bot.standin.setup import Setup

PICTURES = (".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True)
class Speech:
    """One thing a member says or does. `room` and `chatid` are the group's name and id, None in private."""

    account: str
    at: datetime
    msgid: str
    text: str = ""
    room: str | None = None
    chatid: str | None = None
    quote: str | None = None
    file: Upload | None = None
    spoken: bool = False


def find_kind(file: Upload) -> Literal["image", "file"]:
    """As what the platform tells of a file, by its name."""
    return "image" if file.name.lower().endswith(PICTURES) else "file"


def build_app_fields(speech: Speech, setup: Setup, media_id: str | None) -> dict[str, Any]:
    """The elements of an app's message; `media_id` where it comes with a file."""
    fields: dict[str, Any] = {
        "ToUserName": setup.corp_id,
        "FromUserName": speech.account,
        "CreateTime": int(speech.at.timestamp()),
        "MsgId": speech.msgid,
        "AgentID": setup.agent_id,
    }
    if speech.file is not None and media_id is not None:
        name = {"FileName": speech.file.name} if find_kind(speech.file) == "file" else {}
        return {**fields, "MsgType": find_kind(speech.file), "MediaId": media_id, **name}
    if speech.spoken:
        return {**fields, "MsgType": "voice", "Format": "amr", "MediaId": "voice", "Recognition": speech.text}
    return {**fields, "MsgType": "text", "Content": speech.text}


def build_app_event(
    account: str, at: datetime, event: str, *, setup: Setup, more: Mapping[str, Any]
) -> dict[str, Any]:
    """The elements of an app's event; events carry no MsgId."""
    return {
        "ToUserName": setup.corp_id,
        "FromUserName": account,
        "CreateTime": int(at.timestamp()),
        "MsgType": "event",
        "Event": event,
        "AgentID": setup.agent_id,
        **more,
    }


def build_bot_body(speech: Speech, setup: Setup, file: Mapping[str, str] | None) -> dict[str, Any]:
    """The body of an aibot's message but its sender; `file` holds url and, on the long connection, aeskey."""
    body = _build_bot_frame(speech, setup)
    if file is not None and speech.file is not None:
        media = find_kind(speech.file)
        return {**body, "msgtype": media, media: dict(file)}
    if speech.quote is not None:
        body["quote"] = {"msgtype": "text", "text": {"content": speech.quote}}
    kind = "voice" if speech.spoken else "text"
    return {**body, "msgtype": kind, kind: {"content": speech.text}}


def build_bot_event(speech: Speech, event: Mapping[str, Any], setup: Setup) -> dict[str, Any]:
    """The body of an aibot's event; `event` holds eventtype and what belongs to it."""
    return {**_build_bot_frame(speech, setup), "msgtype": "event", "event": dict(event)}


def _build_bot_frame(speech: Speech, setup: Setup) -> dict[str, Any]:
    chat = {"chatid": speech.chatid, "chattype": "group"} if speech.chatid else {"chattype": "single"}
    return {
        "msgid": speech.msgid,
        "create_time": int(speech.at.timestamp()),
        "aibotid": setup.bot_id,
        **chat,
    }
