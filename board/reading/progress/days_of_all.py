"""Whether a day by which some are to be done is a day for all that a task is about: these, or the others of them."""

import re

from board.reading.clauses import Clause
from board.reading.days.day import Day
from board.reading.figures.indicators import is_count
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# 11号这31件月底前都能办结: these, behind nothing but the task, are all that it is about.
_THESE = re.compile(r"\s?这\s?(?:\d+|[一二两俩三仨四五六七八九十百]+)\s?[\u4e00-\u9fa5]{1,5}")
_ALL_THEN = re.compile(r"(?:之?前)?(?:就|应该|肯定|保证)*(?:都|全部?)")


def is_all_of_these(scene: Scene, segment: Segment, clause: Clause, day: Day) -> bool:
    """Whether the day is of 这31件, which is all that stands between the task and it."""
    start = segment.target.end if clause.holds(segment.target.start) else clause.start
    these = _THESE.fullmatch(scene.text, start, day.start)
    return these is not None and _ALL_THEN.match(scene.text, day.end) is not None


# 改好3个，另外两个下月底前弄完; 招了40个，其他的月底前到岗: the rest, behind what is done.
_OTHERS = re.compile(
    r"\s?(?:还有|剩下?的?)?(?:(?P<some>另外?(?:那|的|还有)?)|(?:其[他它]|别)的?)"
    r"(?:\s?(?P<many>\d+|[一二两俩三仨四五六七八九十百]+)\s?[\u4e00-\u9fa5]{0,2})?"
    r"(?:的|也|都|全部?|预计|估计|计划|力争|争取|要|应该|肯定|大概|在|到|等)*\s?"
)


def is_of_others(scene: Scene, segment: Segment, clause: Clause, day: Day) -> bool:
    """Whether the day is of the others that with those done make up the whole; some of them are a part."""
    found = _OTHERS.fullmatch(scene.text, clause.start, day.start)
    before = [
        one for one in scene.figures if segment.start <= one.start < clause.start and one.kind == "count"
    ]
    if found is None or not before:
        return False
    if found["many"] is None:
        return found["some"] is None
    rest = next((one.value for one in scene.figures if one.start == found.start("many")), 0)
    goals = [one.target for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one)]
    wholes = {one.value for one in before} | {one for one in goals if one}
    return rest > 0 and any(one.value + rest in wholes for one in before)
