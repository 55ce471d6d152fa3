"""Which dated node (时间节点) of a task somebody's words say is met: 招标做完了，下周开工 meets 招标, not 开工.

A part's completion is neither a percent nor a claim; without this a node could only be met by a percent.
"""

import re

from board.model.task import Deadline, Task
from board.rules.progress import find_node_goal, list_nodes

_CLAUSES = re.compile(r"[，,。；;！!\s]+")
# A figure is said of the clause before it, whatever blank stands between them.
_BLANK = re.compile(r"\s+(?=[约近]?\d+(?:\.\d+)?(?![\d.]*\s*[号月日、.]))")
_DONE = re.compile(
    r"完成|完了|做完|办完|弄完|搞定|结束|落实了|通过了?|定标"
    r"|已.{0,4}(?:开工|动工|封顶|竣工|完工|验收|投用|移交|开标|挂牌|到位|到货)"
    r"|(?:开工|动工|封顶|竣工|完工|验收|投用|移交|开标|挂牌|到位|到货)了"
)
_NOT_YET = re.compile(
    r"没|未|不|还差|还要|预计|计划|准备|将|下周|下月|下个月"
    r"|明天|后天|争取|力争|正在|快要|即将|申请|前完成|前要"
)
# 设计完成70%, 招标完成2家, 主体完成了一半: a part is done, and the node is not. 完成100% is the whole.
_PARTLY = re.compile(
    r"(?<![\d.])(?!100(?:\.0*)?\s*%)\d+(?:\.\d+)?\s*[%％]"
    r"|百分之(?!百)[一二三四五六七八九十]|[一二两三四五六七八九]成"
    r"|(?:完成|做完|办完|落实|通过)(?:了|率|量|度|近|约|到|有|的)*\s*(?!100\s*[%％])\d"
    r"|一半|大半|过半|部分|基本|差不多|快要?(?:完|好|办)|[吗么？?]$"
)
_COMMON = frozenset(
    {"完成", "全部", "工作", "项目", "建设", "工程", "达到", "以上", "实现", "基本", "底前", "日前", "月底"}
)


def find_met_node(task: Task, words: str) -> Deadline | None:
    """The open node that a message reports as met; None where none is named, or its own number decides."""
    clauses = _CLAUSES.split(_BLANK.sub("", words))
    said = [clause for clause in clauses if _is_finished(clause)]
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


def _is_finished(clause: str) -> bool:
    """Whether a clause says that something is over: not a plan, a question, nor a part of it."""
    return bool(_DONE.search(clause)) and not _NOT_YET.search(clause) and not _PARTLY.search(clause)


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters: what is left alike when words are shortened."""
    runs = re.findall(r"[\u4e00-\u9fa5]+", text)
    return {run[place : place + 2] for run in runs for place in range(len(run) - 1)}
