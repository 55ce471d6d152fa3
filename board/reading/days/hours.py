"""An hour of the day as people say it: 早上8点, 7点半, 下午三点一刻, 17:30; without a number 上午, 下午, 下班前."""

import re
from datetime import time

from board.reading.figures.numerals import read_whole
from board.reading.words.characters import fold_width

HALF = r"(?:清早|一早|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚)?"
_NUMBER = r"(?:[01]?\d|2[0-3]|[一二两三四五六七八九]|十[一二]?)"
HOUR = rf"{HALF}(?:{_NUMBER}(?:点(?:钟|整|半|[一三]刻|[0-5]?\d分?)?|[:时][0-5]\d))"
_HOUR = re.compile(
    rf"(?P<half>{HALF})(?P<hour>{_NUMBER})"
    r"(?:点(?:钟|整|(?P<half_past>半)|(?P<quarters>[一三])刻|(?P<spoken>[0-5]?\d)分?)?"
    r"|[:时](?P<written>[0-5]\d))"
)
_PLAIN = (("下班前", time(17, 0)), ("下午", time(16, 0)), ("中午", time(12, 0)))
_NOON, _DAY = 12, 24


def read_hour(text: str) -> time | None:
    """The first hour that a text names; None where it names none, or one that does not exist."""
    folded = fold_width(text)
    if match := _HOUR.search(folded):
        return _build(match)
    return next((hour for words, hour in _PLAIN if words in folded), None)


def _build(match: re.Match[str]) -> time | None:
    number = match["hour"]
    hour = int(number) if number.isdigit() else int(read_whole(number) or 0)
    if match["half"] in {"下午", "傍晚", "晚上", "晚"} and hour < _NOON:
        hour += _NOON
    minute = 30 if match["half_past"] else {"一": 15, "三": 45}.get(match["quarters"] or "", 0)
    written = match["spoken"] or match["written"]
    return time(hour, int(written) if written else minute) if hour < _DAY else None


_TIME = re.compile(
    rf"(?:[上下中]午|[今昨明]?[早晚]上?|凌晨|傍晚|[今昨明]天|截[至止]到?)\s?{HOUR}"
    r"|\d[:时][0-5]\d|[上下]午|凌晨|傍晚|[今昨明][天早晚]|\d月\d{1,2}[日号]|[早晚有差]点"
)
_OF_TIME = frozenset("午晨晚点:时天早月")


def find_time_ends(text: str) -> frozenset[int]:
    """The places right behind a time, where no word goes on: 今早八点排口 has no 点排, 今天气代煤 no 天气."""
    if _OF_TIME.isdisjoint(text):
        return frozenset()
    return frozenset([found.end() for found in _TIME.finditer(text)])
