"""Which dated node (时间节点) of a task somebody's words say is met: 招标做完了，下周开工 meets 招标, not 开工.

A part's completion is neither a percent nor a claim; without this a node could only be met by a percent.
"""

import re

from board.model.task import Deadline, Task
from board.rules.progress import find_node_goal, list_nodes

_CLAUSES = re.compile(r"[，,。；;！!？?\s]+")
_DONE = re.compile(
    r"完成|完了|做完|办完|弄完|搞定|结束|落实了|通过了?|定标|已.{0,4}(?:开工|动工|封顶|竣工|完工|验收|投用|移交|开标|挂牌|到位|到货)"
    r"|(?:开工|动工|封顶|竣工|完工|验收|投用|移交|开标|挂牌|到位|到货)了"
)
_NOT_YET = re.compile(
    r"没|未|不|还差|还要|预计|计划|准备|将|下周|下月|下个月|明天|后天|争取|力争|正在|快要|即将|申请|前完成|前要"
)
_COMMON = frozenset(
    {"完成", "全部", "工作", "项目", "建设", "工程", "达到", "以上", "实现", "基本", "底前", "日前", "月底"}
)


def find_met_node(task: Task, words: str) -> Deadline | None:
    """The open node that a message reports as met; None where none is named, or its own number decides."""
    said = [
        clause for clause in _CLAUSES.split(words) if _DONE.search(clause) and not _NOT_YET.search(clause)
    ]
    title = _pairs(task.title)
    best: tuple[int, Deadline] | None = None
    for node in list_nodes(task)[:-1]:
        if node.on is None or node.on.isoformat() in task.ticked or find_node_goal(task, node):
            continue
        own = _pairs(node.text or "") - title - _COMMON
        likeness = max((len(own & _pairs(clause)) for clause in said), default=0)
        if likeness and (best is None or likeness > best[0]):
            best = (likeness, node)
    return best[1] if best else None


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters: what is left alike when words are shortened."""
    runs = re.findall(r"[\u4e00-\u9fa5]+", text)
    return {run[place : place + 2] for run in runs for place in range(len(run) - 1)}
