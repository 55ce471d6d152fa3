"""What calamine does not tell of an .xls: hidden rows and columns, filters, dates without their day, per cents, colours.

Layouts: [MS-CFB] for the compound file, [MS-XLS] for its records. Only records whose place is fixed are looked at; everything
else is stepped over by its length.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from board.errors import UnusableFile
from bot.files.fills import keep_drawn
from bot.files.sheet_xml import Details, shows_only_month, shows_percent

_DAMAGED = "表格不完整或已损坏，请用 WPS 或 Excel 另存为 .xlsx 再发。"
_END = 0xFFFFFFFA  # sector numbers from here on are marks, not places
_STREAMS = ("Workbook", "Book")

_BOUNDSHEET, _FORMAT, _XF, _FILEPASS, _EOF, _BOF = 0x85, 0x41E, 0xE0, 0x2F, 0x0A, 0x809
_ROW, _COLINFO, _FILTERMODE = 0x208, 0x7D, 0x9B
_NUMBER, _RK, _MULRK, _FORMULA = 0x203, 0x27E, 0xBD, 0x06
_TEXT, _BLANK, _MULBLANK = 0xFD, 0x201, 0xBE
_SOLID = 1
_PAPER = frozenset(
    {1, 9, 64, 65}
)  # numbers of the palette that are white, or what the system draws by itself
_MOST_PLACES = 20_000 * 256


@dataclass
class _Sheet:
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)
    percents: set[tuple[int, int]] = field(default_factory=set)
    colours: dict[tuple[int, int], str] = field(default_factory=dict)
    blank: set[tuple[int, int]] = field(default_factory=set)
    filtered: bool = False


def read_details(data: bytes) -> Mapping[str, Details]:
    """The details of every sheet of an .xls by its name. Raises `UnusableFile` for damage and passwords."""
    try:
        book = read_stream(data)
        return _read_book(book)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise UnusableFile(_DAMAGED) from error


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the compound file's directory: where its chain of sectors begins, and its length in bytes."""

    name: str
    kind: int
    start: int
    length: int


_STREAM, _ROOT = 2, 5


def read_stream(data: bytes) -> bytes:
    """The workbook's stream out of the compound file."""
    shift, mini_shift = struct.unpack_from("<HH", data, 30)
    if shift not in {9, 12} or mini_shift != 6:
        raise UnusableFile(_DAMAGED)
    size = 1 << shift
    table = _read_table(data, size)
    directory = _read_chain(data, table, struct.unpack_from("<I", data, 48)[0], size)
    entries = list(_list_entries(directory))
    root = next((entry for entry in entries if entry.kind == _ROOT), None)
    stream = next((one for one in entries if one.kind == _STREAM and one.name in _STREAMS), None)
    if stream is None:
        raise UnusableFile(_DAMAGED)
    cutoff, first_mini = struct.unpack_from("<II", data, 56)
    if stream.length >= cutoff or root is None:
        return _read_chain(data, table, stream.start, size)[: stream.length]
    small = _read_chain(data, table, root.start, size)
    packed = _read_chain(data, table, first_mini, size)
    mini = list(struct.unpack_from(f"<{len(packed) // 4}I", packed))
    return _read_chain(small, mini, stream.start, 64, offset=0)[: stream.length]


