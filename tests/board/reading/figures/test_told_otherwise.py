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
        ("电梯维保，18台应整治，整治了15台", "k_tie", "report 4 doing total=15 of=18"),
        ("4号任务320台，做了142台，剩178台", "k_tie", "report 4 doing total=142 of=320 remaining=178"),
        ("4号任务320，做了142", "k_tie", "report 4 doing total=142 of=320"),
        ("电梯维保连四成都不到", "k_tie", "report 4 doing"),
        ("电梯维保马上就到四百台了", "k_tie", "report 4 doing"),
        ("电梯维保整治281台，过一半啦", "k_tie", "report 4 doing total=281"),
        ("电梯维保那家我们又去坐了两个来钟头", "k_tie", "report 4 doing"),
    ],
)
def test_the_same_said_otherwise_is_the_same(text: str, sender: str, said: str) -> None:
    assert describe(read(text, sender=sender, office="market")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("第1项整治了286台，第2项没动", "report 4 doing total=286 + report 19 none"),
        ("第2项正在弄；第1项又办了1台，累计286台", "report 19 doing + report 4 doing total=286 delta=1"),
    ],
)
def test_the_second_of_a_list_that_was_shown_is_its_place(text: str, said: str) -> None:
    shown = read(text, sender="k_tie", office="market", listed=("4", "19", "5"))
    assert describe(shown) == said


def test_the_fourth_without_a_list_is_the_task_of_that_number() -> None:
    assert describe(read("第4项累计281台", sender="k_tie", office="market")) == "report 4 doing total=281"
