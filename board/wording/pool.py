"""The task pool: tasks without a lead unit, which a unit may claim."""

from collections.abc import Sequence

from board.model.task import Task
from board.wording.names import name_task
from board.wording.numbers import word_day

MOST_ITEMS = 5


def word_pool(tasks: Sequence[Task], *, year: int) -> str:
    """待认领2项：… and the words that claim one."""
    if not tasks:
        return "目前没有待认领的任务。"
    listed = "；".join(
        f"{name_task(task)}{f'（{word_day(task.due, year=year)}到期）' if task.due else ''}"
        for task in tasks[:MOST_ITEMS]
    )
    more = f"；其余{len(tasks) - MOST_ITEMS}项回“更多”" if len(tasks) > MOST_ITEMS else ""
    return (
        f"待认领{len(tasks)}项：{listed}{more}。认领回“{tasks[0].code}号我们科接”，由分管领导或办公室确认。"
    )
