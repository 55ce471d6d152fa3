"""Bytes → text: UTF-8 with or without a mark, UTF-16 with one, else the Chinese code page of Windows."""

import csv

from board.errors import UnusableFile

_SAMPLE = 8_192
_ENCODINGS = ("utf-8-sig", "gb18030")


def decode_text(data: bytes) -> str:
    """The text of a file; a few broken characters are let pass. Raises `UnusableFile` where it is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _check(data.decode("utf-16", errors="replace"))
    for encoding in _ENCODINGS:
        try:
            return _check(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    broken = (data.decode(encoding, errors="replace") for encoding in _ENCODINGS)
    return _check(min(broken, key=lambda text: text.count("\ufffd")))


def _check(text: str) -> str:
    strange = sum(char < " " and char not in "\r\n\t\x0b\x0c" or char == "\ufffd" for char in text[:_SAMPLE])
    if strange > max(2, len(text[:_SAMPLE]) // 100):
        raise UnusableFile(
            "文件内容不是文字（可能改过后缀名或已损坏），请用 WPS 或 Excel 另存为 .xlsx 再发。"
        )
    return text.replace("\x00", "")


def find_delimiter(text: str, suffix: str) -> str:
    """The sign between the cells: the one that splits the first lines into most cells."""
    lines = text.splitlines()[:30]
    if suffix == ".tsv":
        return "\t"
    return max(
        (",", "\t", ";", "，", "|"),
        key=lambda sign: sum(len(row) > 2 for row in csv.reader(lines, delimiter=sign)),
    )
