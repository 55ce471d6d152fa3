"""A letter with a number: the office's board number, one it does not have, or the name of a thing."""

from functools import cache

import pytest

from board.model.acts import Act, Message
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, renamed


@cache
def lettered() -> Lexicon:
    """The city's office with its first five board numbers lettered, and one owner of A4 alone."""
    return renamed("city", {f'"code": "{n}"': f'"code": "A{n}"' for n in range(1, 6)})


def read(text: str, sender: str) -> tuple[list[Act], bool]:
    reading = read_message(Message(text, NOW, sender), lettered(), Calendar())
    return list(reading.acts), reading.ask


def owner_of(code: str) -> str:
    return lettered().get_task(code).owners[0]


def leader() -> str:
    return next(one.id for one in lettered().office.people if one.role == "leader")


@pytest.mark.parametrize("code", ["E2", "k7", "X1", "P12"])
@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("搞定了", "report"),
        ("已竣工", "report"),
        ("干到六成", "report"),
        ("完成45%", "report"),
        ("卡在征地上", "report"),
        ("申请延到8月底", "extend"),
        ("取消吧", "cancel"),
    ],
)
def test_a_letter_that_the_office_does_not_use_is_asked_about(code: str, said: str, act: str) -> None:
    acts, ask = read(code + said, owner_of("A4"))
    assert ask
    assert [(one.act, one.task, one.open) for one in acts] == [(act, None, True)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("H3挂牌督办", "supervise"),
        ("催一下H3", "remind"),
        ("H3进展到哪了", "query"),
        ("H3先暂停", "pause"),
        ("H3提前到7月底", "set_due"),
    ],
)
def test_orders_and_questions_about_a_number_that_is_nobodys_are_asked_about(text: str, act: str) -> None:
    acts, ask = read(text, leader())
    assert ask
    assert [(one.act, one.task, one.open) for one in acts] == [(act, None, True)]


def test_a_strange_number_beside_a_known_one_is_asked_and_the_known_one_read() -> None:
    acts, ask = read("G1、A4都弄完了", owner_of("A4"))
    assert ask
    assert [(one.task, one.open) for one in acts] == [(None, True), ("A4", False)]


@pytest.mark.parametrize(
    "text",
    [
        "A4打印纸没了",
        "A4会议室投影坏了",
        "A4登机口改了",
        "A4停车位修好了",
        "A4教室门锁换好了",
        "A4县道封了",
        "A4驾照考完了",
        "A4号楼停水了",
        "A4层消防栓漏了",
        "A4展位布置完了",
        "A4国道堵死了",
        "B6公寓交完房了",
        "T3航站楼建完了",
    ],
)
def test_a_lettered_thing_is_no_task_even_to_its_owner(text: str) -> None:
    assert read(text, owner_of("A4")) == ([], False)


def test_a_thing_that_the_title_names_leaves_the_number_a_task() -> None:
    office = renamed("city", {'"code": "4"': '"code": "A4"', "江湾片区棚户区改造": "县道养护大修"})
    sender = office.get_task("A4").owners[0]
    acts = read_message(Message("A4县道修完了", NOW, sender), office, Calendar()).acts
    assert [(one.task, one.state) for one in acts] == [("A4", "done")]


@pytest.mark.parametrize(
    "text", ["N95口罩发完了", "G5的那条路修好了", "v2版本改完了", "K12讲完了课", "H7N9防住了"]
)
def test_other_letters_with_numbers_are_no_board_numbers(text: str) -> None:
    assert all(act.task is None or not act.open for act in read(text, owner_of("A4"))[0])


@pytest.mark.parametrize("text", ["C3卡住了", "d8延期到8月底"])
def test_an_office_of_plain_numbers_asks_about_a_lettered_one_too(text: str) -> None:
    sender = lexicon("city").get_task("4").owners[0]
    reading = read_message(Message(text, NOW, sender), lexicon("city"), Calendar())
    assert reading.ask
    assert all(act.task is None for act in reading.acts)


@pytest.mark.parametrize("said", ["地铁占道，干不下去", "地铁口那段卡在交通导改上"])
def test_a_works_by_the_subway_is_the_task_all_the_same(said: str) -> None:
    acts, ask = read("A4" + said, owner_of("A4"))
    assert [(one.task, one.state, ask) for one in acts] == [("A4", "blocked", False)]
