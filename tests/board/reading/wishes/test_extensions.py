"""Until when more time is asked for."""

import pytest

from tests.board.reading.offices import only


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
