"""Charts of bars: what is drawn, ticked or written in columns of months becomes days, and nothing else does."""

import pytest

from board.reading.chart.grid import Area
from tests.board.reading.chart.school import read_csv, read_sheet

HEAD = ["序号", "工作任务", "责任科室", "3月", "4月", "5月", "6月"]


def word_days(*cells: str, head: str = ",".join(HEAD), more: str = "") -> list[str]:
    """The start and the days of a task with these cells in its months; `more` are other rows of the table."""
    row = ",".join(["1", "校舍维修", "安全科", *cells])
    task = read_csv(f"{head}\n{row}\n{more}").tasks[0]
    days = [f"{day.on:%m-%d}" for day in task.deadlines if day.on]
    return [f"{task.start:%m-%d}起", *days] if task.start else days


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("", "■", "■", ""), ["04-01起", "05-31"]),
        (("█", "█", "", "█"), ["03-01起", "04-30", "06-30"]),
        (("▬▬", "▬▬", "▬▬", "→"), ["03-01起", "06-30"]),
        (("——", "——", "——→", ""), ["03-01起", "05-31"]),
        (("■", "■", "★", ""), ["03-01起", "04-30", "05-31"]),
        (("★", "★", "", ""), ["03-31", "04-30"]),
        (("施工", "→", "→", "验收"), ["03-01起", "05-31", "06-30"]),
        (("", "√", "", ""), ["04-30"]),
        (("√", "", "√", ""), ["03-31", "05-31"]),
        (("", "√", "√", ""), ["04-01起", "05-31"]),
        (("—", "■", "—", "/"), ["04-30"]),
        (("×", "", "■", "x"), ["05-31"]),
    ],
)
def test_marks_side_by_side_are_one_bar(cells: tuple[str, ...], days: list[str]) -> None:
    assert word_days(*cells) == days


def test_ticks_beside_words_or_under_quarters_are_nodes() -> None:
    assert word_days("√", "√", "√", "√", more="2,编制预案,安全科,初稿,印发,,") == [
        "03-31", "04-30", "05-31", "06-30",
    ]  # fmt: skip
    quarters = "序号,工作任务,责任科室,一季度,二季度,三季度,四季度"
    assert word_days("√", "√", "√", "√", head=quarters) == ["03-31", "06-30", "09-30", "12-31"]


def test_a_cell_merged_over_months_ends_with_the_last() -> None:
    rows = [[*HEAD], [1, "校舍维修", "安全科", "设计", None, "施工", None]]
    task = read_sheet(rows, Area(1, 3, 1, 4), Area(1, 5, 1, 6)).tasks[0]
    assert [(f"{day.on}", day.text) for day in task.deadlines] == [
        ("2026-04-30", "3月至4月：设计"),
        ("2026-06-30", "5月至6月：施工"),
    ]
    assert f"{task.start}" == "2026-03-01"


def test_coloured_blank_cells_are_bars_and_a_striped_row_is_none() -> None:
    rows = [
        [*HEAD],
        [1, "校舍维修", "安全科", *[None] * 4],
        [2, "安全检查", "安全科", None, None, "检查", None],
    ]
    bar = {(1, 4): "蓝", (1, 5): "蓝"}
    stripe = {(2, column): "灰" for column in range(7)}
    first, second = read_sheet(rows, colours={**bar, **stripe}).tasks
    assert [f"{day.on}" for day in first.deadlines] == ["2026-05-31"]
    assert [f"{day.on}" for day in second.deadlines] == ["2026-05-31"]
    assert second.start is None


def test_columns_coloured_in_every_row_say_nothing() -> None:
    rows = [[*HEAD], *([number, f"任务{number}检查", "安全科", "", "", "", ""] for number in range(1, 6))]
    ornament = {(row, 5): "灰" for row in range(1, 6)}
    assert {day.kind for task in read_sheet(rows, colours=ornament).tasks for day in task.deadlines} == {
        "missing"
    }


def test_how_it_went_is_no_plan() -> None:
    rows = [
        [*HEAD[:3], "进度", *HEAD[3:]],
        [1, "校舍维修", "安全科", "计划", "■", "■", None, None],
        [None, None, None, "实际", None, "■", "■", "■"],
    ]
    merged = [Area(1, column, 2, column) for column in range(3)]
    (task,) = read_sheet(rows, *merged).tasks
    assert [f"{day.on}" for day in task.deadlines] == ["2026-04-30"]


def test_parts_of_months_and_bare_numbers_of_months_are_known() -> None:
    parts = [["序号", "工作任务", "责任科室", "3月", None, None], [None, None, None, "上旬", "中旬", "下旬"],
             [1, "校舍维修", "安全科", "■", "■", None]]  # fmt: skip
    merged = [*(Area(0, column, 1, column) for column in range(3)), Area(0, 3, 0, 5)]
    (task,) = read_sheet(parts, *merged).tasks
    assert (f"{task.start}", f"{task.deadlines[0].on}") == ("2026-03-01", "2026-03-20")
    numbers = [["序号", "工作任务", "责任科室", "实施月份", None, None], [None, None, None, 9, 10, 11],
               [1, "校舍维修", "安全科", None, "■", "■"]]  # fmt: skip
    (task,) = read_sheet(numbers, *merged).tasks
    assert (f"{task.start}", f"{task.deadlines[0].on}") == ("2026-10-01", "2026-11-30")


def test_a_week_of_a_month_ends_with_its_seventh_day() -> None:
    head = "序号,工作任务,责任科室,6月第1周,6月第2周,6月第3周,6月第4周"
    assert word_days("", "■", "■", "", head=head) == ["06-08起", "06-21"]


def test_words_within_a_coloured_bar_are_the_bars() -> None:
    cells = [None, "施工", None, None]
    colours = {(1, column): "蓝" for column in (3, 4, 5)}
    (task,) = read_sheet([[*HEAD], [1, "校舍维修", "安全科", *cells]], colours=colours).tasks
    assert [(f"{day.on}", day.text) for day in task.deadlines] == [("2026-05-31", "3月至5月：施工")]
    (task,) = read_sheet(
        [[*HEAD], [1, "校舍维修", "安全科", "设计", "施工", None, None]], colours=colours
    ).tasks
    assert [day.text for day in task.deadlines] == ["3月：设计", "4月至5月：施工"]


def test_a_bar_beside_a_written_term_only_shows_it_again() -> None:
    rows = [
        [*HEAD[:3], "开始时间", "结束时间", "工期（天）", *HEAD[3:]],
        [1, "校舍维修", "安全科", "2026-03-05", "2026-04-25", 52, "■", "■", None, "验收"],
    ]
    chart = read_sheet(rows)
    assert [f"{day.on}" for day in chart.tasks[0].deadlines] == ["2026-06-30", "2026-04-25"]
    assert f"{chart.tasks[0].start}" == "2026-03-05"
    assert chart.problems == ()
