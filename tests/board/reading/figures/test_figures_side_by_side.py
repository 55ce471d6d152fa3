"""Figures that stand beside each other, and what each of them is, whatever verb tells of it."""

from typing import Any

import pytest

from board.reading.figures.numbers import read_numbers
from tests.board.reading.offices import only, read
from tests.board.reading.told import describe, read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("宣讲昨晚在槐荫里又讲了一场，前后23场", "k_mu", "market", told("18", delta=1, total=23)),
        ("叉车这礼拜又拖走5台 满打满算31台", "k_tie", "market", told("19", delta=5, total=31)),
        ("11号今天摸排4家，加起来57家", "k_yao", "market", told("11", delta=4, total=57)),
        ("土方昨天运进来1800方 现在场里三万一千方", "k_ai", "market", told("21", delta=1800, total=31000)),
        ("苗木累计11200株 今天又拉了一车800", "j_tao", "transport", told("14", total=11200, delta=800)),
        ("快递站这两天又挂起来3个 总计44个", "j_ke", "transport", told("18", delta=3, total=44)),
    ],
)
def test_what_is_new_and_what_there_is_so_far_depend_on_no_verb(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("19号又查出4台，加上原来的一共52台", "k_tie", "market", {"delta": None}),
        ("叉车刚开始才12台，现在31台", "k_tie", "market", {"delta": None, "total": 31}),
    ],
)
def test_what_was_found_or_was_there_before_is_not_new(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    act = only(text, sender=sender, office=office)
    assert {name: getattr(act, name) for name in said} == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "percent"),
    [
        ("13号70了", "k_bai", "market", 70),
        ("集聚园那个45", "k_bai", "market", 45),
        ("宿舍楼 82", "p_yu", "school", 82),
        ("污水厂65了", "w_yin", "water", 65),
        ("17号80了", "j_tao", "transport", 80),
        ("危桥改造75了", "j_lan", "transport", 75),
    ],
)
def test_a_bare_figure_behind_its_name_is_the_share_of_what_counts_nothing_or_less(
    text: str, sender: str, office: str, percent: float
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [act.percent for act in acts if act.act == "report"] == [percent]
    assert not any(act.total for act in acts if act.act == "report")


def test_a_small_bare_figure_is_no_count_of_a_work() -> None:
    assert only("13号 8", sender="k_bai", office="market").total is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2万零6百", 20600),
        ("2千零5十", 2050),
        ("3千零5十6", 3056),
        ("3百2十", 320),
        ("1万2千3百4十5", 12345),
        ("3万零5百80", 30580),
        ("两万零6百", 20600),
        ("四千零5十", 4050),
        ("1万零60", 10060),
        ("4千零8", 4008),
    ],
)
def test_numerals_may_be_half_in_digits(text: str, value: float) -> None:
    assert [one.value for one in read_numbers(f"{text}户")] == [value]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号最后两处昨天清完了", "report 4 done"),
        ("四乱最后三处清理完毕", "report 4 done"),
        ("4号最后两处还没清完", "report 4 doing remaining=2"),
        ("4号最后两处正在收尾", "report 4 doing remaining=2"),
    ],
)
def test_the_last_ones_are_left_until_they_are_done(text: str, said: str) -> None:
    assert describe(read(text, sender="w_bi", office="water")) == said


def test_a_place_whose_name_begins_with_new_tells_of_nothing_new() -> None:
    assert only("5号新华的3处还在啃", sender="c_qiu", office="city").delta is None


def test_another_firm_that_was_looked_for_names_no_task() -> None:
    reading = read("设计院又换了一家", sender="j_gong", office="transport")
    assert not any(act.task and not act.open for act in reading.acts)
