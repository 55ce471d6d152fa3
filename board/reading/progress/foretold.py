"""Counts of what is set for a day to come: 9月20号前三个全部开业, 下周五两处回填. They count nothing that has been reached."""

import re

from board.reading.clauses import Clause
from board.reading.days.day import Day
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import is_count
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# What stands so far, or is still left, is a fact on whichever day it is to change.
_STANDS = re.compile(
    r"了|已|累计|合计|总计|共|目前|现在|眼下|截|剩|还有|还差|又|新增|只有|欠|缺|没|未|[,。;!?\n]"
)
_CAME_ABOUT = re.compile(r"了(?!解)|已|过(?=[,。;]|$)")
_SOME_WEEKDAY = re.compile(r"(?:本|这个?)?(?:周|星期|礼拜)")
_STOP = re.compile(r"[,。;!?\n]")


def is_foretold(scene: Scene, figure: Figure) -> bool:
    """Whether a count stands behind a day that lies ahead, in one clause that tells of nothing that has come about."""
    if figure.kind in {"fraction", "rank"}:
        return False
    return any(_lies_ahead(scene, day) and _is_behind(scene.text, day, figure) for day in scene.days)


def foretells_some(scene: Scene, segment: Segment, clause: Clause) -> bool:
    """Whether what a clause foretells is of fewer than the task is to reach."""
    goals = [
        one.target
        for one in scene.lexicon.list_indicators(segment.target.code)
        if is_count(one) and one.target
    ]
    task = scene.lexicon.find_task(segment.target.code)
    standard = (task.standard or "") if task else ""
    return any(
        clause.holds(figure.start)
        and (figure.value < min(goals) if goals else f"{figure.value:g}{figure.unit or ''}" not in standard)
        and is_foretold(scene, figure)
        for figure in scene.figures
    )


# 10月20号前肯定能凑满30家: that so many will be there by then.
_WILL_BE = re.compile(
    r"(?:之?前|左右)?(?:就|应该|肯定|一定|铁定|笃定|基本上?|大概|估计|绝对|我们|保证|也|都|还是|是)*"
    r"(?:能够?|可以|会|有把握|有信心|争取|力争|确保|保证)(?:全部?|都|能|把|再)*[\u4e00-\u9fa5]{1,4}?\s?"
)


def foretells_all(scene: Scene, segment: Segment, clause: Clause, day: Day) -> bool:
    """Whether what a clause says of a day ahead is that the count of the task will have come to its goal."""
    goals = {one.target for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one)}
    return any(
        clause.holds(figure.start)
        and figure.value in goals
        and not figure.inexact
        and _WILL_BE.fullmatch(scene.text, day.end, figure.start)
        for figure in scene.figures
    )


def _lies_ahead(scene: Scene, day: Day) -> bool:
    if day.on is None or day.on <= scene.today or day.as_of or day.loose:
        return False
    if (day.before and day.words.endswith("前")) or day.words.startswith(("下", "明", "后")):
        return True
    if day.kind != "date" or day.precision != "day" or day.bare or _SOME_WEEKDAY.match(day.words):
        return False
    return day.past is None or day.on - scene.today < scene.today - day.past


def _is_behind(text: str, day: Day, figure: Figure) -> bool:
    if figure.start < day.end or _STANDS.search(text, day.end, figure.start):
        return False
    stop = _STOP.search(text, figure.end)
    return _CAME_ABOUT.search(text, figure.end, stop.start() if stop else len(text)) is None
