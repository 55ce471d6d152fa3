"""Several things told in one breath: tasks glued together, places of a list without stops, the exact beside the guess."""

from typing import Any

import pytest

from board.model.acts import Quote
from board.reading.days.dates import read_days
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, read

_SLOTS = ("percent", "total", "delta", "of", "remaining", "rate", "value")


def _told(text: str, sender: str, office: str, **more: Any) -> list[tuple[str | None, dict[str, Any]]]:
    """Each report's task with its figures."""
    return [
        (act.task, {name: getattr(act, name) for name in _SLOTS if getattr(act, name) is not None})
        for act in read(text, sender=sender, office=office, **more).acts
        if act.act == "report" and not act.open
    ]


@pytest.mark.parametrize(
    ("text", "sender", "told"),
    [
        ("电梯弄了302台气瓶赋码2万只", "k_tie", [("4", {"total": 302}), ("5", {"total": 20000})]),
        ("叉车淘汰20台电梯整治190台", "k_tie", [("19", {"total": 20}), ("4", {"total": 190})]),
        ("宣讲15场基地种了4300亩", "k_mu", [("18", {"total": 15}), ("14", {"total": 4300})]),
        ("年报率78.5质押融资8100万元", "k_xin", [("7", {"rate": 78.5}), ("16", {"total": 8100})]),
    ],
)
def test_tasks_glued_without_a_stop_are_told_apart(text: str, sender: str, told: list[Any]) -> None:
    assert _told(text, sender, "market") == told


@pytest.mark.parametrize("text", ["电梯302台全部整治", "整治电梯302台都贴了标"])
def test_what_is_counted_of_one_task_is_not_cut(text: str) -> None:
    assert [task for task, _ in _told(text, "k_tie", "market")] == ["4"]


@pytest.mark.parametrize(
    "text",
    [
        "1八户了 2 330家 3等市里批",
        "1 八户了 2 330家 3 等市里批",
        "1.八户了 2.330家 3.等市里批",
        "一 八户 二 330家 三 等市里批",
        "1、八户了，2、330家，3、等市里批",
    ],
)
def test_places_counted_on_from_one_keep_their_figures(text: str) -> None:
    listed = ("9", "7", "12")
    assert _told(text, "w_jia", "water", listed=listed)[:2] == [("9", {"total": 8}), ("7", {"total": 330})]
    assert read(text, sender="w_jia", office="water", listed=listed).acts[2].state == "waiting"


@pytest.mark.parametrize("text", ["1号家里停电 2家没装上", "1月份装了8户 2月份9户", "1和2都推着呢"])
def test_other_numbers_are_no_places_that_count_on(text: str) -> None:
    acts = read(text, sender="w_jia", office="water", listed=("9", "7", "12")).acts
    assert all(act.total not in {1, 2} and act.remaining not in {1, 2} for act in acts)


@pytest.mark.parametrize(
    ("text", "sender", "told"),
    [
        ("一户一表快四千户了 准数3964户", "w_jia", ("9", {"total": 3964})),
        ("一户一表改了四千多户 系统是4012户", "w_jia", ("9", {"total": 4012})),
        ("节水企业创建了12家 超任务2家", "w_luo", ("7", {"total": 12})),
        ("7号12家，超2家", "w_luo", ("7", {"total": 12})),
        ("四乱清理还差7处就够73了", "w_bi", ("4", {"remaining": 7})),
        ("四乱73处，销号50", "w_bi", ("4", {"total": 50, "of": 73})),
        ("4号村里不让进，三处卡着", "w_bi", ("4", {})),
        ("7号找到两家愿意创建的", "w_luo", ("7", {})),
        ("水库又拿下一座", "w_shen", ("6", {"delta": 1})),
        ("水库新交工一座", "w_shen", ("6", {"delta": 1})),
        ("污水场那项干到7成了", "w_yin", ("3", {"percent": 70})),
        ("污水处理厂监理核的五成五", "w_yin", ("3", {"percent": 55})),
        ("污水处理厂进度由60%调到65%", "w_yin", ("3", {"percent": 65})),
    ],
)
def test_of_several_figures_the_one_that_stands_counts(text: str, sender: str, told: Any) -> None:
    assert _told(text, sender, "water") == [told]


@pytest.mark.parametrize(
    ("text", "sender", "told"),
    [
        ("年报率差3个点到80", "k_xin", ("7", {})),
        ("年报率涨了3个点到80", "k_xin", ("7", {"rate": 80})),
        ("查办112件（结案80件）", "k_hu", ("9", {"total": 112})),
        ("宣讲跑了20场，讲完15场", "k_mu", ("18", {"total": 15})),
    ],
)
def test_what_is_short_aside_or_called_on_is_not_what_is_done(text: str, sender: str, told: Any) -> None:
    assert _told(text, sender, "market") == [told]


@pytest.mark.parametrize(
    ("text", "sender", "told"),
    [
        ("学位扩容新增40个，累计650个", "p_yu", [("4", {"delta": 40, "total": 650})]),
        ("课后服务参与率88.7，教师86", "p_mo", [("1", {"rate": 88.7}), ("1", {"rate": 86})]),
        ("校车隐患这周新收4处", "p_fan", [("7", {})]),
    ],
)
def test_what_an_indicator_is_called_says_which_figure_it_is(text: str, sender: str, told: Any) -> None:
    assert _told(text, sender, "school") == told


