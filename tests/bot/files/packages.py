"""Workbooks and Word texts for tests: small real ones, and what a hand can do to them."""

import io
import zipfile
from collections.abc import Sequence

import xlsxwriter
from docx import Document

SHEET = "xl/worksheets/sheet1.xml"
ROWS = (("序号", "工作任务", "责任单位", "完成时限"), (1, "开展演练", "安全科", "6月底前"))


def build_workbook(rows: Sequence[Sequence[object]] = ROWS, name: str = "任务") -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
    return out.getvalue()


def build_word(rows: Sequence[Sequence[str]] = (), paragraphs: Sequence[str] = ()) -> bytes:
    word = Document()
    for text in paragraphs:
        word.add_paragraph(text)
    if rows:
        table = word.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def read_part(package: bytes, name: str = SHEET) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return opened.read(name)


def replace_part(package: bytes, name: str, body: bytes) -> bytes:
    """The package with one part replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(name, body)
    return out.getvalue()


def add_rows(package: bytes, xml: bytes) -> bytes:
    """The workbook with raw rows at the end of its sheet."""
    return replace_part(package, SHEET, read_part(package).replace(b"</sheetData>", xml + b"</sheetData>"))
