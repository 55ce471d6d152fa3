"""Lights: the first rule that applies, with the numbers that explain it in one sentence.

Order (docs/rules.md, "Lights"): closed, paused, claimed, red, yellow, grey, green. Ten points behind exactly
is green, thirty exactly yellow. Points are percentage points of schedule-proportional progress.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Literal

from board.model.office import Office
from board.model.task import Deadline, Indicator, Light, Share, Task
from board.rules.cycles import find_first_closing, has_word
from board.rules.due import find_coming_due, find_overdue_since, is_settling
from board.rules.office_day import OfficeDay
from board.rules.progress import (
    find_linear_progress,
    find_missed_node,
    find_points_behind,
    find_progress,
    find_share_progress,
    find_worst,
    list_nodes,
    schedule_progress,
)

Rule = Literal[
    "closed", "cancelled", "paused", "blocked", "claimed", "settling", "overdue", "far_behind",
    "node_long_missed", "behind", "due_soon", "node_missed", "not_started", "unreported", "share_done",
    "on_schedule",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LightReason:
    """A light and why. `days` are working days: past the due day or node, or left until it."""

    light: Light
    rule: Rule
    on: date
    due: date | None = None
    days: int | None = None
    progress: float | None = None
    schedule: float | None = None
    node: Deadline | None = None
    indicator: Indicator | None = None
    blocker: str | None = None

    @property
    def points(self) -> float | None:
        """Percentage points behind schedule, as shown; negative when ahead."""
        if self.progress is None or self.schedule is None:
            return None
        return find_points_behind(self.progress, self.schedule)


@dataclass(frozen=True, slots=True)
class _Case:
    """What every rule looks at."""

    task: Task
    day: OfficeDay
    reason: LightReason

    @property
    def floor(self) -> date | None:
        return self.day.settings.live_on


def find_light(task: Task, day: OfficeDay) -> LightReason:
    """The light of a task on a local day, and the rule that gives it."""
    case = _Case(task, day, _build_facts(task, day.on))
    for rule in _RULES:
        if reason := rule(case):
            return reason
    return case.reason


def light_tasks(office: Office, day: OfficeDay) -> tuple[Task, ...]:
    """The office's tasks with their lights of that day."""
    return tuple(replace(task, light=find_light(task, day).light) for task in office.tasks)


def find_share_light(task: Task, indicator: Indicator, share: Share, day: OfficeDay) -> LightReason:
    """The light of one unit's share: the task's own states and dates, but the share's figures.

    A share that has reached its quota is done for its unit, whatever the others still owe.
    """
    progress, schedule = find_share_progress(indicator, share), find_linear_progress(task, day.on)
    facts = LightReason("green", "on_schedule", day.on, task.due, None, progress, schedule, None, indicator)
    done = share.unit in task.ticked or (progress is not None and progress >= 100)
    if task.is_open and task.state != "paused" and done:
        return replace(facts, light="done", rule="share_done")
    whole = find_light(task, day)
    if whole.rule not in {"far_behind", "behind", "on_schedule", "unreported", "due_soon"}:
        return replace(whole, progress=progress, schedule=schedule, indicator=indicator)
    case = _Case(task, day, facts)
    return _find_far_behind(case) or _find_behind(case) or _find_due_soon(case) or facts


def _build_facts(task: Task, on: date) -> LightReason:
    return LightReason(
        light="green",
        rule="on_schedule",
        on=on,
        due=task.due,
        progress=find_progress(task),
        # A task with nodes is judged by its nodes alone: points behind would contradict its light.
        schedule=None if list_nodes(task) else schedule_progress(task, on),
        indicator=find_worst(task) if task.percent is None else None,
    )


def _find_finished(case: _Case) -> LightReason | None:
    if case.task.state == "closed":
        return replace(case.reason, light="done", rule="closed")
    if case.task.state == "cancelled":
        return replace(case.reason, light="grey", rule="cancelled")
    return None


