"""The board as a workbook in the office's own form: the ledger (台账) that people print, filter and send back.

Words of people are written as text, never as formulas; a cell that begins like one is marked as text, so that it stays text
when somebody edits it. `read_chart` reads the ledger back without loss.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from math import ceil
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter

from board.model.appendix import Appendix
from board.model.layout import Layout
from board.model.ledger import Cell, LedgerRow, LedgerSheet
from board.model.office import Office
from board.reading.chart.layout import STAMP
from board.reading.chart.ledger import build_ledger_sheets
from board.wording.numbers import word_moment

_FILLS = {"red": "#F8D7DA", "yellow": "#FFF3CD", "green": "#D4EDDA", "blue": "#D6E4F5", "done": "#E2E3E5",
          "purple": "#E6DDF2", "grey": "#F5F5F5"}  # fmt: skip
_PLAIN = {"valign": "vcenter", "text_wrap": True, "border": 1}
_STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 18, "align": "center", "valign": "vcenter"},
    "note": {"align": "left", "valign": "vcenter", "font_color": "#555555"},
    "head": {**_PLAIN, "bold": True, "align": "center", "bg_color": "#DCE6F1"},
    "section": {**_PLAIN, "bold": True, "bg_color": "#F2F2F2"},
    "text": _PLAIN,
    "number": {**_PLAIN, "align": "center"},
    "marked": {**_PLAIN, "quote_prefix": True},
    "date": {**_PLAIN, "num_format": 'yyyy"年"m"月"d"日"', "align": "center"},
    **{name: {**_PLAIN, "bg_color": fill, "align": "center"} for name, fill in _FILLS.items()},
}
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_DAY = re.compile(r"20\d\d-\d\d-\d\d")
_NARROWEST, _NARROW, _ROOMY, _WIDEST = 6, 10, 20, 36  # _ROOMY: where people write
_TITLE_HEIGHT, _LINE_HEIGHT = 32, 17
_BAD_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_A3 = 8


def build_ledger(
    office: Office, *, now: datetime, layout: Layout | None = None, appendices: Sequence[Appendix] = ()
) -> bytes:
    """The ledger of the office's tasks as .xlsx, in the form of the charts that came in (`layout`).

    Lights are those the tasks carry; `now` is aware and shown in the office's zone. Each of `appendices` is a sheet behind
    the tasks.
    """
    note = f"{STAMP}{word_moment(now, office.board.zone)}，共{len(office.tasks)}项"
    sheets = build_ledger_sheets(office, layout, note=note)
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
        styles = {name: book.add_format(style) for name, style in _STYLES.items()}
        for sheet in sheets:
            _write_sheet(book.add_worksheet(_BAD_NAME.sub(" ", sheet.name)[:_LONGEST_NAME]), sheet, styles)
        for appendix in appendices:
            _write_appendix(book, appendix)
    return out.getvalue()


def _write_sheet(page: Any, sheet: LedgerSheet, styles: dict[str, Any]) -> None:
    widths = list(_measure(sheet))
    for at, row in enumerate(sheet.rows):
        page.set_row(at, _find_height(row, widths))
        for column, cell in enumerate(row.cells):
            _write_cell(page, (at, column), cell, row, styles=styles, is_narrow=widths[column] <= _NARROW)
    for span in sheet.spans:
        row = sheet.rows[span.first_row]
        words = row.cells[span.first_column] if span.first_column < len(row.cells) else ""
        if (span.first_row, span.first_column) != (span.last_row, span.last_column):
            page.merge_range(*span, words, styles[row.kind])
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    _lay_out(page, sheet)


def _write_cell(
    page: Any, place: tuple[int, int], cell: Cell, row: LedgerRow, *, styles: dict[str, Any], is_narrow: bool
) -> None:
    """One cell: days as dates, whole numbers as numbers, everything else as text."""
    style = row.light if row.kind == "task" and place[1] == row.light_at else None
    day = date.fromisoformat(cell) if isinstance(cell, str) and _is_day(cell) else cell
    if isinstance(day, date):
        page.write_datetime(*place, day, styles["date"])
    elif isinstance(day, int):
        page.write_number(*place, day, styles["number"])
    else:
        marked = "marked" if day.startswith(_FORMULA_SIGNS) else "number" if is_narrow else "text"
        page.write_string(*place, day, styles[style or (marked if row.kind == "task" else row.kind)])


def _is_day(words: str) -> bool:
    """Whether the words are a day as a date cell shows it, and one that the calendar has."""
    if not _DAY.fullmatch(words):
        return False
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _measure(sheet: LedgerSheet) -> Iterable[int]:
    """How wide each column is, in characters: as its words need it, within bounds."""
    rows = [row for row in sheet.rows if row.kind in {"head", "task"}]
    for column in range(sheet.width):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        least = _ROOMY if any("进展" in str(cell) for cell in cells[:1]) else _NARROWEST
        yield min(max([least, *(_count(cell) for cell in cells)]), _WIDEST)


def _find_height(row: LedgerRow, widths: Sequence[int]) -> int:
    """How high a line is, in points: not every program fits rows to wrapped words by itself."""
    if row.kind == "title":
        return _TITLE_HEIGHT
    if row.kind not in {"task", "head"}:
        return _LINE_HEIGHT
    lines = [
        sum(max(1, ceil(_count(part) / width)) for part in (str(cell).splitlines() or [""]))
        for cell, width in zip(row.cells, widths, strict=False)
    ]
    return _LINE_HEIGHT * max(lines, default=1)


def _count(cell: Cell) -> int:
    """The places that a cell's longest line takes; a Chinese character takes two."""
    if isinstance(cell, date):
        return 16
    lines = str(cell).splitlines() or [""]
    return max(sum(2 if east_asian_width(char) in "WF" else 1 for char in line) for line in lines) + 2


def _lay_out(page: Any, sheet: LedgerSheet) -> None:
    """What makes it usable on screen and on paper: the header stays, the rows filter, a page is as wide as the table."""
    heads = [at for at, row in enumerate(sheet.rows) if row.kind == "head"]
    first, bottom, right = heads[0], len(sheet.rows) - 1, sheet.width - 1
    last = next((at - 1 for at in range(first, bottom + 1) if sheet.rows[at].kind != "head"), bottom)
    page.freeze_panes(last + 1, sheet.pinned)
    if last - first + 1 == len(heads):
        page.autofilter(last, 0, max(bottom, last), right)
    page.set_landscape()
    page.set_paper(_A3)
    page.fit_to_pages(1, 0)
    page.repeat_rows(first, last)
    page.print_area(0, 0, bottom, right)
    page.set_footer("&C第 &P 页，共 &N 页")


def _write_appendix(book: Any, appendix: Appendix) -> None:
    sheet = book.add_worksheet(appendix.name)
    head, text, marked = (book.add_format(_STYLES[name]) for name in ("head", "text", "marked"))
    for column, (header, width) in enumerate(zip(appendix.header, appendix.widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, head)
    for index, row in enumerate(appendix.rows, start=1):
        for column, cell in enumerate(row):
            sheet.write_string(index, column, cell, marked if cell.startswith(_FORMULA_SIGNS) else text)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
