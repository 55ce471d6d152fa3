"""How far what is counted has come, by the words behind its figure: begun (仨都开工了), not begun, done in part."""

import re

from board.reading.figures.stretch import Stretch

_BEGUN = re.compile(
    r"\s?(?:也|都|全部?|均|已经?|刚)*(?P<stage>开工|启动|进场|动工|招标|立项|开挖)(?:了|啦|[,。;!]|$)"
)
# 三座没开工: not begun, and so neither done nor all that is left.
_UNDONE = re.compile(r"\s?[\u4e00-\u9fa5]{0,2}(?:没(?!有?[落漏少])|未)有?[\u4e00-\u9fa5]")
# 四座桥都灌完浆了: one of the things to be done has been done on each.
_PART_DONE = re.compile(
    r"\s?[\u4e00-\u9fa5]{0,4}?[\u4e00-\u9fa5][完上好起](?P<what>(?![了来])[\u4e00-\u9fa5]{1,3})了(?=[,。;!]|$)"
)


def is_begun(stretch: Stretch, tail: str) -> bool:
    """Whether what is counted has only begun, where no indicator of the task counts what has begun."""
    found = _BEGUN.match(tail)
    return found is not None and not any(found["stage"] in (one.name or "") for one in stretch.indicators)


def is_unfinished(stretch: Stretch, tail: str) -> bool:
    """Whether nothing, or only a part that the title does not name, has been done on what is counted."""
    found = _PART_DONE.match(tail)
    in_part = found is not None and not any(pair[0] in found["what"] for pair in stretch.topic_words)
    return in_part or _UNDONE.match(tail) is not None
