"""Rechecks (回头看): which closed tasks are looked at again, and from when.

Every 重点 task and one in ten of the others, some days after closing (docs/year.md, "Recheck"; F12 of the
articles: 回头督查落实). Days are local.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from board.model.task import Task
from board.rules.deciders import WEIGHTY

ONE_IN = 10


def list_rechecks(
    tasks: Iterable[Task], on: date, *, after: int, live_on: date | None = None
) -> tuple[Task, ...]:
    """The closed tasks whose recheck has come by `on`, in order of closing.

    Of tasks that are not 重点 the first of each ten closed is taken. What had come before the board went live
    is left to the paper it was kept on.
    """
    closed = sorted(
        (task for task in tasks if task.state == "closed" and task.closed_on is not None),
        key=lambda task: (task.closed_on or date.max, task.code),
    )
    common = [task for task in closed if WEIGHTY not in (task.category or "")]
    sampled = {task.code for task in common[::ONE_IN]}
    return tuple(
        task
        for task in closed
        if (task.code in sampled or task not in common) and _has_come(task, on, after, live_on)
    )


def _has_come(task: Task, on: date, after: int, live_on: date | None) -> bool:
    if task.closed_on is None:
        return False
    comes = task.closed_on + timedelta(days=after)
    return comes <= on and (live_on is None or comes >= live_on)
