"""Figures as other people put the same: the rate a clause before, how many of them, what is left."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        ("7号年报率，最新90.7%", "k_xin", "report 7 doing rate=90.7 indicator=年报率"),
        ("年报率一直拖着，升到90.7%", "k_xin", "report 7 doing rate=90.7 indicator=年报率"),
        ("电梯一共300台，其中196台已经整治掉", "k_tie", "report 4 doing total=196 of=300"),
        ("电梯维保累计171台，其中今天刚改的14台", "k_tie", "report 4 doing total=171 delta=14"),
        ("电梯维保累计171台，其中这个礼拜新搞的5台", "k_tie", "report 4 doing total=171 delta=5"),
        ("电梯维保累计171台，其中返工5台", "k_tie", "report 4 doing total=171"),
        ("4号任务320台，整治完142台，还余178台", "k_tie", "report 4 doing total=142 of=320 remaining=178"),
        ("电梯维保该检500，检了430，剩70没检", "k_tie", "report 4 doing total=430 of=500 remaining=70"),
        ("电梯维保该检500，检了430，剩60没检", "k_tie", "ASK report 4 OPEN doing"),
    ],
)
def test_the_same_said_otherwise_is_the_same(text: str, sender: str, said: str) -> None:
    assert describe(read(text, sender=sender, office="market")) == said
