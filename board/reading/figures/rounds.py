"""Counts of the round that a duty is in: 12号这个月查了13家 is all there is of it where nothing runs through the year."""

import re

from board.reading.figures.stretch import Stretch

_THIS_ROUND = (
    (re.compile(r"[这本]个?月(?!底|初)"), "FREQ=MONTHLY"),
    (re.compile(r"[这本]个?(?:周|星期|礼拜)"), "FREQ=WEEKLY"),
)
_ANEW = re.compile(r"新|又|再|增|多")


def is_of_round(stretch: Stretch, lead: str) -> bool:
    """Whether a count is of the present round of a duty that counts nothing from round to round."""
    rule = stretch.task.recurrence if stretch.task else None
    if not rule or stretch.indicators or _ANEW.search(lead):
        return False
    return any(freq in rule and words.search(lead) for words, freq in _THIS_ROUND)
