"""Whose words a message passes on: they are read as if said by themselves, and are theirs."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "office", "sender", "task", "state", "unit"),
    [
        ("质安站说8号这周能完", "city", "c_du", None, None, None),
        ("物业科说C1办结了", "city", "c_du", "C1", "done", "物业管理科"),
        ("河湖科反馈11号停工了", "water", "w_qian", "11", "paused", "河湖管理科"),
        ("污水厂来电话说3号卡在环评上", "water", "w_qian", "3", "blocked", "城北污水处理厂"),
        ("执法大队那边刚回话，22号没动静", "market", "k_mu", "22", "none", "综合执法大队"),
        ("燃气管理中心在会上讲3号月底收尾", "city", "c_du", "3", "doing", "燃气管理中心"),
        ("公交公司的人说6号停着了", "transport", "j_ou", "6", "paused", "城市公交公司"),
    ],
)
def test_an_editor_writes_down_what_a_unit_says(
    text: str, office: str, sender: str, task: str | None, state: str | None, unit: str | None
) -> None:
    reading = read(text, sender=sender, office=office)
    if task is None:
        assert all(act.act == "report" for act in reading.acts)
        return
    assert [(one.act, one.task, one.state, one.for_unit) for one in reading.acts] == [
        ("report", task, state, unit)
    ]


@pytest.mark.parametrize(
    ("text", "office", "sender", "task", "state", "person"),
    [
        ("尹丽托我说下，3号停工了", "water", "w_qian", "3", "paused", "w_yin"),
        ("老顾来电话讲12号设备到了还没装", "water", "w_kong", "12", "doing", "w_gu"),
        ("听封主任说3号办结了", "city", "c_ying", "3", "done", "c_feng"),
        ("胡队微信里说，22号卡住了", "market", "k_ai", "22", "blocked", "k_hu"),
        ("铁科让我带句话，19号没变化", "market", "k_mu", "19", "none", "k_tie"),
        ("陶主任讲的，17号都买齐了", "transport", "j_wen", "17", "done", "j_tao"),
    ],
)
def test_what_somebody_says_across_a_comma_is_theirs(
    text: str, office: str, sender: str, task: str, state: str, person: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.state, act.for_person) == ("report", task, state, person)


def test_somebody_of_several_units_names_whose_figures_they_are() -> None:
    act = only("贾科让我带一句，青山9号做到1850户了", sender="w_qian", office="water")
    assert (act.task, act.total, act.for_unit) == ("9", 1850, "青山供水站")


@pytest.mark.parametrize(
    ("text", "office", "sender"),
    [
        ("小沈说6号卡住了", "water", "w_gu"),
        ("工程科说6号没动静", "water", "w_shen"),
    ],
)
def test_a_colleague_of_the_same_unit_is_nobody_else(text: str, office: str, sender: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.for_unit, act.for_person) == (None, None)


def test_a_leader_s_word_stays_an_order() -> None:
    act = only("邢局说3号抓紧", sender="w_qian", office="water")
    assert (act.act, act.relayed_for) == ("comment", "w_xing")


@pytest.mark.parametrize("text", ["质安站说11号完了吗", "质安站报一下11号", "封主任说要把3号催一下"])
def test_what_is_asked_or_wanted_is_no_report(text: str) -> None:
    acts = read(text, sender="c_du", office="city").acts
    assert not any(act.act == "report" for act in acts)


@pytest.mark.parametrize(
    ("text", "office", "sender", "task", "state"),
    [
        ("二桥那边的老顾让转告，6号坝体封好了", "water", "w_qian", None, None),
        ("工程科说12号服务器烧了，等配件", "water", "w_qian", "12", "blocked"),
        ("燃气管理中心反映3号路面恢复交警不让白天干", "city", "c_du", "3", "blocked"),
    ],
)
def test_a_unit_speaks_as_the_owner_of_its_task(
    text: str, office: str, sender: str, task: str | None, state: str | None
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [(one.act, one.task, one.state) for one in acts if task] == (
        [("report", task, state)] if task else []
    )
    assert not any(one.act in {"resume", "new_task"} for one in acts)
