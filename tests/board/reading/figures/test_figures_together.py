"""Figures beside each other, behind a unit's name, and what a board number in front of them makes of them."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5号收缴率从91.2掉到90.6", {"rate": 90.6, "total": None}),
        ("5号90.6", {"rate": 90.6, "indicator": "收缴率"}),
        ("10号漏损率由10.9%降至10.2%", {"rate": 10.2}),
        ("1号本来应该换到20公里的，结果只换了17.5公里", {"total": 17.5}),
        ("1号60多公里了，准确的61.3公里", {"total": 61.3}),
        ("4号清理了50处，总共73处，还差23处", {"total": 50, "of": 73, "remaining": 23}),
        ("4号清完了50处了，还有23处", {"total": 50, "remaining": 23}),
        ("3号干了七成半", {"percent": 75}),
        ("3号干了百分之七八十", {"percent": None, "state": "doing"}),
        ("4号31处/73处", {"total": 31, "of": 73}),
        ("4号一共73处，清完50处", {"total": 50, "of": 73}),
        ("4号73处中的50处清完了", {"total": 50, "of": 73}),
        ("4号一共清完50处，今天清了3处", {"total": 50, "delta": 3, "of": None}),
        ("4号还有8处在清", {"remaining": 8, "total": None, "state": "doing"}),
        ("4号清完50处，还有3处在清，20处没动", {"total": 50, "remaining": None}),
        ("4号73处清完50处，3处在清，剩下20处没进场", {"total": 50, "of": 73, "remaining": None}),
        ("4号清完50处，还剩23处，其中3处没进场", {"total": 50, "remaining": 23}),
        ("4号除了5处其他都在清", {"total": None, "remaining": None}),
        ("10号漏损率由10.9%下降到10.2%", {"rate": 10.2}),
        ("4号三处四处都清完了", {"total": None, "state": "doing"}),
        ("4号5月份清了12处", {"total": None, "delta": 12}),
        ("9号又改了30户，现在2千1百户", {"delta": 30}),
    ],
)
def test_it_settles_figures_beside_each_other(text: str, said: dict[str, Any]) -> None:
    act = only(text, office="water", sender="w_qian")
    assert {name: getattr(act, name) for name in said} == said


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("9号青山站累计3100户", {"青山供水站": 3100}),
        ("9号青山累计3100户，白云累计2200户", {"青山供水站": 3100, "白云供水站": 2200}),
        ("白云站9号累计2200户", {"白云供水站": 2200}),
        ("9号白云站的户数我代报，累计2200户", {"白云供水站": 2200}),
    ],
)
def test_figures_behind_a_unit_are_that_units(text: str, units: dict[str, float]) -> None:
    acts = read(text, office="water", sender="w_qian").acts
    assert {act.for_unit: act.total for act in acts} == units


@pytest.mark.parametrize(
    "text",
    ["4号一共73处，清完50处，还剩10处", "4号清完50处，一共73处，剩10处", "4号一季度清了12处，二季度清了20处"],
)
def test_figures_that_cannot_all_be_true_are_asked_about(text: str) -> None:
    reading = read(text, office="water", sender="w_bi")
    assert reading.ask
    assert [(act.task, act.total, act.of, act.remaining) for act in reading.acts] == [("4", None, None, None)]


def test_what_an_earlier_month_brought_is_no_figure_of_now() -> None:
    act = only("4号3月清了12处", office="water", sender="w_bi")
    assert (act.total, act.delta, act.state) == (None, None, "doing")


def test_what_broke_down_is_not_counted() -> None:
    act = only("4号水泵坏了一台，不影响", office="water", sender="w_bi")
    assert (act.total, act.state) == (None, "doing")


def test_a_finishing_verb_names_no_task_beside_one() -> None:
    act = only("8号一共62个，办结30个", office="city", sender="c_bu")
    assert (act.task, act.total, act.of) == ("8", 30, 62)


def test_the_words_of_a_task_of_others_do_not_lead_away_from_a_number() -> None:
    act = only("5号积水点，管道改了2处", office="city", sender="c_qiu")
    assert act.task == "5"
