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
