"""Signed links to the wall board: who looks at which board, until when; nobody can make one without the secret."""

import binascii
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from board.errors import NotAllowed

PREFIX = "/board/"
SIGNATURE_CHARACTERS = 43


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says: the board's key, the viewer's person id, and the moment until which it holds (aware)."""

    board: int
    person: str
    until: datetime


def build_link(secret: str, link: Link) -> str:
    """The path of a link, to be put behind the service's public address. Whole seconds are kept."""
    words = f"{link.board}:{int(link.until.timestamp())}:{link.person}"
    payload = urlsafe_b64encode(words.encode()).decode().rstrip("=")
    return f"{PREFIX}{payload}.{_sign(secret, payload)}"


def read_link(secret: str, token: str, now: datetime) -> Link:
    """The link in the last part of its path. Raises `NotAllowed` where it is forged, damaged or too old."""
    payload, _, signature = token.partition(".")
    if not signature.isascii() or not hmac.compare_digest(signature, _sign(secret, payload)):
        raise NotAllowed("链接无效，请在企业微信里回“作战图”重新取链接。")
    link = _read_payload(payload)
    if link.until <= now:
        raise NotAllowed("链接已过期，请在企业微信里回“作战图”重新取链接。")
    return link


def _sign(secret: str, payload: str) -> str:
    digest = hmac.new(secret.encode(), b"board:" + payload.encode(), sha256).digest()
    return urlsafe_b64encode(digest).decode()[:SIGNATURE_CHARACTERS]


def _read_payload(payload: str) -> Link:
    try:
        words = urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
        board, until, person = words.split(":", 2)
        return Link(int(board), person, datetime.fromtimestamp(int(until), UTC))
    except (binascii.Error, ValueError, OverflowError):
        raise NotAllowed("链接无效，请在企业微信里回“作战图”重新取链接。") from None
