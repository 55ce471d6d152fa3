"""Who owns to a fault in a report corrects it: a verb with its fault, or a figure that was too high."""

from typing import Any

import pytest

from board.model.acts import Act
from tests.board.reading.offices import only, read

LAST = Act("report", "10", percent=62)


def _said(text: str, sender: str = "c_xi", **more: Any) -> tuple[str, str | None, float | None]:
    act = only(text, sender=sender, office="city", **more)
    return act.act, act.task, act.percent


@pytest.mark.parametrize(
    "text",
    [
        "看岔行了，是58%",
        "说岔了，58%",
        "看花眼了 58%",
        "瞅串行了，58%",
        "整错了，是58%",
        "发错了，58%",
        "录错了 应该是58%",
        "标错行了，58%",
        "刚才手一滑按成85%了，58%",
        "眼睛花了，58%",
        "报拐了，58%",
        "刚报的62高了，按58算",
        "刚填的62多了，58",
        "刚才报的62%高了，改成58%",
    ],
)
def test_a_fault_that_is_owned_to_corrects_the_last_report(text: str) -> None:
    assert _said(text, last=LAST) == ("correct", "10", 58)


def test_an_editor_who_reported_too_much_sets_no_target() -> None:
    assert _said("绿道刚报的62高了，按58算", sender="c_ying", last=LAST) == ("correct", "10", 58)


@pytest.mark.parametrize(
    "text", ["昨天那个数不大对", "上午那个数有出入", "昨天报的数有点问题", "刚才那个数不对头"]
)
def test_a_doubt_about_the_own_report_is_asked_about(text: str) -> None:
    reading = read(text, sender="c_xi", office="city", last=LAST)
    assert reading.ask
    assert [act.act for act in reading.acts] == ["correct"]


def test_a_fault_of_no_known_report_is_asked_about() -> None:
    assert read("发错了，应该是90%", sender="c_xi", office="city").ask


@pytest.mark.parametrize("text", ["发错群了", "抱歉发错人了", "打岔了不好意思"])
def test_what_went_to_the_wrong_place_corrects_nothing(text: str) -> None:
    assert read(text, sender="c_xi", office="city", last=LAST).acts == ()


def test_a_report_that_is_pulled_back_is_withdrawn() -> None:
    act = only("刚那条收回，没核过", sender="c_xi", office="city", last=LAST)
    assert (act.act, act.task) == ("withdraw", "10")


@pytest.mark.parametrize(
    ("text", "sender", "office", "changed"),
    [
        ("3号安检率报错了，96.4才对", "c_feng", "city", {"rate": 96.4}),
        ("入户安检率填错了，实际96.4%", "c_feng", "city", {"rate": 96.4}),
        ("3号续保率不是91，是90.3", "t_wen", "party", {"rate": 90.3}),
        ("7号报错了，应该是12家", "w_luo", "water", {"total": 12}),
        ("11号写错了，应该是29", "c_bu", "city", {"total": 29}),
        ("9号报错了，应该是75%", "t_he", "party", {"percent": 75}),
    ],
)
def test_a_lone_new_figure_corrects_what_its_own_words_or_the_task_say(
    text: str, sender: str, office: str, changed: dict[str, float]
) -> None:
    act = only(text, sender=sender, office=office)
    slots = ("percent", "rate", "total")
    assert {slot: getattr(act, slot) for slot in slots if getattr(act, slot) is not None} == changed
    assert (act.act, act.open) == ("correct", False)


def test_a_figure_that_may_correct_several_indicators_is_asked_about() -> None:
    assert only("3号报错了，应该是30%", sender="c_feng", office="city").open
