"""Trouble with some of those that were reached, and some that are left out, beside how far the whole is."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        ("电梯装到31台，有一台卡在业主那", "c_hua", "city", "report 2 doing total=31"),
        ("药店达标86家，有几家卡在房东那", "k_yao", "market", "report 11 doing total=86"),
        ("年报率88.2，有户档案没归先不算", "k_xin", "market", "report 7 doing rate=88.2 indicator=年报率"),
    ],
)
def test_some_of_those_reached_are_not_the_whole(text: str, sender: str, office: str, acts: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


def test_who_has_a_task_already_is_not_given_it() -> None:
    told = read("2号交给岑溪盯了", sender="k_bai", office="market")
    assert not any(act.act == "transfer" for act in told.acts)


def test_less_than_all_of_it_is_no_end() -> None:
    told = read("3号完工了，等验收，完成95%", sender="w_yin", office="water")
    assert describe(told) == "report 3 doing percent=95"


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号3座桥完工", "j_ap", "transport", "report 2 doing total=3"),
        ("18号12个站点已经建成", "j_qh", "transport", "report 18 doing total=12"),
        (
            "1号改造完工6户，4号累计整治8处",
            "t_lin1",
            "party",
            "report 1 doing total=6 + report 4 doing total=8",
        ),
        ("2号2座全部完工", "j_ap", "transport", "report 2 done total=2"),
        # heard by the whole, and by the goal on file
        ("8号5家验收完成", "h_min", "health", "report 8 doing total=5"),
        ("8号18家验收完成", "h_min", "health", "report 8 done total=18"),
    ],
)
def test_so_many_that_are_finished_are_some_of_the_goal(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
