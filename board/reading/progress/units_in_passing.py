"""Units told of in passing, by a part of what they have to do: the figure of the whole stands in another clause."""

import re
from collections.abc import Sequence

from board.reading.figures.figure import Figure
from board.reading.people.unit_groups import UnitGroup
from board.reading.progress.states import find_state
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# 双龙还差三公里: what one unit has left to do.
_LACKS = re.compile(
    r"(?:那[边儿块]|这边)?(?:也|就|只|仅)?(?:还[有剩差欠缺]|剩下?|差|欠|缺)"
    r"了?\s?(?=\d|[一二两三四五六七八九十几百])"
)


_HALVES = frozenset({"一半", "半数", "大半"})


def tells_of_part(scene: Scene, group: UnitGroup, figures: Sequence[Figure]) -> bool:
    """双龙还差三公里, 青溪的材料到了一半: what one unit lacks, or half of a thing, is no figure of its own."""
    first = next((one for one in figures if one.start >= group.end), None)
    halved = first is not None and first.words in _HALVES
    return halved or any(one.match(scene.text, group.end) for one in (_LACKS, IN_HAND))


# 石桥两个站在装柜子: some that are still being worked on, and nothing of what is done.
IN_HAND = re.compile(
    r"(?:那边|这边)?的?(?:也|就|只)?(?:还?有|还?剩下?)?\s?(?:[一两二三四五六七八九几]|\d+)[\u4e00-\u9fa5]{1,5}?"
    r"(?:都|也|正|还)?(?<![存现])(?:在(?=[\u4e00-\u9fa5])|卡|被|等)"
)


# 那八个还没开挖, 还有3个没开工: of some that nothing has been done with.
_UNDONE = re.compile(
    r"(?:那边|这边|的)?(?:那|这|还|就|只|剩|差|有|下)*\s?(?:\d+|[一二两三四五六七八九十几百]+)\s?[\u4e00-\u9fa5]{1,5}?"
    r"(?:都|也|一直|到现在)?(?:还|仍)?[没未](?!有?[落漏少差])"
)


def is_told_of_all(scene: Scene, segment: Segment, heads: Sequence[UnitGroup]) -> bool:
    """7号怕是交不了差，大坪那八个还没开挖: units named only as the reason why the whole task is in danger."""
    if not all(_UNDONE.match(scene.text, one.end) for one in heads):
        return False
    others = [one for one in segment.clauses if not any(one.holds(head.start) for head in heads)]
    return any((said := find_state(one.text)) is not None and said.state == "at_risk" for one in others)


# 总的干了六成三, 整体70%: at the head of a clause, behind what has been said of some units.
_IN_ALL = re.compile(
    r"(?:目前|现在|眼下|全部)?"
    r"(?:总的|总体|整体|总共|一共|总计|合计|累计|合起来|加起来|面上|总量|总数)[^,。;!?\n\d]{0,8}$"
)


# 桑村还有两座在调试。整体进度72%: whoever was told of by the way is not whom the next sentence is of.
_SENTENCE = re.compile(r"[。;!?\n]")


def find_summary(
    scene: Scene, segment: Segment, heads: Sequence[UnitGroup], figures: Sequence[Figure]
) -> int | None:
    """大湾、双河都完了，A1总的干了六成三: where the whole is told of, behind units of which no figure is given.

    The clause names the task anew by its number, says that it speaks of all, or is of another sentence than
    what units are still at.
    """
    by_the_way = all(IN_HAND.match(scene.text, one.end) for one in heads)
    for figure in figures:
        clause = next((one for one in segment.clauses if one.holds(figure.start)), None)
        if clause is None or clause.start <= heads[-1].start:
            continue
        anew = any(clause.holds(ref.start) and ref.end <= figure.start for ref in scene.codes)
        whole = _IN_ALL.match(scene.text, clause.start, figure.start)
        apart = by_the_way and _SENTENCE.search(scene.text, heads[-1].end, clause.start)
        if anew or whole or apart:
            return clause.start
    return None
