"""Pasted text as grids: tables of every kind, and the lines between them."""

import pytest

from board.reading.chart.text import read_separated_grid, read_text_grids


@pytest.mark.parametrize(
    "text",
    [
        "任务\t责任单位\t时限\n演练\t安全科\t6月",
        "| 任务 | 责任单位 | 时限 |\n| :-: | --- | - |\n| 演练 | 安全科 | 6月 |",
        "|任务|责任单位|时限|\n|演练|安全科|6月|",
        "任务 | 责任单位 | 时限\n--- | --- | ---\n演练 | 安全科 | 6月",
        "｜任务｜责任单位｜时限｜\n｜演练｜安全科｜6月｜",
        "任务      责任单位    时限\n演练      安全科      6月",
        "任务 责任单位 时限\n演练 安全科 6月",
    ],
)
def test_it_finds_a_table(text: str) -> None:
    (grid,) = read_text_grids(text)
    assert (grid.kind, grid.rows) == ("table", (("任务", "责任单位", "时限"), ("演练", "安全科", "6月")))


def test_cells_of_aligned_columns_stand_under_their_headers() -> None:
    text = (
        "任务          责任单位    责任人    时限\n演练          安全科 "
        "               6月\n检查                                7月"
    )
    (grid,) = read_text_grids(text)
    assert grid.rows[1:] == (("演练", "安全科", "", "6月"), ("检查", "", "", "7月"))


def test_a_quoted_cell_may_hold_line_breaks() -> None:
    (grid,) = read_text_grids('任务\t单位\n"演练\n（夏季）"\t安全科\n检查\t安全科')
    assert grid.rows[1:] == (("演练\n（夏季）", "安全科"), ("检查", "安全科"))
    assert grid.labels == ("第1行", "第2行", "第4行")


def test_a_quote_that_never_closes_ends_with_its_line() -> None:
    grids = read_text_grids('任务\t单位\n"演练\t安全科\n检查\t安全科')
    assert sum(len(grid.rows) for grid in grids) >= 2


def test_tables_and_lines_keep_their_order_and_numbers() -> None:
    grids = read_text_grids("通知\n\n任务\t单位\n演练\t安全科\n以上。")
    assert [(grid.kind, grid.labels[0]) for grid in grids] == [
        ("lines", "第1行"),
        ("table", "第3行"),
        ("lines", "第5行"),
    ]


def test_marks_of_markdown_are_taken_off() -> None:
    (grid,) = read_text_grids("> **注**：略")
    assert grid.rows == (("注：略",),)


def test_line_breaks_in_a_markdown_cell_are_line_breaks() -> None:
    (grid,) = read_text_grids("| 任务 | 单位 |\n|---|---|\n| 演练 | 安全科<br>基教科 |")
    assert grid.rows[1] == ("演练", "安全科\n基教科")


def test_rows_of_separated_values_are_named_by_their_line() -> None:
    grid = read_separated_grid('任务,单位\n"两\n行",甲\n次,乙', ",")
    assert [grid.find_where(row) for row in range(3)] == ["第1行", "第2行", "第4行"]


def test_strike_marks_are_no_part_of_a_cell() -> None:
    (grid,) = read_text_grids(
        "| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| ~~JX-3~~ | **演练** | 安全科 |"
    )
    assert grid.rows[1] == ("JX-3", "演练", "安全科")
