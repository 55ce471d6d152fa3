"""Numbers, days and names as an office writes them."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.office import Person, Unit
from board.model.task import Deadline, Task
from board.wording.names import name_person, name_politely, name_task, name_unit, name_units
from board.wording.numbers import (
    shorten,
    word_day,
    word_figure,
    word_hour,
    word_moment,
    word_number,
    word_percent,
    word_points,
    word_ratio,
    word_signed,
    word_weekday,
)
from board.wording.phrases import word_gap, word_node
from tests.board.qinghe import ZONE, at, build_office

OFFICE = build_office()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"), (1742, "1742"), (82.4, "82.4"), (3.14159, "3.14"), (13500, "1.35万"),
        (10000, "1万"), (68029, "68029"), (834000, "83.4万"), (9999, "9999"), (126.4, "126.4"),
    ],
)  # fmt: skip
def test_ten_thousands_are_written_only_where_nothing_is_lost(value: float, words: str) -> None:
    assert word_number(value) == words


@pytest.mark.parametrize(
    ("value", "measure", "words"),
    [
        (1800, "人", "1800人"),
        (83.1, "%", "83.1%"),
        (3.6, "‰", "3.6‰"),
        (5, "名", "第5名"),
        (18600, "万元", "18600万元"),
        (13500, "剂", "1.35万剂"),
        (7, None, "7"),
        (3200, "万元", "3200万元"),
    ],
)
def test_a_figure_comes_with_its_measure(value: float, measure: str | None, words: str) -> None:
    assert word_figure(value, measure) == words


def test_percentages_points_and_ratios() -> None:
    assert word_percent(77.58) == "77.6%"
    assert word_points(-21.28) == "21.3个百分点"
    assert word_ratio(1840, 2320) == "（1840/2320）"
    assert [word_signed(number) for number in (2, 0, -1)] == ["＋2", "0", "－1"]


def test_days_carry_their_year_only_where_it_is_another() -> None:
    assert word_day(date(2026, 11, 30)) == "11月30日"
    assert word_day(date(2027, 1, 5), year=2026) == "2027年1月5日"
    assert word_weekday(date(2026, 11, 30)) == "11月30日（周一）"


def test_moments_are_told_in_the_offices_zone() -> None:
    assert word_moment(at(23, 16, 20), ZONE) == "11月23日16:20"
    assert word_hour(at(23, 9, 5), ZONE) == "9:05"


def test_what_is_too_long_is_cut_with_an_ellipsis() -> None:
    assert shorten("老年人健康体检", 5) == "老年人健…"
    assert shorten("体检", 5) == "体检"


@pytest.mark.parametrize(
    ("name", "post", "words"),
    [
        ("何建", "副局长", "何局长"),
        ("陈雪", "副科长（主持工作）", "陈科长"),
        ("欧阳修", "党工委书记", "欧阳书记"),
        ("张晓梅", "一级科员", "张晓梅"),
        ("秦丽", None, "秦丽"),
        ("宋佳", "办公室主任", "宋主任"),
    ],
)
def test_people_are_addressed_by_their_post(name: str, post: str | None, words: str) -> None:
    assert name_politely(Person("u", name, post=post)) == words


def test_a_short_name_is_used_only_where_it_is_one_units_own() -> None:
    assert name_unit(OFFICE, "桑村卫生院") == "桑村"
    town = Unit("桑村镇", "镇街", aliases=("桑村",))
    assert name_unit(replace(OFFICE, units=(*OFFICE.units, town)), "桑村卫生院") == "桑村卫生院"
    assert name_unit(OFFICE, "外单位") == "外单位"
    assert name_unit(OFFICE, None) == "责任单位未定"


def test_all_units_of_a_kind_are_called_by_the_kind() -> None:
    clinics = ("桑村卫生院", "水泉卫生院", "城头卫生院")
    assert name_units(OFFICE, clinics) == "各卫生院"
    assert name_units(OFFICE, clinics[:2]) == "桑村、水泉"


def test_who_is_not_on_the_roster_stays_as_written() -> None:
    assert name_person(OFFICE, "u_lina") == "李娜"
    assert name_person(OFFICE, "王局") == "王局"
    assert name_person(OFFICE, None) == "未记名"


def test_a_task_is_called_by_its_number_and_matter() -> None:
    assert name_task(Task("2", "老年人健康体检，体检率不低于72%")) == "2号老年人健康体检"
    assert name_task(Task("Z1", "巡察整改：工程款拨付手续不规范")) == "Z1号巡察整改：工程款拨付手…"
    assert len(name_task(Task("3", "柳荫东苑石桥头等二十六个老旧小区改造工程"))) == 14


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("11月13日前完成招标", "招标"), ("4月底前完成招标", "招标"), ("12月15日前投入使用", "投入使用"),
        ("5月底前6个小区全部开工", "6个小区全部开工"), ("上半年完成主体", "主体"), ("第三季度验收", "验收"),
        ("", "节点"), (None, "节点"),
    ],
)  # fmt: skip
def test_a_node_is_called_by_its_matter(text: str | None, words: str) -> None:
    assert word_node(Deadline(date(2026, 11, 13), text)) == words


@pytest.mark.parametrize(
    ("value", "goal", "measure", "lower", "words"),
    [
        (1742, 2320, "人", False, "差578人"), (13500, 13000, "剂", False, "超目标500剂"), (70, 70, "%", False, "已达目标"),
        (61.2, 75, "%", False, "差13.8个百分点"), (4.6, 4, "‰", True, "超出0.6‰"), (3.6, 4, "‰", True, "优于目标0.4‰"),
        (5, 3, "名", True, "超出2名"), (None, 3, "名", True, None), (3, None, "人", False, None),
    ],
)  # fmt: skip
def test_a_gap_says_which_way_it_goes(
    value: float | None, goal: float | None, measure: str, lower: bool, words: str | None
) -> None:
    assert word_gap(value, goal, measure, lower=lower) == words
