"""Levels measured in time (平均办理天数8.2天, 到场时间16.4分钟): figures there, spans of days anywhere else."""

import re
from collections.abc import Iterable, Iterator, Mapping

from board.model.task import Indicator
from board.reading.figures.figure import Figure
from board.reading.figures.numerals import read_numeral

DURATIONS = frozenset({"天", "工作日", "小时", "分钟", "秒"})
_HAN = "[一二两三四五六七八九十百]"
_SPAN = re.compile(
    rf"(?<![\d./])(?<!\d:)(?P<number>\d+(?:\.\d+)?|(?<!{_HAN})(?<!点){_HAN}{{1,5}})\s?个?(?P<unit>工作日|天|分钟|小时|秒)"
)
# 还要1.5天, 停了2.5小时: a time that passes is no level.
_PASSES = re.compile(
    r"(?:还[要得需有差]?|再[过有]?|[等花用停晚过差拖][了过]?"
    r"|耗时|耽误了?|需要?|延[期长]?了?|提前了?|不到)\s?$"
)
_REACHED = re.compile(r"平均[\u4e00-\u9fa5]{0,8}$|(?:压缩?|缩短|降|控制|提速)[到至为在]\s?$")
_STOP = re.compile(r"[,。;!?\n]")
# The least of a name's end that names it: 到场时间 of 平均到场时间.
_LEAST = 3


def list_levels(indicators: Iterable[Indicator]) -> dict[str, tuple[str, ...]]:
    """The units of time that indicators are measured in, each with the names of those indicators."""
    levels: dict[str, tuple[str, ...]] = {}
    for one in indicators:
        unit = (one.unit or "").removeprefix("个")
        if unit in DURATIONS and one.name:
            levels[unit] = (*levels.get(unit, ()), one.name)
    return levels


def find_levels(text: str, levels: Mapping[str, tuple[str, ...]]) -> Iterator[Figure]:
    """The times of the text that an indicator of the office may be measured in: named, averaged or with a decimal."""
    for match in _SPAN.finditer(text) if levels else ():
        names = levels.get(match["unit"])
        lead = _STOP.split(text[: match.start()])[-1]
        if names and not _PASSES.search(lead) and ("." in match["number"] or _names_level(lead, names)):
            numeral = read_numeral(match["number"])
            if not numeral.vague:
                yield Figure(match.start(), match.end(), match[0], numeral.value, "count", match["unit"])


def _names_level(lead: str, names: Iterable[str]) -> bool:
    return _REACHED.search(lead) is not None or any(
        name[-max(_LEAST, len(name) - 2) :] in lead for name in names
    )


_LATIN = re.compile(r"[a-z]+[\d.]*")


def is_level_named(lead: str, indicator: Indicator) -> bool:
    """Whether the words before a figure name a level by its symbol (pm10平均浓度 for PM10均值)."""
    symbols = [word for word in _LATIN.findall((indicator.name or "").lower()) if len(word) >= _LEAST]
    return any(word in lead.lower() for word in symbols)