@pytest.mark.parametrize("text", ["追回来310万", "打款310万了", "又到账310万，累计310万"])
def test_money_paid_or_won_back_is_the_total_of_the_task_that_counts_money(text: str) -> None:
    acts = _told(text, "w_gu", "water", quote=Quote("1"))
    assert [(task, said["total"]) for task, said in acts] == [("1", 310)]


@pytest.mark.parametrize("text", ["9号本周改了31户，累计多少我晚点核", "9号改了31户 哪天全完我回头问问"])
def test_what_somebody_will_find_out_is_no_question(text: str) -> None:
    assert [act.act for act in read(text, sender="w_jia", office="water").acts] == ["report"]


@pytest.mark.parametrize("text", ["电梯门窗装好了", "电梯设备到齐了", "实验楼窗户装完了"])
def test_what_work_is_supplied_with_is_a_part_of_it(text: str) -> None:
    assert all(act.state != "done" for act in read(text, sender="k_tie", office="market").acts)


def test_a_step_told_in_the_owners_name_is_a_report_for_them() -> None:
    act = read("莫海让我报一下，1号新平台用上了", sender="p_qi", office="school").acts[0]
    assert (act.act, act.task, act.state, act.for_person) == ("report", "1", "doing", "p_mo")


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        ("都谁黄了", "p_ding", {"act": "query", "about": "board", "filter": "yellow"}),
        ("2号验收了吧", "p_ding", {"act": "query", "task": "2", "about": "task"}),
        ("新增：暑期安全排查，樊勇负责，7月10日前", "p_shi", {"act": "new_task", "title": "暑期安全排查", "to_person": "p_fan"}),
        ("周报发", "p_shi", {"act": "digest", "kind": "weekly", "step": "publish"}),
        ("刚才我报的近视率错了，43.8", "p_qi", {"act": "correct", "task": "8", "rate": 43.8}),
    ],
)  # fmt: skip
def test_clipped_words_of_leaders_editors_and_members(text: str, sender: str, said: dict[str, Any]) -> None:
    acts = read(text, sender=sender, office="school").acts
    assert [{name: getattr(act, name) for name in said} for act in acts] == [said]


@pytest.mark.parametrize(
    ("text", "sender", "office", "state"),
    [
        ("4号收尾了，再有半个月交工", "w_bi", "water", "doing"),
        ("4号收尾了", "w_bi", "water", "done"),
        ("8号这周零报告，各处都没动静", "w_xie", "water", "none"),
    ],
)
def test_what_lies_ahead_or_reports_nothing_outweighs(
    text: str, sender: str, office: str, state: str
) -> None:
    assert [act.state for act in read(text, sender=sender, office=office).acts] == [state]


@pytest.mark.parametrize(
    ("text", "state"), [("4号先停了，施工单位撤场", "paused"), ("4号施工单位撤场了", "blocked")]
)
def test_a_stop_that_came_first_is_a_pause(text: str, state: str) -> None:
    assert [act.state for act in read(text, sender="w_bi", office="water").acts] == [state]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("食堂改了12个，柳林中心校让我带个数9", [(12, None), (9, "柳林镇中心校")]),
        ("2号12个，代柳林中心校报9个", [(12, None), (9, "柳林镇中心校")]),
        ("柳林中心校让我带个数，食堂改了9个", [(9, "柳林镇中心校")]),
    ],
)
def test_what_stands_before_the_other_is_named_is_the_senders_own(text: str, figures: Any) -> None:
    acts = read(text, sender="p_fan", office="school").acts
    assert [(act.total, act.for_unit) for act in acts] == figures


def test_what_is_asked_of_each_unit_leaves_the_topic() -> None:
    (act,) = read("各中心校食堂改造分别多少", sender="p_ding", office="school", topic="7").acts
    assert (act.act, act.task) == ("query", "2")


@pytest.mark.parametrize(
    ("text", "left"), [("4号老罗那边两处没清", None), ("4号我们那边还有两处没清", 2), ("4号还有两处没清", 2)]
)
def test_what_somebody_else_has_left_is_not_all_that_is_left(text: str, left: float | None) -> None:
    assert [act.remaining for act in read(text, sender="w_bi", office="water").acts] == [left]


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("宣讲分三个组在跑", "k_mu", "market", ("18", {})),
        ("年报率78.5，上礼拜才77.9", "k_xin", "market", ("7", {"rate": 78.5})),
    ],
)
def test_words_that_only_hold_a_cue_are_none(text: str, sender: str, office: str, told: Any) -> None:
    assert _told(text, sender, office) == [told]


@pytest.mark.parametrize(
    ("text", "state"),
    [("6号坝坡铺了一半，排水沟还没动", "doing"), ("6号还没动", "none")],
)
def test_a_part_that_lies_still_beside_one_that_does_not(text: str, state: str) -> None:
    assert [act.state for act in read(text, sender="w_shen", office="water").acts] == [state]


def test_whose_name_they_are_under_is_no_next_month() -> None:
    (act,) = read("我名下月底前到期的都有啥", sender="w_bi", office="water").acts
    assert (act.act, str(act.until)) == ("mine", "2026-06-30")


@pytest.mark.parametrize("text", ["3号仓刚浇完", "2号库快了", "5号泵刚装上"])
def test_a_numbered_store_or_pump_is_no_day(text: str) -> None:
    assert read_days(text, today=NOW.date(), calendar=Calendar()) == ()
