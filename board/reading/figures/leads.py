"""The words that lead up to a figure: from the one before it, from its clause, of the clause before."""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.passing import STOP
from board.reading.figures.stretch import Stretch

PAUSE = re.compile(r"[,。;!?\n✅☑]")


def find_lead(stretch: Stretch, figure: Figure, before: Figure | None) -> str:
    """The words before a figure, back to the figure before it or the beginning of its clause."""
    start = max(stretch.start, before.end if before else 0)
    lead = stretch.text[start : figure.start]
    lead = _NUMBERED.sub("", lead) if "任务" in lead else lead
    return STOP.split(lead.rstrip(" :是为"))[-1]


# 任务14改造36处: the number of a task, which counts nothing.
_NUMBERED = re.compile(r"任务\d{1,4}(?![\d.%])\s?")


def find_clause_before(stretch: Stretch, figure: Figure) -> str:
    """签约率上来了,72.3%: a figure that begins its clause belongs to what the clause before named."""
    before = stretch.text[stretch.start : figure.start].rstrip(" ,:是为")
    return PAUSE.split(before)[-1]
