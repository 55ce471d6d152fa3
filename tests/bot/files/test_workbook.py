"""What a workbook shows beyond its values: formats, hidden rows, filters, sheets."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from board.reading.chart.grid import Area, Grid
from bot.files.grids import read_grids
from bot.files.sheet_xml import shows_only_month, shows_percent

CHARTS = Path(__file__).parents[2] / "samples" / "charts"


def open_sheet(book: openpyxl.Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def read_book(book: openpyxl.Workbook) -> tuple[Grid, ...]:
    out = io.BytesIO()
    book.save(out)
    return read_grids("任务.xlsx", out.getvalue())


def test_cells_stay_at_their_own_addresses() -> None:
    book = openpyxl.Workbook()
    open_sheet(book)["C5"] = "甲"
    open_sheet(book).merge_cells("C5:D6")
    (grid,) = read_book(book)
    assert grid.get_text(4, 2) == "甲"
    assert grid.find_where(4, 2) == "Sheet!C5"
    assert grid.merged == (Area(4, 2, 4, 3),)


def test_dates_without_their_day_and_per_cents_are_known() -> None:
    book = openpyxl.Workbook()
    open_sheet(book).append([date(2026, 6, 1), date(2026, 6, 1), 0.925, 0.925])
    for cell, code in zip("ABC", ('yyyy"年"m"月"', 'yyyy"年"m"月"d"日"', "0.0%"), strict=True):
        open_sheet(book)[f"{cell}1"].number_format = code
    (grid,) = read_book(book)
    assert [grid.get_text(0, column) for column in range(4)] == ["2026年6月", "2026-06-01", "92.5%", "0.925"]


def test_hidden_rows_columns_and_sheets_are_known() -> None:
    book = openpyxl.Workbook()
    for row in range(4):
        open_sheet(book).append([row, row])
    open_sheet(book).row_dimensions[2].hidden = True
    open_sheet(book).column_dimensions["B"].hidden = True
    book.create_sheet("字典").sheet_state = "hidden"
    shown, hidden = read_book(book)
    assert (shown.hidden_rows, shown.hidden_columns, shown.filtered, shown.hidden) == (
        frozenset({1}),
        frozenset({1}),
        False,
        False,
    )
    assert hidden.hidden


def test_rows_hidden_by_a_filter_are_known_as_such() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["状态", "否", "是"])
        sheet.autofilter(0, 0, 2, 0)
        sheet.filter_column(0, "x == 否")
        sheet.set_row(2, options={"hidden": True})
    (grid,) = read_grids("任务.xlsx", out.getvalue())
    assert (grid.hidden_rows, grid.filtered) == (frozenset({2}), True)


def test_an_old_workbook_tells_its_formats_too() -> None:
    (grid,) = read_grids("台账.xls", next(CHARTS.glob("d08*.xls")).read_bytes())
    assert [grid.get_text(row, column) for row, column in sorted(grid.months)] == ["2026年9月"]


@pytest.mark.parametrize(
    ("number", "code", "only_month"),
    [
        (14, "", False),
        (17, "", True),
        (57, "", True),
        (176, 'yyyy"年"m"月";@', True),
        (176, "yyyy-mm", True),
        (176, "[$-804]yyyy/m/d;@", False),
        (176, "yyyy-mm-dd hh:mm", False),
        (176, 'm"月"d"日"', False),
        (176, "0.00", False),
        (176, 'm"月"', True),
        (176, "mmmm", True),
        (176, "mm:ss", False),
    ],
)
def test_it_knows_formats_that_show_no_day(number: int, code: str, *, only_month: bool) -> None:
    assert shows_only_month(number, code) is only_month


@pytest.mark.parametrize(("number", "code"), [(9, ""), (10, ""), (180, "0.0%"), (180, "0%;[Red]-0%")])
def test_it_knows_formats_of_per_cent(number: int, code: str) -> None:
    assert shows_percent(number, code)


def test_coloured_blank_cells_are_known_with_the_colours_of_their_row() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        blue, white = book.add_format({"bg_color": "#5B9BD5"}), book.add_format({"bg_color": "#FFFFFF"})
        sheet.write_row(0, 0, ["标题", "3月"], blue)
        sheet.write(1, 0, "校舍维修")
        sheet.write_blank(1, 1, None, blue)
        sheet.write_blank(1, 2, None, white)
        sheet.write_blank(2, 1, None, blue)
        sheet.write(2, 2, "验收", blue)
    (grid,) = read_grids("任务.xlsx", out.getvalue())
    assert set(grid.colours) == {(1, 1), (2, 1), (2, 2)}
    assert len(set(grid.colours.values())) == 1


def test_colours_without_blank_cells_are_ornament() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write_row(0, 0, ["序号", "任务"], book.add_format({"bg_color": "#D9D9D9"}))
    (grid,) = read_grids("任务.xlsx", out.getvalue())
    assert not grid.colours


def test_colours_of_an_old_workbook_are_known_too() -> None:
    (grid,) = read_grids("横道图.xls", (CHARTS.parent / "bars.xls").read_bytes())
    assert set(grid.colours) == {(1, 3), (1, 4)}
