"""Group robots (群机器人): they only speak, each in its own group, and can @ members (document 91770)."""

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from board.errors import UnusableFile
from board.wording.files import NOT_BY_ROBOT
from bot.channels.channel import Delivery, Receipt, SendError, nothing_delivered
from bot.channels.files import OutgoingFile, read_outgoing
from bot.channels.pace import ROBOT_LIMITS, Pace
from bot.channels.parts import split_text
from bot.channels.posts import build_http_client, post
from handlers.calls.calls import Attachment

TEXT_BYTES = 2048
MARKDOWN_BYTES = 4096
EMPTY_CODES = frozenset({40008, 40058, 44004})
"""What an empty message is refused with, once its robot is known."""

IMAGE_BYTES = 2 * 1024 * 1024
"""Of a robot's picture before base64; a larger one goes as a file."""


class WebhookChannel:
    """The robots of all groups. `groups` maps the channel's group id, or the group's name, to its robot's key.

    A key is the whole secret of its robot: it is in no sentence and in no log. `now` is the clock, aware.
    """

    name = "webhook"

    def __init__(
        self,
        groups: Mapping[str, str],
        *,
        now: Callable[[], datetime],
        api_base: str = "https://qyapi.weixin.qq.com",
    ) -> None:
        self._keys = dict(groups)
        self._base = f"{api_base.rstrip('/')}/cgi-bin/webhook"
        self._http = build_http_client()
        self._pace = Pace(ROBOT_LIMITS, now)

    def can_reach(self, to: str, *, is_group: bool) -> bool:
        return is_group and to in self._keys

    def send(self, delivery: Delivery) -> Receipt:
        """Send the text in parts, then the files. Raises `SendError`; the platform knows no repeats here."""
        if not self.can_reach(delivery.to, is_group=delivery.is_group):
            raise SendError("该群没有配置群机器人（webhook_key）", outcome="refused", alarms=True)
        key = self._keys[delivery.to]
        texts = _build_texts(delivery)
        files = [read_outgoing(path) for path in delivery.files]
        self._pace.claim(key, len(texts) + len(files))
        bodies = texts + [self._build_file(key, file) for file in files]
        for number, body in enumerate(bodies):
            try:
                post(self._http, f"{self._base}/send", params={"key": key}, json=body)
            except SendError as error:
                raise error.after(number) from None
        return Receipt(parts=len(bodies))

    def list_groups(self) -> list[str]:
        """The groups with a robot."""
        return list(self._keys)

    def probe(self, group: str) -> None:
        """Whether the robot's key is known, by a message that is empty and so reaches nobody. Raises `SendError`."""
        body = {"msgtype": "text", "text": {"content": ""}}
        try:
            post(self._http, f"{self._base}/send", params={"key": self._keys[group]}, json=body)
        except SendError as error:
            if error.code not in EMPTY_CODES:
                raise

    def fetch(self, attachment: Attachment) -> tuple[str, bytes]:
        """A robot receives nothing. Raises `UnusableFile`."""
        raise UnusableFile(NOT_BY_ROBOT)

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def _build_file(self, key: str, file: OutgoingFile) -> dict[str, Any]:
        if file.kind == "image" and len(file.content) <= IMAGE_BYTES:
            return {"msgtype": "image", "image": _build_image(file.content)}
        with nothing_delivered():
            answer = post(
                self._http,
                f"{self._base}/upload_media",
                params={"key": key, "type": "file"},
                files={"media": (file.name, file.content, "application/octet-stream")},
            )
        return {"msgtype": "file", "file": {"media_id": answer["media_id"]}}


def _build_texts(delivery: Delivery) -> list[dict[str, Any]]:
    """Plain text where it fits one message; a longer one as markdown, of which a message holds twice as much."""
    if len(delivery.text.encode()) <= TEXT_BYTES:
        texts = [delivery.text] if delivery.text else []
        return [_build_text(text, delivery.mentions) for text in texts]
    calls = "".join(f"<@{account}>" for account in delivery.mentions)
    parts = split_text(f"{delivery.text}\n{calls}" if calls else delivery.text, MARKDOWN_BYTES)
    return [{"msgtype": "markdown", "markdown": {"content": part}} for part in parts]


def _build_text(text: str, mentions: Sequence[str]) -> dict[str, Any]:
    body: dict[str, Any] = {"content": text}
    if mentions:
        body["mentioned_list"] = list(mentions)
    return {"msgtype": "text", "text": body}


def _build_image(content: bytes) -> dict[str, str]:
    digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
    return {"base64": base64.b64encode(content).decode("ascii"), "md5": digest}
