"""Frames of the long connection: text, one JSON object each (document 101463).

A request is `{cmd, headers: {req_id}, body}`; its answer has the same req_id, an errcode, and no cmd.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SUBSCRIBE = "aibot_subscribe"
PING = "ping"
MESSAGE = "aibot_msg_callback"
EVENT = "aibot_event_callback"
RESPOND = "aibot_respond_msg"
WELCOME = "aibot_respond_welcome_msg"
PUSH = "aibot_send_msg"
UPDATE = "aibot_respond_update_msg"
UPLOAD_INIT = "aibot_upload_media_init"
UPLOAD_CHUNK = "aibot_upload_media_chunk"
UPLOAD_FINISH = "aibot_upload_media_finish"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. `cmd` is None in an answer; `code` and `message` are its errcode and errmsg."""

    req_id: str
    cmd: str | None = None
    body: Mapping[str, Any] = field(default_factory=dict)
    code: int = 0
    message: str = ""


def build_req_id(cmd: str) -> str:
    """An id for a request of ours; a reply takes the id of the callback it replies to."""
    return f"{cmd}_{secrets.token_hex(8)}"


def build_text(cmd: str, req_id: str, body: Mapping[str, Any] | None) -> str:
    """The text of a request. A ping has no body at all, not an empty one: that was blamed for cuts."""
    frame: dict[str, Any] = {"cmd": cmd, "headers": {"req_id": req_id}}
    if body is not None:
        frame["body"] = body
    return json.dumps(frame, ensure_ascii=False)


def read_frame(raw: str | bytes) -> Frame | None:
    """Read a frame; None where it is not one. Raw control characters do come inside its strings."""
    try:
        data = json.loads(raw, strict=False)
        return Frame(
            req_id=str(data["headers"]["req_id"]),
            cmd=data.get("cmd"),
            body=data.get("body") or {},
            code=int(data.get("errcode") or 0),
            message=str(data.get("errmsg") or ""),
        )
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
