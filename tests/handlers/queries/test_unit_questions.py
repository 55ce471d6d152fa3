"""Questions about one task that want its units: each one's figure, who is short, who has not reported."""

import pytest

from tests.chat import Chat

EACH = (
    "2号65岁以上老年人体检：城头75.1%（1742/2320）、水泉97.0%（2210/2278）、桑村98.1%（1903/1940）。"
    "合计5855/6538人（89.6%）。"
)


@pytest.mark.parametrize(
    "question", ["体检各单位分别多少", "体检各卫生院多少了", "2号三家分别到多少了", "2号哪家最慢"]
)
def test_the_units_of_a_task_are_told_slowest_first(chat: Chat, question: str) -> None:
    assert chat.say("何立新", question) == EACH


@pytest.mark.parametrize("question", ["2号哪个单位没完", "2号还有谁没完", "2号哪些卫生院还没到数"])
def test_who_is_short_leaves_out_whose_part_is_done(chat: Chat, question: str) -> None:
    chat.say("陈雪", "2号累计1940")
    assert chat.say("周敏", question) == (
        "2号65岁以上老年人体检没完成2家：城头75.1%（1742/2320）、水泉97.0%（2210/2278）。"
    )


@pytest.mark.parametrize("question", ["2号还有谁没报", "体检哪家还没报"])
def test_who_has_not_reported_is_named_with_the_last_day(chat: Chat, question: str) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("周敏", question) == (
        "2号65岁以上老年人体检未报2家：水泉（11月20日报过）、桑村（11月20日报过）。"
    )


def test_a_member_hears_their_own_units_part(chat: Chat) -> None:
    assert "城头75.1%" in chat.say("李娜", "2号哪家最慢")
    assert "桑村" not in chat.say("李娜", "2号哪家最慢")


def test_a_task_without_shares_is_answered_as_a_whole(chat: Chat) -> None:
    assert chat.say("何立新", "23号哪个单位没完").startswith("23号基层药品管理制度修订")
