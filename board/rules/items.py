"""Tasks as lines of a bulletin: who is ahead, who has to speed up, what falls due, by day and in board order.

Units are named, never people, and who is ahead comes first (docs/rules.md, "Digests").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from board.model.task import Indicator, Share, Task
from board.rules.buckets import Lit, find_label
from board.rules.calendar import Calendar
from board.rules.due import find_coming_due
from board.rules.lights import LightReason, find_share_light
from board.rules.office_day import OfficeDay
from board.rules.progress import find_share_progress

SLOW: frozenset[str] = frozenset({"慢序时", "滞后", "逾期"})
MOST_GOOD, MOST_UNITS = 3, 3


@dataclass(frozen=True, slots=True)
class UnitPart:
    """One unit's share inside an item, with its own light."""

    unit: str
    indicator: Indicator
    share: Share
    reason: LightReason


@dataclass(frozen=True, slots=True)
class Item:
    """One task as a line of the digest: the units it names, or the task itself where it names none."""

    task: Task
    reason: LightReason
    parts: tuple[UnitPart, ...] = ()


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day and what falls due on it; `units` are the units each task still waits for."""

    on: date
    items: tuple[Item, ...]


def list_slow(lit: Iterable[Lit], day: OfficeDay) -> tuple[Item, ...]:
    """What has to speed up, in board order, naming the units whose shares are behind where there are shares."""
    found = []
    for item in lit:
        parts = _list_parts(item.task, day)
        behind = [
            part for part in parts if find_label(part.reason) in SLOW and part.reason.points is not None
        ]
        own = find_label(item.reason) in SLOW
        if not own and not (behind and item.reason.rule in {"on_schedule", "due_soon"}):
            continue
        worst = sorted(behind, key=lambda part: -(part.reason.points or 0))[:MOST_UNITS]
        found.append(Item(item.task, item.reason, tuple(worst)))
    return tuple(found)


def sort_slow(items: Iterable[Item]) -> tuple[Item, ...]:
    """The worst first, for a bulletin that has no room for all of them: what is overdue, the longest before all, then
    what is furthest behind its schedule."""
    return tuple(sorted(items, key=_rank_slow))


def _rank_slow(item: Item) -> tuple[bool, float]:
    if item.reason.rule == "overdue":
        return (False, -(item.reason.days or 0))
    behind = [reason.points or 0 for reason in (item.reason, *(part.reason for part in item.parts))]
    return (True, -max(behind))


def list_good(lit: Iterable[Lit], day: OfficeDay) -> tuple[Item, ...]:
    """Who is ahead: shares at or above schedule, then claims and tasks ahead of it; at most three tasks."""
    found: list[tuple[float, Item]] = []
    for item in lit:
        if item.reason.rule in {"closed", "cancelled", "paused", "blocked"}:
            continue
        parts = [part for part in _list_parts(item.task, day) if _is_ahead(part)]
        best = sorted(parts, key=lambda part: -(_progress(part) or 0))[:MOST_UNITS]
        if best:
            found.append((_progress(best[0]) or 0, Item(item.task, item.reason, tuple(best))))
        elif _is_ahead_as_whole(item):
            found.append((item.reason.progress or 0, Item(item.task, item.reason)))
    chosen = sorted(found, key=lambda pair: -pair[0])[:MOST_GOOD]
    kept = {pair[1].task.code for pair in chosen}
    return tuple(pair[1] for pair in found if pair[1].task.code in kept)


def _is_ahead_as_whole(item: Lit) -> bool:
    shared = any(figure.by_unit for figure in item.task.indicators)
    return not shared and (item.reason.points or 0) < 0 and item.reason.rule in {"on_schedule", "claimed"}


def _list_parts(task: Task, day: OfficeDay) -> list[UnitPart]:
    return [
        UnitPart(share.unit, indicator, share, find_share_light(task, indicator, share, day))
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.value is not None and (share.target or share.denominator)
    ]


def _progress(part: UnitPart) -> float | None:
    return find_share_progress(part.indicator, part.share)


def _is_ahead(part: UnitPart) -> bool:
    progress, schedule = part.reason.progress, part.reason.schedule
    return progress is not None and schedule is not None and progress >= schedule


def list_due(lit: Iterable[Lit], on: date, until: date, calendar: Calendar) -> tuple[DueDay, ...]:
    """What falls due from `on` to `until`, by day; claimed and paused tasks wait for others and are left out."""
    days: dict[date, list[Item]] = {}
    for item in lit:
        if not item.task.is_open or item.task.state in {"claimed", "paused"}:
            continue
        due = find_coming_due(item.task, on, calendar)
        if due and on <= due <= until:
            days.setdefault(due, []).append(Item(item.task, item.reason))
    return tuple(DueDay(day, tuple(items)) for day, items in sorted(days.items()))
