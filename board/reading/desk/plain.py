"""Short fixed answers that are no acts: 发督办单, 9号没反弹, 14号受理, 列入17号, 发周报, 作战图, 取消订阅, 投诉建议.

Each is the whole message; anything longer is read as ordinary chat. Board numbers come out as the board
writes them (三号 → 3).
"""

import re
from dataclasses import dataclass

from board.reading.desk.short_forms import KIND, KINDS, PATTERNS, Kind
from board.reading.figures.numerals import read_whole
from board.reading.words.characters import fold_width
from board.reading.words.written_codes import WRITTEN


@dataclass(frozen=True, slots=True)
class Answer:
    """What a short answer settles: `verb` is its sense, `codes` the tasks it names, `every` whether all are meant."""

    verb: str
    codes: tuple[str, ...] = ()
    every: bool = False
    kind: Kind | None = None
    words: str = ""


def read_plain(text: str) -> Answer | None:
    """The short answer that the whole text is; None where it is none."""
    words = text.strip(" 。.!！~")
    folded = fold_width(words)
    for verb, pattern in PATTERNS:
        if match := pattern.fullmatch(folded):
            return _build(verb, match, words)
    return None


def _build(verb: str, match: re.Match[str], words: str) -> Answer:
    said = match.groupdict()
    kind = said.get("kind")
    # Folding never changes the length, so the place of somebody's own words is their place in the text.
    own = words[match.start("words") :].strip() if said.get("words") else ""
    return Answer(
        verb,
        read_codes(said.get("codes") or ""),
        every=bool(said.get("all")),
        kind=KINDS[kind] if kind else None,
        words=own,
    )


_BEGINS = re.compile(rf"(?:[把将]|那份|这份)?{KIND}")


def find_kind(text: str) -> Kind | None:
    """The kind of paper that a text begins with: 周报第二段删了 → weekly."""
    found = _BEGINS.match(text.strip())
    return KINDS[found["kind"]] if found else None


_VOUCHED = re.compile(
    r"纸质|(?:佐证|材料|照片|资料|原件|文件)[^，,；;。]{0,4}(?:已?收到?|齐|在案|存档|看过|核过|在办公室)"
)


def vouches(text: str) -> bool:
    """Whether the office says that it holds the evidence itself: 纸质佐证已收, 照片核过了."""
    return bool(_VOUCHED.search(text)) and not re.search(r"[没未不缺]", text)


_TROUBLE = re.compile(
    rf"^(?:{WRITTEN}号?(?:任务|这项|项目)?[,:]?)?(?:现在|目前)?"
    r"(?:卡住了?|卡壳了?|有(?:点)?困难|遇到(?:了)?困难|干不下去了?|推不动了?)?[,:。;]?"
)


def read_trouble(text: str) -> str:
    """What a task is stuck on, without its number and the bare 卡住了 before it; the whole text where nothing is left."""
    words = text.strip(" 。.!！~")
    found = _TROUBLE.match(fold_width(words))
    rest = words[found.end() :].strip() if found else words
    return rest or words


def find_codes(text: str) -> tuple[str, ...]:
    """The numbers that stand before 号 in a text, but days of a month: 7号完成80% → 7."""
    return tuple(
        dict.fromkeys(
            re.findall(
                r"(?<![\d月日.-])(\d{1,4}(?:[.-]\d{1,4})*)号(?![前之以上下晚早中到线楼])", fold_width(text)
            )
        )
    )


def read_codes(text: str) -> tuple[str, ...]:
    """The board numbers of 9号、十二号和3号, in order."""
    found = re.findall(WRITTEN, text)
    return tuple(str(read_whole(each)) if each[0] in "一二三四五六七八九十" else each for each in found)
