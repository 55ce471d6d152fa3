"""How long the whole still takes, by when all of it comes about, and what is no end."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        ("6号剩的硬骨头8月底前能啃完", "c_qiu", "city", "report 6 doing eta=2026-08-31"),
        ("6号剩的几个钉子户8月底前能全啃下来", "c_qiu", "city", "report 6 doing eta=2026-08-31"),
        ("1号再要半个月能弄完", "w_gu", "water", "report 1 doing eta=2026-06-25"),
        ("1号顶多十天能通水", "w_gu", "water", "report 1 doing eta=2026-06-20"),
        ("1号再干十天就完工了", "w_gu", "water", "report 1 doing eta=2026-06-20"),
        ("1号再过十天就完了", "w_gu", "water", "report 1 doing eta=2026-06-20"),
        ("1号还有十天就通水了", "w_gu", "water", "report 1 doing eta=2026-06-20"),
        ("11号8月20号前一件不落全清完", "c_bu", "city", "report 11 doing eta=2026-08-20"),
        ("3号估摸8月20号拿证", "w_yin", "water", "report 3 doing eta=2026-08-20"),
        ("1号干了十天就完工了", "w_gu", "water", "report 1 done"),
    ],
)
def test_a_span_still_to_go_is_no_end_that_has_come(text: str, sender: str, office: str, acts: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


@pytest.mark.parametrize(("count", "acts"), [(16, "report 1 doing eta=2026-08-05"), (12, "report 1 doing")])
def test_all_that_is_aimed_at_tells_the_end_of_the_task_in_hand(count: int, acts: str) -> None:
    told = read(f"8月5号前{count}间保证全装好", sender="k_bai", office="market", topic="1")
    assert describe(told) == acts


@pytest.mark.parametrize("text", ["1号再等十天才能进设备", "1号7月底前全部开工", "1号下月底设备全进场"])
def test_a_beginning_or_a_step_is_no_end(text: str) -> None:
    assert describe(read(text, sender="w_gu", office="water")) == "report 1 doing"


def test_the_number_of_one_of_several_is_no_day() -> None:
    told = read("电梯5号那部昨天装好试运行了", sender="c_hua", office="city")
    assert describe(told) == "report 2 doing"
