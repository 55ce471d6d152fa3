"""Tokens of the stand-in: the same one within its life, refused after it (document 91039)."""

import hmac
import itertools
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.standin.asking import Ask, Refused
from bot.standin.setup import Setup

TOKEN_LIFE = timedelta(seconds=7200)


class Access:
    """The app's token. `fetches` counts the token calls, which the real platform throttles."""

    def __init__(self, setup: Setup, now: Callable[[], datetime]) -> None:
        self._setup = setup
        self._now = now
        self._numbers = itertools.count(1)
        self._token = ""
        self._expires_at = datetime.min.replace(tzinfo=now().tzinfo)
        self.fetches = 0

    def get_token(self, ask: Ask) -> dict[str, Any]:
        """gettoken: the same token until it ends."""
        self.fetches += 1
        if ask.query.get("corpid") != self._setup.corp_id:
            raise Refused(40013, "invalid corpid")
        if not hmac.compare_digest(ask.query.get("corpsecret", ""), self._setup.secret):
            raise Refused(40001, "invalid credential")
        if self._expires_at <= self._now():
            self._token = f"standin-token-{self._setup.corp_id}-{next(self._numbers)}"
            self._expires_at = self._now() + TOKEN_LIFE
        left = int((self._expires_at - self._now()).total_seconds())
        return {"access_token": self._token, "expires_in": left}

    def knows(self, ask: Ask) -> bool:
        """Whether a call comes with a token of this one's making."""
        return bool(self._token) and ask.query.get("access_token") == self._token

    def check(self, ask: Ask) -> None:
        """Refuse a call without today's token. An expired one is answered 40014 in practice, not 42001."""
        token = ask.query.get("access_token", "")
        if not token:
            raise Refused(41001, "access_token missing")
        if token != self._token or self._expires_at <= self._now():
            raise Refused(40014, "invalid access_token")

    def expire(self) -> None:
        """End the token early, as the platform may at any time."""
        self._expires_at = self._now()
