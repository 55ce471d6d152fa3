"""The doors in, over HTTP: what is kept, what is refused, and that a refusal leaves nothing behind."""

import json
from typing import Literal

import httpx2
import pytest

from bot.channels.envelope import Envelope
from bot.standin.callbacks import build_xml, wrap_app, wrap_bot
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from tests.bot.channels.conftest import Bot, Clock

TEXT = {"FromUserName": "ZhaoMing", "CreateTime": 1, "MsgType": "text", "Content": "7号", "MsgId": "1"}


def build_envelope(setup: Setup, clock: Clock, **other: str) -> Envelope:
    return Envelope(
        token=other.get("token", setup.token),
        encoding_aes_key=other.get("encoding_aes_key", setup.encoding_aes_key),
        receiver=other.get("receiver", setup.corp_id),
        now=clock,
    )


def post(address: str, envelope: Envelope, text: str, setup: Setup) -> httpx2.Response:
    sealed = envelope.seal(text)
    return httpx2.post(address, params=sealed.query, content=wrap_app(setup, sealed), trust_env=False)


@pytest.mark.parametrize("which", ["app", "aibot"])
def test_the_address_check_is_answered_with_the_bare_words(
    wecom: StandIn, bot: Bot, which: Literal["app", "aibot"]
) -> None:
    checked = wecom.check_address(which)
    assert (checked.status, checked.reply) == (200, "1616140317555161061")


def test_a_callback_is_answered_empty_once_it_is_kept(wecom: StandIn, bot: Bot) -> None:
    taken = wecom.say("ZhaoMing", "7号完成80%")
    assert (taken.status, taken.reply, taken.tries) == (200, "", 1)
    assert len(bot.received) == 1


def test_what_could_not_be_kept_is_delivered_again(wecom: StandIn, bot: Bot) -> None:
    bot.fails = 2
    taken = wecom.say("ZhaoMing", "7号完成80%", retry=True)
    assert (taken.status, taken.tries) == (200, 3)
    assert [incoming.text for incoming in bot.received] == ["7号完成80%"]


def test_what_can_never_be_kept_is_given_up_by_the_platform_and_not_by_us(wecom: StandIn, bot: Bot) -> None:
    bot.fails = 9
    taken = wecom.say("ZhaoMing", "7号完成80%", retry=True)
    assert (taken.status, taken.tries) == (500, 4)


@pytest.mark.parametrize(
    ("other", "status"),
    [
        ({"token": "forged"}, 401),
        ({"receiver": "ww0000000000000000"}, 403),
        ({"encoding_aes_key": "Z" * 43}, 400),
    ],
)
def test_a_forged_callback_is_refused_and_leaves_nothing(
    wecom: StandIn, bot: Bot, clock: Clock, other: dict[str, str], status: int
) -> None:
    forged = build_envelope(wecom.setup, clock, **other)
    response = post(f"{bot.address}/wecom/app", forged, build_xml(TEXT), wecom.setup)
    assert (response.status_code, response.text) == (status, "")
    assert bot.received == []


@pytest.mark.parametrize("path", ["/wecom/app", "/wecom/aibot"])
@pytest.mark.parametrize(
    "body", [b"", b"<xml>", b"{}", b"[]", b"\xff\xfe", b"<xml><Encrypt>x</Encrypt></xml>"]
)
def test_a_body_that_is_nothing_is_refused(bot: Bot, path: str, body: bytes) -> None:
    response = httpx2.post(bot.address + path, content=body, trust_env=False)
    assert 400 <= response.status_code < 500
    assert bot.received == []


@pytest.mark.parametrize("text", ["", "7", "<xml></xml>", "<xml><MsgType>text</MsgType></xml>", "{}"])
def test_a_sealed_text_that_is_no_message_is_refused(
    wecom: StandIn, bot: Bot, clock: Clock, text: str
) -> None:
    response = post(f"{bot.address}/wecom/app", build_envelope(wecom.setup, clock), text, wecom.setup)
    assert response.status_code == 400
    assert bot.received == []


@pytest.mark.parametrize(
    "text", ["", "7", "[]", "[" * 100_000, "{}", '{"msgtype": "text"}', '{"msgtype": "stream"}', "null"]
)
def test_a_sealed_text_that_is_no_message_of_the_aibot_is_refused(
    wecom: StandIn, bot: Bot, clock: Clock, text: str
) -> None:
    setup = wecom.setup
    envelope = build_envelope(
        setup, clock, token=setup.bot_token, encoding_aes_key=setup.bot_encoding_aes_key, receiver=""
    )
    sealed = envelope.seal(text)
    address = f"{bot.address}/wecom/aibot"
    response = httpx2.post(address, params=sealed.query, content=wrap_bot(sealed), trust_env=False)
    assert response.status_code == 400
    assert bot.received == []


def test_a_body_beyond_a_megabyte_is_refused_unread(bot: Bot) -> None:
    response = httpx2.post(f"{bot.address}/wecom/app", content=b"x" * 2**21, trust_env=False)
    assert response.status_code == 413
    assert bot.received == []


def test_a_signature_of_one_address_is_nothing_on_the_other(wecom: StandIn, bot: Bot, clock: Clock) -> None:
    sealed = build_envelope(wecom.setup, clock).seal(json.dumps({"msgid": "1"}))
    address = f"{bot.address}/wecom/aibot"
    response = httpx2.post(address, params=sealed.query, content=wrap_bot(sealed), trust_env=False)
    assert response.status_code == 401


def test_an_address_check_without_its_words_is_refused(bot: Bot) -> None:
    assert httpx2.get(f"{bot.address}/wecom/app", trust_env=False).status_code == 401
