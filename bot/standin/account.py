"""The stand-in's official account: followers, their 48 hours and five messages, templates beyond them.

Source: developers.weixin.qq.com/doc/offiaccount: Customer_Service_Messages, Template_Message_Interface, stable_token.
"""

import hmac
import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.standin.access import Access
from bot.standin.asking import Ask, Refused
from bot.standin.setup import Setup
from bot.standin.transcript import Heard, Transcript

WINDOW = timedelta(hours=48)
MOST_MESSAGES = 5
TEXT_BYTES = 2048
MOST_FIELD = 20


class Account:
    """An account with the followers who have written to it. A token of its own, as the corporation's app has."""

    def __init__(self, setup: Setup, transcript: Transcript, now: Callable[[], datetime]) -> None:
        self._setup = setup
        self._transcript = transcript
        self._now = now
        self._numbers = itertools.count(1)
        self._followers: dict[str, tuple[datetime, int]] = {}
        self.access = Access(replace(setup, corp_id=setup.mp_app_id, secret=setup.mp_secret), now)

    def hear(self, openid: str) -> None:
        """A follower writes: their window opens anew."""
        self._followers[openid] = (self._now(), 0)

    def get_token(self, ask: Ask) -> dict[str, Any]:
        """stable_token: the same token within its life, for everybody who asks."""
        if not hmac.compare_digest(str(ask.body.get("secret", "")), self._setup.mp_secret):
            raise Refused(40125, "invalid appsecret")
        query = {"corpid": str(ask.body.get("appid", "")), "corpsecret": self._setup.mp_secret}
        return self.access.get_token(Ask(query))

    def send(self, ask: Ask) -> dict[str, Any]:
        """message/custom/send."""
        self.access.check(ask)
        openid = self._get_follower(ask)
        heard_at, sent = self._followers[openid]
        if self._now() - heard_at >= WINDOW:
            raise Refused(45015, "response out of time limit or subscription is canceled")
        if sent >= MOST_MESSAGES:
            raise Refused(45047, "out of response count limit")
        text = str((ask.body.get("text") or {}).get("content", ""))
        if not text.strip() or len(text.encode()) > TEXT_BYTES:
            raise Refused(45002 if text.strip() else 44004, "content size out of limit")
        self._followers[openid] = (heard_at, sent + 1)
        self._say(openid, "text", text)
        return {}

    def send_template(self, ask: Ask) -> dict[str, Any]:
        """message/template/send."""
        self.access.check(ask)
        openid = self._get_follower(ask)
        if ask.body.get("template_id") != self._setup.mp_template:
            raise Refused(40037, "invalid template_id")
        values = [str(field.get("value", "")) for field in (ask.body.get("data") or {}).values()]
        if not values or any(not 0 < len(value) <= MOST_FIELD for value in values):
            raise Refused(47003, "argument invalid")
        self._say(openid, "template", "\n".join(values))
        return {"msgid": next(self._numbers)}

    def _get_follower(self, ask: Ask) -> str:
        openid = str(ask.body.get("touser", ""))
        if openid not in self._followers:
            raise Refused(40003, "invalid openid")
        return openid

    def _say(self, openid: str, kind: str, text: str) -> None:
        self._transcript.add(Heard(at=self._now(), via="mp", to=openid, is_group=False, kind=kind, text=text))
