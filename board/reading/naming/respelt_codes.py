"""Board numbers that are written apart or spoken, as the office writes them: 六点三 is 6.3."""

import re
from collections.abc import Mapping

from board.reading.naming.compound_codes import DASH, DOT, look_up

# 督 4, n - 01: a mark and its number, which a keyboard parts.
_PARTED = re.compile(
    r"(?P<mark>(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5]{1,2}"
    r"|(?<=[和跟与及催把将的看问])[\u4e00-\u9fa5]|(?<![a-zA-Z\d])[a-zA-Z]{1,3})"
    r"(?:\s+-?\s*|-\s+)(?P<number>\d{1,3})(?![\d.])"
)


def close_codes(text: str, codes: Mapping[str, str], marks: frozenset[str]) -> str:
    """The text with no space within a marked board number that the office has: 督 4 is 督4."""
    if not any(mark[0].isalpha() for mark in marks) or _PARTED.search(text) is None:
        return text
    return _PARTED.sub(lambda match: _close_code(match, codes, marks), text)


def _close_code(match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str]) -> str:
    mark = match["mark"].upper()
    known = mark in marks and any(look_up(f"{mark}{joint}{match['number']}", codes) for joint in ("", DASH))
    return f"{match['mark']}{match['number']}" if known else match[0]


_SPOKEN = re.compile(
    r"(?:(?<=[,。;!?、:\s催把将])|(?<![\s\S]))(?P<task>[一二两三四五六七八九])点"
    r"(?P<part>[一二三四五六七八九])(?![\d十百千万亿点零刻]|半|分|钟|个?百?分?点|[万亿倍成%])"
)
_FIGURES = {char: str(value) for value, char in enumerate("一二三四五六七八九", 1)} | {"两": "2"}


def write_spoken_codes(text: str, codes: Mapping[str, str], marks: frozenset[str]) -> str:
    """六点三 at the head of a statement as 6.3, where the office has such a number; the length never changes."""
    if DOT not in marks or "点" not in text:
        return text
    return _SPOKEN.sub(lambda match: _write_spoken(match, codes), text)


def _write_spoken(match: re.Match[str], codes: Mapping[str, str]) -> str:
    code = f"{_FIGURES[match['task']]}.{_FIGURES[match['part']]}"
    return code if code in codes else match[0]
