"""Until when more time is asked for."""

import pytest

from tests.board.reading.offices import only, read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("7号申请延到国庆后10月20号", "2026-10-20"),
        ("7号想延到国庆后10月15日，材料没到", "2026-10-15"),
        ("7号申请延到10月20号", "2026-10-20"),
    ],
)
def test_a_day_behind_a_feast_is_the_day(text: str, until: str) -> None:
    act = only(text, sender="w_luo", office="water")
    assert (act.act, str(act.until)) == ("extend", until)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "4号清了50处，还剩23处，12月赶不完，申请展到明年1月20号",
            "report 4 doing total=50 remaining=23 + extend 4 until=2027-01-20",
        ),
        ("4号清了50处，想宽到明年1月20号", "report 4 doing total=50 + extend 4 until=2027-01-20"),
        ("4号清了50处，能不能挪到明年1月20号", "report 4 doing total=50 + extend 4 until=2027-01-20"),
        ("4号清了50处，请求缓至明年1月20号", "report 4 doing total=50 + extend 4 until=2027-01-20"),
        ("4号清了50处，希望顺到明年1月20号", "report 4 doing total=50 + extend 4 until=2027-01-20"),
        ("4号清理拓展到50处", "report 4 doing total=50"),
    ],
)
def test_more_time_is_asked_for_in_any_verb_of_moving(text: str, told: str) -> None:
    assert describe(read(text, sender="w_bi", office="water")) == told
