"""Sealed callbacks: who may open them, and what is refused. Documents 90968 (加解密方案) and 101033 (aibot).

EnvelopeRefused
├── Malformed        it is not an envelope, or its key is not ours
├── WrongSignature   it was not made with our token
└── WrongReceiver    it was made for another corporation

An old envelope is opened: a message counts once for ever by its id, so a replay changes nothing, and an office
machine whose clock is wrong must not go deaf.
"""

import base64
import binascii
import hmac
import json
import secrets
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels.wechat.cipher import Cipher, build_signature
from bot.channels.wechat.xml import read_xml

MOST_TAGS = 64
"""An envelope has three elements; its cipher text holds no tags."""


class EnvelopeRefused(Exception):
    """A callback is refused. The sentence is for the operator's log; whoever sent it learns nothing from it."""


class Malformed(EnvelopeRefused):
    """It is not an envelope, or its key is not ours."""


class WrongSignature(EnvelopeRefused):
    """It was not made with our token."""


class WrongReceiver(EnvelopeRefused):
    """It was made for another corporation."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """An envelope on its way out: base64 cipher text with its signature over token, timestamp and nonce."""

    encrypted: str
    signature: str
    timestamp: str
    nonce: str

    @property
    def query(self) -> dict[str, str]:
        return {"msg_signature": self.signature, "timestamp": self.timestamp, "nonce": self.nonce}

    def build_json(self) -> str:
        """The body of an aibot's reply."""
        return json.dumps(
            {
                "encrypt": self.encrypted,
                "msgsignature": self.signature,
                "timestamp": int(self.timestamp),
                "nonce": self.nonce,
            }
        )


class Envelope:
    """Opens and seals what goes over one callback address.

    `receiver` is the corporation's id for an app and "" for an aibot. Raises ValueError at once where
    `encoding_aes_key` is not the 43 characters of the management console.
    """

    def __init__(
        self,
        *,
        token: str,
        encoding_aes_key: str,
        receiver: str,
        now: Callable[[], datetime],
    ) -> None:
        self._token = token
        self._cipher = Cipher(read_key(encoding_aes_key))
        self._receiver = receiver
        self._now = now

    def open(self, query: Mapping[str, str], encrypted: str) -> str:
        """The text in an envelope: signature first, then the cipher, then the receiver."""
        self._check_signature(query, encrypted)
        text, receiver = self._decrypt(encrypted)
        if not hmac.compare_digest(receiver, self._receiver.encode()):
            raise WrongReceiver("回调的接收方不是本企业，请核对corp_id")
        return text

    def open_echo(self, query: Mapping[str, str]) -> str:
        """The plain text of an address check (document 90238)."""
        # A plus sign that nobody escaped arrives as a space; base64 itself has none.
        return self.open(query, query.get("echostr", "").replace(" ", "+"))

    def seal(self, text: str, nonce: str | None = None) -> Sealed:
        """Seal a text, now; a reply repeats its callback's nonce."""
        nonce = nonce or secrets.token_hex(8)
        timestamp = str(int(self._now().timestamp()))
        encrypted = self._cipher.encrypt_text(text, self._receiver)
        return Sealed(encrypted, self._sign(timestamp, nonce, encrypted), timestamp, nonce)

    def open_file(self, content: bytes) -> bytes:
        """Decrypt a file that an aibot was sent over this address. Raises ValueError."""
        return self._cipher.decrypt_bytes(content)

    def _sign(self, timestamp: str, nonce: str, encrypted: str) -> str:
        return build_signature(self._token, timestamp, nonce, encrypted)

    def _check_signature(self, query: Mapping[str, str], encrypted: str) -> None:
        signature = self._sign(query.get("timestamp", ""), query.get("nonce", ""), encrypted)
        if not hmac.compare_digest(signature.encode(), query.get("msg_signature", "").encode()):
            raise WrongSignature("回调签名不对，请核对token")

    def _decrypt(self, encrypted: str) -> tuple[str, bytes]:
        try:
            plain = self._cipher.decrypt_bytes(base64.b64decode(encrypted, validate=True))
            (length,) = struct.unpack(">I", plain[16:20])
            if length > len(plain) - 20:
                raise ValueError("length")
            return plain[20 : 20 + length].decode(), plain[20 + length :]
        except (ValueError, struct.error):
            raise Malformed("回调解不开，请核对encoding_aes_key") from None


def read_key(encoding_aes_key: str) -> bytes:
    """The 32 bytes behind an EncodingAESKey or a file's aeskey. Raises ValueError where they are not."""
    try:
        key = base64.b64decode(encoding_aes_key.rstrip("=") + "=", validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != 32:
        raise ValueError("encoding_aes_key应为管理后台给出的43个字符")
    return key


def open_file(content: bytes, aes_key: str) -> bytes:
    """Decrypt a file that came with a key of its own (long connection). Raises ValueError."""
    return Cipher(read_key(aes_key)).decrypt_bytes(content)


def read_encrypted_xml(body: bytes) -> str:
    """The cipher text in an app's callback body. Raises `Malformed`."""
    # Anybody may post here: a megabyte of tags is not worth the second that reading it takes.
    if body.count(b"<") > MOST_TAGS:
        raise Malformed("回调正文不是企业微信的XML")
    try:
        encrypted = read_xml(body)["Encrypt"]
    except (ValueError, KeyError):
        raise Malformed("回调正文不是企业微信的XML") from None
    return _check_text(encrypted)


def read_encrypted_json(body: bytes) -> str:
    """The cipher text in an aibot's callback body. Raises `Malformed`."""
    try:
        encrypted = json.loads(body)["encrypt"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise Malformed("回调正文不是企业微信的JSON") from None
    return _check_text(encrypted)


def _check_text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise Malformed("回调正文没有密文")
    return value.strip()