def _find_paused(case: _Case) -> LightReason | None:
    blocker = case.task.blocker
    if case.task.state == "paused":
        return replace(case.reason, light="purple", rule="paused", blocker=blocker.text if blocker else None)
    if blocker and blocker.accepted_by:
        return replace(case.reason, light="purple", rule="blocked", blocker=blocker.text)
    return None


def _find_claimed(case: _Case) -> LightReason | None:
    if case.task.state == "claimed":
        return replace(case.reason, light="blue", rule="claimed")
    return None


def _find_settling(case: _Case) -> LightReason | None:
    if is_settling(case.task, case.day.on):
        return replace(case.reason, light="blue", rule="settling")
    return None


def _find_overdue(case: _Case) -> LightReason | None:
    since = find_overdue_since(case.task, case.day.on, case.day.calendar, floor=case.floor)
    if since is None:
        return None
    days = case.day.calendar.count_working_days(since, case.day.on)
    return replace(case.reason, light="red", rule="overdue", due=since, days=days)


def _find_far_behind(case: _Case) -> LightReason | None:
    if _points(case) > case.day.settings.red_points:
        return replace(case.reason, light="red", rule="far_behind")
    return None


def _find_behind(case: _Case) -> LightReason | None:
    if _points(case) > case.day.settings.yellow_points:
        return replace(case.reason, light="yellow", rule="behind")
    return None


def _points(case: _Case) -> float:
    """Points behind the straight line; 0 where there is none."""
    progress, schedule = case.reason.progress, case.reason.schedule
    if progress is None or schedule is None:
        return 0
    # Floating division must not push an exact ten over the border.
    return round(schedule - progress, 6)


def _find_node(case: _Case, *, long: bool) -> LightReason | None:
    """A node that was missed, lately or `long` ago."""
    missed = find_missed_node(case.task, case.day.on, floor=case.floor)
    if missed is None:
        return None
    days = case.day.calendar.count_working_days(missed.on, case.day.on)
    if (days > case.day.settings.missed_node) is not long:
        return None
    facts = replace(case.reason, node=missed.node, due=missed.on, days=days)
    return replace(
        facts, light="red" if long else "yellow", rule="node_long_missed" if long else "node_missed"
    )


def _find_due_soon(case: _Case) -> LightReason | None:
    due = _find_whole_due(case)
    if due is None or due < case.day.on:
        return None
    days = case.day.calendar.count_working_days(case.day.on, due)
    if days > _soon(case):
        return None
    return replace(case.reason, light="yellow", rule="due_soon", due=due, days=days)


def _find_whole_due(case: _Case) -> date | None:
    if case.task.recurrence:
        return find_coming_due(case.task, case.day.on, case.day.calendar)
    return case.task.due


def _soon(case: _Case) -> int:
    # A weekly duty would stand yellow from Tuesday to Friday every week; it warns on its day only.
    frequent = case.task.recurrence and ("WEEKLY" in case.task.recurrence or "DAILY" in case.task.recurrence)
    return 0 if frequent else case.day.settings.due_soon


def _find_not_started(case: _Case) -> LightReason | None:
    start = case.task.start
    if case.task.state == "not_started" and start and case.day.on < start:
        return replace(case.reason, light="grey", rule="not_started", due=start)
    return None


def _find_unreported(case: _Case) -> LightReason | None:
    if has_word(case.task):
        return None
    since = case.task.start or case.floor
    closing = find_first_closing(case.task, since, case.day.calendar) if since else None
    if closing is None or case.day.on <= closing:
        return None
    return replace(case.reason, light="grey", rule="unreported", due=closing)


_RULES: tuple[Callable[[_Case], LightReason | None], ...] = (
    _find_finished,
    _find_paused,
    _find_claimed,
    _find_settling,
    _find_overdue,
    _find_far_behind,
    partial(_find_node, long=True),
    _find_behind,
    _find_due_soon,
    partial(_find_node, long=False),
    _find_not_started,
    _find_unreported,
)
