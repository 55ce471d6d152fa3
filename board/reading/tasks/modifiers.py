"""Words of a title that only say what kind of thing is meant, or where it is: 消防管子, 床位边上的扶手."""

import re

from board.reading.clauses import Clause
from board.reading.scene import Scene
from board.reading.tasks.target import Target

# 消防管子还没试压, 床位边上的扶手: a word of some title that only says what kind of a thing is meant, or where it is.
_SOME_THING = re.compile(
    r"(?P<thing>[\u4e00-\u9fa5]{2,3}?)(?:那边|这边|上|里)?"
    r"(?=(?:还|没|未|都|已|正|刚|也|约|今|明|下周|周[一二三四五六日]|昨|上周|在(?!线|册|编|岗)|要(?!求)"
    r"|才|就|又|不|全|基本|被|得|坏|[装铺焊接买送换修刷搬贴拆][了好完在]"
    r"|主体|封顶|屋[面顶]|外墙|基础)|[\u4e00-\u9fa5]{1,2}[了好完])"
)
_NEAR_IT = re.compile(r"(?:边上|旁边|边儿|里面?|外面?|上面?|下面?|后面|前面|对面|附近|门口|周边|隔壁|背后)的")
_NO_THING = re.compile(
    r"这块|那块|这边|那边|这个|那个|这项|那项|的事|工作|任务|项目|我们?|他们|现在|目前|今天|昨天|进度|数据"
    r"|数字|情况|整体|总体|一直|已经|刚刚|还是|基本|全部|主要|本周|这周|上周|本月|剩下|完成|整改|申请"
)
SHORT_WORD = 3


def only_modifies(scene: Scene, clause: Clause, target: Target, context: Target) -> bool:
    """Whether a short word that another task's title shares says only what kind of thing is spoken of.

    In answer to a quote it never leads away from the sender's own task; in a talk of that task it does not lead to one
    that is not theirs.
    """
    own = scene.lexicon.own.get(scene.message.sender, ())
    if scene.leads or context.code not in own or target.code == context.code or target.code is None:
        return False
    if context.how != "quote" and target.code in own and not _NEAR_IT.match(scene.text, target.end):
        return False
    if target.end - target.start > SHORT_WORD:
        return False
    if _NEAR_IT.match(scene.text, target.end):
        return True
    thing = _SOME_THING.match(scene.text, target.end, clause.end)
    if thing is None or _NO_THING.match(thing["thing"]):
        return False
    task = scene.lexicon.find_task(target.code)
    words = f"{task.title}{task.standard or ''}" if task else ""
    return not any(
        thing["thing"][at : at + 2] in words
        or any(thing["thing"][at : at + 2] in (one.name or "") for one in task.indicators)
        for at in range(len(thing["thing"]) - 1)
        if task
    )
