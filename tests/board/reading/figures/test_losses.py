"""What was said and must not get lost: second figures, the office's own measures, plain activity, single fields."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act, Quote
from tests.board.reading.offices import only, read

_FIELDS = ("percent", "total", "delta", "of", "remaining", "rate", "value")


def _figures(act: Act) -> dict[str, Any]:
    return {name: getattr(act, name) for name in (*_FIELDS, "indicator") if getattr(act, name) is not None}


def test_each_figure_goes_to_the_indicator_of_its_measure() -> None:
    acts = read("完成投资2860万元，管网52公里", sender="w_gu", office="water").acts
    assert [_figures(act) for act in acts] == [
        {"total": 2860, "indicator": "完成投资"},
        {"total": 52, "indicator": "更新管网"},
    ]


@pytest.mark.parametrize(
    ("text", "sender", "office", "count", "rate"),
    [
        ("扩面参保3120人，续保率97.5%", "t_wen", "party", 3120, 97.5),
        ("上半年筛查6480人，近视率五十三点六", "p_qi", "school", 6480, 53.6),
    ],
)
def test_a_count_beside_a_rate_is_kept(text: str, sender: str, office: str, count: int, rate: float) -> None:
    first, second = read(text, sender=sender, office=office).acts
    assert (first.total, second.rate) == (count, rate)
    assert first.indicator
    assert second.indicator


def test_half_a_kilometre_counts() -> None:
    assert only("管网更新三十六公里半了", sender="w_gu", office="water").total == 36.5


@pytest.mark.parametrize(
    ("text", "sender", "office", "state"),
    [
        ("6号闸门井在浇", "w_shen", "water", "doing"),
        ("6号放水涵的石料修着呢", "w_shen", "water", "doing"),
        ("5号选址定了，下一步办手续", "h_ji", "health", "doing"),
        ("9号卡脖子了，一分钱没拨", "t_he", "party", "blocked"),
        ("9号平面图报省厅了，等领导审", "t_he", "party", "waiting"),
        ("4号那几家快递站点死活不配合", "t_long", "party", "blocked"),
        ("4号什么进展都没有", "t_long", "party", "none"),
    ],
)
def test_work_on_an_own_task_is_a_report(text: str, sender: str, office: str, state: str) -> None:
    assert only(text, sender=sender, office=office).state == state


def test_what_is_not_counted_asks_nothing() -> None:
    act = only("9号有几个小区的房东老不接电话，套数1120套", sender="c_du", office="city")
    assert (act.act, act.total) == ("report", 1120)


@pytest.mark.parametrize(
    ("text", "sender", "office", "field", "value"),
    [
        ("1号眼下干到58%", "t_he", "party", "percent", 58),
        ("6号11座加固完了，还有5座在砌", "w_shen", "water", "remaining", 5),
        ("应整治：760处\n已整治：512处", "t_long", "party", "of", 760),
        ("11号全市排名冲到第二啦😄", "p_mo", "school", "value", 2),
    ],
)
def test_a_single_field_is_kept(text: str, sender: str, office: str, field: str, value: float) -> None:
    assert getattr(only(text, sender=sender, office=office), field) == value


@pytest.mark.parametrize("text", ["12个了", "31号已办结", "99号已经完成"])
def test_what_names_no_task_of_the_office_is_asked_about(text: str) -> None:
    reading = read(text)
    assert reading.ask
    assert all(act.open for act in reading.acts)


def test_giving_a_task_to_somebody_asks_for_a_transfer() -> None:
    act = only("我下周起调走了，3号给闵洁跟吧")
    assert (act.act, act.task) == ("transfer", "3")


def test_what_was_just_done_is_new_beside_the_whole() -> None:
    act = only("刚创建3家，一共48家创建好，资料够用", sender="w_luo", office="water")
    assert (act.delta, act.total) == (3, 48)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("家庭医生签约现在做到百分之几了", "task", "3"),
        ("有哪些报了完成等着核查", "filter", "claimed"),
        ("全县一共红了几项", "filter", "red"),
    ],
)
def test_a_leaders_question_is_heard(text: str, field: str, value: str) -> None:
    act = only(text, sender="h_he")
    assert (act.act, getattr(act, field)) == ("query", value)


def test_a_remark_on_a_quoted_task_is_no_talk() -> None:
    act = only("注意安全，别赶夜路", sender="h_he", quote=Quote("12"))
    assert (act.act, act.task) == ("comment", "12")


def test_a_holiday_back_home_ends_on_the_day_that_is_said() -> None:
    act = only("端午放假回老家，28号再找我")
    assert (act.act, act.until) == ("mute", date(2026, 6, 28))


@pytest.mark.parametrize(
    ("text", "sender", "office", "first", "second"),
    [
        ("解危户数31户，体检2480栋", "c_an", "city", "解危户数", "体检房屋"),
        ("筹集套数1120套，资金860万元", "c_du", "city", "筹集套数", "争取资金"),
    ],
)
def test_part_of_a_name_in_its_own_clause_is_enough(
    text: str, sender: str, office: str, first: str, second: str
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [act.indicator for act in acts] == [first, second]


def test_work_that_goes_on_is_a_report() -> None:
    assert only("4号工作组进村了，天天盯着", sender="t_long", office="party").state == "doing"


def test_newly_added_stays_new_though_the_indicator_is_named_so() -> None:
    act = only("4号学位新增了320个", sender="p_yu", office="school")
    assert act.delta == 320


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("6号:+12，235", {"delta": 12, "total": 235}),
        ("6号 +12台套 235", {"delta": 12, "total": 235}),
        ("6号今天检了12台套，235", {"delta": 12, "total": 235}),
        ("年报率93，11920户报了", {"rate": 93, "total": 11920, "indicator": "年报率"}),
        ("年报率93，11920户", {"rate": 93, "indicator": "年报率"}),
    ],
)
def test_a_count_beside_what_is_new_or_beside_its_rate_is_kept(text: str, figures: dict[str, Any]) -> None:
    sender = "k_xin" if "年报" in text else "k_ying"
    assert _figures(only(text, sender=sender, office="market")) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "left"),
    [
        ("Z1还有120万没拨", "j_ou", "transport", 120),
        ("4号还有3处没处理完", "w_bi", "water", 3),
        ("7号还有5处没处置", "p_fan", "school", 5),
        ("11号还有5件没件号", "c_bu", "city", 5),
        ("13号还有3处没处理", "j_an", "transport", None),
    ],
)
def test_a_measure_before_a_denial_asks_nothing(
    text: str, sender: str, office: str, left: float | None
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.remaining) == ("report", left)
