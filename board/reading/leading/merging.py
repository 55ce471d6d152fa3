"""A task that goes into another: 17号撤了,并到6号."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.tasks.targets import on_task

_MERGED = re.compile(r"撤[了掉](?=[,。!]|$)|(?:并|合并|归并|合)[到入进至](?=\s?[A-Za-z督重]{0,2}\d)")
_INTO = re.compile(r"(?:并|合|归|纳)[到入进至]\s?$")


def read_merging(scene: Scene, segment: Segment) -> list[Act]:
    """17号撤了,并到6号: the task is cancelled; the one it goes into is left as it is."""
    if not _MERGED.search(segment.text) or is_merged_into(scene, segment):
        return []
    return [on_task(Act("cancel"), segment)]


def is_merged_into(scene: Scene, segment: Segment) -> bool:
    """Whether the stretch's task is the one that another goes into."""
    start = segment.target.start
    return start > 0 and _INTO.search(scene.text[:start]) is not None
