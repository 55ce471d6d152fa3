"""延期: asking for and granting a later day. The first date is kept for good and shown beside the current one.

Source: 税务分局督查办法 and domain practice, docs/rules.md, "Extensions": ask before the due day, a definite
date, at most twice; asked for after the due day it counts as late (过期提出).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from board.errors import NotPossible
from board.model.settings import Settings
from board.model.task import Deadline, Task
from board.rules.progress import list_nodes


@dataclass(frozen=True, slots=True)
class Extension:
    """A later day that is asked for. `node` is the node it moves, None for the due day; `count` counts this one."""

    until: date
    current: date
    first: date
    count: int
    late: bool
    node: Deadline | None = None


def find_extension(
    task: Task, on: date, settings: Settings, *, until: date | None = None, days: int | None = None
) -> Extension:
    """What an extension to `until`, or by `days` from the current day, would mean, asked for on day `on`.

    A day before the due day moves the first open node before it. Raises NotPossible where the task is not
    open, the day is missing or not later, or the most extensions are used up.
    """
    if not task.is_open or task.state == "claimed":
        raise NotPossible(f"{task.code}号已申报或已办结，不用延期。")
    if task.recurrence:
        raise NotPossible(f"{task.code}号按期办理，每期时限不变；这一期有困难可直接写明。")
    if task.due is None:
        raise NotPossible(f"{task.code}号没有完成时限，不用延期。")
    until = _find_day(task, until, days)
    if task.extensions >= settings.most_extensions:
        raise NotPossible(f"{task.code}号已延期{task.extensions}次，不能再延，需由领导另定时限。")
    node = _find_node(task, until)
    current = node.on if node and node.on else task.due
    if current < until < on:
        raise NotPossible(_tell_over(task, current, until, on))
    if until <= current:
        raise NotPossible(
            f"{task.code}号现定{current.month}月{current.day}日，延期须晚于这一天，写明日期即可。"
        )
    first = current if node else task.original_due or task.due
    return Extension(until, current, first, task.extensions + 1, on > current, node)


def _tell_over(task: Task, current: date, until: date, on: date) -> str:
    example = on + timedelta(days=_EXAMPLE_AHEAD)
    return (
        f"{task.code}号现定{current.month}月{current.day}日，延到{until.month}月{until.day}日也已过，"
        f"写明今天以后的日期即可，例：{task.code}号延到{example.month}月{example.day}日。"
    )


# How far ahead the day of an example lies.
_EXAMPLE_AHEAD = 10


def _find_day(task: Task, until: date | None, days: int | None) -> date:
    if until is not None:
        return until
    if days is not None and task.due is not None:
        return task.due + timedelta(days=days)
    raise NotPossible(f"{task.code}号延到哪天？写明日期，例：{task.code}号延到25日。")


def _find_node(task: Task, until: date) -> Deadline | None:
    if task.due is None or until > task.due:
        return None
    return next(
        (
            node
            for node in list_nodes(task)[:-1]
            if node.on and node.on < until and node.on.isoformat() not in task.ticked
        ),
        None,
    )


def extend_task(task: Task, extension: Extension, *, until: date | None = None) -> Task:
    """The task with the extension granted, to `until` where the decision names another day."""
    day = until or extension.until
    if day <= extension.current:
        raise NotPossible(
            f"{task.code}号现定{extension.current.month}月{extension.current.day}日，延期须晚于这一天。"
        )
    moved = _move_deadline(task, extension.node.on if extension.node else task.due, day)
    if extension.node is not None:
        return replace(moved, extensions=task.extensions + 1)
    return replace(moved, due=day, original_due=task.original_due or task.due, extensions=task.extensions + 1)


def set_due(task: Task, until: date) -> Task:
    """A leader's own date. A later one keeps the first date and counts as an extension, an earlier one does not."""
    if not task.is_open:
        raise NotPossible(f"{task.code}号已办结，不用改时限。")
    if task.due == until:
        raise NotPossible(f"{task.code}号现定就是{until.month}月{until.day}日。")
    later = task.due is not None and until > task.due
    moved = replace(_move_deadline(task, task.due, until), due=until)
    if later:
        return replace(moved, original_due=task.original_due or task.due, extensions=task.extensions + 1)
    return moved


def _move_deadline(task: Task, old: date | None, new: date) -> Task:
    nodes = tuple(replace(node, on=new) if node.on == old and old else node for node in task.deadlines)
    return replace(task, deadlines=nodes)
