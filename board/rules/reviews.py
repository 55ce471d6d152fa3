"""Weekly, monthly, quarterly and half-year reviews, and the sheet of a meeting (例会调度单), as values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from board.model.office import Office
from board.model.task import Task
from board.rules.buckets import Bucket, Lit, build_buckets, light_office
from board.rules.calendar import ONE_DAY
from board.rules.commendations import Commendation
from board.rules.goals import Served, group_by_goal
from board.rules.items import DueDay, Item, list_due, list_good, list_slow
from board.rules.meetings import Meeting
from board.rules.office_day import OfficeDay
from board.rules.periods import WEEK, Period, ReviewKind

WORST_FIRST = {"red": 0, "yellow": 1}


@dataclass(frozen=True, slots=True)
class LeaderGroup:
    """The red and yellow tasks of one leader, worst first; `leader` is None where nobody is named."""

    leader: str | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was written down for a review: the codes that the last meeting set (`settled`), commendations of the period,
    a unit's or person's name each time a leader praised them, and the meeting with its agenda."""

    settled: tuple[str, ...] = ()
    commended: tuple[Commendation, ...] = ()
    praised: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    meeting: Meeting | None = None


NOTHING_RECORDED = Recorded()


@dataclass(frozen=True, slots=True)
class Review:
    """Everything a review says. `as_of` is aware; `coming` is what falls due in the period after."""

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
    recorded: Recorded = NOTHING_RECORDED

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


def build_review(
    office: Office,
    kind: ReviewKind,
    period: Period,
    day: OfficeDay,
    *,
    as_of: datetime,
    recorded: Recorded = NOTHING_RECORDED,
) -> Review:
    """The review of a period over the office as it stands at `as_of`, with what was `recorded` for it.

    Past reviews are kept as issues and never built again: a task reopened later does not change them.
    """
    lit = light_office(office, day)
    slow = list_slow(lit, day)
    after = max(period.until, day.on) if kind != "meeting" else day.on - ONE_DAY
    review = Review(
        kind=kind,
        period=period,
        as_of=as_of,
        buckets=build_buckets(lit),
        good=list_good(lit, day),
        slow=slow,
        coming=list_due(lit, after + ONE_DAY, _find_coming_end(kind, after), day.calendar),
        by_leader=group_by_leader(slow),
        recorded=recorded,
    )
    return _add_tasks(review, lit)


def _find_coming_end(kind: ReviewKind, after: date) -> date:
    if kind in {"weekly", "meeting"}:
        return after + timedelta(days=WEEK)
    return after + ONE_DAY + relativedelta(months=1) - ONE_DAY


def _add_tasks(review: Review, lit: Sequence[Lit]) -> Review:
    """The review with the tasks that it names for what became of them, whatever their light."""
    going = [item.task for item in lit if item.task.is_open]
    return replace(
        review,
        closed=tuple(item.task for item in lit if _is_closed_in(item.task, review.period)),
        troubles=tuple(task for task in going if task.blocker),
        extended=tuple(task for task in going if task.extensions),
        settled=tuple(item for item in lit if item.task.code in review.recorded.settled),
        categories=group_by_category(lit),
        goals=group_by_goal(lit),
    )


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
