"""How the share of a unit stands, said without a figure: 平桥的改完了, 水泉完成了, 和平的还没动."""

import re
from collections.abc import Sequence

from board.model.task import Task
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.finishing_words import FINISH

_POINTED = (
    r"(?:的|那边的?|那儿的?|那块|那里)?"
    r"(?:都|全部?|均|已经?|也|就|还|刚|总算|早就?|基本上?|今[天儿]|昨[天儿]|上周|这边)*"
)
_ENDS = r"[了呢]?(?=[,。;!?\n]|$)"
# 水泉完成了, 平桥的都销了: what a share has come to, with no subject of its own.
_COME_TO = re.compile(
    rf"{_POINTED}(?:(?:{FINISH})|一[个户处座台套栋条家人块件盏段亩间项根口](?:都|也)?"
    rf"没(?![落少剩差漏缺丢误])[\u4e00-\u9fa5]{{1,2}}"
    rf"|(?<=[都全])[\u4e00-\u9fa5]{{1,3}}(?=了)|(?<=的)[\u4e00-\u9fa5](?=了)){_ENDS}"
)
# 和平的还没动, 总装还有几条挂着: what is left of it counts beside another's share only.
_LEFT = re.compile(
    rf"{_POINTED}(?:[没未][\u4e00-\u9fa5]{{1,3}}?"
    rf"|(?<![存现])在[\u4e00-\u9fa5]{{1,2}}?|老样子|零报告|无变化|无新增"
    r"|(?:还|就|只|仅)?(?:有|剩下?|差|缺)[几一二两三四五六七八九十百\d]+[多来]?[\u4e00-\u9fa5]{1,2}"
    r"(?:[没未在等挂卡][\u4e00-\u9fa5]{0,3}?)?"
    rf"){_ENDS}"
)
_ONLY_POINTS = frozenset({"", "的", "那块", "这块", "那个", "这项"})


def list_shares(
    scene: Scene, units: Sequence[Name], task: Task, segment: Segment, *, beside: int
) -> list[Name]:
    """The names of supporting units at the head of a clause about their share; `beside` others have figures."""
    heads = [name for name in units if _is_head(scene, name, task, segment)]
    done = [name for name in heads if _COME_TO.match(scene.text, name.end)]
    left = [name for name in heads if name not in done and _LEFT.match(scene.text, name.end)]
    return [name for name in heads if name in done or (name in left and len(done) + len(left) + beside > 1)]


def _is_head(scene: Scene, name: Name, task: Task, segment: Segment) -> bool:
    """Whether a supporting unit other than the sender's begins a clause, or stands right behind the task."""
    own = scene.sender.unit if scene.sender else None
    fitting = [unit for unit in name.referents if unit in task.support_units]
    others = {own, task.lead_unit}.isdisjoint(name.referents) and name.words not in task.title
    clause = next((one for one in segment.clauses if one.holds(name.start)), None)
    if len(fitting) != 1 or not others or clause is None:
        return False
    behind = segment.target.end if clause.holds(segment.target.start) else clause.start
    return name.start == clause.start or scene.text[behind : name.start].strip() in _ONLY_POINTS
