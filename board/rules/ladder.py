"""The ladder of chasing, in working days after the due day, counted from go-live at the earliest.

Source: docs/rules.md, "Ladder". Before the due day the numbers are negative. Nothing climbs past the unit
head in the first month after go-live, and nothing climbs in the settlement period.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from dateutil.relativedelta import relativedelta

from board.model.office import Office
from board.model.settings import Settings
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.due import find_coming_due, find_overdue_since, is_settling
from board.rules.office_day import OfficeDay

RungName = Literal["reminder", "overdue", "chase", "supervision", "candidate", "leader"]
Receiver = Literal["owner", "unit_head", "editor", "leader"]


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: what happens `after` so many working days, and in whose list."""

    after: int
    name: RungName
    to: tuple[Receiver, ...]


@dataclass(frozen=True, slots=True)
class Climb:
    """A task and the step it takes today."""

    task: Task
    rung: Rung


REMINDERS: tuple[Rung, ...] = tuple(Rung(after, "reminder", ("owner",)) for after in (-3, -1, 0))
# A week ahead, in calendar days, for tasks that run longer than a month.
EARLY = Rung(-7, "reminder", ("owner",))
EARLY_DAYS, LONG_TASK_DAYS = 7, 30
PAST_HEAD: frozenset[RungName] = frozenset({"supervision", "candidate", "leader"})


def list_steps(settings: Settings) -> tuple[Rung, ...]:
    """The steps past the due day as a board has set them, lowest first."""
    return (
        Rung(1, "overdue", ("owner",)),
        Rung(settings.chase_after, "chase", ("owner", "unit_head")),
        Rung(settings.sheet_after, "supervision", ("editor",)),
        Rung(settings.offer_after, "candidate", ("editor",)),
        Rung(settings.leader_after, "leader", ("leader",)),
    )


def find_days_past(task: Task, day: OfficeDay) -> int | None:
    """Working days since the task became overdue, from go-live or its resumption at the earliest; None where it is not."""
    if is_settling(task, day.on) or _is_waiting(task):
        return None
    since = find_overdue_since(task, day.on, day.calendar, floor=day.settings.live_on)
    if since is None:
        return None
    # A task that was paused climbs again from the day on which it went on.
    start = max(since, day.settings.live_on or since, task.resumed_on or since)
    return day.calendar.count_working_days(start, day.on)


def _is_waiting(task: Task) -> bool:
    """Whether the task waits for others: claimed, paused, or stuck on what a leader or editor took up."""
    taken_up = task.blocker is not None and task.blocker.accepted_by is not None
    return taken_up or task.state in {"claimed", "paused"}


def find_rung(task: Task, day: OfficeDay) -> Rung | None:
    """The step that falls on this very working day; None on all other days."""
    if not day.calendar.is_working_day(day.on) or not task.is_open or _is_waiting(task):
        return None
    past = find_days_past(task, day)
    if past is None:
        return _find_reminder(task, day.on, day.calendar)
    rung = next((step for step in list_steps(day.settings) if step.after == past), None)
    return rung if rung and not _is_held(rung, day.on, day.settings) else None


def list_rungs(task: Task, day: OfficeDay) -> tuple[Rung, ...]:
    """All steps past the due day that the task has climbed by `on`, lowest first."""
    past = find_days_past(task, day)
    if past is None:
        return ()
    return tuple(
        step
        for step in list_steps(day.settings)
        if step.after <= past and not _is_held(step, day.on, day.settings)
    )


def list_climbs(office: Office, day: OfficeDay) -> tuple[Climb, ...]:
    """The tasks that take a step past their due day on this very day, in board order."""
    found = ((task, find_rung(task, day)) for task in office.tasks)
    return tuple(Climb(task, rung) for task, rung in found if rung is not None and rung.after > 0)


def _is_held(rung: Rung, on: date, settings: Settings) -> bool:
    return rung.name in PAST_HEAD and is_first_month(on, settings)


def is_first_month(on: date, settings: Settings) -> bool:
    """Whether the board went live less than a month ago: nothing climbs past the unit head."""
    return settings.live_on is not None and on < _find_first_month_over(settings.live_on)


@lru_cache(maxsize=64)
def _find_first_month_over(live_on: date) -> date:
    """The same day of the month after: asked for every step of every task."""
    return live_on + relativedelta(months=1)


def _find_reminder(task: Task, on: date, calendar: Calendar) -> Rung | None:
    due = find_coming_due(task, on, calendar)
    if due is None:
        return None
    left = calendar.count_working_days(on, due)
    if rung := next((step for step in REMINDERS if step.after == -left), None):
        return rung
    long = task.start is not None and task.due is not None and (task.due - task.start).days > LONG_TASK_DAYS
    early = calendar.last_working_day(date.fromordinal(due.toordinal() - EARLY_DAYS))
    return EARLY if long and on == early and not task.recurrence else None
