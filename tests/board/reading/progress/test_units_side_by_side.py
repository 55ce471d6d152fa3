"""Units named side by side: what is said of them is said of each, and a figure behind them is not the last one's."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        (
            "城关、临河两个所电梯都整治完了",
            "k_tie",
            "market",
            "report 4 done for_unit=城关市场监管所 + report 4 done for_unit=临河市场监管所",
        ),
        (
            "城关和古渡的快检室都建好了",
            "k_bai",
            "market",
            "report 1 done for_unit=城关市场监管所 + report 1 done for_unit=古渡市场监管所",
        ),
        (
            "城关、临河俩所快检室都建好了",
            "k_cg",
            "market",
            "report 1 done + report 1 done for_unit=临河市场监管所",
        ),
        (
            "河湾中心校跟柳林中心校食堂都改造完了",
            "p_fan",
            "school",
            "report 2 done for_unit=河湾镇中心校 + report 2 done for_unit=柳林镇中心校",
        ),
        (
            "2号滨江街道、新华街道两家都完成了，和平街道还剩3台",
            "c_hua",
            "city",
            "report 2 done for_unit=滨江街道 + report 2 done for_unit=新华街道"
            " + report 2 doing remaining=3 for_unit=和平街道",
        ),
        (
            "2号滨江街道、新华街道各装了6台",
            "c_hua",
            "city",
            "report 2 doing total=6 for_unit=滨江街道 + report 2 doing total=6 for_unit=新华街道",
        ),
    ],
)
def test_what_is_said_of_units_side_by_side_is_each_ones(
    text: str, sender: str, office: str, acts: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        ("城关的快检室建好了", "k_bai", "market", "report 1 done for_unit=城关市场监管所"),
        ("临河所电梯都整治完了", "k_ai", "market", "report 4 done for_unit=临河市场监管所"),
        ("和平街道的电梯都装完了", "c_hua", "city", "report 2 done for_unit=和平街道"),
    ],
)
def test_the_end_of_one_units_share_is_not_the_tasks(text: str, sender: str, office: str, acts: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("2号滨江街道、新华街道装了19台", "c_hua", "city"),
        ("2号滨江街道、新华街道两家装了19台，和平街道5台", "c_hua", "city"),
        ("城关、临河两个所药店达标37家", "k_yao", "market"),
    ],
)
def test_a_figure_of_several_together_is_asked_about(text: str, sender: str, office: str) -> None:
    reading = read(text, sender=sender, office=office)
    assert reading.ask
    assert not any(act.for_unit == "新华街道" for act in reading.acts)
    assert reading.acts[0].open
