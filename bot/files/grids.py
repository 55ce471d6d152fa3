"""Files → grids, whatever an office sends: the one door for bytes, where limits and hostile files stop.

What a file is, its content says; its name only has to agree. Refusals are one sentence on what is wrong and what to do.
"""

import csv
from pathlib import PurePath

from board.errors import UnusableFile
from board.reading.chart.grid import Grid
from board.reading.chart.text import read_separated_grid, read_text_grids
from bot.files.archive import MOST_BYTES, is_zip, list_parts
from bot.files.plaintext import decode_text, find_delimiter
from bot.files.sheet_xml import MOST_CELLS
from bot.files.webpage import is_webpage, read_webpage_grids
from bot.files.word import read_word_grids
from bot.files.workbook import read_workbook_grids

MOST_ROWS = 20_000
LONGEST_CELL = 32_767  # what a cell of a workbook can hold

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOKS = {".xlsx", ".xls", ".xlsm", ".et", ".ett"}
_TEXTS = {".csv", ".tsv", ".md", ".txt"}
_TOO_LONG = "有一格文字过长（超过3万字），请确认文件没有损坏，拆分后重发。"
_TEXT_DOCUMENTS = {".docx", ".doc", ".wps", ".docm"}
_AS_SHEET, _AS_TEXT = "请用 WPS 或 Excel 另存为 .xlsx 再发", "请用 WPS 或 Word 另存为 .docx 再发"


def read_grids(name: str, data: bytes) -> tuple[Grid, ...]:
    """The sheets, tables and texts of a file. Raises `UnusableFile` where it cannot be used as it is."""
    suffix = PurePath(name).suffix.lower()
    if not data.strip(b"\x00 \r\n\t"):
        raise UnusableFile("文件是空的，请确认后重发。")
    if len(data) > MOST_BYTES:
        raise UnusableFile(f"文件有{len(data) / 2**20:.0f}MB，超过10MB，请删去图片或拆分后重发。")
    try:
        grids = _read(suffix, data)
    except csv.Error as error:
        raise UnusableFile(_TOO_LONG) from error
    _check_size(grids)
    return grids


def _check_size(grids: tuple[Grid, ...]) -> None:
    rows = sum(len(grid.rows) for grid in grids)
    if rows > MOST_ROWS or sum(len(row) for grid in grids for row in grid.rows) > MOST_CELLS:
        raise UnusableFile(f"表格有{rows}行，超过{MOST_ROWS}行或{MOST_CELLS}格，请只保留任务清单再发。")
    if not any(cell not in (None, "") for grid in grids for row in grid.rows for cell in row):
        raise UnusableFile("文件里没有内容，请确认后重发。")
    texts = (cell for grid in grids if grid.kind != "sheet" for row in grid.rows for cell in row)
    if any(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in texts):
        raise UnusableFile(_TOO_LONG)


def _read(suffix: str, data: bytes) -> tuple[Grid, ...]:
    if is_zip(data):
        return _read_package(suffix, data)
    if data.startswith(_OLE):
        return _read_compound(suffix, data)
    if suffix in _TEXTS:
        return _read_text(suffix, data)
    if suffix == ".pdf" or data.startswith(b"%PDF"):
        raise UnusableFile("这是PDF，读不出表格，请发原来的 Word 或 Excel 文件。")
    if suffix in _WORKBOOKS and is_webpage(data) and (grids := read_webpage_grids(decode_text(data))):
        return grids
    if suffix in _WORKBOOKS | _TEXT_DOCUMENTS:
        raise UnusableFile(f"文件内容不是{suffix}格式（可能改过后缀名或已损坏），{_advise(suffix)}。")
    raise UnusableFile(f"不认识{suffix or '没有后缀名'}的文件，请发 .xlsx、.xls、.docx、.csv、.md 或 .txt。")


def _advise(suffix: str) -> str:
    """In which form to send a file again, by what its name says it is."""
    return _AS_TEXT if suffix in _TEXT_DOCUMENTS else _AS_SHEET


def _read_package(suffix: str, data: bytes) -> tuple[Grid, ...]:
    """A zip package by what is inside it: a workbook or a Word text."""
    parts = list_parts(data)
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        raise UnusableFile(f"文件带有宏，不能导入，{_advise(suffix)}。")
    if "xl/workbook.xml" in parts:
        return read_workbook_grids(data, is_package=True)
    if "word/document.xml" in parts:
        return read_word_grids(data)
    raise UnusableFile("压缩包里没有表格或文档，请解开后发 .xlsx 或 .docx 文件本身。")


def _read_compound(suffix: str, data: bytes) -> tuple[Grid, ...]:
    """An old Office file: a workbook is read, everything else is refused by what it is."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnusableFile("文件有密码，打不开，请去掉密码后重发。")
    if any(name.encode("utf-16-le") in data for name in ("_VBA_PROJECT", "VBA")):
        raise UnusableFile(f"文件带有宏，不能导入，{_advise(suffix)}。")
    holds_sheets = any(name.encode("utf-16-le") in data for name in ("Workbook", "Book"))
    if "WordDocument".encode("utf-16-le") in data or (suffix in _TEXT_DOCUMENTS and not holds_sheets):
        raise UnusableFile(f"旧版 Word 或 WPS 文档读不出表格，{_AS_TEXT}。")
    return read_workbook_grids(data, is_package=False)


def _read_text(suffix: str, data: bytes) -> tuple[Grid, ...]:
    text = decode_text(data)
    if suffix in {".csv", ".tsv"}:
        return (read_separated_grid(text, find_delimiter(text, suffix)),)
    return read_text_grids(text)
