"""What somebody met with on the way to the work, however long they tell of it, is no figure of the task."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        (
            "今天去看快检室，翻了两座山，车轮胎爆了，推了3公里，喝了4杯茶。快检室还在一间间对，数等对完再报",
            "k_bai", "market", "report 1 doing",
        ),
        (
            "上午去清四乱，绕了三座桥，堵了1个半小时，中午吃了2个馒头。四乱还在一处处核，数周五报",
            "w_bi", "water", "report 4 doing",
        ),
        (
            "今天去看食堂，爬了三道坡，换了两个轮胎。食堂改造还在一个个谈，谈完再报",
            "p_fan", "school", "report 2 doing",
        ),
    ],
)  # fmt: skip
def test_the_way_is_no_figure_and_the_work_goes_on(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("14号地翻了5200亩", "k_mu", "market", "report 14 doing total=5200"),
        ("1号建了9间", "k_bai", "market", "report 1 doing total=9"),
    ],
)
def test_the_same_words_of_the_work_count(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


@pytest.mark.parametrize(
    "text", ["3号桥修路，绕到2号桥走", "2号出口堵死了，走3号出口", "5号桥限高，大车走6号桥"]
)
def test_a_numbered_bridge_is_a_place(text: str) -> None:
    assert describe(read(text, sender="c_qiu", office="city")) == ""


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("4号桥头那处清完了", "w_bi", "water", "report 4 doing"),
        ("14号种了5200亩，验收完等省厅认定", "k_mu", "market", "report 14 waiting total=5200"),
        ("7号初验完，等市局挂牌", "w_luo", "water", "report 7 waiting"),
        ("12号还差两个点没巡", "k_cen", "market", "report 12 doing remaining=2"),
        ("21号入库31000立方米", "k_ai", "market", "report 21 doing total=31000"),
        (
            "5号今天又收68户，收缴率91.5%",
            "w_jia",
            "water",
            "report 5 doing delta=68 rate=91.5 indicator=收缴率",
        ),
    ],
)
def test_plain_words_keep_their_plain_meaning(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


@pytest.mark.parametrize(
    ("text", "sender", "office", "code"),
    [
        ("请示栾局：江湾那块地由谁出钱，关系到9号，请您拍板", "c_zong", "city", "9"),
        ("请示：快检室旁边那间要不要留，牵涉到13号，请领导定夺", "k_bai", "market", "13"),
    ],
)
def test_the_number_that_a_matter_concerns_is_meant(text: str, sender: str, office: str, code: str) -> None:
    (act,) = read(text, sender=sender, office=office).acts
    assert (act.act, act.task) == ("consult", code)
