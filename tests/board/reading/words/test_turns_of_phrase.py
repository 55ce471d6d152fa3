"""Turns of phrase whose characters seem to say something else: 领导出面 is no 导出, 七成五 is no day."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act, Asked, Message, Pending, Quote
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, renamed


def _only_in(office: Lexicon, text: str, sender: str, **more: Any) -> Act:
    (act,) = read_message(Message(text, NOW, sender, **more), office, Calendar()).acts
    return act


@pytest.mark.parametrize(
    "text", ["把第三段绿道那句改柔和点", "第二段扬尘那句改委婉些", "把开头那句棚改的改简短一点"]
)
def test_what_is_to_be_put_otherwise_in_a_draft_is_an_edit(text: str) -> None:
    act = only(text, sender="c_ying", office="city", pending=(Pending("digest"),))
    assert (act.act, act.step) == ("digest", "edit")


@pytest.mark.parametrize("text", ["绿道征地拦着不让走，请局领导出面协调一下", "10号请领导出面协调"])
def test_a_leader_who_is_to_step_in_is_no_export(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.task) == ("consult", "10")


@pytest.mark.parametrize("text", ["把台账导出来", "导出一份", "领导要导出台账"])
def test_an_export_stays_one(text: str) -> None:
    assert only(text, sender="c_luan", office="city").act == "export"


@pytest.mark.parametrize(
    ("text", "unit"), [("棚改指挥部有没有逾期的", "棚改指挥部"), ("有没有逾期的", None), ("滨江街道有逾期的吗", "滨江街道")]
)  # fmt: skip
def test_what_is_overdue_is_no_indicator_of_that_name(text: str, unit: str | None) -> None:
    act = _only_in(renamed("city", {"腾空率": "审批逾期率"}), text, "c_luan")
    assert (act.act, act.task, act.unit, act.filter) == ("query", None, unit, "overdue")


@pytest.mark.parametrize(("text", "percent"), [("推到七成五了", 75), ("推到八成", 80)])
def test_tenths_are_no_day_to_put_off_to(text: str, percent: int) -> None:
    act = only(text, sender="c_xi", office="city", quote=Quote(task="10"))
    assert (act.act, act.state, act.percent) == ("report", "doing", percent)


@pytest.mark.parametrize("text", ["10号推到七月十五号", "10号推到七月十五", "10号申请延到七月十五前"])
def test_a_day_to_put_off_to_stays_one(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.until and act.until.isoformat()) == ("extend", "2026-07-15")


@pytest.mark.parametrize("text", ["10号标红不对吧 截止时间又没到", "10号给标红不对吧", "10号亮黄灯怕是不对"])
def test_a_light_that_is_called_wrong_is_objected_to(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.task) == ("object", "10")


@pytest.mark.parametrize("text", ["让刘工去盯3.1", "叫刘工盯着3.1", "3.1让刘工去盯"])
def test_a_stranger_put_in_charge_is_asked_about(text: str) -> None:
    office = renamed("city", {'"code": "3"': '"code": "3.1"'})
    act = _only_in(office, text, "c_luan", chat="group")
    assert (act.act, act.task, act.open) == ("assign", "3.1", True)


@pytest.mark.parametrize("text", ["不同意，该谁的还是谁的", "不同意，是谁的就是谁的"])
def test_a_refusal_with_a_saying_is_one(text: str) -> None:
    act = only(text, sender="c_luan", office="city", pending=(Pending("transfer", "10"),))
    assert (act.act, act.task, act.what) == ("reject", "10", "transfer")


@pytest.mark.parametrize("text", ["周四局务会上会材料理一份", "把本周情况理一下，出个通报"])
def test_papers_that_are_put_together_are_drafted(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.step) == ("digest", "draft")


@pytest.mark.parametrize("text", ["明远同志阅处", "请明远同志阅处", "华明远同志阅办"])
def test_a_comrade_by_the_given_name_is_put_in_charge(text: str) -> None:
    act = only(text, sender="c_luan", office="city", quote=Quote(task="10"))
    assert (act.act, act.task, act.to_person, act.open) == ("assign", "10", "c_hua", False)


def test_teachers_who_are_taken_on_are_those_of_the_title() -> None:
    office = renamed("school", {"控辍保学动态监测": "公开招聘教师"})
    act = _only_in(office, "招老师那个咋样了", "p_mo", chat="direct")
    assert (act.act, act.task) == ("query", "6")
    assert not read_message(Message("王老师那边咋样了", NOW, "p_mo"), office, Calendar()).acts


@pytest.mark.parametrize(
    "text",
    ["10号亮黄灯是不是搞错了", "10号亮黄灯搞错了吧", "10号怎么亮黄灯了，是不是弄错了", "10号是不是标错了"],
)
def test_a_light_that_may_be_a_mistake_is_objected_to(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.task, act.open) == ("object", "10", False)


def test_a_leader_who_wonders_at_a_light_only_asks() -> None:
    act = only("10号亮黄灯是不是搞错了", sender="c_luan", office="city")
    assert (act.act, act.about, act.task) == ("query", "task", "10")


@pytest.mark.parametrize("text", ["5号请质安站协助", "请质安站协助5号", "5号请质安站帮一把"])
def test_a_unit_that_is_asked_for_help_supports(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.task, act.to_unit, act.role) == ("assign", "5", "质量安全监督站", "support")


@pytest.mark.parametrize("text", ["9号的事我来协调，先给15万", "9号先给15万", "9号我来出面"])
def test_what_a_leader_promises_on_a_task_is_a_remark(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.task) == ("comment", "9")


def test_answers_to_the_bots_question_go_on_about_its_task() -> None:
    asked = Asked((Act("extend", "10", open=True),), ("10",))
    act = only("设备还没到", sender="c_xi", office="city", asked=asked)
    assert (act.act, act.task, act.state) == ("report", "10", "blocked")
    act = only("下周三能好", sender="c_xi", office="city", topic="10")
    assert (act.act, act.task, act.eta) == ("report", "10", date(2026, 6, 17))
