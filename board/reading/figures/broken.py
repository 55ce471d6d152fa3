"""Broken figures behind the name of a level or a rate (平均住院日7.8, 亡人事故率1.5), written as days are."""

import re
from collections.abc import Collection, Iterable

from board.model.task import Indicator
from board.reading.figures.indicators import is_level

_POINTED = re.compile(r"\d{1,2}\.\d{1,2}[日号]?")
# 现在降到7.8: words between a name and its figure.
_BETWEEN = re.compile(
    r"(?:目前|现在|如今|已经?|这会儿?|今[天日儿]|还|才|又|也|就|是|为|有|在|只|大概|约|了|的"
    r"|[降升减增压涨控掉拉提]?(?:低|高)?[到至成]|[:=\s])*$"
)
_LEAST = 3


def list_broken(indicators: Iterable[Indicator]) -> frozenset[str]:
    """The names, of three characters and more, of the indicators that broken figures measure."""
    return frozenset(
        one.name.lower()
        for one in indicators
        if one.name and len(one.name) >= _LEAST and (one.is_rate or is_level(one))
    )


def is_measured(text: str, start: int, words: str, names: Collection[str]) -> bool:
    """Whether words that may be a day of the year are the figure that stands right behind such a name."""
    if _POINTED.fullmatch(words) is None:
        return False
    between = _BETWEEN.search(text, 0, start)
    named = text[: between.start() if between else start]
    return any(named.endswith(name) for name in names)
