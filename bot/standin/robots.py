"""Group robots of the stand-in (document 91770)."""

import base64
import binascii
import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.channels.window import MINUTE, MovingWindow
from bot.standin.asking import Ask, Refused
from bot.standin.bodies import Rules, Words, read_body
from bot.standin.media import MediaShelf
from bot.standin.setup import Group
from bot.standin.transcript import Transcript

RULES = Rules(
    kinds=frozenset({"text", "markdown", "markdown_v2", "file", "voice", "template_card"}),
    text_bytes=2048,
    markdown_bytes=4096,
)
IMAGE_BYTES = 2 * 1024 * 1024


class Robots:
    """All group robots. One takes 20 messages a minute; the next is refused."""

    def __init__(self, media: MediaShelf, transcript: Transcript, now: Callable[[], datetime]) -> None:
        self._media = media
        self._transcript = transcript
        self._now = now
        self._windows = MovingWindow(now, {MINUTE: 20})
        self._groups: dict[str, Group] = {}

    def add(self, group: Group) -> None:
        """Put a robot into a group."""
        if group.robot_key is not None:
            self._groups[group.robot_key] = group

    def remove(self, group: Group) -> None:
        """Take the robot out of its group, as any member may."""
        self._groups.pop(group.robot_key or "", None)

    def send(self, ask: Ask) -> dict[str, Any]:
        """webhook/send: words into the robot's group, within its limit."""
        group = self._get(ask)
        words = self._read(ask.body, group.robot_key or "")
        if self._windows.take(group.robot_key or "") is not None:
            raise Refused(45009, "api freq out of limit")
        self._transcript.add(words.arrive(at=self._now(), via="webhook", to=group.name, is_group=True))
        return {}

    def upload(self, ask: Ask) -> dict[str, Any]:
        """webhook/upload_media: a file or voice for the robot to send."""
        self._get(ask)
        if ask.query.get("type") not in {"file", "voice"}:
            raise Refused(40004, "invalid media type")
        return self._media.upload(ask)

    def _get(self, ask: Ask) -> Group:
        group = self._groups.get(ask.query.get("key", ""))
        if group is None:
            raise Refused(93000, "invalid webhook url")
        return group

    def _read(self, body: Mapping[str, Any], key: str) -> Words:
        if body.get("msgtype") != "image":
            return read_body(body, RULES, self._media, owner=key)
        image = body.get("image") or {}
        try:
            content = base64.b64decode(image.get("base64", ""), validate=True)
        except (binascii.Error, TypeError):
            raise Refused(40058, "image.base64 invalid. invalid Request Parameter") from None
        if not 0 < len(content) <= IMAGE_BYTES:
            raise Refused(40009, "invalid image size")
        if hashlib.md5(content, usedforsecurity=False).hexdigest() != image.get("md5"):
            raise Refused(301019, "media md5 not match")
        return Words("image", file="图片")
