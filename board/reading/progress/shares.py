"""How the share of a unit stands, said without a figure: 平桥的改完了, 水泉完成了, 和平的还没动."""

import re
from collections.abc import Sequence

from board.model.task import Task
from board.reading.naming.names import Name
from board.reading.people.unit_groups import UnitGroup
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


# 白沙的四乱都清完了: the words of the task stand between the unit and what its share has come to.
_OF = re.compile(r"(?:的|那边的?|这边的?)?")


def list_shares(
    scene: Scene, groups: Sequence[UnitGroup], task: Task, segment: Segment, *, beside: int
) -> list[UnitGroup]:
    """The supporting units at the head of a clause about their share; `beside` others have figures."""
    heads = [one for one in groups if _is_head(scene, one, task, segment)]
    done = [one for one in heads if _COME_TO.match(scene.text, _skip_target(scene, one.end, segment))]
    left = [one for one in heads if one not in done and _LEFT.match(scene.text, one.end)]
    return [one for one in heads if one in done or (one in left and len(done) + len(left) + beside > 1)]


def _skip_target(scene: Scene, at: int, segment: Segment) -> int:
    """Behind the words that name the task, where these come next."""
    target = segment.target
    if target.how != "words":
        return at
    of = _OF.match(scene.text, at)
    return target.end if of and target.start <= of.end() < target.end else at


def _is_head(scene: Scene, group: UnitGroup, task: Task, segment: Segment) -> bool:
    """Whether supporting units other than the sender's begin a clause, or stand right behind the task."""
    if not all(_shares(name, task) for name in group.names) or not _names_another(scene, group):
        return False
    clause = next((one for one in segment.clauses if one.holds(group.start)), None)
    if clause is None:
        return False
    behind = segment.target.end if clause.holds(segment.target.start) else clause.start
    return group.start == clause.start or scene.text[behind : group.start].strip() in _ONLY_POINTS


def _shares(name: Name, task: Task) -> bool:
    """Whether one unit that supports the task, and does not lead it, is named, and not by a word of the title."""
    fitting = [unit for unit in name.referents if unit in task.support_units]
    return len(fitting) == 1 and task.lead_unit not in name.referents and name.words not in task.title


def _names_another(scene: Scene, group: UnitGroup) -> bool:
    own = scene.sender.unit if scene.sender else None
    return any(own not in name.referents for name in group.names)
