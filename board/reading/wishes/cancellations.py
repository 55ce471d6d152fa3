"""Tasks that are to be given up."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_CANCEL = any_of(
    r"""
    # taken off
    这项[^,。]{0,6}撤 申请[把将]?(?:它|[这那该][项条个件])(?:任务|工作)?撤(?!回) 撤了吧 撤了算了 撤掉 撤项
    # struck from the list
    (?:台账|作战图|任务清单|任务表|清单|图)[里上中]?面?(?:给|帮|也|都|先|我|它
        |他)*(?:拿|划|勾|剔|去|摘|删|撤|抹|移|踢|拉)(?:掉|除|出去?|下来?|走|去|了)(?!督办)
    移出(?:作战图|台账) 删掉这[项条]
    (?:号|任务|[这那]项|[这那]条)(?:任务)?(?:给我)?(?:都)?删(?:了|掉|除)(?=[,。!吧]|$)
    删(?:除|掉|了)?(?:第?\d+号|任务|这项|那项) 销项
    # called off, ended
    取消 撤销 终止 作罢 废止 停办
    # no longer done
    (?<!先)(?<!暂时)(?<!暂)(?<!目前)(?<!眼下)(?<!现在)(?<!近期)不(?:再
        |用)?(?:单独)?(?:搞|做|弄|实施|开展|办)了
    (?<!先)(?<!暂时)(?<!暂)(?:别|不用|不要|不必
        |甭)(?:再)?(?:往下)?[搞干做弄办推]了(?=[,。!吧]|$)(?!.*(?:等|先|再说|明天))
    不再(?:单独)?(?:搞|做|推|实施|开展|列入) 不要了(?=[,。!吧]|$)
    """
)
# A meeting, an order of goods, a supervision is called off, or nothing is.
_OF_ELSE = any_of(
    r"""
    # what is done at work
    取消(?:延期|了?会|[^,。;]{0,4}(?:合同|协议|订单|预约|航班|班次|资格|名额|补[贴助]
        |培训|评审|报名|假期|限制|收费|门槛|婚礼|订货|采购)) 会议?取消 取消订单
    # a supervision
    (?:取消|撤销|撤掉|终止)[^,。;]{0,8}(?:督办|挂牌)
    # denied
    别取消 不取消
    """
)


@needing(_CANCEL)
def read_cancellation(scene: Scene, segment: Segment) -> list[Act]:
    """A task is to be given up; not where a meeting, an order of goods or a supervision is."""
    said = _CANCEL.finditer(segment.text)
    if (
        all(_cancels_things(scene, segment, found) for found in said)
        or segment.target.how == "none"
        or _OF_ELSE.search(segment.text)
    ):
        return []
    return [on_task("cancel", segment)]


# 这项撤掉, 取消任务, 取消吧: said of the task itself.
_OF_THE_TASK = re.compile(r"(?:任务|工作|事项|项目|[这那该][项条个])|(?:吧|算了|申请|建议|请求)")


def _cancels_things(scene: Scene, segment: Segment, found: re.Match[str]) -> bool:
    """撤掉4个教学点了, 取消了12项证明: things are counted that the task does away with, or its title has that very verb."""
    at = segment.text[: found.start()].rfind(",") + 1
    clause = segment.text[at:].split(",")[0]
    if _OF_THE_TASK.search(clause):
        return False
    task = scene.lexicon.find_task(segment.target.code)
    own = task is not None and found[0][0] == "撤" and "撤" in task.title and segment.target.how != "code"
    counted = any(
        one.kind == "count" and one.unit and segment.holds(one.start) and one.words in clause
        for one in scene.figures
    )
    return own or counted
