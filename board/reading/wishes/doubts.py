"""Figures a member puts up for somebody's word: 报71.3还是70.7, 以哪个为准, 外地的80个算不算."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.cues import join_cues
from board.reading.words.needs import needing

_WHICH = re.compile(
    join_cues(
        r"""
        # which figure
        [以按用](?:哪一?个|哪家|谁|什么|啥)的?(?:数|口径|标准|数据)?(?:为准|来?[报算填写])
        (?:报|填|算|用)哪一?个 到底按哪一?个
        哪一?个(?:数|口径|数据)?(?:[才是]?对|[才是]?准|算数|作数)
        \d[\d.%]*(?![号日月])[\u4e00-\u9fa5]?还是(?:[按报填])?\s?\d
        # to count it or not
        (?P<verb>[算扣减加剔记报])不(?P=verb)
        (?:要不要|该不该|用不用|是不是要|需不需要)[^,。;]{0,3}?(?:算|扣|减|加上|剔|去掉|计入|报进)
        """
    )
)


@needing(_WHICH)
def read_doubt(scene: Scene, segment: Segment) -> list[Act]:
    """A question about which figure counts: none of them is written, and who can settle it is asked."""
    if (
        scene.leads
        or segment.target.how == "none"
        or not any(segment.holds(one.start) for one in scene.figures)
    ):
        return []
    return [on_task("consult", segment)] if _WHICH.search(segment.text) else []
