"""Rates named by the beginning of their name, one beside another: 学生90.5，教师类86%, 骨干占18.3."""

import re

from board.model.task import Indicator
from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch

_NAMED_RATE = re.compile(r"率[\u4e00-\u9fa5\s:]{0,3}\d")
_KIND_OF = re.compile(r"(?:类别?|方面|这?一?块|那?块|这边|的|占比?|是|有|到|达到?|为|:|\s)+$")
_LEADS_IN = re.compile(r"^(?:其中|另外|还有|目前|现在)+")


def find_shortened_rate(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """学生90.5，教师类86%: the one rate whose name begins so, where a share is said or another rate is told beside it."""
    rates = [one for one in stretch.indicators if one.is_rate]
    head = _KIND_OF.sub("", _LEADS_IN.sub("", lead.strip()))
    share = figure.kind == "percent" or (
        figure.kind == "count" and figure.unit is None and figure.value <= 100
    )
    if not share or len(stretch.indicators) < 2 or not rates or not 2 <= len(head) <= 8:
        return None
    found = [one for one in stretch.indicators if _shortens(head, one.name or "")]
    if len(found) != 1 or not found[0].is_rate:
        return None
    sure = (
        figure.kind == "percent"
        or "." in figure.words
        or _NAMED_RATE.search(stretch.text, stretch.start, figure.start)
    )
    beside = any(
        one is not figure and (one.kind == "percent" or (one.unit is None and "." in one.words)) and one.value <= 100
        for one in stretch.figures
    )  # fmt: skip
    return found[0] if sure or beside else None


def _shortens(head: str, name: str) -> bool:
    """教师, 骨干 for 教师参与率, 骨干教师占比; whatever stands before the name's beginning is the task's (1号课后服务学生)."""
    return any(name.startswith(head[at:]) for at in range(len(head) - 1))
