"""Figures that only say what a task is held up by: 卡住了，5户不签字; 推不动，两户的鉴定报告省里不给出."""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch

# It stands still, and a new clause begins with how many will not: they are none that are done.
STUCK = re.compile(
    r"(?:卡(?:住|壳|着|死)|堵住|僵住|僵着|[推搞弄干动]不[动了下]|受阻|停住)(?:了|啦|在这)*\s?[,。;]\s?(?:有|因为|就是|主要是)?$"
)
_WILL_NOT = re.compile(
    r"\s?(?:[^,。;\d了完好已]{1,8},)?[^,。;\d了完好已]{0,10}?"
    r"(?:不(?!少|到|足|止|过)|没(?:有|人)?(?![问落漏少])|未)[^,。;\d]{1,6}(?=[,。;!]|$)"
)


def is_held_up(stretch: Stretch, figure: Figure, _lead: str, tail: str) -> bool:
    """Whether the figure tells how many stand in the way of what was just said to be stuck."""
    if figure.kind != "count" or _WILL_NOT.match(tail) is None:
        return False
    return STUCK.search(stretch.text, stretch.start, figure.start) is not None
