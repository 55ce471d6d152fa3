"""Files that members send to the aibot: encrypted, behind an address that works for five minutes (101463)."""

import base64
import itertools
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.envelope import read_key
from bot.channels.wechat.cipher import Cipher
from bot.standin.asking import Upload
from bot.standin.web import build_file_response

FILE_LIFE = timedelta(minutes=5)


class SentFiles:
    """The files on offer. `base` is where their addresses lie, `aes_key` the key of the callback address."""

    def __init__(self, base: str, aes_key: str, now: Callable[[], datetime]) -> None:
        self._base = base
        self._aes_key = aes_key
        self._now = now
        self._numbers = itertools.count(1)
        self._files: dict[str, tuple[Upload, bytes, datetime]] = {}

    @property
    def route(self) -> Route:
        return Route("/aibot/file/{number}", self._answer)

    def offer(self, file: Upload, *, with_own_key: bool) -> dict[str, str]:
        """Offer a file; gives its address and, on the long connection, the key made for it."""
        number = str(next(self._numbers))
        own = {"aeskey": base64.b64encode(secrets.token_bytes(32)).decode("ascii")} if with_own_key else {}
        sealed = Cipher(read_key(own.get("aeskey", self._aes_key))).encrypt_bytes(file.content)
        self._files[number] = (file, sealed, self._now() + FILE_LIFE)
        return {"url": f"{self._base}/aibot/file/{number}", **own}

    async def _answer(self, request: Request) -> Response:
        file, sealed, expires_at = self._files[request.path_params["number"]]
        if expires_at <= self._now():
            return Response(status_code=403)
        return build_file_response(file.name, sealed)
