"""The sender's last report, as what a correction or a withdrawal turns to."""

import re
from dataclasses import replace

from board.model.acts import Act, Slot
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


# 重报:1520户: right after a report that was none.
REPORTED_ANEW = re.compile(r"重(?:新)?报\s?[:,]?\s?\d")
