"""The daily digest as a value: buckets, who is ahead, who has to speed up, what is due, what changed.

Whole on the first working day of the week, changes since on the others. Units only, praise first
(docs/rules.md, "Digests"). Wording turns it into text; every figure keeps the codes behind it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from board.model.office import Office
from board.model.records import Issue
from board.model.settings import Settings
from board.model.task import Indicator, Share, Task
from board.rules.buckets import LABELS, TOTAL, Bucket, Lit, build_buckets, find_label
from board.rules.calendar import Calendar
from board.rules.changes import BoardChange, What
from board.rules.due import find_coming_due
from board.rules.immediate import is_staying
from board.rules.inspections import Countdown, list_countdowns, list_told
from board.rules.lights import LightReason, find_light, find_share_light
from board.rules.progress import find_share_progress

SLOW: frozenset[str] = frozenset({"慢序时", "滞后", "逾期"})
# From bad to worse, with the word of the change.
_WORSE: dict[str, What] = {"慢序时": "slowed", "滞后": "far_behind", "逾期": "overdue"}
MOST_GOOD, MOST_UNITS, DUE_DAYS, ASK_DAYS = 3, 3, 7, 3


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
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day and what falls due on it; `units` are the units each task still waits for."""

    on: date
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything the digest says. `on` is the local day of publishing, `as_of` the moment of the figures.

    `closed_more` is how many more tasks are closed than in the issue before, None where there is none;
    `assumed` says that `ask_by` rests on working days no notice has published yet; `moved` that tasks stand in other
    buckets than in the issue before; `praised` are those a leader praised since; `overnight` is what was to be put right at once and stayed; `inspections` are near.
    """

    on: date
    as_of: datetime
    whole: bool
    buckets: tuple[Bucket, ...]
    good: tuple[Item, ...] = ()
    slow: tuple[Item, ...] = ()
    due: tuple[DueDay, ...] = ()
    changes: tuple[BoardChange, ...] = ()
    closed_more: int | None = None
    ask_by: date | None = None
    assumed: bool = False
    moved: bool = False
    praised: tuple[str, ...] = ()
    inspections: tuple[Countdown, ...] = ()
    overnight: tuple[Task, ...] = ()

    @property
    def total(self) -> int:
        return sum(bucket.count for bucket in self.buckets)

    @property
    def unchanged(self) -> int:
        return self.total - len({change.task.code for change in self.changes if change.what != "cancelled"})

    @property
    def figures(self) -> dict[str, tuple[str, ...]]:
        """Each figure's name and the codes behind it, for `Issue.figures`."""
        named = {bucket.label: bucket.codes for bucket in self.buckets if bucket.codes}
        everything = tuple(code for bucket in self.buckets for code in bucket.codes)
        named[TOTAL] = everything
        for label, items in (("进展较好", self.good), ("需加快", self.slow)):
            if items:
                named[label] = tuple(item.task.code for item in items)
        if self.changes:
            named["变化"] = tuple(dict.fromkeys(change.task.code for change in self.changes))
        return named


def build_daily(
    office: Office,
    on: date,
    as_of: datetime,
    settings: Settings,
    calendar: Calendar,
    *,
    previous: Issue | None = None,
    changes: Iterable[BoardChange] = (),
    whole: bool | None = None,
    notes: Mapping[str, str] | None = None,
    praised: Iterable[str] = (),
) -> Digest:
    """The digest of a local day over the office's tasks as they stood at `as_of` (aware).

    `whole` is decided by the calendar where not given. `notes` (by code) are the editor's own words on an item.
    """
    stood_on = as_of.astimezone(office.board.zone).date()
    lit = light_office(office, stood_on, settings, calendar)
    everything = calendar.is_first_of_week(on) if whole is None else whole
    slow = list_slow(lit, stood_on, settings, calendar)
    buckets, news = build_buckets(lit), tuple(changes)
    ask_by = calendar.add_working_days(on, ASK_DAYS) if slow else None
    digest = Digest(
        on=on,
        as_of=as_of,
        whole=everything,
        buckets=buckets,
        slow=tuple(replace(item, note=(notes or {}).get(item.task.code)) for item in slow),
        changes=(*news, *_list_worse(lit, previous, {change.task.code for change in news})),
        closed_more=_count_more(buckets, previous),
        moved=previous is not None and _has_moved(buckets, previous),
        praised=tuple(praised),
        inspections=list_told(list_countdowns(office, on, calendar), whole=everything),
        overnight=tuple(task for task in office.tasks if is_staying(task, stood_on)),
        ask_by=ask_by,
        assumed=ask_by is not None and calendar.is_assumed(ask_by),
    )
    if not everything:
        return replace(digest, due=list_due(lit, on, calendar.add_working_days(on, 1), calendar))
    return replace(
        digest,
        good=list_good(lit, stood_on, settings, calendar),
        due=list_due(lit, on, on + timedelta(days=DUE_DAYS), calendar),
    )


def _list_worse(lit: Iterable[Lit], previous: Issue | None, told: set[str]) -> list[BoardChange]:
    """What slid since the last issue without anybody's doing: it is news, else the counts would change unexplained."""
    if previous is None:
        return []
    severity = {label: rank for rank, label in enumerate(_WORSE, start=1)}
    before = {code: severity[label] for label in _WORSE for code in previous.figures.get(label, ())}
    return [
        BoardChange(item.task, _WORSE[label])
        for item in lit
        if (label := find_label(item.reason)) in severity
        and item.task.code not in told
        and severity[label] > before.get(item.task.code, 0)
    ]


def _has_moved(buckets: Iterable[Bucket], previous: Issue) -> bool:
    return any(set(bucket.codes) != set(previous.figures.get(bucket.label, ())) for bucket in buckets)


def light_office(office: Office, on: date, settings: Settings, calendar: Calendar) -> tuple[Lit, ...]:
    """All tasks with light and reason, in board order."""
    return tuple(Lit(task, find_light(task, on, settings, calendar)) for task in office.tasks)


def _count_more(buckets: tuple[Bucket, ...], previous: Issue | None) -> int | None:
    if previous is None:
        return None
    return buckets[LABELS.index("已销号")].count - len(previous.figures.get("已销号", ()))


def list_slow(lit: Iterable[Lit], on: date, settings: Settings, calendar: Calendar) -> tuple[Item, ...]:
    """What has to speed up, in board order, naming the units whose shares are behind where there are shares."""
    found = []
    for item in lit:
        parts = _list_parts(item.task, on, settings, calendar)
        behind = [
            part for part in parts if find_label(part.reason) in SLOW and part.reason.points is not None
        ]
        own = find_label(item.reason) in SLOW
        if not own and not (behind and item.reason.rule in {"on_schedule", "due_soon"}):
            continue
        worst = sorted(behind, key=lambda part: -(part.reason.points or 0))[:MOST_UNITS]
        found.append(Item(item.task, item.reason, tuple(worst)))
    return tuple(found)


def list_good(lit: Iterable[Lit], on: date, settings: Settings, calendar: Calendar) -> tuple[Item, ...]:
    """Who is ahead: shares at or above schedule, then claims and tasks ahead of it; at most three tasks."""
    found: list[tuple[float, Item]] = []
    for item in lit:
        if item.reason.rule in {"closed", "cancelled", "paused", "blocked"}:
            continue
        parts = [part for part in _list_parts(item.task, on, settings, calendar) if _is_ahead(part)]
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


def _list_parts(task: Task, on: date, settings: Settings, calendar: Calendar) -> list[UnitPart]:
    return [
        UnitPart(
            share.unit, indicator, share, find_share_light(task, indicator, share, on, settings, calendar)
        )
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
