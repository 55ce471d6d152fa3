"""One character for one: the width and the variants of characters made plain, so that spans stay where they were.

What is no character of its own goes before anything is read: what no eye sees, and what papers and converters set for
the characters that offices write.
"""

import re
import unicodedata
from collections.abc import Iterator
from operator import add

from board.reading.words.cues import read_pairs
from board.reading.words.needs import cued
from board.reading.words.traditional import SIMPLIFIED

_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_VARIANTS = {
    # spaces
    **dict.fromkeys("\ufe0f\u3000\u00a0\t", " "),
    # dashes
    **dict.fromkeys("—–－―~～〜", "-"),
    # figures, and the marks of a share or a decimal
    **{"貮": "二", "○": "〇", "％": "%", "﹪": "%", "．": "."},
    # stops and brackets
    **{"：": ":", "∶": ":", "，": ",", "﹐": ",", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")"},
    # quotes
    **{"“": '"', "”": '"', "‘": "'", "’": "'"},
}
_PLAIN = _WIDE | {ord(wide): ord(plain) for wide, plain in _VARIANTS.items()}


_UNFOLDED = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
# 门都锁着.14号开工9处: a point behind a word ends it; 一.进展 only counts.
_POINT = re.compile(
    r"(?<=[\u4e00-\u9fa5%])(?<!^[一二三四五六七八九十])(?<!\n[一二三四五六七八九十])\.(?![a-zA-Z])"
)


def fold_width(text: str) -> str:
    """The text with full-width letters, digits and punctuation made half-width; its length never changes."""
    if text.isascii():
        return text
    plain = text.translate(_PLAIN) if _UNFOLDED.search(text) else text
    return _POINT.sub("。", plain) if "." in plain else plain


def list_pairs(text: str) -> Iterator[str]:
    """Every two neighbouring characters, by their places."""
    return map(add, text, text[1:])


# Zero-width spaces and joiners, the marks of a direction, the mark of an encoding, soft hyphens.
_UNSEEN = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF)
_SPACES = (*range(0x2000, 0x200B), 0x202F, 0x205F)
# ⽉ and ⻓, which copies out of papers hold in the place of 月 and 长.
_RADICALS = {
    radical: plain.translate(SIMPLIFIED)
    for radical in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFAD9))
    if (plain := unicodedata.normalize("NFKC", chr(radical))) != chr(radical)
}
_OF_PAPERS = read_pairs(
    "⺠→民 ⻋→车 ⻓→长 ⻔→门 ⻢→马 ⻰→龙 ⻩→黄 ⻨→麦 ⻚→页 ⻛→风 ⻝→食 ⻥→鱼 ⻦→鸟 ⻅→见 ⻉→贝 ⻘→青 ⻙→韦"
)
_WRITTEN = (
    SIMPLIFIED
    | _RADICALS
    | {ord(one): plain for one, plain in _OF_PAPERS.items()}
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_UNSEEN, "")
)
_FOREIGN = re.compile(f"[{''.join(map(re.escape, map(chr, _WRITTEN)))}]")
_RING = re.compile(r"[①-⑳]号|\u20e3")
# ③号, 3️⃣号: a figure in a ring or on a key.
_RINGED = re.compile(r"(?P<ring>[①-⑳])(?=号)|\ufe0f?\u20e3(?=号)|(?P<key>\d)\ufe0f?\u20e3(?!号)\s?")


@cued(_FOREIGN, _RING)
def write_plainly(text: str) -> str:
    """The text in the characters of a Chinese keyboard: no unseen ones, no radicals, no traditional script."""
    if text.isascii():
        return text
    plain = text.translate(_WRITTEN) if _FOREIGN.search(text) else text
    return _RINGED.sub(_open_ring, plain) if _RING.search(plain) else plain


def _open_ring(mark: re.Match[str]) -> str:
    if mark["ring"]:
        return str(ord(mark["ring"]) - ord("①") + 1)
    return chr(ord("①") + int(mark["key"]) - 1) if mark["key"] and mark["key"] != "0" else ""
