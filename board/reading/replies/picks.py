"""Short answers to a numbered question: 1, 第二个, 后一个, 对, 不是."""

import re

from board.reading.figures.numerals import read_whole
from board.reading.words.characters import fold_width

_YES = re.compile(r"(对|是|是的|对的|没错|属实|嗯|嗯嗯|可以|好|好的|ok|没问题|确认)[的了吧啊呀]*")
_NO = re.compile(r"(不对|不是|不|错了|否|不属实|弄错了)[的了吧啊呀]*")
_PLACE = re.compile(r"第?\s*(\d|[一二三四五六七八九两])\s*(?:个|项|条|号)?")
_WORDS = {"前一个": 0, "前者": 0, "头一个": 0, "后一个": -1, "后者": -1, "最后一个": -1}


def _fold(words: str) -> str:
    return fold_width(words).strip(" 。.!,，~").lower()


def is_yes(words: str) -> bool:
    """Whether an answer is a plain yes."""
    return bool(_YES.fullmatch(_fold(words)))


def is_no(words: str) -> bool:
    """Whether an answer is a plain no."""
    return bool(_NO.fullmatch(_fold(words)))


_RIGHT = re.compile(
    r"(?:(?:不对|不是|错了|有误|不准确?|不属实)[,，。;；\s]*)?(?:应该|应当|应)?"
    r"(?:是|为|改[成为])?\s*(?P<right>(?:累计)?\d[\d,.]*\s*(?:[%‰万亿]|[\u4e00-\u9fa5]{0,2}))"
)


def read_right(words: str) -> str | None:
    """不对，是1790 → 1790: the right figure behind a refusal, or alone."""
    found = _RIGHT.fullmatch(_fold(words))
    return found["right"] if found and "号" not in found["right"] else None


def read_pick(words: str, count: int) -> int | None:
    """Which of `count` choices is meant, from 0; None where the words pick none of them."""
    folded = _fold(words)
    if folded in _WORDS:
        return _WORDS[folded] % count
    found = _PLACE.fullmatch(folded)
    if not found:
        return None
    place = 2 if found[1] == "两" else read_whole(found[1])
    return place - 1 if 0 < place <= count else None
