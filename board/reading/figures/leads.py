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
    if "任务" in lead and not _ACTUAL.match(stretch.text, figure.end):
        lead = _NUMBERED.sub("", lead)
    return STOP.split(lead.rstrip(" :是为"))[-1]


# 任务14改造36处, 7号任务45家: the number of a task, which counts nothing.
_NUMBERED = re.compile(r"(?:\d|[一二三四五六七八九十])号任务(?![数量额是为有:])\s?|任务\d{1,4}(?![\d.%])\s?")
# 12号任务2600株，实际补了2655株: what the task asks for, beside what came of it.
_ACTUAL = re.compile(r"[,;]\s?(?:实际|实[\u4e00-\u9fa5]|现?已)")


def find_clause_before(stretch: Stretch, figure: Figure) -> str:
    """签约率上来了,72.3%: a figure that begins its clause belongs to what the clause before named."""
    before = stretch.text[stretch.start : figure.start].rstrip(" ,:是为")
    return PAUSE.split(before)[-1]
