"""What the platform accepts as a message, by kind, with its byte limits (documents 90236, 90248, 91770, 101463)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.standin.asking import Refused
from bot.standin.cards import read_card
from bot.standin.media import MediaShelf
from bot.standin.transcript import Heard, Via

MEDIA_KINDS = frozenset({"image", "voice", "video", "file"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What one way of sending accepts: its kinds, and the bytes of its text and markdown."""

    kinds: frozenset[str]
    text_bytes: int
    markdown_bytes: int
    cuts_text: bool = False
    """Whether a text that is too long is cut without a word rather than refused."""


@dataclass(frozen=True, slots=True)
class Words:
    """What people see of a message: its text, or its file's name."""

    kind: str
    text: str = ""
    file: str | None = None
    card: Mapping[str, Any] | None = None
    mentions: tuple[str, ...] = ()

    def arrive(self, *, at: datetime, via: Via, to: str, is_group: bool, message_id: str = "") -> Heard:
        """The message as whoever it is for gets it."""
        return Heard(
            at, via, to, is_group, self.kind, self.text, self.file, self.mentions, message_id, card=self.card
        )


def read_body(body: Mapping[str, Any], rules: Rules, media: MediaShelf, *, owner: str = "") -> Words:
    """Check a message and say what people will see of it. Raises `Refused`."""
    kind = body.get("msgtype")
    if kind not in rules.kinds:
        raise Refused(40008, "invalid message type")
    inner = body.get(kind)
    if not isinstance(inner, Mapping):
        raise Refused(40058, f"missing {kind}. invalid Request Parameter")
    if kind in MEDIA_KINDS:
        return Words(kind, file=media.get(str(inner.get("media_id", "")), owner=owner).name)
    if kind == "template_card":
        return Words(kind, read_card(inner), card=inner)
    if kind == "stream" and not inner.get("finish"):
        return Words(kind)
    return Words(kind, _read_text(kind, inner, rules), mentions=tuple(inner.get("mentioned_list") or ()))


def _read_text(kind: str, inner: Mapping[str, Any], rules: Rules) -> str:
    content = inner.get("content")
    if not isinstance(content, str):
        raise Refused(40058, f"{kind}.content missing. invalid Request Parameter")
    if not content.strip():
        raise Refused(44004, "empty content")
    most = rules.text_bytes if kind == "text" else rules.markdown_bytes
    raw = content.encode()
    if len(raw) <= most:
        return content
    if kind == "text" and rules.cuts_text:
        return raw[:most].decode(errors="ignore")
    raise Refused(40058, f"{kind}.content exceed max length {most}. invalid Request Parameter")
