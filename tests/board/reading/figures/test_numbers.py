"""Figures: what is one, what it is worth, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.reading.figures.figure import Figure
from board.reading.figures.numbers import read_numbers
from board.reading.figures.numerals import read_numeral


def only(text: str) -> Figure:
    figures = read_numbers(text)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("干到80%了", 80, "percent", "%"),
        ("剪了十六部片子", 16, "count", "部"),
        ("进度８０％", 80, "percent", "%"),
        ("百分之九十五", 95, "percent", "%"),
        ("百分之六十八点五", 68.5, "percent", "%"),
        ("完成百分之百", 100, "percent", "%"),
        ("八成", 80, "percent", "%"),
        ("九成五", 95, "percent", "%"),
        ("9成5", 95, "percent", "%"),
        ("做了一半", 50, "percent", "%"),
        ("完成四分之三", 75, "percent", "%"),
        ("干了5分之4", 80, "percent", "%"),
        ("60bfb", 60, "percent", "%"),
        ("95个点", 95, "percent", "%"),
        ("涨了2个百分点", 2, "points", "个百分点"),
        ("提高3个点", 3, "points", "%"),
        ("婴死率千分之三点四", 3.4, "permille", "‰"),
        ("控制在4‰以内", 4, "permille", "‰"),
        ("已体检1.2万人", 12_000, "count", "人"),
        ("一万二", 12_000, "count", None),
        ("1w2", 12_000, "count", None),
        ("12000余人", 12_000, "count", "人"),
        ("1.2万余", 12_000, "count", None),
        ("7.3万余人", 73_000, "count", "人"),
        ("三千六了", 3_600, "count", None),
        ("3万4千2", 34_200, "count", None),
        ("3.51w", 35_100, "count", None),
        ("3百二十户", 320, "count", "户"),
        ("1千2百", 1_200, "count", None),
        ("3万二", 32_000, "count", None),
        ("2千零五十人", 2_050, "count", "人"),
        ("2千3百万", 23_000_000, "count", None),
        ("1亿2千3百万", 123_000_000, "count", None),
        ("3百零6人", 306, "count", "人"),
        ("两个亿", 2e8, "count", None),
        ("1.35个亿元", 13_500, "count", "万元"),
        ("拆了620平", 620, "count", "平"),
        ("20.4万人次", 204_000, "count", "人次"),
        ("1,234户", 1_234, "count", "户"),
        ("四万零六百", 40_600, "count", None),
        ("三万六千零五十人", 36_050, "count", "人"),
        ("一千零四十四个", 1_044, "count", "个"),
        ("完成投资2.31亿元", 23_100, "count", "万元"),
        ("到账800万元", 800, "count", "万元"),
        ("又化了一件", 1, "count", "件"),
        ("就剩俩小区", 2, "count", "个"),
        ("动态使用率四十二点六", 42.6, "count", None),
        ("管理率97点3", 97.3, "count", None),
        ("考评第六", 6, "rank", None),
        ("全县第5名", 5, "rank", None),
    ],
)
def test_it_reads_a_figure(text: str, value: float, kind: str, unit: str | None) -> None:
    figure = only(text)
    assert (figure.value, figure.kind, figure.unit) == (value, kind, unit)
    assert not figure.inexact


@pytest.mark.parametrize(
    "text",
    [
        "快九成",
        "近两万",
        "五十来块",
        "不到一半",
        "90左右",
        "将近2700人",
        "接近八成",
        "约300户",
        "七八个",
        "上千人",
        "刚过八成",
        "快弄到九成",
        "快要干完八成",
    ],
)
def test_it_marks_a_guess_as_inexact(text: str) -> None:
    assert only(text).inexact


@pytest.mark.parametrize("text", ["1.2万余", "300余人", "20多个", "40多万份"])
def test_it_keeps_a_figure_that_is_exceeded(text: str) -> None:
    figure = only(text)
    assert figure.approx
    assert not figure.inexact


@pytest.mark.parametrize(
    "text",
    [
        "统一口径",
        "一直在跑",
        "十分感谢",
        "千万别忘",
        "65岁以上",
        "6月20日",
        "尾号7K9",
        "第三方",
        "一年一度",
        "8点30",
        "五一前",
    ],
)
def test_it_leaves_out_what_only_looks_like_a_figure(text: str) -> None:
    assert read_numbers(text) == ()


def test_it_reads_a_fraction_with_its_denominator() -> None:
    figure = only("今天11/18了")
    assert (figure.value, figure.of, figure.kind) == (11, 18, "fraction")


def test_spans_are_those_of_the_text() -> None:
    text = "３号　干到８０％了，累计１２户"
    assert [text[figure.start : figure.end] for figure in read_numbers(text)] == ["８０％", "１２户"]


def _han(value: int) -> str:
    digits, out, gap = "零一二三四五六七八九", "", False
    for power, mark in ((10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power
        value %= power
        if digit:
            out += ("零" if gap and out else "") + digits[digit] + mark
        gap = digit == 0
    return out


@given(st.integers(min_value=1, max_value=99_999))
def test_every_chinese_numeral_has_its_value(value: int) -> None:
    assert read_numeral(_han(value)).value == value


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_every_arabic_figure_is_kept_exactly(value: object) -> None:
    assert only(f"累计{value}人").value == float(str(value))


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    for figure in read_numbers(text):
        assert 0 <= figure.start < figure.end <= len(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("VOCs四十五家弄完三十三家", [45, 33]),
        ("HPV五千二百人", [5200]),
        ("LED三千二百盏", [3200]),
        ("App一百二十个", [120]),
        ("HPV二价苗到了", []),
        ("PM二点五", []),
        ("VOCs三期", []),
        ("K9到了", []),
        ("7K9", []),
    ],
)
def test_a_numeral_spelt_out_stands_behind_a_word_in_letters(text: str, values: list[float]) -> None:
    assert [one.value for one in read_numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "还在一家一家过",
        "一户户核",
        "一个站一个站地跑",
        "两台两台装",
        "转了四十多分钟",
        "等了二十来天",
        "花了30多个小时",
        "三十几岁",
    ],
)
def test_one_after_another_and_how_long_it_took_count_nothing(text: str) -> None:
    assert read_numbers(text) == ()


def test_count_beside_one_after_another_stands() -> None:
    assert [one.words for one in read_numbers("两台两台装，装了三台三台在调试，又装一台")] == [
        "三台",
        "三台",
        "一台",
    ]
