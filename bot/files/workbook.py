"""Workbooks (.xlsx, .xls) → grids. Cells come from calamine; what it leaves out is read from the file beside it.

calamine is fast and knows values, dates and merged ranges. It does not know hidden rows and columns, filters, and whether a
date shows its day, nor colours: `sheet_xml` and `biff` look those up.
"""

import io
from collections.abc import Sequence

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from board.errors import UnusableFile
from board.reading.chart.grid import Area, Grid
from bot.files import biff, sheet_xml
from bot.files.sheet_xml import PLAIN, Details

MOST_MERGED_CELLS = 200_000


def read_workbook_grids(data: bytes, *, is_package: bool) -> tuple[Grid, ...]:
    """Every sheet of a workbook. Raises `UnusableFile` where it is damaged, locked or made to hurt."""
    details = sheet_xml.read_details(data) if is_package else biff.read_details(data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return tuple(
                _build_grid(book.get_sheet_by_name(sheet.name), details.get(sheet.name, PLAIN),
                            hidden=sheet.visible is not SheetVisibleEnum.Visible)
                for sheet in book.sheets_metadata
            )  # fmt: skip
    except PasswordError as error:
        raise UnusableFile("文件有密码，打不开，请去掉密码后重发。") from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnusableFile("表格不完整或已损坏，请用 WPS 或 Excel 另存为 .xlsx 再发。") from error


def _build_grid(sheet: CalamineSheet, details: Details, *, hidden: bool) -> Grid:
    # skip_empty_area=False keeps cells at their own addresses; merged ranges are absolute in any case.
    rows = tuple(map(tuple, sheet.to_python(skip_empty_area=False)))
    merged = _build_areas(sheet.merged_cell_ranges or [], len(rows))
    return Grid(
        sheet.name, rows, "sheet", merged, details.hidden_rows, details.hidden_columns, details.months,
        details.percents, details.colours,
        hidden=hidden, filtered=details.filtered,
    )  # fmt: skip


def _build_areas(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], height: int) -> tuple[Area, ...]:
    areas = tuple(
        Area(first[0], first[1], min(last[0], height - 1), last[1])
        for first, last in ranges
        if first[0] < height
    )
    if sum(area.last_row - area.first_row + 1 for area in areas) > MOST_MERGED_CELLS:
        raise UnusableFile("合并单元格过多，请取消多余的合并后重发。")
    return areas
