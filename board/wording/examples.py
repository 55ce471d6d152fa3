"""Replies that the bot reads, made from a person's own tasks and near the last known figure."""

from collections.abc import Sequence

from board.model.task import Indicator, Share, Task
from board.rules.duties import Duty
from board.rules.progress import find_worst, is_count
from board.wording.numbers import word_number

EXAMPLE_PERCENT = 80


def word_example(duties: Sequence[Duty], *, board: str = "") -> str:
    """2号累计1800，3号83.1: a valid reply for the person's own tasks; `board` stands before each number."""
    examples = (build_example(duty.task, duty.owed.indicator, duty.owed.share) for duty in duties)
    return "，".join(f"{board}{example}" for example in examples)


def build_example(task: Task, indicator: Indicator | None = None, share: Share | None = None) -> str:
    """One reply that the bot reads, near the last known figure and plainly an example."""
    chosen = indicator or find_worst(task) or next(iter(task.indicators), None)
    if chosen is None:
        return (
            f"{task.code}号本期已完成"
            if task.recurrence
            else f"{task.code}号完成{_next_percent(task.percent)}%"
        )
    goal = (share.target or share.denominator) if share is not None else chosen.goal
    known = share.value if share is not None else chosen.value
    if is_count(chosen):
        return f"{task.code}号累计{_next_count(known, goal)}"
    return f"{task.code}号{_next_level(known, chosen)}"


def _next_percent(percent: float | None) -> int:
    return EXAMPLE_PERCENT if percent is None else min(100, (int(percent) // 10 + 1) * 10)


def _next_level(value: float | None, indicator: Indicator) -> str:
    """83.1 for a rate, 第6名 for a rank, the value itself for any other level."""
    if indicator.op == "rank<=":
        return f"第{max(1, int(value or indicator.goal or 2) - 1)}名"
    if value is None or indicator.op == "<=" or not indicator.is_rate:
        return word_number(value if value is not None else indicator.goal or 90)
    return word_number(min(100.0, value + 0.7))


def _next_count(value: float | None, goal: float | None) -> str:
    """A rounder number a little above the last one, and not above the goal."""
    if not value:
        return str(max(1, int((goal or 100) // 10)))
    digits = len(str(int(value)))
    for step in (10 ** max(0, digits - 2), 10 ** max(0, digits - 3), 1):
        following = (int(value) // step + 1) * step
        if goal is None or following <= goal or value >= goal:
            return str(following)
    return word_number(goal or value)
