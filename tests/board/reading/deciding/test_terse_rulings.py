"""Rulings in the fewest words, side by side, and what asks whether one should be given: 准不准, 4号销 9号退, B1都批."""

from datetime import date

import pytest

from board.model.acts import Act, Pending
from tests.board.reading.offices import read

_CLOSE, _EXTEND = Pending("close", "4"), Pending("extend", "9")
_DEBT = Pending("close", "C1")


def _rule(
    text: str, *pending: Pending, office: str = "water", sender: str = "w_xing"
) -> list[tuple[str, str | None]]:
    acts: tuple[Act, ...] = read(text, office=office, sender=sender, pending=pending).acts
    return [(act.act, act.task) for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "他们那个数准不准",
        "四乱清得干不干净，你去看看",
        "能不能批",
        "行不行啊 再琢磨琢磨",
        "同不同意等耿局回来定",
        "该不该销号",
        "够不够格销号",
        "这样可不可以",
        "一户一表的数核一核准不准",
        "过没过都别急",
    ],
)
def test_both_answers_named_decide_nothing(text: str) -> None:
    decided = {"approve", "reject"}
    assert not any(act in decided for act, _ in _rule(text, _CLOSE))


@pytest.mark.parametrize("text", ["河道四乱的数准不准", "清四乱的数核一下，准不准"])
def test_whether_a_figure_is_right_is_asked_though_a_ruling_waits(text: str) -> None:
    act = read(text, office="water", sender="w_xing", pending=(_CLOSE,)).acts[0]
    assert (act.act, act.task, act.want) == ("query", "4", "check")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("不行不行", "reject"),
        ("不准不准", "reject"),
        ("准不准回头再说，先退回", "reject"),
        ("数对不对以后再核 同意销号", "approve"),
        ("动不动就缺照片，退回", "reject"),
    ],
)
def test_a_ruling_beside_the_question_counts(text: str, act: str) -> None:
    assert _rule(text, _CLOSE) == [(act, "4")]


@pytest.mark.parametrize("text", ["退 没公章", "退 现场图是去年的", "不批 差验收单", "退  缺签字页"])
def test_a_space_stops_like_a_comma(text: str) -> None:
    assert _rule(text, _CLOSE) == [("reject", "4")]


@pytest.mark.parametrize(
    "text",
    [
        "4号销 9号不给延",
        "4号销号 9号不给延",
        "4号销号 9号不同意",
        "4号销了 9号退",
        "4号给销 9号按原计划",
        "4号销掉 9号不延",
        "4销 9不给延",
        "4同意 9不同意",
        "4销9退",
        "4号销 9号不给缓",
        "清四乱销号 户表改造不给延",
    ],
)
def test_the_refusal_of_the_next_matter_does_not_reach_back(text: str) -> None:
    assert _rule(text, _CLOSE, _EXTEND) == [("approve", "4"), ("reject", "9")]


@pytest.mark.parametrize(
    "text", ["9号不给延 4号销号", "9号不延 4号销", "9号退 4号销掉", "9驳回 4准了", "9号不延 4号可以销"]
)
def test_the_same_the_other_way_round(text: str) -> None:
    assert _rule(text, _CLOSE, _EXTEND) == [("reject", "9"), ("approve", "4")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("4号销号9号延期都不同意", "reject"),
        ("4号销号 9号延期都同意", "approve"),
        ("4号、9号都不批", "reject"),
        ("4号和9号都准", "approve"),
    ],
)
def test_what_is_said_of_all_counts_for_each(text: str, act: str) -> None:
    assert set(_rule(text, _CLOSE, _EXTEND)) == {(act, "4"), (act, "9")}


@pytest.mark.parametrize(
    ("text", "ruled"),
    [
        ("C1销 9号延到月底", [("approve", "C1"), ("approve", "9")]),
        ("C1销号 9号延期都不批", [("reject", "C1"), ("reject", "9")]),
        ("c1退 9号准", [("reject", "C1"), ("approve", "9")]),
        ("9号免谈 C1准", [("reject", "9"), ("approve", "C1")]),
    ],
)
def test_lettered_numbers_are_ruled_like_plain_ones(text: str, ruled: list[tuple[str, str]]) -> None:
    assert _rule(text, _DEBT, _EXTEND, office="city", sender="c_luan") == ruled


@pytest.mark.parametrize(
    ("text", "until"), [("9延到25号", date(2026, 6, 25)), ("9号给到月底", date(2026, 6, 30))]
)
def test_a_day_for_a_bare_number_grants_the_extension(text: str, until: date) -> None:
    (act,) = read(text, office="water", sender="w_xing", pending=(_CLOSE, _EXTEND)).acts
    assert (act.act, act.task, act.until) == ("approve", "9", until)


@pytest.mark.parametrize("text", ["9点前批", "9月再说", "4批次不合格", "9延误的原因说清楚"])
def test_a_bare_number_elsewhere_is_no_matter_that_waits(text: str) -> None:
    assert _rule(text, _CLOSE, _EXTEND) == []


@pytest.mark.parametrize("text", ["水费那个不批", "漏损控制不同意", "排污口的退回"])
def test_a_verdict_on_a_task_of_which_nothing_waits_is_not_for_the_one_that_does(text: str) -> None:
    assert not any(act in {"approve", "reject"} for act, _ in _rule(text, _CLOSE))


@pytest.mark.parametrize("text", ["材料不行", "数据不准，退回", "照片不行"])
def test_what_is_handed_in_for_any_task_names_none(text: str) -> None:
    assert _rule(text, _CLOSE) == [("reject", "4")]


@pytest.mark.parametrize(
    ("text", "task"), [("退 四乱台账没盖章", "4"), ("退 改造户数对不上", "9"), ("不批 一户一表缺名单", "9")]
)
def test_a_reason_may_name_which_of_the_matters_is_meant(text: str, task: str) -> None:
    assert _rule(text, _CLOSE, _EXTEND) == [("reject", task)]


def test_two_characters_name_one_of_the_matters_that_wait() -> None:
    assert _rule("河道可以销 改造那个不给延", _CLOSE, _EXTEND) == [("approve", "4"), ("reject", "9")]


@pytest.mark.parametrize("text", ["准不准", "给不给", "批不批"])
def test_both_answers_alone_are_no_hindrance(text: str) -> None:
    assert _rule(text, _CLOSE) == []
    assert _rule(text) == []
