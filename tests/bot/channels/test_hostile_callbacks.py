"""Whatever is sealed and signed, an ear gives a callback or refuses; it never breaks."""

import json
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.aibot import AibotChannel
from bot.channels.app import AppChannel
from bot.channels.channel import Callback, Ear
from bot.channels.envelope import Envelope, EnvelopeRefused
from bot.standin.callbacks import build_app_envelope, build_bot_envelope, build_xml, wrap_app, wrap_bot
from bot.standin.setup import Setup
from storage.streams import Streams
from tests.bot.channels.conftest import Clock, build_aibot, build_app, open_copy

SETUP = Setup()
CLOCK = Clock(datetime(2026, 6, 10, 2, 0, tzinfo=UTC))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TAGS = st.sampled_from(
    [
        "ToUserName",
        "FromUserName",
        "CreateTime",
        "MsgType",
        "MsgId",
        "Content",
        "Event",
        "EventKey",
        "MediaId",
        "Recognition",
        "Title",
        "Label",
        "ChangeType",
        "SelectedItems",
        "SelectedItem",
        "OptionIds",
        "OptionId",
        "ResponseCode",
    ]
)
KINDS = st.sampled_from(
    ["text", "image", "voice", "file", "link", "location", "event", "template_card_event", "change_contact"]
)
MOMENTS = st.one_of(st.integers(), st.just(1_781_000_000), WORDS)
FIELDS = st.recursive(
    st.dictionaries(TAGS, st.one_of(WORDS, KINDS)),
    lambda inner: st.dictionaries(
        TAGS, st.one_of(WORDS, KINDS, inner, st.lists(inner, max_size=3)), max_size=5
    ),
)
NAMES = st.sampled_from(
    [
        "msgid",
        "from",
        "userid",
        "chatid",
        "chattype",
        "create_time",
        "msgtype",
        "text",
        "content",
        "quote",
        "mixed",
        "msg_item",
        "image",
        "url",
        "event",
        "eventtype",
        "template_card_event",
        "selected_items",
        "selected_item",
        "option_ids",
        "option_id",
        "response_url",
        "stream",
        "id",
    ]
)
LEAVES = st.one_of(WORDS, KINDS, MOMENTS, st.booleans(), st.none(), st.floats(allow_nan=False))
BODIES = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=8))
)


@pytest.fixture(scope="module")
def app() -> Iterator[AppChannel]:
    with closing(build_app(SETUP, "http://127.0.0.1:9", CLOCK)) as app:
        yield app


@pytest.fixture(scope="module")
def aibot(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AibotChannel]:
    path = tmp_path_factory.mktemp("hostile") / "guatu.db"
    with (
        open_copy(migrated, path) as database,
        closing(build_aibot(SETUP, CLOCK, Streams(database))) as aibot,
    ):
        yield aibot


def hear_app(app: Ear, text: str) -> Callback | None:
    sealed = build_app_envelope(SETUP, CLOCK).seal(text)
    with suppress(EnvelopeRefused):
        return app.receive(sealed.query, wrap_app(SETUP, sealed).encode())
    return None


def hear_bot(aibot: Ear, text: str) -> Callback | None:
    sealed = build_bot_envelope(SETUP, CLOCK).seal(text)
    with suppress(EnvelopeRefused):
        return aibot.receive(sealed.query, wrap_bot(sealed).encode())
    return None


@given(text=WORDS)
def test_any_text_at_all(app: AppChannel, aibot: AibotChannel, text: str) -> None:
    assert hear_app(app, text) is None
    heard = hear_bot(aibot, text)
    assert heard is None or heard.incoming is None


@given(fields=FIELDS, kind=KINDS, moment=MOMENTS)
def test_any_message_of_the_app(app: AppChannel, fields: dict[str, Any], kind: str, moment: Any) -> None:
    known = {"FromUserName": "ZhaoMing", "MsgType": kind, "Event": kind, "CreateTime": moment}
    for message in (fields, {**fields, **known}):
        heard = hear_app(app, build_xml(message))
        if heard is not None and heard.incoming is not None:
            assert heard.incoming.message_id
            assert heard.incoming.at.tzinfo is UTC


@given(body=BODIES, kind=KINDS, moment=MOMENTS)
def test_any_message_of_the_aibot(aibot: AibotChannel, body: Any, kind: str, moment: Any) -> None:
    known = {"msgid": "m1", "from": {"userid": "ZhaoMing"}, "msgtype": kind, "create_time": moment}
    more = body if isinstance(body, dict) else {}
    for message in (body, {**known, **more}, {**more, **known}):
        heard = hear_bot(aibot, json.dumps(message))
        if heard is not None and heard.incoming is not None:
            assert heard.incoming.account
            assert heard.incoming.at.tzinfo is UTC


@given(body=st.binary(max_size=200), query=st.dictionaries(WORDS, WORDS))
def test_any_bytes_at_the_door_are_refused(
    app: AppChannel, aibot: AibotChannel, body: bytes, query: dict[str, str]
) -> None:
    for ear in (app, aibot):
        with pytest.raises(EnvelopeRefused):
            ear.receive(query, body)
        with pytest.raises(EnvelopeRefused):
            ear.open_echo(query)


@given(plain=st.binary(max_size=100))
def test_any_bytes_under_the_right_key_are_text_or_refused(plain: bytes) -> None:
    envelope: Envelope = build_app_envelope(SETUP, CLOCK)
    sealed = envelope.seal(plain.hex())
    assert envelope.open(sealed.query, sealed.encrypted) == plain.hex()
