"""A place by which a leader means the unit there: 白石那边什么情况, where two units begin with 白石."""

import re

from board.reading.naming.names import Name, is_called_after
from board.reading.scene import Scene

_ASKED = re.compile(
    r"\W*(?:现在|目前|最近|看看|问问|问一?下|查查)?(?P<place>[\u4e00-\u9fa5]{2,3}?)"
    r"(?:那边|这边|那儿|那里|那头|这一?段|这一?块|最近|近来|近期|近况|这阵子?|这段|现在|目前|今天|这周"
    r"|有没有|有多少|有几|的?(?:怎么样|咋样|什么情况|啥情况|情况|进展|进度))"
)


def find_place(scene: Scene) -> Name | None:
    """The place that a question begins with, where units of the office are called after it; undecided where several are."""
    found = _ASKED.match(scene.text)
    if found is None:
        return None
    place = found["place"]
    units = tuple(unit.name for unit in scene.lexicon.office.units if is_called_after(unit, place))
    return Name(*found.span("place"), place, "unit", units, exact=False) if units else None
