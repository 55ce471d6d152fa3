"""Regular reports at the hour their receiver named."""

from datetime import time

import pytest

from board.model.settings import Settings
from board.reading.days.hours import read_hour
from board.reading.desk.plain import read_plain
from board.rules.subscriptions import Subscription, add_subscription, list_subscriptions
from tests.chat import Chat


def list_hours(chat: Chat, name: str) -> list[str]:
    ours = chat.told(name, "digest")
    return [
        f"{heard.at.astimezone(chat.office.board.zone):%m-%d %H:%M}"
        for heard in chat.heard
        if heard.text in ours
    ]


def test_a_subscription_comes_at_the_hour_its_receiver_named(chat: Chat) -> None:
    assert chat.say("何立新", "每天早上8点发我进展").startswith("已定：每个工作日8:00发您一份进展")
    chat.at("2026-11-25T12:00:00")
    assert list_hours(chat, "何立新") == ["11-24 08:00", "11-25 08:00"]


def test_the_hour_of_a_subscription_is_moved(chat: Chat) -> None:
    chat.say("何立新", "每天早上8点发我进展")
    assert chat.say("何立新", "改到7点半发") == "1项订阅改到7:30发您，从下一次起。"
    chat.at("2026-11-24T12:00:00")
    assert list_hours(chat, "何立新") == ["11-24 07:30"]
    assert chat.say("何立新", "我的订阅") == "订阅1项：每个工作日7:30发您一份进展。改钟点回“改到7点半发”。"


def test_one_of_several_subscriptions_is_moved_by_its_kind(chat: Chat) -> None:
    chat.say("王建国", "每周五下午给我报一次周报")
    chat.say("王建国", "每周一给我报一次")
    chat.say("王建国", "周报改到15:30发")
    answer = chat.say("王建国", "我的订阅")
    assert "每周五15:30发您一份周报" in answer
    assert "每周一8:40发您一份进展" in answer


def test_a_subscription_never_comes_at_night(chat: Chat) -> None:
    assert chat.say("何立新", "每天晚上11点发我进展").startswith("23:00不发，订阅在7:00至20:00之间")
    assert chat.say("何立新", "我的订阅") == "目前没有订阅。"


def test_who_has_no_subscription_moves_none(chat: Chat) -> None:
    assert "订阅改到" not in chat.say("周敏", "改到8点发")


def test_the_same_report_ordered_again_takes_the_first_ones_place() -> None:
    entries = add_subscription(("FREQ=DAILY|daily",), Subscription("FREQ=DAILY", "daily", time(8)))
    assert entries == ("FREQ=DAILY|daily|08:00",)
    assert list_subscriptions(entries)[0].find_hour(Settings()) == time(8)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("每天早上8点发我", time(8)), ("改到7点半", time(7, 30)), ("下午三点一刻", time(15, 15)), ("17:30", time(17, 30)),
        ("晚上8点10分", time(20, 10)), ("每周五下午", time(16)), ("下班前", time(17)), ("每周五", None), ("12月8日", None),
    ],
)  # fmt: skip
def test_an_hour_is_read_as_people_say_it(text: str, hour: time | None) -> None:
    assert read_hour(text) == hour


@pytest.mark.parametrize("text", ["改到25号", "5号改到8点开会", "会议改到下午3点", "改到7点半开会"])
def test_other_changes_of_the_hour_are_none_of_a_subscription(text: str) -> None:
    answer = read_plain(text)
    assert answer is None or answer.verb != "move_subscription"


def test_the_office_orders_a_report_for_a_leader(chat: Chat) -> None:
    assert chat.say("周敏", "每周一给王局推周报") == "已定：每周一8:40发王建国一份周报，已告知本人。"
    assert chat.told("王建国", "notice")[-1] == "周敏为您定了：每周一8:40发您一份周报。不要时回“取消订阅”。"
    assert chat.say("周敏", "我的订阅") == "目前没有订阅。"
    assert "每周一8:40发您一份周报" in chat.say("王建国", "我的订阅")


def test_a_report_is_ordered_only_for_who_sees_the_whole_board(chat: Chat) -> None:
    assert chat.say("周敏", "每周一给郑凯推周报").startswith("定期的通报只发领导和办公室，郑凯不在其中")
    assert chat.say("郑凯", "我的订阅") == "目前没有订阅。"
