"""Whether the figures of a stretch reach the goal of the task, or fall short of it."""

import re
from collections.abc import Sequence

from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Measure
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# 一千八百套换齐了, 六座全部投入使用: said to be all, and as many as the goal.
_SAID_ALL = re.compile(
    r"(?:一[\u4e00-\u9fa5][不没未][落漏少差剩]|全|都|均|齐|完|满|到位|达标)"
    r"[^,。;未没不将要能]{0,10}(?:了|啦|完|毕|用|行|收|位|网|电)?(?=[,。;!✅]|$)"
)
_OVER = re.compile(r"(?<![没未])超(?:额|出|了)(?:完成)?(?:[,。;!~\s]|$|\d)")
_OPEN = re.compile(
    r"还|未|没(?!有?[落漏少])|就差|等|待|准备|打算|争取|力争|下一步|(?<![不没])差|剩|不(?![落漏少差])"
)


def meets_goal(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether a stated total is the task's goal and the words say that it is all of it."""
    totals = [one for one in measures if one.slot == "total"]
    goals = [
        one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one) and one.target
    ]
    if len(totals) != 1 or len(goals) != 1 or len(scene.lexicon.list_indicators(segment.target.code)) != 1:
        return False
    if totals[0].value < (goals[0].target or 0) or is_supporting(scene, segment):
        return False
    clause = next((segment.read(one) for one in segment.clauses if one.holds(totals[0].figure.start)), "")
    if _OVER.search(segment.text):
        return True
    return _SAID_ALL.search(clause) is not None and not _OPEN.search(segment.text)


def meets_rate(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """应检312家，实检308家，年检率98.7: the one thing the task is measured by has reached its target."""
    indicators = scene.lexicon.list_indicators(segment.target.code)
    if len(indicators) != 1 or not indicators[0].is_rate or indicators[0].op != ">=":
        return False
    target = indicators[0].target
    rates = [one.value for one in measures if one.slot == "rate"]
    return len(rates) == 1 and target is not None and rates[0] >= target


def is_supporting(scene: Scene, segment: Segment) -> bool:
    """Whether the sender's unit only helps with the task: what it has done is not all."""
    task = scene.lexicon.find_task(segment.target.code)
    return scene.sender is not None and task is not None and scene.sender.unit in task.support_units


def is_short(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether a stated total falls short of the target of the indicator it counts."""
    if is_supporting(scene, segment):
        return False
    counted = [
        one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one) and one.target
    ]
    totals = [one for one in measures if one.slot == "total"]
    return any(
        one.target is not None and total.value < one.target
        for total in totals
        for one in counted
        if one.name == total.indicator
        or (total.unit is not None and one.unit == total.unit)
        or (total is totals[-1] and len(counted) == 1)
    )


def is_part(scene: Scene, segment: Segment, total: Measure) -> bool:
    """Whether a total is less than the share of the sender's unit, or than the whole where no share is known."""
    unit = scene.sender.unit if scene.sender else None
    counted = [
        one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one) and one.target
    ]
    if len(counted) != 1:
        return False
    shares = [one.target for one in counted[0].by_unit if one.unit == unit and one.target]
    return total.value < (shares[0] if shares else counted[0].target or 0)


def drop_goals(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> list[Measure]:
    """The measures without what is the goal itself: 14处月底前够呛全弄完 has nothing done, or nothing would be at risk."""
    goals = {one.target for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one)}
    return [one for one in measures if one.slot != "total" or one.value not in goals]


def ticks_count(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """东岭改厕✅720户: whether a tick stands beside a count that is not known to be all of it."""
    totals = [one for one in measures if one.slot == "total"]
    whole = any(one.slot == "of" for one in measures)
    short = is_supporting(scene, segment) or is_short(scene, segment, measures)
    return bool(totals) and not whole and short and _SAID_ALL.search(segment.text) is None
