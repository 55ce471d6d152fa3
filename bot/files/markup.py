"""Questions written into a copy of the clerk's own workbook, or onto a sheet of their own where the chart is no .xlsx."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from board.model.marking import ANSWER, ASK, NUMBER, AskedLine, Mark, Marking
from bot.files.archive import is_zip

_DOUBTFUL = PatternFill("solid", start_color="FFF3CD")
_TO_FILL = PatternFill("solid", start_color="D6E4F5")
_WRAPPED = Alignment(wrap_text=True, vertical="center")
_ASK_WIDTH, _ANSWER_WIDTH = 46, 18
_LONGEST_LIST = 250  # characters that Excel takes for the choices of a cell
_AUTHOR = "挂图"
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, zipfile.BadZipFile)


def mark_chart(name: str, data: bytes, marking: Marking) -> tuple[str, bytes]:
    """The questions as a file to fill in, with its name: a copy of the workbook where it is one, else a sheet of questions."""
    stem = PurePath(name).stem
    marked = _mark_workbook(data, marking) if is_zip(data) and marking.marks else None
    if marked is not None:
        return f"{stem}（{ASK}）.xlsx", marked
    return f"{stem}（{ASK}单）.xlsx", build_question_sheet(marking.lines)


def _mark_workbook(data: bytes, marking: Marking) -> bytes | None:
    """A copy of the workbook with the questions in it; None where it cannot be written back."""
    try:
        book = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in {mark.sheet for mark in marking.marks}:
            own = [mark for mark in marking.marks if mark.sheet == sheet]
            _mark_sheet(book[sheet], own, *marking.margins[sheet])
        out = io.BytesIO()
        book.save(out)
    except _BROKEN:
        return None
    return out.getvalue()


def _mark_sheet(page: Worksheet, marks: Sequence[Mark], head: int, column: int) -> None:
    ask, answer = column + 1, column + 2
    for at, words, width in ((ask, ASK, _ASK_WIDTH), (answer, ANSWER, _ANSWER_WIDTH)):
        page.column_dimensions[get_column_letter(at)].width = width
        cell = page.cell(head + 1, at, words)
        cell.font, cell.fill = Font(bold=True), _TO_FILL
    for mark in marks:
        doubtful = _find_anchor(page, mark.row + 1, mark.column + 1)
        doubtful.fill, doubtful.comment = _DOUBTFUL, Comment(mark.asked, _AUTHOR)
    for row in sorted({mark.row for mark in marks}):
        own = [mark for mark in marks if mark.row == row]
        asked = page.cell(row + 1, ask, "\n".join(mark.asked for mark in own))
        asked.data_type, asked.alignment = "s", _WRAPPED
        page.cell(row + 1, answer).fill = _TO_FILL
        if len(own) == 1:
            _offer(page, own[0].choices, f"{get_column_letter(answer)}{row + 1}")


def _find_anchor(page: Worksheet, row: int, column: int) -> Cell:
    """The cell itself, or the one that holds the words of the range it is merged into."""
    cell = page.cell(row, column)
    if isinstance(cell, MergedCell):
        area = next(area for area in page.merged_cells.ranges if cell.coordinate in area)
        cell = page.cell(area.min_row, area.min_col)
    assert isinstance(cell, Cell)
    return cell


def _offer(page: Worksheet, choices: Sequence[str], place: str) -> None:
    """A list to pick from; anything else may be written too."""
    words = ",".join(choices)
    if choices and len(words) <= _LONGEST_LIST and not any(mark in words for mark in '"'):
        offered = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
        page.add_data_validation(offered)
        offered.add(place)


def build_question_sheet(lines: Sequence[AskedLine]) -> bytes:
    """A workbook of questions, one a row, with a place for each answer."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        page = book.add_worksheet(ASK)
        text = book.add_format({"valign": "vcenter", "text_wrap": True, "border": 1})
        head = book.add_format({"bold": True, "border": 1, "bg_color": "#DCE6F1"})
        fill = book.add_format({"border": 1, "bg_color": "#D6E4F5"})
        for column, (words, width) in enumerate(((NUMBER, 6), (ASK, 70), (ANSWER, 24))):
            page.set_column(column, column, width)
            page.write_string(0, column, words, head)
        for row, line in enumerate(lines, start=1):
            _write_line(page, row, line, text=text, fill=fill)
        page.freeze_panes(1, 0)
    return out.getvalue()


def _write_line(page: Any, row: int, line: AskedLine, *, text: Any, fill: Any) -> None:
    page.write_number(row, 0, line.number, text)
    page.write_string(row, 1, line.asked, text)
    page.write_blank(row, 2, None, fill)
    if line.choices:
        page.data_validation(
            row, 2, row, 2, {"validate": "list", "source": list(line.choices), "show_error": False}
        )
