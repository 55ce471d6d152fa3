"""The day by which new work is wanted, apart from the time that a paper is about (三季度总结)."""

import re
from datetime import date

from board.reading.clauses import Clause
from board.reading.days.day import Day
from board.reading.scene import Scene


def find_due_on(scene: Scene, clause: Clause) -> date | None:
    """The day of the deadline that a clause gives a new task."""
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
    ahead = [day for day in ahead if not _is_hour_of(scene, day, days)]
    inside = [day for day in ahead if clause.holds(day.start)]
    within = [day for day in days if clause.holds(day.start)]
    wanted = [day for day in days if _WANTED_THEN.match(scene.text, day.end)]
    if wanted and all(_ROUGHLY.search(scene.text, 0, day.end) for day in inside or within):
        return next((day for day in wanted if day.before), wanted[0])
    by_then = [day for day in ahead if day.before] or [day for day in days if day.words.startswith("截")]
    return next(iter(inside or by_then or ahead or within), None)


# 明天（周五）下班之前: the hour of a day that is named right before it.
_NOTHING = re.compile(r"[\s,()]*")


def _is_hour_of(scene: Scene, day: Day, days: list[Day]) -> bool:
    return day.words.startswith("下班") and any(
        _NOTHING.fullmatch(scene.text, one.end, day.start) for one in days if one is not day
    )


# 这两天弄个提纲,周五给我看: the day on which it is handed over is the one that counts.
_WANTED_THEN = re.compile(r"\s?(?:[上下]午|晚上|一早|下班)?(?:之?前|以前)?(?:交|报|发|送|拿|递|给我|要|看)")
_ROUGHLY = re.compile(r"(?:这[一两几三]天|近[期日]|最近|马上|立即|尽快|抓紧)$")


# 半年总结, 三季度计划: the time that a paper is about.
_PAPER_ON = re.compile(r"度?的?(?:工作)?(?:总结|小结|报告|计划|要点|报表|台账|汇报|评估|考核|自查)")


def is_of_title(scene: Scene, day: Day) -> bool:
    """Whether a time belongs to what the paper is about."""
    if day.before:
        return False
    if _PAPER_ON.match(scene.text, day.end):
        return True
    others = any(other.before and other is not day for other in scene.days)
    return others and day.words in _FEASTS and _PAPER_BEHIND.match(scene.text, day.end) is not None


# 国庆值守方案,25号前给我, 年底支付计划表,30号前交来: the feast or the end that a paper is about.
_FEASTS = frozenset(
    (
        "国庆",
        "国庆节",
        "春节",
        "元旦",
        "五一",
        "中秋",
        "端午",
        "清明",
        "七一",
        "十一",
        "双节",
        "两节",
        "年底",
        "年终",
        "岁末",
        "年末",
    )
)
_PAPER_BEHIND = re.compile(
    r"(?:期间|假期)?[\u4e00-\u9fa5]{1,8}?(?:方案|预案|安排表?|计划表?|明细表?|统计表|汇总表|通知|名单|清单|报告|总结|材料)"
)
