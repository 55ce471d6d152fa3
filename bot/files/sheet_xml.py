"""What calamine does not tell of an .xlsx: hidden rows and columns, active filters, dates shown without their day, colours.

Sheets are scanned as bytes, not parsed: a sheet of ten thousand rows is ten megabytes of XML, and only a few attributes
are wanted. The scan also refuses cells so far out that a dense table of them would not fit into memory.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

from board.errors import UnusableFile
from bot.files.archive import read_part
from bot.files.fills import list_colours, read_column, read_fills

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_LINK = re.compile(r"\}id$")
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d+)"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w+:)?col\b(?=[^>]*\bhidden="(?:1|true)")[^>]*>')
_BOUND = re.compile(rb'\b(min|max)="(\d+)"')
_FAR = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="(?:(?:[A-Z]{3}|[J-Z][A-Z])[0-9]+|[A-Z]+(?:[2-9][0-9]{4}|[0-9]{6,}))"[^>]*><(?:\w+:)?(?:v|is|f)\b'
)
_FAR_ROW = re.compile(rb'<row\b[^>]*?\br="(?:[2-9][0-9]{4}|[0-9]{6,})"')
_FAR_COLUMN = re.compile(rb' r="(?:[A-Z]{3}|[J-Z][A-Z])[0-9]')
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_MONTH_FORMATS = frozenset({17, 55, 57})  # mmm-yy and the Chinese built-in forms of year and month
_PERCENT_FORMATS = frozenset({9, 10})
MOST_CELLS = 1_000_000
_MOST_COLUMNS = 256


@dataclass(frozen=True, slots=True)
class Details:
    """What a sheet shows, beyond its values. Rows and columns count from 0."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    months: frozenset[tuple[int, int]] = frozenset()
    percents: frozenset[tuple[int, int]] = frozenset()
    filtered: bool = False
    colours: Mapping[tuple[int, int], str] = field(default_factory=dict)


PLAIN = Details()


def read_details(data: bytes) -> Mapping[str, Details]:
    """The details of every sheet of an .xlsx by its name. Raises `UnusableFile` for cells beyond the limits."""
    try:
        styles = read_part(data, "xl/styles.xml")
        formats = _list_formats(styles)
        months = _list_styles(formats, shows_only_month)
        percents = _list_styles(formats, shows_percent)
        fills = read_fills(styles)
        return {
            name: _read_sheet(read_part(data, path), months, percents, fills)
            for name, path in _list_sheets(data)
        }
    except ElementTree.ParseError as error:
        raise UnusableFile("表格不完整或已损坏，请用 WPS 或 Excel 另存为 .xlsx 再发。") from error


def _list_sheets(data: bytes) -> Iterator[tuple[str, str]]:
    links = ElementTree.fromstring(read_part(data, "xl/_rels/workbook.xml.rels") or b"<none/>")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    book = ElementTree.fromstring(read_part(data, "xl/workbook.xml") or b"<none/>")
    for sheet in book.iter():
        if sheet.tag not in {f"{_MAIN}sheet", f"{_STRICT}sheet"}:
            continue
        link = next((value for key, value in sheet.attrib.items() if _LINK.search(key)), None)
        target = targets.get(link, "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        yield sheet.get("name", ""), path


def _read_sheet(
    xml: bytes | None, months: frozenset[bytes], percents: frozenset[bytes], fills: Mapping[bytes, str]
) -> Details:
    if xml is None:
        return PLAIN
    if _reaches_far(xml) or xml.count(b"</c>") > MOST_CELLS:
        raise UnusableFile("表格超过20000行或256列，请只保留任务清单再发。")
    return Details(
        frozenset(int(number) - 1 for number in _HIDDEN_ROW.findall(xml)),
        frozenset(_list_hidden_columns(xml)),
        frozenset(_list_cells(xml, months)),
        frozenset(_list_cells(xml, percents)),
        b"filterColumn" in xml,
        list_colours(xml, fills),
    )


def _reaches_far(xml: bytes) -> bool:
    """Whether a cell with a value lies beyond the limits; the exact search is slow and seldom needed."""
    maybe = _FAR_ROW.search(xml) or _FAR_COLUMN.search(xml) or b"<row" not in xml
    return bool(maybe and _FAR.search(xml))


def _list_hidden_columns(xml: bytes) -> Iterator[int]:
    for match in _HIDDEN_COLUMN.finditer(xml):
        bounds = {name: int(number) for name, number in _BOUND.findall(match[0])}
        yield from range(bounds.get(b"min", 1) - 1, min(bounds.get(b"max", 0), _MOST_COLUMNS))


def _list_formats(xml: bytes | None) -> list[tuple[int, str]]:
    """The number format of every cell style: its number and, where it is not built in, its code."""
    if xml is None:
        return []
    root = ElementTree.fromstring(xml)
    space = root.tag[: root.tag.index("}") + 1] if "}" in root.tag else ""
    codes = {
        int(item.get("numFmtId", "0")): item.get("formatCode", "") for item in root.iter(f"{space}numFmt")
    }
    styles = root.find(f"{space}cellXfs")
    numbers = [int(style.get("numFmtId", "0")) for style in (styles if styles is not None else ())]
    return [(number, codes.get(number, "")) for number in numbers]


def _list_styles(formats: list[tuple[int, str]], wanted: Callable[[int, str], bool]) -> frozenset[bytes]:
    return frozenset(
        str(index).encode() for index, (number, code) in enumerate(formats) if wanted(number, code)
    )


def shows_only_month(number: int, code: str) -> bool:
    """Whether a number format shows a date's month, with or without its year, but not its day."""
    if not code:
        return number in _MONTH_FORMATS
    shown = _LITERAL.sub("", code).lower().split(";")[0]
    return "m" in shown and not re.search("[dhs]", shown)


def shows_percent(number: int, code: str) -> bool:
    """Whether a number format shows a fraction as per cent."""
    return number in _PERCENT_FORMATS if not code else _LITERAL.sub("", code).split(";")[0].endswith("%")


def _list_cells(xml: bytes, styles: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    if not styles:
        return
    wanted = re.compile(
        rb'<(?:\w+:)?c\b(?=[^>]*\bs="(?:' + b"|".join(sorted(styles)) + rb')")[^>]*?\br="([A-Z]+)(\d+)"'
    )
    for letters, number in wanted.findall(xml):
        yield int(number) - 1, read_column(letters)
