"""Orders on the ground of what others decided: 时限改到10月底,局长办公会同意了; 省里退回来了,重新打开."""

import re

from board.reading.leading.orders import read_order
from board.reading.people.relayed import find_relayed_for
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# 部务会同意了的, 省里退回来了: what others have said is why something is ordered, no decision of the sender's.
_GROUND = re.compile(
    r"(?:[会局县市省区镇厅部院校委组府]|班子|[会局县市省区镇厅部]里|[会局]上|上[面头级]"
    r"|抽[查检]|核查|验收|领导|书记|主任|老板|[\u4e00-\u9fa5]总)[^,。;]{0,4}"
    r"(?:研究)?(?:同意|通过|批准|认可|定|退|打|驳)(?:了|过|回来?|的(?=[,。!]|$))"
    r"[了的]?(?=[^,。;]|[,。;]|$)|被(?:退|打|驳)回"
)


def orders_on_ground(scene: Scene, segment: Segment) -> bool:
    """Whether an order is given on the ground of what somebody else decided: 时限改到10月底,局长办公会同意了."""
    if _GROUND.search(segment.text) is None or find_relayed_for(scene):
        return False
    return bool(read_order(scene, segment))
