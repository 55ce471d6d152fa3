"""A board number set as lists, plans and registers set theirs: 14、完工36处, 8#在装, No.14, №14, 【14号】."""

import re
from collections.abc import Mapping

from board.model.acts import Message
from board.reading.naming.lexicon import Lexicon

# 14、完工36处; 24.现在八成五; 8#在装 (3#楼 is a house): a board number set as lists and plans set theirs.
_NUMBERED = re.compile(
    r"\s*(?:(?P<code>\d{1,3})(?:[.．、]|(?P<plan>#))|[#＃](?P<tag>\d{1,3})\s)\s*(?=[\u4e00-\u9fa5])"
)
_ITEM = re.compile(r"(?<![\d.])\d{1,3}[.．、#]\s*(?=[\u4e00-\u9fa5])|\n")
_PART_OF_PLAN = re.compile(r"[楼桥泵机井厂线路地标炉池闸站坑岗窑门库棚仓船车变点孔墩洞塔]")
# No.14, №14; 全县No.1 is a rank.
_REGISTERED = re.compile(
    r"(?<![A-Za-z全县市区省镇乡是排])(?:№|[Nn][Oo][.．]?)\s?(?P<number>\d{1,3})(?![\d.%％])\s?"
)
# 【14号】, “14号”: a number between marks.
_MARKED = re.compile(r"(?:【(?P<a>\d{1,3})号】|[“\"](?P<b>\d{1,3})号[”\"]|「(?P<c>\d{1,3})号」)")
_MAY_SET = re.compile(r"№|[Nn][Oo][.．]?\s?\d|\d号[】”\"」]")

_SETS = frozenset('№Nn】”"」')


def _write_plainly(text: str, codes: Mapping[str, str]) -> str:
    """The text with 14号 for No.14, №14, 【14号】 and “14号”, where the office has such a number."""
    if _SETS.isdisjoint(text) or _MAY_SET.search(text) is None:
        return text
    bare = _MARKED.sub(lambda found: f"{next(filter(None, found.groups()))}号", text)
    return _REGISTERED.sub(
        lambda found: f"{found['number']}号" if found["number"] in codes else found[0], bare
    )


def write_number(message: Message, lexicon: Lexicon) -> str:
    """14号完工36处 for 14、完工36处: one item alone whose number no list explains is the board's own."""
    text = _write_plainly(message.text, lexicon.codes)
    numbered = _NUMBERED.match(text)
    if numbered is None or message.asked or _ITEM.search(text, numbered.end()):
        return text
    code = numbered["code"] or numbered["tag"]
    plain = not numbered["plan"] and not numbered["tag"]
    if code not in lexicon.codes or (plain and int(code) <= max(2, len(message.listed))):
        return text
    if numbered["plan"] and _PART_OF_PLAN.match(text, numbered.end()):
        return text
    return f"{code}号{text[numbered.end() :]}"
