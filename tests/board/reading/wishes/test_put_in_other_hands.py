"""Members who put a task in somebody else's hands, in few words or behind why they cannot keep it."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        ("4号让应涛盯", "k_tie", "market", "transfer 4 to_person=k_ying"),
        ("4号由应涛抓", "k_tie", "market", "transfer 4 to_person=k_ying"),
        ("4号我这实在排不开，给应涛吧", "k_tie", "market", "transfer 4 to_person=k_ying"),
        ("电梯这事我手上太多了，能不能给应涛", "k_tie", "market", "transfer 4 to_person=k_ying"),
        ("电梯这事我下月去跟班，让应涛接着弄", "k_tie", "market", "transfer 4 to_person=k_ying"),
        ("4号我忙不过来，胡彪先盯着", "k_tie", "market", "transfer 4 to_person=k_hu"),
    ],
)
def test_the_task_goes_to_whom_is_named(text: str, sender: str, office: str, acts: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


@pytest.mark.parametrize(
    ("text", "sender", "acts"),
    [
        ("4号派胡彪去催了", "k_tie", "report 4 doing"),
        ("2号我真忙不过来了，抽检那头天天跑，想请白露另外安排人", "k_cen", "ASK transfer 2 OPEN"),
        ("2号我一个人实在盯不过来，天天对账到半夜，想请局里另外安排人", "k_cen", "ASK transfer 2 OPEN"),
        ("2号我实在跑不赢，白露你安排别人吧", "k_cen", "ASK transfer 2 OPEN"),
    ],
)
def test_who_is_sent_or_spoken_to_receives_nothing(text: str, sender: str, acts: str) -> None:
    assert describe(read(text, sender=sender, office="market")) == acts


def test_another_task_that_says_why_is_not_spoken_of() -> None:
    told = read("2号我手上压着太多，抽检那头也离不开人，想交给白露", sender="k_cen", office="market")
    assert describe(told) == "transfer 2 to_person=k_bai"


def test_another_task_with_its_figure_is_reported_beside() -> None:
    told = read("4号我忙不过来，气瓶那边到了1200只", sender="k_tie", office="market")
    assert [act.task for act in told.acts] == ["4", "5"]


def test_what_suppliers_keep_putting_off_asks_for_no_day() -> None:
    told = read("加梯厂家没货，货期一直往后推，装不了", sender="c_hua", office="city")
    assert describe(told) == "report 2 blocked"
