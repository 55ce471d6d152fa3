"""A task that goes into another: 17号撤了,并到6号."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.needs import needing

# 施工队撤了, 人都撤了: those who leave are no task.
_WHO = "[人队商员工伍司组家机备场]"
_MERGED = re.compile(
    rf"(?<!{_WHO})(?<!{_WHO}[都也就全])撤[了掉](?=[,。!]|$)|(?:并|合并|归并|合)[到入进至](?=\s?[A-Za-z督重]{{0,2}}\d)"
)
# 5号和10号合并了: which of them goes into the other is asked.
_JOINED = re.compile(
    r"(?:合并|归并|并|合)(?:到|成|为|在)?(?:一[块起处项个道]|同一)|(?:合并|归并)[了吧算]*(?=[,。!]|$)"
)
_INTO = re.compile(r"(?:并|合|归|纳)[到入进至]\s?$")


@needing(_JOINED, _MERGED)
def read_merging(scene: Scene, segment: Segment) -> list[Act]:
    """17号撤了,并到6号: the task is cancelled; the one it goes into is left as it is."""
    if _JOINED.search(segment.text) and len(scene.codes) > 1:
        codes = tuple(dict.fromkeys(ref.code for ref in scene.codes if ref.code))
        return [Act("cancel", candidates=codes, open=True)]
    if not _MERGED.search(segment.text) or is_merged_into(scene, segment):
        return []
    return [on_task("cancel", segment)]


def is_merged_into(scene: Scene, segment: Segment) -> bool:
    """Whether the stretch's task is the one that another goes into."""
    start = segment.target.start
    return start > 0 and _INTO.search(scene.text[:start]) is not None
