"""Receivers whom the office does not have: asked about, never kept as a remark or given to somebody else."""

import pytest

from tests.board.reading.offices import only, read

_NICKNAMES = ("阿辉", "辉哥", "小辉", "二柱", "老段头")
_UNITS = ("交警中队", "区发改局", "市监所", "供电公司", "农科院", "乡派出所")


def _reads(text: str, **more: str) -> tuple[str, str | None, bool, str | None]:
    act = only(text, **({"sender": "t_hu", "office": "party"} | more))
    return act.act, act.task, act.open, act.to_person or act.to_unit


@pytest.mark.parametrize("who", _NICKNAMES)
@pytest.mark.parametrize("order", ["1号给{}跟", "1号交给{}", "1号转给{}", "1号让{}弄", "1号由{}牵头"])
def test_a_nickname_of_nobody_s_is_asked_about(order: str, who: str) -> None:
    assert _reads(order.format(who)) == ("assign", "1", True, None)


@pytest.mark.parametrize("who", _UNITS)
@pytest.mark.parametrize(
    "order",
    [
        "4号由{}牵头",
        "4号给{}牵头",
        "4号转给{}",
        "4号改由{}负责",
        "4号{}牵头",
        "4号牵头单位换成{}",
        "4号归{}管",
    ],
)
def test_a_unit_of_nobody_s_is_asked_about(order: str, who: str) -> None:
    assert _reads(order.format(who)) == ("assign", "4", True, None)


@pytest.mark.parametrize(
    "text", ["危房改造给辉哥跟", "森林防火转给供电公司", "B1让阿辉盯着", "11号茶产业给阿辉弄"]
)
def test_words_and_lettered_numbers_name_the_task_as_well(text: str) -> None:
    act = only(text, sender="t_hu", office="party")
    assert (act.act, act.open, act.to_person, act.to_unit) == ("assign", True, None, None)


def test_who_is_only_to_help_stays_a_helper() -> None:
    act = only("4号请供电公司协助", sender="t_hu", office="party")
    assert (act.role, act.open) == ("support", True)


def test_each_number_keeps_its_own_receiver() -> None:
    first, second = read("1号给辉哥跟 4号给小苏跟", sender="t_hu", office="party").acts
    assert (first.task, first.open, first.to_person) == ("1", True, None)
    assert (second.task, second.open, second.to_person) == ("4", False, "t_su")


def test_two_numbers_in_front_are_both_asked_about() -> None:
    acts = read("C1 C2都给辉哥跟", sender="c_luan", office="city").acts
    assert [(act.task, act.open) for act in acts] == [("C1", True), ("C2", True)]


@pytest.mark.parametrize(
    "text",
    [
        "1号让他们抓紧弄",
        "1号大家一起弄",
        "1号给我盯紧",
        "1号由主要领导亲自抓",
        "1号要有专人负责",
        "1号请尽快办",
        "1号没人牵头",
        "1号让群众来评",
        "1号给老百姓办好",
    ],
)
def test_who_is_nobody_in_particular_receives_nothing(text: str) -> None:
    assert not any(act.act == "assign" for act in read(text, sender="t_hu", office="party").acts)


@pytest.mark.parametrize(
    ("text", "to"), [("1号给老贺跟", "t_he"), ("4号由应急办牵头", "应急管理办公室"), ("4号转给小苏", "t_su")]
)
def test_whom_the_office_has_is_given_the_task(text: str, to: str) -> None:
    assert _reads(text)[2:] == (False, to)


@pytest.mark.parametrize("text", ["1号转给供电公司", "1号给辉哥弄", "1号归发改局管"])
def test_a_member_s_wish_to_hand_it_on_is_asked_about_too(text: str) -> None:
    assert _reads(text, sender="t_he") == ("transfer", "1", True, None)
