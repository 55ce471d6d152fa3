"""Lines and tables of figures: what is said of which unit and task, and what is told instead of guessed."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import build_fields
from board.model.figure_sheet import Entry, FigureSheet
from board.office_file import read_office
from board.reading.chart.grid import Grid
from board.reading.fastlane.figure_lines import read_figure_lines, read_source
from board.reading.fastlane.figure_tables import read_figure_table
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar
from tests.conftest import SAMPLES

TODAY, CALENDAR = date(2026, 11, 23), Calendar()
OFFICE = read_office((SAMPLES / "office.json").read_text(encoding="utf-8"))
LEXICON = build_lexicon(OFFICE)
CLINICS = {"城头": "城头卫生院", "桑村": "桑村卫生院", "水泉卫生院": "水泉卫生院"}


def read_lines(text: str, lexicon: Lexicon = LEXICON) -> FigureSheet:
    return read_figure_lines(text, lexicon, today=TODAY, calendar=CALENDAR)


def read_table(rows: list[Any], name: str = "") -> FigureSheet | None:
    grid = Grid("Sheet1", tuple(tuple(row) for row in rows))
    return read_figure_table(grid, LEXICON, name=name, today=TODAY, calendar=CALENDAR)


def word(entry: Entry) -> str:
    """An entry in one line: unit, task and figures, or its fault."""
    if entry.act is None:
        return entry.fault or ""
    fields = build_fields(entry.act)
    figures = [
        f"{key}={fields[key]}" for key in ("total", "delta", "of", "remaining", "rate") if key in fields
    ]
    return " ".join([str(fields["for_unit"]), str(fields["task"]), *figures])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("桑村体检1930", ["桑村卫生院 2 total=1930"]),
        ("桑村签约应签7000，已签5230", ["桑村卫生院 1 total=5230 of=7000"]),
        ("城头：体检应检2320、已检1,800", ["城头卫生院 2 total=1800 of=2320"]),
        ("体检\n城头 1800\n桑村 1930", ["城头卫生院 2 total=1800", "桑村卫生院 2 total=1930"]),
        ("水泉2号累计2250，3号83.1", ["水泉卫生院 2 total=2250", "水泉卫生院 3 rate=83.1"]),
        ("桑村高血压管理率83.9%", ["桑村卫生院 3 rate=83.9"]),
        ("城头体检又做了58个", ["城头卫生院 2 delta=58"]),
        ("2. 李娜 体检1800", ["城头卫生院 2 total=1800"]),
        ("张庄体检100", ["unknown_unit"]),
        ("桑村体检1930，张庄1000", ["桑村卫生院 2 total=1930", "unknown_unit"]),
        ("桑村14号35处", ["unknown_matter"]),
        ("桑村和水泉体检共4100", ["ambiguous_unit"]),
        ("桑村体检快2000了", ["odd_figure"]),
        ("城头体检去年同期1500", ["odd_figure"]),
        ("例：城头 体检100\n合计 体检5855", []),
        ("明天下午3点开会", []),
    ],
)
def test_lines_of_figures_become_reports_or_say_what_they_lack(text: str, expected: list[str]) -> None:
    read = [word(entry) for entry in read_lines(text).entries]
    if not expected:
        read = [one for one in read if one not in {"unknown_unit", "unknown_matter"}]
    assert read == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("电话：桑村1930", "电话"),
        ("【纸质】：桑村1930", "纸质"),
        ("系统导出: 桑村", "系统导出"),
        ("桑村1930", None),
    ],
)
def test_it_reads_the_source(text: str, source: str | None) -> None:
    assert read_source(text)[0] == source


def test_as_of_dates_every_figure() -> None:
    sheet = read_lines("截至11月20日\n城头体检1800\n桑村体检1930")
    assert [act.as_of for act in sheet.acts] == ["2026-11-20", "2026-11-20"]


@given(st.lists(st.tuples(st.sampled_from(sorted(CLINICS)), st.integers(0, 9999)), min_size=1, max_size=12))
def test_every_unit_s_figure_comes_out_as_it_went_in(pairs: list[tuple[str, int]]) -> None:
    sheet = read_lines("电话：" + "，".join(f"{unit}体检{value}" for unit, value in pairs))
    assert [(act.for_unit, act.task, act.total) for act in sheet.acts] == [
        (CLINICS[unit], "2", value) for unit, value in pairs
    ]


@given(st.text(alphabet="桑村城头体检签约高血压率1230.%，。、：\n 人累计应已新增张", max_size=60))
def test_no_figure_is_invented(text: str) -> None:
    written = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}
    for act in read_lines(text).acts:
        figures = (act.total, act.delta, act.of, act.remaining, act.rate, act.percent, act.value)
        assert {figure for figure in figures if figure is not None} <= written
        assert act.for_unit in {"桑村卫生院", "城头卫生院"}


def test_a_header_of_two_rows_is_read_as_one() -> None:
    sheet = read_table(
        [
            ["单位", "老年人体检", None, "高血压规范管理率"],
            [None, "应检", "已检", None],
            ["城头卫生院", 2320, 1800, "83.1%"],
            ["桑村卫生院", 1940, 1930, "84%"],
        ]
    )
    assert sheet is not None
    assert [word(entry) for entry in sheet.entries] == [
        "城头卫生院 2 total=1800 of=2320",
        "城头卫生院 3 rate=83.1",
        "桑村卫生院 2 total=1930 of=1940",
        "桑村卫生院 3 rate=84",
    ]


def test_the_cumulative_column_counts() -> None:
    sheet = read_table([["单位", "11月体检", "累计体检"], ["城头", 58, 1800], ["桑村", 27, 1930]])
    assert sheet is not None
    assert [word(entry) for entry in sheet.entries] == ["城头卫生院 2 total=1800", "桑村卫生院 2 total=1930"]


def test_a_fraction_where_a_rate_belongs_is_told() -> None:
    sheet = read_table([["单位", "高血压规范管理率"], ["城头", 0.831], ["桑村", 84]])
    assert sheet is not None
    assert [word(entry) for entry in sheet.entries] == ["odd_figure", "桑村卫生院 3 rate=84"]


@pytest.mark.parametrize(
    "rows",
    [
        [["序号", "任务", "责任单位"], [1, "体检", "城头卫生院"], [2, "签约", "桑村卫生院"]],
        [["指标名称", "目标值", "牵头单位"], ["签约率", 70, "城头卫生院"], ["体检人数", 6538, "桑村卫生院"]],
        [["姓名", "单位"], ["李娜", "城头卫生院"], ["陈雪", "桑村卫生院"]],
        [["单位", "体检人数"], ["张庄", 100], ["李庄", 200]],
    ],
)
def test_other_tables_are_not_figures(rows: list[Any]) -> None:
    assert read_table(rows) is None


def list_words(rows: list[Any], name: str = "") -> list[str]:
    sheet = read_table(rows, name)
    assert sheet is not None
    return [word(entry) for entry in sheet.entries]


def list_faults(rows: list[Any]) -> list[tuple[str, float, float]]:
    sheet = read_table(rows)
    assert sheet is not None
    return [(fault.column, fault.stated, fault.summed) for fault in sheet.sums]


UPRIGHT: list[list[object]] = [
    ["单位", "体检人数", "高血压规范管理率"],
    ["城头", 1800, 83.1],
    ["桑村", 1930, 84],
]


def test_a_table_with_its_units_side_by_side_is_the_same_table() -> None:
    turned = [list(row) for row in zip(*UPRIGHT, strict=True)]
    assert list_words(turned) == list_words(UPRIGHT)
    sheet = read_table([["基本公卫进度表", None, None], *turned])
    assert sheet is not None
    assert [entry.where for entry in sheet.entries] == ["Sheet1!B3", "Sheet1!B4", "Sheet1!C3", "Sheet1!C4"]


def test_quotas_with_numbers_measures_and_a_sum_beside_the_units_are_read() -> None:
    rows: list[Any] = [
        ["2026年重点指标分配表"],
        ["序号", "指标", "计量单位", "合计", "城头卫生院", "桑村卫生院", "水泉卫生院"],
        [1, "老年人体检分配数", "人", 6518, 2300, 1940, 2278],
        [2, "高血压规范管理率目标", "%", None, 85, 85, 85],
    ]
    sheet = read_table(rows)
    assert sheet is not None
    assert [(quota.task, quota.unit, quota.target) for quota in sheet.quotas] == [
        (code, unit, target)
        for unit, one, two in (("城头卫生院", 2300, 85), ("桑村卫生院", 1940, 85), ("水泉卫生院", 2278, 85))
        for code, target in (("2", one), ("3", two))
    ]
    assert sheet.sums == ()
    rows[2][3] = 6538
    assert list_faults(rows) == [("老年人体检分配数人", 6538, 6518)]


def test_a_sum_above_its_rows_and_sums_of_parts_are_checked() -> None:
    first: list[list[object]] = [["单位", "体检人数"], ["全区合计", 3700], ["城头", 1800], ["桑村", 1930]]
    assert list_words(first) == ["城头卫生院 2 total=1800", "桑村卫生院 2 total=1930"]
    assert list_faults(first) == [("体检人数", 3700, 3730)]
    parts: list[list[object]] = [
        ["单位", "体检人数"], ["城头", 1800], ["小计", 1800], ["桑村", 1930], ["水泉", 2250], ["小计", 4000], ["合计", 5980],
    ]  # fmt: skip
    assert list_faults(parts) == [("体检人数", 4000, 4180)]


MONTHS: list[list[object]] = [
    ["单位", "8月", "9月", "10月", "合计"],
    ["城头", 600, 700, 500, 1800],
    ["桑村", 630, 650, 650, 1930],
]


def test_months_are_added_up_and_stand_for_the_last() -> None:
    sheet = read_table([["2026年老年人体检分月完成情况"], *MONTHS])
    assert sheet is not None
    assert [word(entry) for entry in sheet.entries] == ["城头卫生院 2 total=1800", "桑村卫生院 2 total=1930"]
    assert {entry.act.as_of for entry in sheet.entries if entry.act} == {"2026-10-31"}


def test_months_that_do_not_make_their_sum_are_told_and_left_out() -> None:
    rows = [["老年人体检"], MONTHS[0], ["城头", 600, 700, 500, 1900], MONTHS[2]]
    assert list_words(rows) == ["odd_figure", "桑村卫生院 2 total=1930"]
    assert list_faults(rows) == [("城头", 1900, 1800)]


def test_of_rates_and_of_figures_to_date_the_last_month_counts() -> None:
    rates: list[list[object]] = [
        ["高血压规范管理率"],
        ["单位", "9月", "10月", "11月"],
        ["城头", 82, 83.1, None],
        ["桑村", 83, 84, None],
    ]
    assert list_words(rates) == ["城头卫生院 3 rate=83.1", "桑村卫生院 3 rate=84"]
    to_date: list[list[object]] = [
        ["老年人体检累计完成数"],
        ["单位", "9月", "10月"],
        ["城头", 1700, 1800],
        ["桑村", 1900, 1930],
    ]
    assert list_words(to_date) == ["城头卫生院 2 total=1800", "桑村卫生院 2 total=1930"]


def test_monthly_quotas_are_the_years_quota() -> None:
    sheet = read_table(
        [
            ["老年人体检分月任务分配表"],
            ["单位", "1月", "2月", "全年"],
            ["城头", 1000, 1300, 2300],
            ["桑村", 900, 1040, 1940],
        ]
    )
    assert sheet is not None
    assert [(quota.unit, quota.target) for quota in sheet.quotas] == [
        ("城头卫生院", 2300),
        ("桑村卫生院", 1940),
    ]


def test_each_row_s_own_indicator_decides_whether_its_months_add_up() -> None:
    rows: list[Any] = [
        ["机构名称", "指标名称", "9月", "10月"],
        ["城头卫生院", "老年人体检", 1200, 600],
        ["城头卫生院", "高血压规范管理率", 82, 83.1],
        ["桑村卫生院", "老年人体检", 1000, 930],
    ]
    assert list_words(rows) == [
        "城头卫生院 2 total=1800",
        "城头卫生院 3 rate=83.1",
        "桑村卫生院 2 total=1930",
    ]


def test_a_task_list_with_units_side_by_side_is_no_table_of_figures() -> None:
    head = ["指标名称", "全年目标", "牵头科室", "城头卫生院", "桑村卫生院", "完成时限"]
    assert read_table([head, ["体检人数", 4240, "基层科", 2300, 1940, "11月底"]]) is None


def test_a_title_that_hands_out_makes_every_figure_a_quota() -> None:
    rows: list[Any] = [
        ["基本公卫任务分解表"],
        ["指标", "城头", "桑村"],
        ["老年人体检", 2300, 1940],
        ["高血压规范管理率", 85, 84],
    ]
    sheet = read_table(rows)
    assert sheet is not None
    assert [(quota.task, quota.unit, quota.target) for quota in sheet.quotas] == [
        ("2", "城头卫生院", 2300), ("3", "城头卫生院", 85), ("2", "桑村卫生院", 1940), ("3", "桑村卫生院", 84),
    ]  # fmt: skip
    rows[0] = ["基本公卫任务分解及完成情况"]
    assert list_words(rows)[0] == "城头卫生院 2 total=2300"


def test_a_rate_to_reach_is_not_taken_for_the_rate_reached() -> None:
    rows: list[Any] = [
        ["单位", "高血压规范管理率目标", "高血压规范管理率"],
        ["城头", 85, 83.1],
        ["桑村", 85, 84],
    ]
    assert list_words(rows) == ["城头卫生院 3 rate=83.1", "桑村卫生院 3 rate=84"]


def test_what_another_system_exports_is_read_with_its_month() -> None:
    rows: list[Any] = [
        ["报表名称：老年人体检", None, None, None, None],
        ["机构编码", "机构名称", "统计月份", "应检人数", "实检人数"],
        ["370406001", "城头镇卫生院", "202610", "2,320", "1,800"], ["370406002", "桑村镇卫生院", "2026-10", "1,940", "1,930"],
        ["", "合计", "", "4,260", "3,730"], ["制表人：张三"],
    ]  # fmt: skip
    sheet = read_table(rows)
    assert sheet is not None
    assert [word(entry) for entry in sheet.entries] == [
        "城头卫生院 2 total=1800 of=2320",
        "桑村卫生院 2 total=1930 of=1940",
    ]
    assert {entry.act.as_of for entry in sheet.entries if entry.act} == {"2026-10-31"}
    assert sheet.sums == ()


def test_months_below_each_other_and_units_side_by_side_are_read() -> None:
    rows: list[Any] = [
        ["老年人体检分月完成数"], ["月份", "城头", "桑村"], ["9月", 1200, 1000], ["10月", 600, 930], ["合计", 1800, 1930],
    ]  # fmt: skip
    assert list_words(rows) == ["城头卫生院 2 total=1800", "桑村卫生院 2 total=1930"]
