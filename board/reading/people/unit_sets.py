"""Units that are put to work as a set: 三个街道配合, 各中心校协办, 两个镇牵头."""

import re

from board.reading.figures.numerals import read_whole
from board.reading.people.unit_kinds import find_kind
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

_SET = re.compile(
    r"(?:各|每个|每家|所有|全部|全体|(?P<count>[一两二三四五六七八九十]{1,3}|\d{1,2})[个家])"
    r"的?(?P<kind>[\u4e00-\u9fa5]{1,5}?)"
    r"(?:都|也|一起|共同|一同|全力|来|做好?|搞好?)*"
    r"(?:配合|协办|协助|协同|参与|支援|打配合)(?:好|一下)?(?=[,。;吧!]|$)"
)


def list_supporting_sets(scene: Scene, segment: Segment) -> list[tuple[str, ...]]:
    """The sets that are to support the segment's task, each with its units; () where their number is another than said."""
    if not any(mark in segment.text for mark in "各每所全个家"):
        return []
    sets: list[tuple[str, ...]] = []
    for found in _SET.finditer(segment.text):
        kind = find_kind(found["kind"], scene.lexicon.kinds)
        if kind is not None:
            units = tuple(unit.name for unit in scene.lexicon.office.units if unit.kind == kind)
            counted = found["count"] is None or read_whole(found["count"]) == len(units)
            sets.append(units if counted else ())
    return sets
