"""What a lone figure is of, where its own clause does not say: by its measure and by what the task is measured in."""

import re

from board.model.acts import Slot
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_named, is_count
from board.reading.figures.stretch import Stretch

_RATE_NAMED = re.compile(r"[\u4e00-\u9fa5]{1,8}(?:率|比例)")


def find_lone_slot(stretch: Stretch, figure: Figure) -> Slot | None:
    """安检率报错了，96.4才对; 7号报错了，应该是12家: what a lone new figure is of, where its own clause does not say."""
    rates = [one for one in stretch.indicators if one.is_rate]
    words = stretch.text[stretch.start : stretch.end]
    if figure.unit in {None, "%", "‰"} and any(
        find_named(one[0], rates) for one in _RATE_NAMED.finditer(words)
    ):
        return "rate"
    if figure.kind == "percent" and not rates:
        return "percent"
    counts = [one for one in stretch.indicators if is_count(one)]
    counted = figure.kind == "count" and len(counts) == 1 and not figure.inexact
    alone = figure.unit is None and not rates
    return "total" if counted and (alone or figure.unit == counts[0].unit) else None
