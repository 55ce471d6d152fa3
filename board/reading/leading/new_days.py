"""The day by which new work is wanted, apart from the time that a paper is about (三季度总结)."""

import re
from datetime import date

from board.reading.days.day import Day
from board.reading.scene import Clause, Scene


def find_due_on(scene: Scene, clause: Clause) -> date | None:
    due = find_due(scene, clause)
    return due.on if due else None


def find_due(scene: Scene, clause: Clause) -> Day | None:
    """The day by which a clause wants its work: said with 前 or 内, in the clause before any other."""
    days = [
        day
        for day in scene.days
        if day.on
        and day.on >= scene.today
        and day.kind in {"date", "period", "span", "immediate"}
        and not is_of_title(scene, day)
    ]
    ahead = [
        day
        for day in days
        if day.before
        or day.kind == "span"
        or re.match(r"\s?(?:下班)?(?:之?前|以前|交|给|报|要|弄|拿)", scene.text[day.end :])
    ]
    inside = [day for day in ahead if clause.holds(day.start)]
    within = [day for day in days if clause.holds(day.start)]
    return next(iter(inside or ahead or within), None)


# 半年总结, 三季度计划: the time that a paper is about.
_PAPER_ON = re.compile(r"度?的?(?:工作)?(?:总结|小结|报告|计划|要点|报表|台账|汇报|评估|考核|自查)")


def is_of_title(scene: Scene, day: Day) -> bool:
    """Whether a time belongs to what the paper is about."""
    return not day.before and _PAPER_ON.match(scene.text, day.end) is not None
