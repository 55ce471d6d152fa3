"""An owner's own words on what was done on a task, without a list of activities."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    "text",
    [
        "4号走访了两个村", "4号开了推进会", "4号跟妇联碰过头", "4号海报贴了三十张", "4号正跟文明办商量", "4号已发倡议书",
        "4号今天去社区发折页", "4号舞台搭好了灯没到", "4号走访村民30户",
    ],
)  # fmt: skip
def test_an_owner_who_tells_of_work_reports(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.task, act.state, act.total) == ("report", "4", "doing", None)


@pytest.mark.parametrize(
    "text",
    [
        "4号收到了",
        "4号我看了",
        "4号的表发你了",
        "4号忘了说",
        "4号辛苦大家了",
        "4号走访了吗",
        "4号名单给你了",
        "4号知道了",
    ],
)
def test_talk_about_a_task_is_no_report(text: str) -> None:
    assert [act.act for act in read(text, sender="h_min").acts if act.act == "report"] == []


def test_others_tell_of_a_task_and_report_nothing() -> None:
    assert read("4号走访了两个村", sender="h_lis").acts == ()


@pytest.mark.parametrize(
    ("text", "task", "sender"),
    [
        ("健康促进县折页印出来了", "4", "h_min"),
        ("接种门诊电梯井浇好顶了", "5", "h_ji"),
        ("医共体平台机柜拉来了，线还没理", "7", "h_zhang"),
        ("督导检查走访到第三家", "12", "h_lis"),
    ],
)  # fmt: skip
def test_an_owner_who_opens_with_the_task_reports_in_any_verb(text: str, task: str, sender: str) -> None:
    act = only(text, sender=sender)
    assert (act.act, act.task, act.state) == ("report", task, "doing")


@pytest.mark.parametrize("text", ["昨天把地坪浇了", "墙面刮过两遍", "钢筋捆上了"])
def test_any_verb_reports_of_the_task_just_spoken_of(text: str) -> None:
    act = only(text, sender="h_ji", topic="5")
    assert (act.act, act.task, act.state) == ("report", "5", "doing")


@pytest.mark.parametrize(
    "text",
    [
        "医共体平台的会标歪了",
        "信息平台我也领了一个账号",
        "信息平台那边别去了，灯坏了",
        "医共体平台我家孩子也会用了",
    ],
)
def test_talk_around_a_task_named_in_words_is_no_report(text: str) -> None:
    assert [act.act for act in read(text, sender="h_zhang").acts if act.act == "report"] == []


@pytest.mark.parametrize(
    "text",
    [
        "加强接种打了210人，门诊选址还在跟邻居谈价",
        "加强接种打了210人 门诊选址在跟规划约日子",
        "加强接种打了210人，门诊选址那边在量尺寸",
        "加强接种打了210人 门诊选址刚定下",
    ],
)
def test_a_second_task_that_is_under_way_is_reported_too(text: str) -> None:
    assert [(act.task, act.state) for act in read(text, sender="h_ji").acts] == [
        ("9", "doing"),
        ("5", "doing"),
    ]


@pytest.mark.parametrize(
    ("text", "rate"), [("3号签约律61.5", 61.5), ("2号体捡率58.2", 58.2), ("3号遣约绿62", 62)]
)
def test_a_short_rate_is_known_by_its_sound(text: str, rate: float) -> None:
    assert only(text).rate == rate


@pytest.mark.parametrize(("text", "total"), [("加强接种刷到410人", 410)])
def test_a_figure_that_was_reached_is_no_film_that_was_seen(text: str, total: float) -> None:
    assert only(text, sender="h_ji").total == total


def test_a_unit_line_on_which_nothing_was_done_reports_nothing_new() -> None:
    text = "9号接种人数\n桑村卫生院 300人\n水泉卫生院 停电没弄成"
    acts = read(text, sender="h_ji", chat="group").acts
    assert [(act.total, act.state) for act in acts] == [(300, "doing"), (None, "none")]


@pytest.mark.parametrize(
    "text", ["4号整改通知书下了", "4号现场笔录做了", "4号施工协议签了", "4号清淤方案报完了"]
)
def test_a_step_taken_by_a_supporting_unit_is_work_under_way(text: str) -> None:
    act = only(text, sender="w_zhong", office="water")
    assert (act.act, act.task, act.state) == ("report", "4", "doing")


@pytest.mark.parametrize("text", ["4号知道了", "4号人手不够了吗", "4号收到了", "12号整改通知书下了"])
def test_no_step_of_theirs_is_told(text: str) -> None:
    assert not any(act.act == "report" for act in read(text, sender="w_zhong", office="water").acts)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("10号差个章", "c_xi", "city"),
        ("C2差张回执", "c_bu", "city"),
        ("2号缺块牌子", "t_zhu", "party"),
        ("3号欠一份检测报告", "w_yin", "water"),
        ("2号差个消防的手续，周五补上", "t_zhu", "party"),
    ],
)
def test_what_little_a_task_still_lacks_is_a_report(text: str, sender: str, office: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.state, act.remaining) == ("report", "doing", None)
