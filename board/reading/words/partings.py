"""Marks with which a phone parts what it says: strokes, bars, dashes, waves, arrows, bullets, pictures.

Each that parts two statements becomes a stop, so that no grammar has to know them: 3号完了／5号还差2户, 3号——在招标.
What joins stays: 水/电/气, 5月1日——7日, 周一～周五, the bars of a table, a tick or a light, which say something.
"""

import re

from board.reading.words.needs import cued

_TASK = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})号"
_END = r",，。;；!！?？\n"
# A line of nothing but strokes, and what sets words in bold or as code.
_RULE = re.compile(r"\n[ \t]*[-—=_*~＝﹣－]{2,}[ \t]*(?=\n)")
_DRESS = re.compile(r"\*\*|(?<!`)`(?!`)")
# The bullet of a line; before a figure a dash may be its sign.
_BULLET = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?:[•·●▪■◆◇★☆▶►☞➤※]|👉|(?:[-*–—→➡]|->)(?=[ \t]*(?:[^\d\s]|{_TASK})))"
    r"\ufe0f?[ \t]*(?=\S)"
)
# Sure wherever they stand between words: bars, long dashes, dots, bullets set apart, a tabulator.
_BAR = re.compile(r"\s*[|｜¦丨]+\s*(?=\S)")
_LONG = re.compile(
    r"(?<=\S)[ \t]*"
    r"(?:(?:——+|―+|--+)(?![ \t]*\d{1,2}[日月时点:：/.])|(?<![\d日月号])(?:——+|―+|--+))[ \t]*(?=\S)"
)
_APART = re.compile(r"(?<=\S)[ \t]+[•·●▪→➡+＋&–—-][ \t]+(?=\S)")
_DOTS = re.compile(
    r"(?<=[^\s\d])(?:\.{2,}|…+|。{2,}|·{3,})[ \t]*(?=\S)|(?<=\d)(?:\.{3,}|…+|\.\.(?!\d))[ \t]*(?=\S)"
)
# What parts only where whole statements stand on both sides of it.
_WEAK = re.compile(r"[ \t]*(?:(?<![\d号一二三四五六七八九十])、|[/／~～〜\-–—→➡·•\t]+|->|=>)[ \t]*(?=\S)")
_PICTURE = re.compile(
    r"(?<=[^\s,，。;；!！?？])[ \t]*"
    r"(?:(?![✅❌✔☑⭕💯🔴🟡🟢🔵👌✓✗×])[\U0001F300-\U0001FAFF\u2600-\u27bf]"
    r"[\ufe0f\u200d]?)+[ \t]*(?=[^\s,，。;；!！?？])"
)
_LEFT = re.compile(rf"[^\s{_END}]+$")
_RIGHT = re.compile(rf"[^\s{_END}/／~～→]+")
_STATED = re.compile(
    r"(?:[了过完毕着的呢吧中好齐动成掉上去来满]|[%％]|百分之[一二三四五六七八九十点]+"
    r"|\d[\u4e00-\u9fa5]{0,2}|[一二三四五六七八九十]成|[没未不无][\u4e00-\u9fa5]{1,3})$"
)
_TASK_AT = re.compile(rf"{_TASK}(?![日前之至到])")
_BARE = re.compile(rf"(?:{_TASK}|[\d.、/／和跟与及]+|[a-zA-Z]-?\d+)*|.{{1,2}}")
_RANGE = re.compile(r"(?:\d|[周上下今明后本][\u4e00-\u9fa5]{0,2}|[日月号时点午])$")
_MAY_PART = re.compile(
    r"[、|｜¦丨/／~～〜–—―→➡·•●▪■◆◇★☆▶►☞➤※…*`\t\U0001F300-\U0001FAFF\u2600-\u27bf]"
    r"|--|->|=>|\.\.|。。| [-+&＋] |^[-+]|\n[-+]"
)
_LEAST_LEFT, _LEAST_RIGHT = 5, 4


@cued(_MAY_PART)
def set_partings(text: str) -> str:
    """The text with a stop for each mark that parts two statements."""
    if _MAY_PART.search(text) is None:
        return text
    bare = _BULLET.sub("", _DRESS.sub("", _RULE.sub("", text)))
    if not _is_table(text):
        bare = _BAR.sub(lambda mark: "，" if mark.start() else "", bare)
    bare = _PICTURE.sub("，", _DOTS.sub("，", _APART.sub("，", _LONG.sub("，", bare))))
    return _WEAK.sub(lambda mark: "，" if _parts(bare, mark) else mark[0], bare)


def _is_table(text: str) -> bool:
    """Whether bars or tabulators stand in several of its lines."""
    return sum("|" in line or "｜" in line or "\t" in line for line in text.split("\n")) > 1


def _parts(text: str, mark: re.Match[str]) -> bool:
    left, right = _LEFT.search(text, 0, mark.start()), _RIGHT.match(text, mark.end())
    if left is None or right is None or _is_table(text):
        return False
    if _TASK_AT.match(right[0]) and len(right[0]) >= _LEAST_RIGHT:
        return _BARE.fullmatch(left[0]) is None
    told = len(left[0]) >= _LEAST_LEFT
    if right[0][0].isdigit() or (_RANGE.search(left[0]) and _RANGE.search(right[0][:2])):
        return False
    return told and len(right[0]) >= _LEAST_RIGHT and _STATED.search(left[0]) is not None
