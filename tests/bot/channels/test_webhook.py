from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from board.errors import UnusableFile
from bot.channels.channel import Delivery, SendError
from bot.channels.webhook import WebhookChannel
from bot.standin.wecom import StandIn
from handlers.calls.calls import Attachment
from tests.bot.channels.conftest import Clock


def build_delivery(text: str, **more: Any) -> Delivery:
    return Delivery("作战群", text, "k1", is_group=True, **more)


def send_error(webhook: WebhookChannel, delivery: Delivery) -> SendError:
    with pytest.raises(SendError) as caught:
        webhook.send(delivery)
    return caught.value


def test_a_text_arrives_in_its_group_and_rings_for_those_named(
    webhook: WebhookChannel, wecom: StandIn
) -> None:
    webhook.send(build_delivery("3号还差两家", mentions=("ZhaoMing",)))
    (heard,) = wecom.messages
    assert (heard.to, heard.kind, heard.text, heard.mentions) == (
        "作战群",
        "text",
        "3号还差两家",
        ("ZhaoMing",),
    )


@pytest.mark.parametrize(
    ("length", "kinds"), [(682, ["text"]), (683, ["markdown"]), (1400, ["markdown"] * 2)]
)
def test_a_text_takes_as_few_messages_as_its_bytes_allow(
    webhook: WebhookChannel, wecom: StandIn, length: int, kinds: list[str]
) -> None:
    webhook.send(build_delivery("进" * length))
    assert [heard.kind for heard in wecom.messages] == kinds
    assert "".join(heard.text for heard in wecom.messages) == "进" * length


def test_a_long_text_still_calls_those_named(webhook: WebhookChannel, wecom: StandIn) -> None:
    webhook.send(build_delivery("进" * 700, mentions=("ZhaoMing", "LiNa")))
    assert wecom.messages[-1].text.endswith("\n<@ZhaoMing><@LiNa>")


def test_pictures_and_files_arrive(webhook: WebhookChannel, wecom: StandIn, tmp_path: Path) -> None:
    for name, size in (("作战图.png", 1000), ("大图.png", 2**21 + 1), ("通报.docx", 1000)):
        (tmp_path / name).write_bytes(b"x" * size)
    files = [str(tmp_path / name) for name in ("作战图.png", "大图.png", "通报.docx")]
    webhook.send(build_delivery("", files=files))
    assert [(heard.kind, heard.file) for heard in wecom.messages] == [
        ("image", "图片"),
        ("file", "大图.png"),
        ("file", "通报.docx"),
    ]


def test_the_twenty_first_message_of_a_minute_waits(
    webhook: WebhookChannel, wecom: StandIn, clock: Clock
) -> None:
    for number in range(20):
        webhook.send(build_delivery(f"第{number}条"))
    error = send_error(webhook, build_delivery("第20条"))
    assert (error.outcome, error.retry_in) == ("retry", 60)
    assert len(wecom.messages) == 20
    clock.move(seconds=60)
    webhook.send(build_delivery("第20条"))


def test_a_robot_that_others_use_up_waits_a_minute(webhook: WebhookChannel, wecom: StandIn) -> None:
    wecom.misbehave("webhook/send", "errcode", code=45009)
    error = send_error(webhook, build_delivery("第1条"))
    assert (error.outcome, error.retry_in) == ("retry", 60)


def test_a_robot_taken_out_of_its_group_is_told_to_the_operator(
    webhook: WebhookChannel, wecom: StandIn
) -> None:
    wecom.platform.robots.remove(wecom.add_group("作战群", robot_key="robot-key-one"))
    error = send_error(webhook, build_delivery("今日进展"))
    assert (error.outcome, error.alarms) == ("refused", True)
    assert "webhook_key" in error.sentence


@pytest.mark.parametrize("how", ["cut", "status"])
def test_an_unknown_outcome_is_not_a_retry(webhook: WebhookChannel, wecom: StandIn, how: Any) -> None:
    wecom.misbehave("webhook/send", how, code=502)
    assert send_error(webhook, build_delivery("今日进展")).outcome == "unknown"


def test_a_failure_after_a_part_has_arrived_is_unknown(webhook: WebhookChannel, wecom: StandIn) -> None:
    wecom.misbehave("webhook/send", "slow", seconds=0)
    wecom.misbehave("webhook/send", "errcode", code=45033)
    error = send_error(webhook, build_delivery("进" * 1400))
    assert error.outcome == "unknown"
    assert "前1段已发出" in error.sentence


def test_an_upload_that_broke_off_reached_nobody(
    webhook: WebhookChannel, wecom: StandIn, tmp_path: Path
) -> None:
    (tmp_path / "通报.docx").write_bytes(b"content")
    wecom.misbehave("webhook/upload_media", "cut")
    error = send_error(webhook, build_delivery("今日通报", files=[str(tmp_path / "通报.docx")]))
    assert error.outcome == "retry"
    assert wecom.messages == ()


def test_a_platform_that_cannot_be_reached_is_a_retry(clock: Clock) -> None:
    channel = WebhookChannel({"作战群": "robot-key-one"}, api_base="http://127.0.0.1:9", now=clock)
    with closing(channel) as webhook:
        assert send_error(webhook, build_delivery("今日进展")).outcome == "retry"


@pytest.mark.parametrize(("how", "code"), [("cut", 0), ("status", 404), ("status", 502), ("errcode", 93000)])
def test_no_error_holds_the_key(webhook: WebhookChannel, wecom: StandIn, how: Any, code: int) -> None:
    wecom.misbehave("webhook/send", how, code=code, message="key=robot-key-one")
    error = send_error(webhook, build_delivery("今日进展"))
    assert "robot-key-one" not in repr(error) + repr(error.__context__) + repr(error.__cause__)


@pytest.mark.parametrize(("to", "is_group"), [("别的群", True), ("ZhaoMing", False)])
def test_it_reaches_only_groups_with_a_robot(webhook: WebhookChannel, to: str, is_group: bool) -> None:
    assert not webhook.can_reach(to, is_group=is_group)
    error = send_error(webhook, Delivery(to, "今日进展", "k1", is_group=is_group))
    assert error.outcome == "refused"


def test_a_robot_has_no_files_to_fetch(webhook: WebhookChannel) -> None:
    with pytest.raises(UnusableFile):
        webhook.fetch(Attachment("file", "media"))
