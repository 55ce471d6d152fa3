"""Messages on the aibot's long connection against the stand-in: in, answered, pushed, with files and cards."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from board.errors import UnusableFile
from board.model.card import Button
from bot.channels.channel import Delivery, SendError, Shown
from bot.channels.longconn.channel import LongConnection
from bot.standin.wecom import StandIn
from handlers.calls.calls import Attachment
from tests.bot.channels.conftest import Clock
from tests.bot.channels.longconn.conftest import IMPATIENT, Inbox, answer, ask, send_error


def test_a_group_message_comes_in_and_its_answer_arrives(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    asked = ask(wecom, inbox)
    assert (asked.account, asked.room, asked.text) == ("ZhaoMing", "wrGroupOne", "@小图 7号怎么样了")
    connection.send(answer(asked, "7号：80%"))
    (heard,) = wecom.messages
    assert (heard.to, heard.is_group, heard.text) == ("作战群", True, "7号：80%")


def test_messages_of_one_chat_are_kept_in_their_order_through_failures(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.longconn.backlog.PAUSE_SECONDS", 0.01)
    inbox.fails = 2
    for number in range(20):
        wecom.say("ZhaoMing", f"@小图 {number}号完成", room="作战群")
    assert [inbox.take().text for _ in range(20)] == [f"@小图 {number}号完成" for number in range(20)]


def test_control_characters_as_the_platform_sends_them_lose_nothing_else(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    assert ask(wecom, inbox, "@小图 7号\x07完成\x1f\t，\\u0007").text == "@小图 7号完成\t，\\u0007"


def test_it_pushes_where_it_was_addressed_before(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox)
    ask(wecom, inbox, "你好", room=None)
    connection.send(Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    connection.send(Delivery("ZhaoMing", "今天2项", "k2"))
    assert [(heard.to, heard.kind) for heard in wecom.messages] == [
        ("作战群", "markdown"),
        ("ZhaoMing", "markdown"),
    ]


def test_what_is_meant_for_one_goes_to_them_and_not_into_the_group(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox, "你好", room=None)
    asked = ask(wecom, inbox)
    connection.send(Delivery("ZhaoMing", "您是指2号还是3号？", "k1", reply_to=asked.reply_to))
    assert [(heard.to, heard.is_group) for heard in wecom.messages] == [("ZhaoMing", False)]


def test_it_mentions_nobody_because_the_platform_would_print_the_letters(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    connection.send(answer(ask(wecom, inbox), "3号还差两家", mentions=("LiNa",)))
    assert wecom.messages[0].text == "3号还差两家"


def test_more_than_the_platform_takes_in_one_chat_waits_and_other_chats_do_not(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox, "你好", room=None)
    asked = ask(wecom, inbox)
    for number in range(30):
        connection.send(answer(asked, f"第{number}条", f"k{number}"))
    error = send_error(connection, answer(asked, "第30条", "k30"))
    assert (error.outcome, error.retry_in) == ("retry", 60)
    connection.send(Delivery("ZhaoMing", "别处不受影响", "k31"))
    assert len(wecom.messages) == 31


@pytest.mark.parametrize("chatid", ["wrgroupone", "wrGroupTwo"])
def test_a_push_to_a_chat_it_was_never_addressed_in_is_refused(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, chatid: str
) -> None:
    ask(wecom, inbox)
    error = send_error(connection, Delivery(chatid, "各单位", "k1", is_group=True))
    assert (error.outcome, error.code) == ("refused", 93006)


def test_a_long_answer_goes_on_as_pushes(wecom: StandIn, connection: LongConnection, inbox: Inbox) -> None:
    text = "\n".join(f"{number}号任务：已完成百分之八十。" for number in range(1000))
    receipt = connection.send(answer(ask(wecom, inbox), text))
    assert [heard.kind for heard in wecom.messages] == ["stream"] + ["markdown"] * (receipt.parts - 1)
    assert "\n".join(heard.text for heard in wecom.messages) == text


@pytest.mark.parametrize("timing", [IMPATIENT])
def test_files_go_up_in_chunks_and_arrive_under_their_names(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, tmp_path: Path
) -> None:
    (tmp_path / "作战图.png").write_bytes(b"p" * 1000)
    (tmp_path / "大图.png").write_bytes(b"p" * (2 * 2**20 + 1))
    (tmp_path / "通报.docx").write_bytes(b"d" * (512 * 1024 + 1))
    files = [str(tmp_path / name) for name in ("作战图.png", "大图.png", "通报.docx")]
    wecom.misbehave("aibot_upload_media_chunk", "hang")
    connection.send(answer(ask(wecom, inbox), "见附件", files=files))
    assert [(heard.kind, heard.text or heard.file) for heard in wecom.messages] == [
        ("stream", "见附件"),
        ("image", "作战图.png"),
        ("file", "大图.png"),
        ("file", "通报.docx"),
    ]


def test_a_file_comes_in_and_is_decrypted_with_its_own_key(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, tmp_path: Path
) -> None:
    (tmp_path / "台账.xlsx").write_bytes(b"x" * 1000)
    wecom.say("ZhaoMing", file=tmp_path / "台账.xlsx", via="aibot")
    attachment = inbox.take().attachment
    assert attachment is not None
    assert connection.fetch(attachment) == ("台账.xlsx", b"x" * 1000)
    with pytest.raises(UnusableFile):
        connection.fetch(replace(attachment, key="not a key"))


def test_an_event_is_greeted_within_its_five_seconds(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    wecom.trigger_bot("ZhaoMing", "enter_chat")
    entered = inbox.take()
    assert entered.event == "enter_chat"
    connection.send(answer(entered, "赵明您好，今天2项"))
    assert [heard.kind for heard in wecom.messages] == ["text"]


def test_a_greeting_that_comes_too_late_is_a_push(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, clock: Clock
) -> None:
    wecom.trigger_bot("ZhaoMing", "enter_chat")
    entered = inbox.take()
    clock.move(seconds=6)
    connection.send(answer(entered, "赵明您好，今天2项"))
    assert [heard.kind for heard in wecom.messages] == ["markdown"]


def test_a_pressed_button_is_answered_by_a_push_and_never_as_a_message(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    wecom.trigger_bot("ZhaoMing", "template_card_event", room="作战群", event_key="yes", task_id="t7")
    pressed = inbox.take()
    assert pressed.text == "yes t7"
    connection.send(answer(pressed, "已记"))
    assert [heard.kind for heard in wecom.messages] == ["markdown"]


@pytest.mark.parametrize(("seconds", "changed"), [(4, "已选：对\n2号累计1800，对吗？"), (5, "")])
def test_a_card_is_changed_within_five_seconds_of_its_press(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, clock: Clock, seconds: int, changed: str
) -> None:
    wecom.say("ZhaoMing", "7号", via="aibot")
    asked = inbox.take()
    connection.send(replace(answer(asked, "2号累计1800，对吗？"), buttons=(Button("对", "对"),)))
    wecom.press("ZhaoMing", "对")
    pressed = inbox.take()
    clock.move(seconds=seconds)
    update = replace(answer(pressed, "已选：对"), updates=Shown("k1", "2号累计1800，对吗？"))
    with nullcontext() if changed else pytest.raises(SendError, match="5秒"):
        connection.send(update)
    assert wecom.messages[-1].outcome == changed


@pytest.mark.parametrize("code", [846605, 846608])
def test_an_answer_whose_window_is_over_is_pushed(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, code: int
) -> None:
    asked = ask(wecom, inbox)
    wecom.misbehave("aibot_respond_msg", "errcode", code=code)
    connection.send(answer(asked, "7号：80%"))
    assert [(heard.kind, heard.text) for heard in wecom.messages] == [("markdown", "7号：80%")]


def test_an_answer_after_a_day_is_pushed(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, clock: Clock
) -> None:
    asked = ask(wecom, inbox)
    clock.move(hours=25)
    connection.send(answer(asked, "7号：80%"))
    assert [heard.kind for heard in wecom.messages] == ["markdown"]


@pytest.mark.parametrize("timing", [IMPATIENT])
@pytest.mark.parametrize(("how", "seconds"), [("hang", 0.0), ("slow", 0.3)])
def test_an_answer_without_acknowledgement_is_repeated_and_seen_once(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, how: Any, seconds: float
) -> None:
    asked = ask(wecom, inbox)
    wecom.misbehave("aibot_respond_msg", how, seconds=seconds)
    connection.send(answer(asked, "7号：80%"))
    assert [heard.text for heard in wecom.messages] == ["7号：80%"]


@pytest.mark.parametrize("timing", [IMPATIENT])
@pytest.mark.parametrize("how", ["hang", "cut"])
def test_a_push_without_acknowledgement_is_unknown_and_not_repeated(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, how: Any
) -> None:
    ask(wecom, inbox)
    wecom.misbehave("aibot_send_msg", how)
    error = send_error(connection, Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    assert error.outcome == "unknown"
    assert len(wecom.messages) == 1


def test_a_busy_platform_is_a_retry(wecom: StandIn, connection: LongConnection, inbox: Inbox) -> None:
    ask(wecom, inbox)
    wecom.misbehave("aibot_send_msg", "errcode", code=846601)
    assert send_error(connection, Delivery("wrGroupOne", "各单位", "k1", is_group=True)).outcome == "retry"


def test_a_file_without_a_key_is_taken_as_it_is(
    wecom: StandIn, connection: LongConnection, tmp_path: Path
) -> None:
    name, content = connection.fetch(Attachment("file", f"{wecom.api_base}/cgi-bin/webhook/send"))
    assert name == "file"
    assert b"93000" in content
