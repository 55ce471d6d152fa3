"""The aibot's long connection against the stand-in, which closes, cuts, kicks and forgets as the platform does."""

import queue
from collections.abc import Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from board.errors import UnusableFile
from board.model.card import Button
from bot.channels.channel import Delivery, SendError, Shown
from bot.channels.longconn.channel import LongConnection
from bot.channels.longconn.keeper import OwnLease
from bot.channels.longconn.session import Timing
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from handlers.calls import Attachment, Incoming
from tests.bot.channels.conftest import Clock

QUICK = Timing(connect=5, answer=5, ping=5, first_pause=0.01, longest_pause=0.02, kicked_pause=0.2, lease=0.3)
PINGING = replace(QUICK, ping=0.05)
IMPATIENT = replace(QUICK, answer=0.2)


@dataclass
class Inbox:
    """What the bot kept, in order. `fails` lets keeping fail that many times."""

    kept: "queue.Queue[Incoming]" = field(default_factory=queue.Queue)
    fails: int = 0

    def accept(self, incoming: Incoming) -> None:
        if self.fails:
            self.fails -= 1
            raise OSError("disk full")
        self.kept.put(incoming)

    def take(self) -> Incoming:
        return self.kept.get(timeout=5)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


def build_connection(wecom: StandIn, clock: Clock, **more: Any) -> LongConnection:
    setup = wecom.setup
    settings = {"bot_id": setup.bot_id, "secret": setup.bot_secret, "ws_url": wecom.ws_url, "timing": QUICK}
    return LongConnection(**{**settings, **more}, now=clock)


@pytest.fixture
def timing() -> Timing:
    return QUICK


@pytest.fixture
def connection(wecom: StandIn, clock: Clock, inbox: Inbox, timing: Timing) -> Iterator[LongConnection]:
    with closing(build_connection(wecom, clock, timing=timing)) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("connected", timeout=5)
        yield connection


def answer(asked: Incoming, text: str, key: str = "k1", **more: Any) -> Delivery:
    room = asked.room is not None
    return Delivery(asked.room or asked.account, text, key, is_group=room, reply_to=asked.reply_to, **more)


def send_error(connection: LongConnection, delivery: Delivery) -> SendError:
    with pytest.raises(SendError) as caught:
        connection.send(delivery)
    return caught.value


def ask(
    wecom: StandIn, inbox: Inbox, text: str = "@小图 7号怎么样了", room: str | None = "作战群"
) -> Incoming:
    wecom.say("ZhaoMing", text, room=room, via="aibot")
    return inbox.take()


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


@pytest.mark.parametrize("code", [1000, 1001, 1011])
def test_after_a_close_however_clean_it_connects_again(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, code: int
) -> None:
    wecom.socket.close(code)
    wecom.socket.wait_for_subscriptions(2)
    assert ask(wecom, inbox).account == "ZhaoMing"


def test_after_a_cut_it_connects_again(wecom: StandIn, connection: LongConnection, inbox: Inbox) -> None:
    wecom.socket.abort()
    wecom.socket.wait_for_subscriptions(2)
    assert ask(wecom, inbox).account == "ZhaoMing"


