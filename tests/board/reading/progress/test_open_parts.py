"""A part that is done beside another that is not leaves the whole in hand; papers that follow the work do not."""

import pytest

from board.model.acts import Act, Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed


@pytest.mark.parametrize(
    ("sender", "office", "text"),
    [
        ("t_he", "party", "8号路基都填好了，护栏还没装"),
        ("t_he", "party", "8号沥青还没铺呢，路基都弄好了"),
        ("t_he", "party", "9号房子都盖好了，压缩机没到货"),
        ("t_he", "party", "9号都弄好了，除臭设备还在调试"),
        ("p_yu", "school", "12号墙都刷好了，热水器还没通电"),
        ("p_yu", "school", "12号全弄完了，床明天装"),
        ("p_kang", "school", "3号都搞好了，看台还得等厂家"),
        ("j_he", "transport", "11号桩都打完了 护舷还没挂"),
        ("j_ke", "transport", "7号都弄完了，检票口在改"),
        ("c_qiu", "city", "6号砖全铺好了，盲道还没做"),
        ("k_min", "market", "8号墙都刷好了，就通风没弄"),
        ("w_yin", "water", "3号池子都浇完了，曝气机还没安上"),
    ],
)
def test_another_part_that_is_open_leaves_the_whole_in_hand(sender: str, office: str, text: str) -> None:
    assert only(text, sender=sender, office=office).state == "doing"


@pytest.mark.parametrize(
    ("sender", "office", "text"),
    [
        ("p_yu", "school", "12号都弄完了，照片还没传"),
        ("p_yu", "school", "12号全部完成了，总结还没写"),
        ("p_yu", "school", "12号完成了，局里还没来验收"),
        ("t_he", "party", "9号做完了，尾款还没付"),
        ("t_he", "party", "9号做完了，系统还没更新"),
        ("t_he", "party", "9号弄完了，资料明天交"),
        ("j_ke", "transport", "7号搞定了，没啥问题"),
        ("j_ke", "transport", "7号完成了，比计划还早"),
    ],
)
def test_what_follows_the_work_leaves_it_finished(sender: str, office: str, text: str) -> None:
    assert only(text, sender=sender, office=office).state == "done"


@pytest.mark.parametrize(
    "text",
    ["11号这周没啥情况", "11号没什么情况，零报告", "11号这个月没啥动静", "11号没啥状况", "病媒监测没啥情况"],
)
def test_nothing_to_tell_is_no_question(text: str) -> None:
    act = only(text, sender="h_ji")
    assert (act.act, act.task, act.state) == ("report", "11", "none")


@pytest.mark.parametrize("text", ["11号啥情况", "11号什么情况", "11号现在啥情况啊"])
def test_what_the_matter_is_remains_a_question(text: str) -> None:
    assert only(text, sender="h_ji").act == "query"


@pytest.mark.parametrize(
    ("sender", "office", "text"),
    [
        ("t_ning", "party", "5号图纸我们2月底就审过了，咋还挂黄"),
        ("w_shen", "water", "6号标书上礼拜五就公示了，怎么还亮红灯"),
        ("j_he", "transport", "11号许可证我们月初就办好了呀，为啥还标黄"),
    ],
)
def test_what_was_long_done_disputes_a_light(sender: str, office: str, text: str) -> None:
    assert only(text, sender=sender, office=office).act == "object"


@pytest.mark.parametrize("text", ["11号怎么挂黄了", "11号咋还挂黄"])
def test_a_light_that_is_asked_about_is_not_disputed(text: str) -> None:
    assert {act.act for act in read(text, sender="h_ji").acts} <= {"query"}


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("p_qi", "6号主要是师资的活，该人事科管，转给他们吧"),
        ("t_he", "9号主要是选址的活，归党建办管，帮忙转过去"),
    ],
)
def test_chiefly_is_no_condition(sender: str, text: str) -> None:
    office = {"p": "school", "t": "party"}[sender[0]]
    assert read(text, sender=sender, office=office).acts[0].act == "transfer"


@pytest.mark.parametrize(
    "text",
    [
        "5.1值班表排好了",
        "5.1放假安排发群里了",
        "5.1的假条交上来了没",
        "5.1期间带班领导定了",
        "5.1调休通知贴出来了",
    ],
)
def test_a_rota_of_a_day_is_of_no_task(text: str) -> None:
    numbered = renamed("party", {'"code": "5"': '"code": "5.1"', '"code": "6"': '"code": "6.1"'})
    for sender in ("t_ning", "t_zhu"):
        assert read_message(Message(text, NOW, sender, chat="group"), numbered, Calendar()).acts == ()


def test_a_number_like_a_day_still_names_its_task() -> None:
    numbered = renamed("party", {'"code": "5"': '"code": "5.1"'})
    acts = read_message(Message("5.1进度到六成了", NOW, "t_ning"), numbered, Calendar()).acts
    assert [(act.task, act.percent) for act in acts] == [("5.1", 60)]


@pytest.mark.parametrize("name", ["国有石门苗圃", "公立石门医院", "石门养护站"])
@pytest.mark.parametrize("text", ["给石门催一下", "表扬一下石门", "石门这阵子干得咋样"])
def test_a_place_that_two_units_are_called_after_is_asked_about(name: str, text: str) -> None:
    two = renamed("water", {"石门供水站": name})
    reading = read_message(Message(text, NOW, "w_geng"), two, Calendar())
    assert reading.ask
    assert all(act.open for act in reading.acts)


@pytest.mark.parametrize(
    "text",
    [
        "9月底之前到期的帮我拉下",
        "帮我查一下9月底前到期的",
        "9月底前要报的给我理一下",
        "给我列一下9月底前要交的任务",
    ],
)
def test_what_falls_due_is_listed_for_who_does_the_work(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.filter, str(act.until)) == ("mine", "due", "2026-09-30")


@pytest.mark.parametrize("text", ["刚报错了 是168不是186", "刚发错了 应该是168", "刚说岔了 是168人不是186"])
def test_a_space_parts_the_fault_from_what_is_right(text: str) -> None:
    act = only(text, sender="h_zhao", last=Act("report", "2", total=186))
    assert (act.act, act.task, act.total, act.open) == ("correct", "2", 168, False)


@pytest.mark.parametrize("text", ["7.2做完了", "7.2干完了", "7.2办完了"])
def test_an_unknown_number_that_is_done_is_asked_about(text: str) -> None:
    numbered = renamed("party", {'"code": "5"': '"code": "5.1"'})
    assert read_message(Message(text, NOW, "t_ning"), numbered, Calendar()).ask