def _read_table(data: bytes, size: int) -> list[int]:
    """The table of sectors: for each the next of its chain."""
    sectors = [number for number in struct.unpack_from("<109I", data, 76) if number < _END]
    further, count = struct.unpack_from("<II", data, 68)
    for _ in range(min(count, len(data) // size)):
        if further >= _END:
            break
        *more, further = struct.unpack_from(f"<{size // 4}I", data, (further + 1) * size)
        sectors += [number for number in more if number < _END]
    table: list[int] = []
    for number in sectors:
        table += struct.unpack_from(f"<{size // 4}I", data, (number + 1) * size)
    return table


def _read_chain(data: bytes, table: list[int], start: int, size: int, *, offset: int = 1) -> bytes:
    """A chain's sectors put together; a chain longer than its table goes in circles."""
    parts: list[bytes] = []
    at = start
    while at < _END:
        if len(parts) > len(table):
            raise UnusableFile(_DAMAGED)
        parts.append(data[(at + offset) * size : (at + offset + 1) * size])
        at = table[at]
    return b"".join(parts)


def _list_entries(directory: bytes) -> Iterator[_Entry]:
    for at in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        start, size = struct.unpack_from("<II", directory, at + 116)
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        yield _Entry(name, kind, start, size)


def _list_records(book: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on, to the end of their part."""
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        if kind == _EOF:
            return
        at += 4 + length


@dataclass(frozen=True, slots=True)
class _Styles:
    """The workbook's cell styles, by their places, that show a month only, a percentage or a colour."""

    months: frozenset[int]
    percents: frozenset[int]
    fills: Mapping[int, str]


def _read_book(book: bytes) -> Mapping[str, Details]:
    codes: dict[int, str] = {}
    formats: list[int] = []
    fills: dict[int, str] = {}
    sheets: list[tuple[str, int]] = []
    for kind, body in _list_records(book, 0):
        if kind == _FILEPASS:
            raise UnusableFile("文件有密码，打不开，请去掉密码后重发。")
        if kind == _FORMAT and len(body) > 5:
            codes[struct.unpack_from("<H", body)[0]] = _read_text(body, 2, "<H")
        elif kind == _XF:
            if colour := _read_colour(body):
                fills[len(formats)] = colour
            formats.append(struct.unpack_from("<H", body, 2)[0])
        elif kind == _BOUNDSHEET:
            sheets.append((_read_text(body, 6, "<B"), struct.unpack_from("<I", body)[0]))
    months = frozenset(
        index for index, number in enumerate(formats) if shows_only_month(number, codes.get(number, ""))
    )
    percents = frozenset(
        index for index, number in enumerate(formats) if shows_percent(number, codes.get(number, ""))
    )
    styles = _Styles(months, percents, fills)
    return {name: _read_sheet(book, at, styles) for name, at in sheets}


def _read_colour(style: bytes) -> str | None:
    """The colour of a style's solid fill ([MS-XLS] 2.4.353: fls and icvFore); none for white and for patterns."""
    if len(style) < 20:
        return None
    pattern, colour = (
        struct.unpack_from("<I", style, 14)[0] >> 26,
        struct.unpack_from("<H", style, 18)[0] & 0x7F,
    )
    return str(colour) if pattern == _SOLID and colour not in _PAPER else None


def _read_text(body: bytes, at: int, length: str) -> str:
    """A text with its length before it: one byte a character, or two where its flag says so."""
    count = struct.unpack_from(length, body, at)[0]
    at += struct.calcsize(length)
    wide = body[at] & 1
    return body[at + 1 : at + 1 + count * (1 + wide)].decode("utf-16-le" if wide else "latin-1")


def _read_sheet(book: bytes, at: int, styles: _Styles) -> Details:
    sheet = _Sheet()
    last_row = last_column = 0
    for kind, body in _list_records(book, at):
        if kind == _ROW and struct.unpack_from("<H", body, 12)[0] & 0x20:
            sheet.hidden_rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLINFO and struct.unpack_from("<H", body, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", body)
            sheet.hidden_columns.update(range(first, min(last, 255) + 1))
        elif kind == _FILTERMODE:
            sheet.filtered = True
        _note_colours(sheet, kind, body, styles.fills)
        for row, column, style in _list_cells(kind, body):
            last_row, last_column = max(last_row, row), max(last_column, column)
            if style in styles.months:
                sheet.months.add((row, column))
            elif style in styles.percents:
                sheet.percents.add((row, column))
    if (last_row + 1) * (last_column + 1) > _MOST_PLACES:
        raise UnusableFile("表格超过20000行或256列，请只保留任务清单再发。")
    return Details(
        frozenset(sheet.hidden_rows), frozenset(sheet.hidden_columns), frozenset(sheet.months),
        frozenset(sheet.percents), sheet.filtered, keep_drawn(sheet.colours, sheet.blank),
    )  # fmt: skip


def _note_colours(sheet: _Sheet, kind: int, body: bytes, fills: Mapping[int, str]) -> None:
    """The coloured cells of a record, and which of them are blank."""
    if not fills:
        return
    for row, column, style in (*_list_cells(kind, body), *_list_others(kind, body)):
        if colour := fills.get(style):
            sheet.colours[row, column] = colour
            if kind in {_BLANK, _MULBLANK}:
                sheet.blank.add((row, column))


def _list_others(kind: int, body: bytes) -> Iterator[tuple[int, int, int]]:
    """The row, column and style of the texts and the blank cells of a record."""
    if kind in {_TEXT, _BLANK} and len(body) >= 6:
        yield struct.unpack_from("<HHH", body)
    elif kind == _MULBLANK and len(body) >= 6:
        row, first = struct.unpack_from("<HH", body)
        for index in range((len(body) - 6) // 2):
            yield row, first + index, struct.unpack_from("<H", body, 4 + index * 2)[0]


def _list_cells(kind: int, body: bytes) -> Iterator[tuple[int, int, int]]:
    """The row, column and style of the numbers of a record."""
    if kind in {_NUMBER, _RK, _FORMULA} and len(body) >= 6:
        yield struct.unpack_from("<HHH", body)
    elif kind == _MULRK and len(body) >= 6:
        row, first = struct.unpack_from("<HH", body)
        for index in range((len(body) - 6) // 6):
            yield row, first + index, struct.unpack_from("<H", body, 4 + index * 6)[0]
