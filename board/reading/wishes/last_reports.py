"""The sender's last report, as what a correction or a withdrawal turns to."""

import re
from dataclasses import replace

from board.model.acts import Act, Slot
from board.reading.figures.count_names import shares_word
from board.reading.figures.indicators import find_said
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target

SLOTS: tuple[Slot, ...] = ("percent", "rate", "total", "delta", "remaining", "value")


def list_values(last: Act | None) -> set[float]:
    """The figures of the last report."""
    return {value for slot in SLOTS if last is not None and (value := getattr(last, slot)) is not None}


def turn_to_last(scene: Scene, segment: Segment) -> Segment:
    """What is taken back or corrected is the sender's last report where the words name no task."""
    last = scene.message.last
    named = segment.target.code and segment.target.how in {"code", "words", "quote"}
    if named or segment.target.unknown or last is None or last.task is None:
        return segment
    return replace(segment, target=Target(last.task, "last"))


def find_indicator(scene: Scene, segment: Segment) -> str | None:
    """Which of several indicators of a task the words name, in full or, as no other, by a part (投资 of 完成投资)."""
    indicators = scene.lexicon.list_indicators(segment.target.code)
    words = scene.text[segment.start : segment.end]
    named = find_said(words, indicators)
    if named is None and len(indicators) > 1:
        sharing = [one for one in indicators if shares_word(words, one)]
        named = sharing[0] if len(sharing) == 1 else None
    return named.name if named else None


# 重报:1520户: right after a report that was none.
REPORTED_ANEW = re.compile(r"重(?:新)?报\s?[:,]?\s?\d")
