"""The aibot in URL mode against the stand-in."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from board.errors import UnusableFile
from bot.channels.aibot import AibotChannel
from bot.channels.aibot_messages import build_incoming
from bot.channels.app import AppChannel
from bot.channels.channel import Delivery, SendError
from bot.standin.callbacks import build_bot_envelope, wrap_bot
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from handlers.calls.calls import Attachment, Quoted
from storage.streams import Streams
from tests.bot.channels.conftest import Bot, Clock, build_aibot


def read(body: dict[str, Any], clock: Clock) -> Any:
    known = {"msgid": "m1", "from": {"userid": "ZhaoMing"}, "create_time": int(clock.at.timestamp())}
    return build_incoming({**known, **body}, now=clock())


def answer(aibot: AibotChannel, bot: Bot, text: str, **more: Any) -> None:
    asked = bot.received[-1]
    aibot.send(Delivery(asked.room or asked.account, text, "k1", reply_to=asked.reply_to, **more))


def test_a_group_message_comes_in_with_its_mention_and_its_group(
    wecom: StandIn, bot: Bot, clock: Clock
) -> None:
    assert wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群", msgid="m1").reply == ""
    (incoming,) = bot.received
    assert (incoming.channel, incoming.account, incoming.message_id) == ("aibot", "ZhaoMing", "m1")
    assert (incoming.text, incoming.room, incoming.at) == ("@小图 7号怎么样了", "wrGroupOne", clock.at)


def test_a_private_message_comes_in_without_a_group(wecom: StandIn, bot: Bot) -> None:
    wecom.say("ZhaoMing", "7号怎么样了", via="aibot")
    assert bot.received[0].room is None


def test_what_is_quoted_comes_in_with_it(wecom: StandIn, bot: Bot) -> None:
    wecom.say("ZhaoMing", "@小图 这个完成了", room="作战群", quote="7号：签约率61.2%")
    assert bot.received[0].quote == Quoted("7号：签约率61.2%")


def test_a_voice_message_comes_in_as_its_transcript(wecom: StandIn, bot: Bot) -> None:
    wecom.say("ZhaoMing", "七号完成了", spoken=True, via="aibot")
    assert (bot.received[0].text, bot.received[0].spoken) == ("七号完成了", True)


@pytest.mark.parametrize(("name", "kind"), [("台账.xlsx", "file"), ("现场.jpg", "image")])
def test_a_file_in_private_comes_in_and_is_decrypted(
    wecom: StandIn, bot: Bot, aibot: AibotChannel, tmp_path: Path, name: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(b"x" * 1000)
    wecom.say("ZhaoMing", file=tmp_path / name, via="aibot")
    attachment = bot.received[0].attachment
    assert attachment is not None
    assert attachment.kind == kind
    assert aibot.fetch(attachment) == (name, b"x" * 1000)


def test_a_file_after_its_five_minutes_is_said_to_be_gone(
    wecom: StandIn, bot: Bot, aibot: AibotChannel, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "台账.xlsx").write_bytes(b"x" * 1000)
    wecom.say("ZhaoMing", file=tmp_path / "台账.xlsx", via="aibot")
    clock.move(minutes=5)
    attachment = bot.received[0].attachment
    assert attachment is not None
    with pytest.raises(UnusableFile, match="重新发送"):
        aibot.fetch(attachment)


def test_a_file_that_is_not_encrypted_for_this_bot_is_refused(aibot: AibotChannel, wecom: StandIn) -> None:
    with pytest.raises(UnusableFile):
        aibot.fetch(Attachment("file", f"{wecom.api_base}/cgi-bin/gettoken"))


@pytest.mark.parametrize(
    ("text", "more"),
    [("大家下午开会", {}), ("", {"file": __file__}), ("七号完成了", {"spoken": True})],
)
def test_what_the_platform_keeps_from_a_bot_in_groups_the_stand_in_keeps_too(
    wecom: StandIn, bot: Bot, text: str, more: dict[str, Any]
) -> None:
    assert wecom.say("ZhaoMing", text, room="作战群", **more).tries == 0
    assert bot.received == []


def test_a_message_of_text_and_pictures_gives_its_words_and_its_first_picture(clock: Clock) -> None:
    items = [
        {"msgtype": "text", "text": {"content": "@小图 7号现场"}},
        {"msgtype": "image", "image": {"url": "https://one"}},
        {"msgtype": "text", "text": {"content": "已完工"}},
        {"msgtype": "image", "image": {"url": "https://two"}},
    ]
    incoming = read(
        {"msgtype": "mixed", "mixed": {"msg_item": items}, "chatid": "wrA", "chattype": "group"}, clock
    )
    assert incoming.text == "@小图 7号现场\n已完工"
    assert incoming.attachment == Attachment("image", "https://one")


@pytest.mark.parametrize("nested", [True, False])
def test_a_pressed_button_is_read_where_the_platform_puts_it_and_where_its_sdk_does(
    clock: Clock, nested: bool
) -> None:
    chosen = {"selected_item": [{"question_key": "q", "option_ids": {"option_id": ["a", "b"]}}]}
    details = {"event_key": "yes", "task_id": "t7", "selected_items": chosen}
    event = {"eventtype": "template_card_event", **({"template_card_event": details} if nested else details)}
    incoming = read({"msgtype": "event", "event": event}, clock)
    assert (incoming.event, incoming.text) == ("template_card_event", "yes t7 a b")


def test_a_feedback_is_an_event(clock: Clock) -> None:
    event = {"eventtype": "feedback_event", "feedback_event": {"id": "f1", "type": 2, "content": "漏了3号"}}
    incoming = read({"msgtype": "event", "event": event}, clock)
    assert (incoming.event, incoming.text) == ("feedback_event", "2 f1 漏了3号")


@pytest.mark.parametrize(
    "body",
    [
        {"msgtype": "text", "text": {"content": " "}},
        {"msgtype": "text", "text": {"content": "7号"}, "from": {"userid": "sys"}},
        {"msgtype": "text", "text": {"content": "7号"}, "chattype": "group"},
        {"msgtype": "event", "event": {"eventtype": "auth_change_event"}},
        {"msgtype": "unheard_of"},
    ],
)
def test_what_nobody_could_be_answered_is_not_kept(clock: Clock, body: dict[str, Any]) -> None:
    assert read(body, clock) is None


def test_a_message_without_its_moment_takes_the_present(clock: Clock) -> None:
    assert read({"msgtype": "text", "text": {"content": "7号"}, "create_time": None}, clock).at == clock.at


def test_an_answer_arrives_in_the_group_that_asked(wecom: StandIn, bot: Bot, aibot: AibotChannel) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群")
    answer(aibot, bot, "7号：80%，11月30日到期", is_group=True)
    (heard,) = wecom.messages
    assert (heard.via, heard.to, heard.is_group, heard.text) == (
        "aibot",
        "作战群",
        True,
        "7号：80%，11月30日到期",
    )


def test_an_answer_too_long_for_one_message_is_cut_and_says_so(
    wecom: StandIn, bot: Bot, aibot: AibotChannel
) -> None:
    wecom.say("ZhaoMing", "@小图 全部", room="作战群")
    answer(aibot, bot, "7号：80%，11月30日到期\n" * 1000)
    assert wecom.messages[0].text.endswith("（余下内容过长，未列出）")


def test_a_message_is_answered_once(wecom: StandIn, bot: Bot, aibot: AibotChannel) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群")
    answer(aibot, bot, "7号：80%")
    with pytest.raises(SendError) as caught:
        answer(aibot, bot, "7号：80%")
    assert caught.value.outcome == "refused"
    assert len(wecom.messages) == 1


def test_an_answer_after_an_hour_is_refused(
    wecom: StandIn, bot: Bot, aibot: AibotChannel, clock: Clock
) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群")
    clock.move(minutes=61)
    with pytest.raises(SendError):
        answer(aibot, bot, "7号：80%")


def test_an_answer_cut_off_is_of_unknown_outcome_and_tells_no_address(
    wecom: StandIn, bot: Bot, aibot: AibotChannel
) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群")
    wecom.misbehave("aibot/response", "cut")
    with pytest.raises(SendError) as caught:
        answer(aibot, bot, "7号：80%")
    assert caught.value.outcome == "unknown"
    assert "response_code" not in repr(caught.value) + repr(caught.value.__context__)


def test_what_is_meant_for_one_is_no_answer_to_the_group(
    wecom: StandIn, bot: Bot, aibot: AibotChannel
) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群")
    with pytest.raises(SendError, match="主动"):
        aibot.send(Delivery("ZhaoMing", "您是指2号还是3号？", "k1", reply_to=bot.received[0].reply_to))
    assert wecom.messages == ()


def test_it_cannot_push_nor_send_files(aibot: AibotChannel, wecom: StandIn, bot: Bot) -> None:
    assert not aibot.can_reach("wrGroupOne", is_group=True)
    with pytest.raises(SendError, match="主动"):
        aibot.send(Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    wecom.say("ZhaoMing", "@小图 通报", room="作战群")
    with pytest.raises(SendError, match="文件"):
        answer(aibot, bot, "见附件", files=[__file__])


def test_a_message_without_an_answer_address_is_answered_by_a_stream(
    wecom: StandIn, aibot: AibotChannel, bot: Bot
) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群", with_address=False)
    wecom.refresh_streams()
    assert list(wecom.messages) == []
    answer(aibot, bot, "7号：80%")
    wecom.refresh_streams()
    assert [heard.text for heard in wecom.messages] == ["7号：80%"]
    assert len(bot.received) == 1


def test_a_stream_is_answered_by_whichever_replica_the_platform_asks(
    wecom: StandIn, bot: Bot, clock: Clock, streams: Streams
) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群", with_address=False)
    with closing(build_aibot(wecom.setup, clock, streams)) as other:
        answer(other, bot, "7号：80%")
    wecom.refresh_streams()
    assert [heard.text for heard in wecom.messages] == ["7号：80%"]


def test_a_message_delivered_again_is_answered_in_the_stream_it_has(
    wecom: StandIn, bot: Bot, aibot: AibotChannel
) -> None:
    for _ in range(2):
        wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群", with_address=False, msgid="m1")
    assert len({one.reply_to for one in bot.received}) == 1
    answer(aibot, bot, "7号：80%")
    with pytest.raises(SendError, match="已经答复"):
        answer(aibot, bot, "7号：90%")
    wecom.refresh_streams()
    assert [heard.text for heard in wecom.messages] == ["7号：80%"]


def test_a_stream_after_six_minutes_is_refused_and_closed(
    wecom: StandIn, aibot: AibotChannel, bot: Bot, clock: Clock
) -> None:
    wecom.say("ZhaoMing", "@小图 7号怎么样了", room="作战群", with_address=False)
    clock.move(minutes=7)
    with pytest.raises(SendError, match="6分钟"):
        answer(aibot, bot, "7号：80%")


def test_a_stream_that_nobody_remembers_is_closed(aibot: AibotChannel, clock: Clock) -> None:
    envelope = build_bot_envelope(Setup(), clock)
    sealed = envelope.seal(json.dumps({"msgtype": "stream", "stream": {"id": "gone"}}))
    reply = json.loads(aibot.receive(sealed.query, wrap_bot(sealed).encode()).reply)
    assert reply["nonce"] == sealed.nonce
    query = {
        "msg_signature": reply["msgsignature"],
        "timestamp": str(reply["timestamp"]),
        "nonce": reply["nonce"],
    }
    assert json.loads(envelope.open(query, reply["encrypt"]))["stream"]["finish"] is True


@pytest.mark.parametrize("setup", [Setup(clear_ids=False)])
def test_an_account_in_cipher_text_is_taken_as_it_is_and_can_be_resolved(
    wecom: StandIn, bot: Bot, app: AppChannel
) -> None:
    wecom.say("ZhaoMing", "@小图 7号", room="作战群")
    account = bot.received[0].account
    assert account.startswith("wo")
    data = {"open_userid_list": [account, "LiNa"]}
    answered = app.client.call("post", "batch/openuserid_to_userid", data=data)
    assert answered["userid_list"] == [{"open_userid": account, "userid": "ZhaoMing"}]
    assert answered["invalid_open_userid_list"] == ["LiNa"]
