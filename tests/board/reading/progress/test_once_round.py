"""A duty that comes round, gone over once: 巡查一轮走完了."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("12号本月检查一轮走完了", "j_an", "transport", "report 12 done"),
        ("12号这个月查完一遍，没发现问题", "j_an", "transport", "report 12 done"),
        ("12号本月检查一圈跑完了", "j_an", "transport", "report 12 done"),
        ("12号本周查完一轮了", "c_bu", "city", "report 12 done"),
    ],
)
def test_one_round_is_the_duty_and_no_figure(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told
