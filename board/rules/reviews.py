"""Weekly, monthly, quarterly and half-year reviews, and the sheet of a meeting (例会调度单), as values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from board.model.office import Office
from board.model.settings import Settings
from board.model.task import Task
from board.rules.buckets import Bucket, Lit, build_buckets
from board.rules.calendar import ONE_DAY, Calendar
from board.rules.commendations import Commendation
from board.rules.digest import DueDay, Item, light_office, list_due, list_good, list_slow
from board.rules.goals import Served, group_by_goal
from board.rules.meetings import Meeting

ReviewKind = Literal["weekly", "monthly", "quarterly", "halfyear", "meeting"]
WEEK = 7
_MONTHS: dict[str, int] = {"monthly": 1, "quarterly": 3, "halfyear": 6}
WORST_FIRST = {"red": 0, "yellow": 1}


@dataclass(frozen=True, slots=True)
class Period:
    """The calendar days a review is over, both included."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class LeaderGroup:
    """The red and yellow tasks of one leader, worst first; `leader` is None where nobody is named."""

    leader: str | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything a review says. `as_of` is aware; `coming` is what falls due in the period after;
    `praised` names a unit or person each time a leader praised them."""

    kind: ReviewKind
    period: Period
    as_of: datetime
    buckets: tuple[Bucket, ...]
    closed: tuple[Task, ...] = ()
    good: tuple[Item, ...] = ()
    slow: tuple[Item, ...] = ()
    coming: tuple[DueDay, ...] = ()
    troubles: tuple[Task, ...] = ()
    extended: tuple[Task, ...] = ()
    settled: tuple[Lit, ...] = ()
    by_leader: tuple[LeaderGroup, ...] = ()
    categories: tuple[tuple[str, tuple[Bucket, ...]], ...] = ()
    goals: tuple[Served, ...] = ()
    commended: tuple[Commendation, ...] = ()
    praised: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    meeting: Meeting | None = None

    @property
    def total(self) -> int:
        return sum(bucket.count for bucket in self.buckets)

    @property
    def figures(self) -> dict[str, tuple[str, ...]]:
        """Each figure's name and the codes behind it, for `Issue.figures`."""
        named = {bucket.label: bucket.codes for bucket in self.buckets if bucket.codes}
        named["全部"] = tuple(code for bucket in self.buckets for code in bucket.codes)
        for label, tasks in (("本期销号", self.closed), ("需协调", self.troubles), ("延期", self.extended)):
            if tasks:
                named[label] = tuple(task.code for task in tasks)
        return named


def find_period(kind: ReviewKind, on: date) -> Period:
    """The period a review of that day is over: the running one once half of it has passed, else the last full one."""
    running = find_running_period(kind, on)
    if on == running.until or (on - running.since) * 2 >= running.until - running.since:
        return running
    return find_running_period(kind, running.since - ONE_DAY)


def find_ended_period(kind: ReviewKind, on: date, calendar: Calendar) -> Period:
    """The last full period before a day in which anybody worked: what goes out with the first digest after it.

    A week that was a holiday as a whole has nothing to tell: the one before it is told.
    """
    period = find_running_period(kind, find_running_period(kind, on).since - ONE_DAY)
    while calendar.next_working_day(period.since) > period.until:
        period = find_running_period(kind, period.since - ONE_DAY)
    return period


def find_running_period(kind: ReviewKind, on: date) -> Period:
    if kind not in _MONTHS:
        monday = on - timedelta(days=on.weekday())
        return Period(monday, monday + timedelta(days=WEEK - 1))
    months = _MONTHS[kind]
    first = date(on.year, (on.month - 1) // months * months + 1, 1)
    return Period(first, first + relativedelta(months=months) - ONE_DAY)


def build_review(
    office: Office,
    kind: ReviewKind,
    period: Period,
    as_of: datetime,
    settings: Settings,
    calendar: Calendar,
    *,
    settled: Iterable[str] = (),
    commended: Iterable[Commendation] = (),
    praised: Iterable[str] = (),
    agenda: Iterable[str] = (),
    meeting: Meeting | None = None,
) -> Review:
    """The review of a period over the office as it stands at `as_of`. `settled` are the codes the last meeting set,
    `commended` and `praised` (each name each time) what was recorded in the period.

    Past reviews are kept as issues and never built again: a task reopened later does not change them.
    """
    stood_on = as_of.astimezone(office.board.zone).date()
    lit = light_office(office, stood_on, settings, calendar)
    slow = list_slow(lit, stood_on, settings, calendar)
    after = max(period.until, stood_on) if kind != "meeting" else stood_on - ONE_DAY
    until = _find_coming_end(kind, after)
    agreed = set(settled)
    return Review(
        kind=kind,
        period=period,
        as_of=as_of,
        buckets=build_buckets(lit),
        closed=tuple(item.task for item in lit if _is_closed_in(item.task, period)),
        good=list_good(lit, stood_on, settings, calendar),
        slow=slow,
        coming=list_due(lit, after + ONE_DAY, until, calendar),
        troubles=tuple(item.task for item in lit if item.task.is_open and item.task.blocker),
        extended=tuple(item.task for item in lit if item.task.is_open and item.task.extensions),
        settled=tuple(item for item in lit if item.task.code in agreed),
        by_leader=group_by_leader(slow),
        categories=group_by_category(lit),
        goals=group_by_goal(lit),
        commended=tuple(commended),
        praised=tuple(praised),
        agenda=tuple(agenda),
        meeting=meeting,
    )


def _find_coming_end(kind: ReviewKind, after: date) -> date:
    if kind in {"weekly", "meeting"}:
        return after + timedelta(days=WEEK)
    return after + ONE_DAY + relativedelta(months=1) - ONE_DAY


def _is_closed_in(task: Task, period: Period) -> bool:
    return (
        task.state == "closed"
        and task.closed_on is not None
        and period.since <= task.closed_on <= period.until
    )


def group_by_leader(items: Sequence[Item]) -> tuple[LeaderGroup, ...]:
    """Red and yellow items under their leaders, in the order the board names the leaders."""
    leaders = dict.fromkeys(item.task.leader for item in items)
    ordered = [leader for leader in leaders if leader] + [leader for leader in leaders if leader is None]
    return tuple(
        LeaderGroup(
            leader,
            tuple(
                sorted(
                    (item for item in items if item.task.leader == leader),
                    key=lambda item: WORST_FIRST.get(item.reason.light, 2),
                )
            ),
        )
        for leader in ordered
    )


def group_by_category(lit: Sequence[Lit]) -> tuple[tuple[str, tuple[Bucket, ...]], ...]:
    """The buckets of each category, in board order; a board without categories has none."""
    names = dict.fromkeys(item.task.category for item in lit if item.task.category)
    return tuple(
        (name, build_buckets([item for item in lit if item.task.category == name])) for name in names
    )
