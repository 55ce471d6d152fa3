"""Receivers whom the office does not have: asked about, never kept as a remark or given to somebody else."""

import pytest

from board.model.acts import Quote
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


@pytest.mark.parametrize(
    "text",
    ["10号换卫小凡来跑", "10号换个人，让钟家明跑", "10号改叫华大勇干", "绿道换小龙顶上", "10号交小孟跟一下"],
)
def test_stranger_is_asked_about_in_loose_words_too(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.task, act.open, act.to_person) == ("assign", "10", True, None)


def test_stranger_is_asked_about_over_a_quote() -> None:
    act = only("这个交小孟跟一下", sender="c_luan", office="city", quote=Quote(task="10"))
    assert (act.act, act.task, act.open) == ("assign", "10", True)


@pytest.mark.parametrize(
    "text", ["10号换个思路来跑", "10号换个法子干", "10号换挖机来干", "10号交完钱再跟一下", "10号改叫停就停"]
)
def test_what_is_no_person_is_nobody(text: str) -> None:
    reading = read(text, sender="c_luan", office="city")
    assert not [act for act in reading.acts if act.act == "assign"]


@pytest.mark.parametrize(
    "text",
    [
        "安然参加进来，配合奚红做这项",
        "安然配合奚红做这项",
        "让安然给奚红搭把手",
        "安然去协助一下奚红",
        "10号叫安然帮着奚红弄",
        "安然也参与，给奚红打下手",
    ],
)
def test_who_is_helped_is_not_put_in_charge(text: str) -> None:
    reading = read(text, sender="c_luan", office="city", quote=Quote(task="10"))
    assert [(act.act, act.task, act.to_person, act.role) for act in reading.acts] == [
        ("assign", "10", "c_an", "support")
    ]


@pytest.mark.parametrize("text", ["安然把10号接过来", "安然把10号接过去管", "安然接10号", "安然来接10号"])
def test_somebody_who_is_to_take_a_task_is_put_in_charge(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.task, act.to_person) == ("assign", "10", "c_an")


def test_who_takes_a_task_over_takes_it() -> None:
    assert only("我把10号接过来", sender="c_an", office="city").act == "take"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("奚红，端午前把绿道验收预案写好交我", "绿道验收预案"),
        ("奚红，月底前把征地补偿名册编完报我", "征地补偿名册"),
        ("奚红 周五前把亮化改线说明做好送来", "亮化改线说明"),
    ],
)
def test_end_of_the_verb_is_no_part_of_new_works_title(text: str, title: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.title, act.to_person) == ("new_task", title, "c_xi")


@pytest.mark.parametrize(
    "text", ["1号让包工头老薛盯", "1号给维修队小邱跟", "4号让监理盯着点", "4号交给护林员老姜"]
)
def test_what_somebody_is_may_stand_before_what_they_are_called(text: str) -> None:
    act = only(text, sender="t_hu", office="party")
    assert (act.act, act.open, act.to_person) == ("assign", True, None)


@pytest.mark.parametrize("text", ["1号大家都动起来", "1号赶紧动起来"])
def test_urging_everybody_resumes_nothing(text: str) -> None:
    assert only(text, sender="t_hu", office="party").act == "comment"


def test_two_plain_handings_side_by_side_are_both_read() -> None:
    first, second = read("1号给小苏 4号给朱琳", sender="t_hu", office="party").acts
    assert [(first.task, first.to_person), (second.task, second.to_person)] == [("1", "t_su"), ("4", "t_zhu")]


def test_a_stranger_beside_somebody_known_is_asked_about() -> None:
    first, second = read("1号给小苏 4号给阿辉", sender="t_hu", office="party").acts
    assert (first.to_person, second.task, second.open) == ("t_su", "4", True)
