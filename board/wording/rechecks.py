"""Rechecks (回头看) as the office is asked about them, and what it answered."""

from collections.abc import Sequence
from datetime import date

from board.model.task import Task
from board.wording.names import name_task, name_tasks
from board.wording.numbers import word_day

MOST_NAMED = 5


def word_recheck(tasks: Sequence[Task], *, year: int) -> str:
    """To editors: what is to be looked at again, and the two answers; `year` is the current one."""
    listed = "、".join(
        f"{name_task(task)}（{word_day(task.closed_on, year=year)}销号）"
        for task in tasks[:MOST_NAMED]
        if task.closed_on
    )
    more = f"等{len(tasks)}项" if len(tasks) > MOST_NAMED else ""
    first = tasks[0].code
    return f"回头看{len(tasks)}项：{listed}{more}。查后回“{first}号没反弹”，或“{first}号重新打开”。"


def word_held(tasks: Sequence[Task]) -> str:
    return f"{name_tasks(task.code for task in tasks)}回头看未反弹，已记入台账。"


def word_nothing_to_recheck() -> str:
    return "目前没有待回头看的任务。"


def word_undated(tasks: Sequence[Task], example: date, *, year: int) -> str:
    """To editors: reopened tasks whose new day nobody has set; `example` is a day that could be one."""
    listed = "、".join(name_task(task) for task in tasks[:MOST_NAMED])
    more = f"等{len(tasks)}项" if len(tasks) > MOST_NAMED else ""
    return (
        f"反弹重启{len(tasks)}项未定新时限：{listed}{more}。例："
        f"{tasks[0].code}号改到{word_day(example, year=year)}。"
    )
