"""The cipher against an implementation of its own, from the vendor's description (document 90968) alone."""

import base64
import hashlib
import os
import struct
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.envelope import (
    Envelope,
    Malformed,
    WrongReceiver,
    WrongSignature,
    read_encrypted_json,
    read_encrypted_xml,
    read_key,
)

TOKEN = "QDG6eK"
KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
CORP = "wx5823bf96d3bd56c7"
NOW = datetime(2026, 6, 10, 2, 0, tzinfo=UTC)


def build_envelope(receiver: str = CORP, now: datetime = NOW) -> Envelope:
    return Envelope(token=TOKEN, encoding_aes_key=KEY, receiver=receiver, now=lambda: now)


def encrypt(message: bytes, receiver: str, pad: bytes | None = None) -> str:
    key = base64.b64decode(KEY + "=")
    plain = os.urandom(16) + struct.pack(">I", len(message)) + message + receiver.encode()
    count = 32 - len(plain) % 32
    plain += bytes([count]) * count if pad is None else pad
    encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    return base64.b64encode(encryptor.update(plain) + encryptor.finalize()).decode()


def decrypt(encrypted: str) -> tuple[str, str]:
    key = base64.b64decode(KEY + "=")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor()
    plain = decryptor.update(base64.b64decode(encrypted)) + decryptor.finalize()
    assert len(plain) % 32 == 0
    plain = plain[: -plain[-1]]
    length = struct.unpack(">I", plain[16:20])[0]
    return plain[20 : 20 + length].decode(), plain[20 + length :].decode()


def sign(encrypted: str, *, token: str = TOKEN, at: datetime = NOW) -> dict[str, str]:
    timestamp, nonce = str(int(at.timestamp())), "1372623149"
    signature = hashlib.sha1("".join(sorted([token, timestamp, nonce, encrypted])).encode()).hexdigest()
    return {"msg_signature": signature, "timestamp": timestamp, "nonce": nonce}


def test_it_opens_the_vendors_own_sample() -> None:
    echo = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ=="
    query = {
        "msg_signature": "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
        "timestamp": "1409659589",
        "nonce": "263014780",
        "echostr": echo,
    }
    envelope = build_envelope(now=datetime.fromtimestamp(1409659589, UTC))
    assert envelope.open_echo(query) == "1616140317555161061"


@pytest.mark.parametrize("receiver", [CORP, ""])
@pytest.mark.parametrize("length", range(0, 33))
def test_it_opens_every_padding_up_to_thirty_two(receiver: str, length: int) -> None:
    message = "7" * length
    encrypted = encrypt(message.encode(), receiver)
    assert build_envelope(receiver).open(sign(encrypted), encrypted) == message


