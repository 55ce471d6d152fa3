"""The board as a workbook in the office's own form: the ledger (台账) that people print, filter and send back.

Words of people are written as text, never as formulas; a cell that begins like one is marked as text, so that it stays text
when somebody edits it. `read_chart` reads the ledger back without loss.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

from board.model.appendix import Appendix
from board.model.office import Office
from board.reading.chart.ledger import HEADERS, LedgerRow, build_ledger_rows, list_headers
from board.wording.numbers import word_moment

_WIDTHS = (6, 12, 36, 30, 26, 10, 16, 26, 12, 16, 26, 8, 9)
_LINK_WIDTH = 24
_FILLS = {"red": "#F8D7DA", "yellow": "#FFF3CD", "green": "#D4EDDA", "blue": "#D6E4F5", "done": "#E2E3E5",
          "purple": "#E6DDF2", "grey": "#F5F5F5"}  # fmt: skip
_TITLE_ROW, _NOTE_ROW, _HEADER_ROW = 0, 1, 2
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LIGHT_COLUMN = HEADERS.index("灯")
_A3 = 8


def build_ledger(office: Office, *, now: datetime, appendices: Sequence[Appendix] = ()) -> bytes:
    """The ledger of the office's tasks as .xlsx. `now` is aware and shown in the office's zone.

    Lights are those the tasks carry. Each of `appendices` is a sheet behind the tasks.
    """
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        # The same board at the same moment is the same bytes.
        book.set_properties({"created": now.replace(tzinfo=None)})
        sheet = book.add_worksheet("台账")
        rows, headers = build_ledger_rows(office), list_headers(office)
        _write_head(book, sheet, office, now, headers)
        _write_rows(book, sheet, rows)
        _lay_out(sheet, len(rows), len(headers) - 1)
        for appendix in appendices:
            _write_appendix(book, appendix)
    return out.getvalue()


def _write_appendix(book: Any, appendix: Appendix) -> None:
    sheet = book.add_worksheet(appendix.name)
    plain = {"valign": "vcenter", "text_wrap": True, "border": 1}
    head = book.add_format({**plain, "bold": True, "align": "center", "bg_color": "#DCE6F1"})
    text, marked = book.add_format(plain), book.add_format({**plain, "quote_prefix": True})
    for column, (header, width) in enumerate(zip(appendix.header, appendix.widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, head)
    for index, row in enumerate(appendix.rows, start=1):
        for column, cell in enumerate(row):
            sheet.write_string(index, column, cell, marked if cell.startswith(_FORMULA_SIGNS) else text)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write_head(book: Any, sheet: Any, office: Office, now: datetime, headers: tuple[str, ...]) -> None:
    last = len(headers) - 1
    title = book.add_format({"bold": True, "font_size": 18, "align": "center", "valign": "vcenter"})
    note = book.add_format({"align": "left", "valign": "vcenter", "font_color": "#555555"})
    head = book.add_format(
        {
            "bold": True,
            "align": "center",
            "valign": "vcenter",
            "text_wrap": True,
            "border": 1,
            "bg_color": "#DCE6F1",
        }
    )
    sheet.merge_range(_TITLE_ROW, 0, _TITLE_ROW, last, _word_title(office), title)
    taken = f"填报时间：截至{word_moment(now, office.board.zone)}，共{len(office.tasks)}项"
    sheet.merge_range(_NOTE_ROW, 0, _NOTE_ROW, last, taken, note)
    for column, header in enumerate(headers):
        width = _WIDTHS[column] if column < len(_WIDTHS) else _LINK_WIDTH
        sheet.set_column(column, column, width)
        sheet.write_string(_HEADER_ROW, column, header, head)


def _word_title(office: Office) -> str:
    """The board's name, with its year where the name does not say it."""
    name, year = office.board.name, office.board.year
    return name if year is None or str(year) in name else f"{year}年{name}"


def _write_rows(book: Any, sheet: Any, rows: tuple[LedgerRow, ...]) -> None:
    plain = {"valign": "vcenter", "text_wrap": True, "border": 1}
    formats = {
        "text": book.add_format(plain),
        "marked": book.add_format({**plain, "quote_prefix": True}),
        "date": book.add_format({**plain, "num_format": 'yyyy"年"m"月"d"日"', "align": "center"}),
    }
    lights = {
        name: book.add_format({**plain, "bg_color": fill, "align": "center"}) for name, fill in _FILLS.items()
    }
    for index, row in enumerate(rows, start=_HEADER_ROW + 1):
        for column, cell in enumerate(row.cells):
            if isinstance(cell, date):
                sheet.write_datetime(index, column, cell, formats["date"])
                continue
            style = formats["marked" if cell.startswith(_FORMULA_SIGNS) else "text"]
            if column == _LIGHT_COLUMN and row.light in lights:
                style = lights[row.light]
            sheet.write_string(index, column, cell, style)


def _lay_out(sheet: Any, count: int, last_column: int) -> None:
    """What makes it usable on screen and on paper: the header stays, the rows filter, a page is as wide as the table."""
    last_row = _HEADER_ROW + count
    sheet.freeze_panes(_HEADER_ROW + 1, 3)
    sheet.autofilter(_HEADER_ROW, 0, last_row, last_column)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADER_ROW)
    sheet.print_area(0, 0, last_row, last_column)
    sheet.set_footer("&C第 &P 页，共 &N 页")