@pytest.mark.parametrize("timing", [PINGING])
def test_a_connection_that_answers_no_ping_is_given_up(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    wecom.misbehave("ping", "hang", times=3)
    wecom.socket.wait_for_subscriptions(2)
    assert ask(wecom, inbox).account == "ZhaoMing"


def test_a_connection_forgotten_by_the_platform_is_subscribed_again(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox)
    wecom.socket.forget()
    connection.send(Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    wecom.socket.wait_for_subscriptions(2)
    assert [heard.text for heard in wecom.messages] == ["各单位"]


def test_a_connection_that_stays_forgotten_is_subscribed_once_more_and_no_oftener(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox)
    wecom.misbehave("aibot_send_msg", "errcode", code=846609, times=None)
    error = send_error(connection, Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    assert (error.outcome, error.code) == ("retry", 846609)
    with pytest.raises(TimeoutError):
        wecom.socket.wait_for_subscriptions(3, timeout=0.1)


def test_thrown_out_it_leaves_the_other_in_peace_and_tries_later(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, clock: Clock
) -> None:
    patient = replace(QUICK, kicked_pause=60)
    with closing(build_connection(wecom, clock, timing=patient)) as other:
        other.start(Inbox().accept)
        assert connection.wait_for("kicked", timeout=5)
        assert other.wait_for("connected", timeout=5)
        assert not connection.can_reach("wrGroupOne", is_group=True)
        assert connection.wait_for("connected", timeout=5)
        assert other.wait_for("kicked", timeout=5)


def test_a_wrong_secret_is_not_tried_again(wecom: StandIn, clock: Clock) -> None:
    with closing(build_connection(wecom, clock, secret="wrong")) as connection:
        connection.start(Inbox().accept)
        assert connection.wait_for("refused", timeout=5)
        assert send_error(connection, Delivery("ZhaoMing", "今天2项", "k1")).outcome == "retry"
    with pytest.raises(TimeoutError):
        wecom.socket.wait_for_subscriptions(1, timeout=0.1)


def test_a_platform_that_is_down_is_tried_until_it_is_up(wecom: StandIn, clock: Clock, inbox: Inbox) -> None:
    wecom.misbehave("aibot_subscribe", "errcode", code=-1, times=3)
    with closing(build_connection(wecom, clock)) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("connected", timeout=5)


def test_without_a_connection_a_send_waits(clock: Clock) -> None:
    setup = Setup()
    with closing(LongConnection(bot_id=setup.bot_id, secret=setup.bot_secret, now=clock)) as connection:
        assert not connection.can_reach("ZhaoMing", is_group=False)
        assert send_error(connection, Delivery("ZhaoMing", "今天2项", "k1")).outcome == "retry"


class SharedLease(OwnLease):
    """The lease of two replicas, by the clock."""

    def __init__(self) -> None:
        self.holder: str | None = None
        self.until: datetime | None = None

    def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        if self.holder in {None, holder} or (self.until is not None and self.until <= now):
            self.holder, self.until = holder, until
            return True
        return False

    def release(self, name: str, holder: str) -> None:
        if self.holder == holder:
            self.holder = None


def test_of_two_replicas_one_connects_and_the_other_takes_over(
    wecom: StandIn, clock: Clock, inbox: Inbox
) -> None:
    lease = SharedLease()
    with closing(build_connection(wecom, clock, lease=lease)) as second:
        with closing(build_connection(wecom, clock, lease=lease)) as first:
            first.start(inbox.accept)
            assert first.wait_for("connected", timeout=5)
            second.start(inbox.accept)
            assert second.wait_for("elsewhere", timeout=5)
            assert first.state == "connected"
        assert second.wait_for("connected", timeout=5)
    assert lease.holder is None


def test_a_replica_that_lost_the_lease_lets_go_of_the_connection(
    wecom: StandIn, clock: Clock, inbox: Inbox
) -> None:
    lease = SharedLease()
    with closing(build_connection(wecom, clock, lease=lease, timing=PINGING)) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("connected", timeout=5)
        lease.holder = "another"
        assert connection.wait_for("elsewhere", timeout=5)


def test_a_store_of_leases_that_fails_lets_nobody_connect(wecom: StandIn, clock: Clock, inbox: Inbox) -> None:
    class Broken(OwnLease):
        def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
            raise OSError("database is locked")

    with closing(build_connection(wecom, clock, lease=Broken())) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("elsewhere", timeout=5)


def test_a_file_without_a_key_is_taken_as_it_is(
    wecom: StandIn, connection: LongConnection, tmp_path: Path
) -> None:
    name, content = connection.fetch(Attachment("file", f"{wecom.api_base}/cgi-bin/webhook/send"))
    assert name == "file"
    assert b"93000" in content