@given(st.text(max_size=300))
def test_what_it_seals_others_can_open(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    sealed = build_envelope().seal(text)
    assert decrypt(sealed.encrypted) == (text, CORP)
    assert (
        sealed.signature
        == hashlib.sha1(
            "".join(sorted([TOKEN, sealed.timestamp, sealed.nonce, sealed.encrypted])).encode()
        ).hexdigest()
    )
    assert build_envelope().open(sealed.query, sealed.encrypted) == text


def test_a_signature_made_with_another_token_is_refused() -> None:
    encrypted = encrypt(b"7", CORP)
    with pytest.raises(WrongSignature):
        build_envelope().open(sign(encrypted, token="another"), encrypted)


@pytest.mark.parametrize("name", ["msg_signature", "timestamp", "nonce"])
def test_a_changed_or_missing_parameter_is_refused(name: str) -> None:
    encrypted = encrypt(b"7", CORP)
    query = sign(encrypted)
    for changed in ({**query, name: "1"}, {key: value for key, value in query.items() if key != name}):
        with pytest.raises(WrongSignature):
            build_envelope().open(changed, encrypted)


@pytest.mark.parametrize("receiver", ["", "wx0000000000000000", CORP + "0", CORP[:-1]])
def test_a_foreign_receiver_is_refused(receiver: str) -> None:
    encrypted = encrypt(b"7", receiver)
    with pytest.raises(WrongReceiver):
        build_envelope().open(sign(encrypted), encrypted)


@pytest.mark.parametrize("pad", [b"\x00" * 32, b"\x21" * 33, bytes([5, 4, 3, 2, 5])])
def test_a_padding_that_is_not_whole_is_refused(pad: bytes) -> None:
    plain_length = 20 + 1 + len(CORP)
    encrypted = encrypt(b"7" + b"7" * ((-plain_length - len(pad)) % 32), CORP, pad)
    with pytest.raises(Malformed):
        build_envelope().open(sign(encrypted), encrypted)


@pytest.mark.parametrize("encrypted", ["", "=", "not base64!", "AAAA", "A" * 43 + "=", "A" * 44])
def test_a_signed_text_that_is_no_cipher_text_is_refused(encrypted: str) -> None:
    with pytest.raises(Malformed):
        build_envelope().open(sign(encrypted), encrypted)


def test_a_message_longer_than_its_cipher_text_is_refused() -> None:
    key = base64.b64decode(KEY + "=")
    plain = os.urandom(16) + struct.pack(">I", 2**31) + b"7" * 11 + b"\x01"
    encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    encrypted = base64.b64encode(encryptor.update(plain) + encryptor.finalize()).decode()
    with pytest.raises(Malformed):
        build_envelope().open(sign(encrypted), encrypted)


@pytest.mark.parametrize("hours", [-2, 2, 24 * 400])
def test_a_machine_whose_clock_is_wrong_still_hears(hours: int) -> None:
    encrypted = encrypt(b"7", CORP)
    query = sign(encrypted, at=NOW + timedelta(hours=hours))
    assert build_envelope().open(query, encrypted) == "7"


def test_a_callback_retried_within_the_minute_is_opened() -> None:
    encrypted = encrypt(b"7", CORP)
    query = sign(encrypted, at=NOW - timedelta(seconds=60))
    assert build_envelope().open(query, encrypted) == "7"


def test_a_plus_sign_that_nobody_escaped_is_mended_in_the_address_check() -> None:
    echo = next(text for text in (encrypt(b"7", CORP) for _ in range(1000)) if "+" in text)
    query = {**sign(echo), "echostr": echo.replace("+", " ")}
    assert build_envelope().open_echo(query) == "7"


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", min_size=43, max_size=43))
def test_every_key_of_the_console_is_a_key(key: str) -> None:
    assert len(read_key(key)) == 32


@pytest.mark.parametrize("key", ["", "short", "=" * 43, "密" * 43, "a" * 42])
def test_a_key_of_another_form_is_refused_at_once(key: str) -> None:
    with pytest.raises(ValueError, match="43"):
        Envelope(token=TOKEN, encoding_aes_key=key, receiver=CORP, now=lambda: NOW)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"<xml>",
        b"<xml></xml>",
        b"<html><Encrypt>1</Encrypt></html>",
        b"<xml><Encrypt></Encrypt></xml>",
        b"<xml><Encrypt><a>1</a></Encrypt></xml>",
        b"<xml><Encrypt>1</Encrypt><Encrypt>2</Encrypt></xml>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>',
        b"\xff\xfe\x00",
        b"<a>" * 100_000,
    ],
)
def test_a_body_that_is_no_envelope_of_the_app_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_encrypted_xml(body)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"1", b"{}", b'{"encrypt": 1}', b'{"encrypt": ""}', b"\xff", b"[" * 100_000]
)
def test_a_body_that_is_no_envelope_of_the_aibot_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_encrypted_json(body)


def test_it_reads_the_cipher_text_out_of_either_body() -> None:
    assert (
        read_encrypted_xml(b"<xml><ToUserName>c</ToUserName><Encrypt><![CDATA[QQ==]]></Encrypt></xml>")
        == "QQ=="
    )
    assert read_encrypted_json(b'{"encrypt": "QQ=="}') == "QQ=="
