"""Whether what the board shows of a task is disputed (异议): a mark that stands until an editor settles it."""

from dataclasses import replace

from board.model.task import Task

DISPUTED = "有异议"


def is_disputed(task: Task) -> bool:
    """Whether an objection (异议) to the task is not settled yet."""
    return DISPUTED in task.flags


def mark_disputed(task: Task, *, disputed: bool) -> Task:
    """The task with the mark, or without it."""
    others = tuple(flag for flag in task.flags if flag != DISPUTED)
    return replace(task, flags=(*others, DISPUTED) if disputed else others)
