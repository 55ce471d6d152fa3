"""Rulings, corrections and states in everyday words: 销号吧, 延到月底, 重报：1520户, ok了, 等料."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act, Pending
from tests.board.reading.offices import only, read

_CLOSE, _EXTEND = Pending("close", "4"), Pending("extend", "9")


def _rule(text: str, *pending: Pending, sender: str = "w_xing") -> tuple[Act, ...]:
    return read(text, office="water", sender=sender, pending=pending).acts


@pytest.mark.parametrize("text", ["4号销号吧", "4号销号", "4号予以销号"])
def test_striking_off_grants_what_asked_for_it(text: str) -> None:
    (act,) = _rule(text, _CLOSE, _EXTEND)
    assert (act.act, act.task, act.what) == ("approve", "4", "close")


@pytest.mark.parametrize("text", ["4号销号了吗", "4号不销号", "4号申请销号的材料呢"])
def test_striking_off_is_not_granted_by_a_question_or_a_denial(text: str) -> None:
    assert not any(act.act == "approve" for act in _rule(text, _CLOSE, _EXTEND))


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("延到月底，下不为例", date(2026, 6, 30)),
        ("最多到25号", date(2026, 6, 25)),
        ("那就给到25号", date(2026, 6, 25)),
    ],
)
def test_a_day_grants_the_only_extension_that_waits(text: str, until: date) -> None:
    (act,) = _rule(text, _EXTEND)
    assert (act.act, act.task, act.until) == ("approve", "9", until)


@pytest.mark.parametrize(
    ("text", "pending", "act"),
    [
        ("没必要延", _EXTEND, "reject"),
        ("转给供排水科吧", Pending("transfer", "4"), "approve"),
        ("4号先别销，材料补齐再说", _CLOSE, "reject"),
    ],
)
def test_one_ruling_on_the_only_matter(text: str, pending: Pending, act: str) -> None:
    assert [one.act for one in _rule(text, pending)] == [act]


def test_all_are_granted_as_asked() -> None:
    assert [act.act for act in _rule("全部照准", _CLOSE, _EXTEND)] == ["approve", "approve"]


@pytest.mark.parametrize(
    "text",
    ["邢局的意见：4号退回，缺照片", "4号邢局看过了，不同意销号", "跟邢局汇报过了，她不同意4号销号"],
)
def test_a_leader_s_word_is_recorded_as_theirs(text: str) -> None:
    (act,) = _rule(text, _CLOSE, sender="w_kong")
    assert (act.act, act.relayed_for) == ("reject", "w_xing")


def _correct(text: str, **last: Any) -> Act:
    return only(text, office="water", sender="w_jia", last=Act("report", "9", **last))


@pytest.mark.parametrize(
    "text",
    [
        "不好意思 累计应该是1602",
        "写成1620了，实际1602",
        "前面数有误，以1602为准",
        "重报：1602户",
        "9号不作数，重报：1602户",
        "1602户 刚才写成1620了",
        "少了20，1602",
    ],
)
def test_a_figure_against_the_last_report_corrects_it(text: str) -> None:
    act = _correct(text, total=1620)
    assert (act.act, act.task, act.total) == ("correct", "9", 1602)


def test_a_report_that_is_not_to_count_is_taken_back() -> None:
    assert _correct("刚那条不算", state="done").act == "withdraw"


@pytest.mark.parametrize("text", ["9号又改了20户，累计1640", "9号应该是快了吧"])
def test_a_new_report_corrects_nothing(text: str) -> None:
    assert _correct(text, total=1620).act == "report"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("9号搞掂", "done"),
        ("9号ok了", "done"),
        ("9号全结了", "done"),
        ("9号缺钱", "blocked"),
        ("9号等料，厂家说下月才发", "blocked"),
        ("9号材料上周交到省厅了，等受理", "waiting"),
        ("9号都报上去了，等省里打分", "waiting"),
        ("9号方案已经报局里审批", "waiting"),
    ],
)
def test_everyday_words_for_where_a_task_stands(text: str, state: str) -> None:
    assert only(text, office="water", sender="w_jia").state == state


def test_what_changes_before_it_is_sent_is_an_edit() -> None:
    (act,) = _rule("加上表扬白云站再发", Pending("digest"))
    assert (act.act, act.step) == ("digest", "edit")


def test_who_is_called_to_watch_a_task_is_given_it() -> None:
    (act,) = _rule("4号叫沈洁盯着")
    assert (act.act, act.task, act.to_person) == ("assign", "4", "w_shen")


def test_whose_praise_is_passed_on_is_not_praised() -> None:
    (act,) = _rule("邢局让表扬白云站", sender="w_kong")
    assert (act.act, act.unit, act.person, act.relayed_for) == ("praise", "白云供水站", None, "w_xing")


def test_how_many_units_were_named_is_no_figure() -> None:
    acts = read("9号青山、白云两个站都改了", office="water", sender="w_jia").acts
    assert all(act.total is None for act in acts)
