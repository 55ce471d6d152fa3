"""When a task has to be done by, and since when it is overdue. Days are calendar days of the office."""

from datetime import date

from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.progress import list_nodes
from board.rules.recurrence import find_last_period, find_next_period, is_ticked

SETTLED_BY = (1, 31)


def is_settling(task: Task, on: date) -> bool:
    """Whether a task due on the last day of a year stands as 待年终核销: from its due day to 31 January."""
    due = task.due
    if due is None or (due.month, due.day) != (12, 31) or not task.is_open:
        return False
    return due < on <= date(due.year + 1, *SETTLED_BY)


def find_overdue_since(task: Task, on: date, calendar: Calendar, *, floor: date | None = None) -> date | None:
    """The due day that has passed: of the task, or of the last period of a recurring duty; else None.

    Long-term tasks are never overdue after their dated part. Of missed periods only the latest counts.
    """
    if not task.is_open:
        return None
    if task.recurrence:
        missed = find_last_period(task, on, calendar, floor=floor)
        return missed if missed and not is_ticked(task, missed) else None
    return task.due if task.due and on > task.due and not task.long_term else None


def find_coming_due(task: Task, on: date, calendar: Calendar) -> date | None:
    """The next day the task has to be done by: the current unticked period, the next node, or the due day."""
    if task.recurrence:
        period = find_next_period(task, on, calendar)
        return None if period is None or is_ticked(task, period) else period
    coming = [
        node.on
        for node in list_nodes(task)
        if node.on and node.on >= on and node.on.isoformat() not in task.ticked
    ]
    return min(coming) if coming else (task.due if task.due and task.due >= on else None)
