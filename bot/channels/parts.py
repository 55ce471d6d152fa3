"""Long texts cut to the byte limits of a channel: at item borders first, inside a character never.

Limits count UTF-8 bytes; a Chinese character has three (developer.work.weixin.qq.com/document/path/90236).
"""

import re
from collections.abc import Iterator

from board.wording.files import CUT_SHORT

_SENTENCE_END = re.compile(r"(?<=[。；！？;!?])")
_NOTE = f"\n{CUT_SHORT}"


def split_text(text: str, limit: int) -> tuple[str, ...]:
    """The text in as few parts as fit `limit` bytes each. An item is a line with its indented continuation."""
    parts: list[str] = []
    for piece in _list_pieces(text.strip("\n"), limit):
        if parts and _fits(parts[-1] + piece, limit):
            parts[-1] += piece
        else:
            parts.append(piece)
    return tuple(stripped for part in parts if (stripped := part.strip("\n")))


def cut_text(text: str, limit: int) -> str:
    """The text in one part of at most `limit` bytes, saying so where something had to be left out."""
    if _fits(text, limit):
        return text
    return split_text(text, limit - len(_NOTE.encode()))[0] + _NOTE


def _fits(text: str, limit: int) -> bool:
    # The border's line break is dropped when a part is sent, so it does not count.
    return len(text.strip("\n").encode()) <= limit


def _list_pieces(text: str, limit: int) -> Iterator[str]:
    """Items, and of an item that is too long its lines, then its sentences, then its characters."""
    for item in re.split(r"(?<=\n)(?=\S)", text):
        if _fits(item, limit):
            yield item
            continue
        for line in item.splitlines(keepends=True):
            yield from _list_line_pieces(line, limit)


def _list_line_pieces(line: str, limit: int) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(line):
        if _fits(sentence, limit):
            yield sentence
        else:
            yield from _list_byte_pieces(sentence, limit)


def _list_byte_pieces(text: str, limit: int) -> Iterator[str]:
    raw = text.encode()
    while raw:
        piece = raw[:limit].decode(errors="ignore")
        yield piece
        raw = raw[len(piece.encode()) :]
