"""The daily digest as a value: buckets, who is ahead, who has to speed up, what is due, what changed.

Whole on the first working day of the week, changes since on the others. Units only, praise first
(docs/rules.md, "Digests"). Wording turns it into text; every figure keeps the codes behind it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from board.model.office import Office
from board.model.records import Issue
from board.model.task import Task
from board.rules.buckets import TOTAL, Bucket, Lit, build_buckets, find_label, light_office
from board.rules.changes import BoardChange, What
from board.rules.immediate import is_staying
from board.rules.inspections import Countdown, list_countdowns, list_told
from board.rules.items import DueDay, Item, list_due, list_good, list_slow
from board.rules.office_day import OfficeDay

# From bad to worse, with the word of the change.
_WORSE: dict[str, What] = {"慢序时": "slowed", "滞后": "far_behind", "逾期": "overdue"}
DUE_DAYS, ASK_DAYS = 7, 3


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything the digest says. `on` is the local day of publishing, `as_of` the moment of the figures.

    `closed_more` is how many more tasks are closed than in the issue before, None where there is none;
    `assumed` says that `ask_by` rests on working days no notice has published yet; `moved` that tasks stand in other
    buckets than in the issue before; `praised` are those a leader praised since; `overnight` is what was to be put
    right at once and stayed; `inspections` are near.
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
    day: OfficeDay,
    *,
    previous: Issue | None = None,
    changes: Iterable[BoardChange] = (),
    whole: bool | None = None,
    praised: Iterable[str] = (),
) -> Digest:
    """The digest of a local day over the office's tasks as they stood at `as_of` (aware), and what is news since
    `previous`. `whole` is decided by the calendar where not given."""
    lit = light_office(office, day)
    everything = day.calendar.is_first_of_week(on) if whole is None else whole
    digest = Digest(
        on=on,
        as_of=as_of,
        whole=everything,
        buckets=build_buckets(lit),
        changes=tuple(changes),
        praised=tuple(praised),
        inspections=list_told(list_countdowns(office, on, day.calendar), whole=everything),
    )
    digest = _add_items(digest, lit, day)
    return digest if previous is None else _compare(digest, lit, previous)


def _add_items(digest: Digest, lit: Sequence[Lit], day: OfficeDay) -> Digest:
    """The digest with its lines; who is ahead is told where it is whole, and what falls due as far as it reaches."""
    slow = list_slow(lit, day)
    ask_by = day.calendar.add_working_days(digest.on, ASK_DAYS) if slow else None
    until = (
        digest.on + timedelta(days=DUE_DAYS) if digest.whole else day.calendar.add_working_days(digest.on, 1)
    )
    return replace(
        digest,
        good=list_good(lit, day) if digest.whole else (),
        slow=slow,
        due=list_due(lit, digest.on, until, day.calendar),
        overnight=tuple(item.task for item in lit if is_staying(item.task, day.on)),
        ask_by=ask_by,
        assumed=ask_by is not None and day.calendar.is_assumed(ask_by),
    )


def _compare(digest: Digest, lit: Iterable[Lit], previous: Issue) -> Digest:
    """The digest with what differs from the issue before."""
    told = {change.task.code for change in digest.changes}
    buckets = {bucket.label: set(bucket.codes) for bucket in digest.buckets}
    return replace(
        digest,
        changes=(*digest.changes, *_list_worse(lit, previous, told)),
        closed_more=len(buckets["已销号"]) - len(previous.figures.get("已销号", ())),
        moved=any(codes != set(previous.figures.get(label, ())) for label, codes in buckets.items()),
    )


def _list_worse(lit: Iterable[Lit], previous: Issue, told: set[str]) -> list[BoardChange]:
    """What slid since the last issue without anybody's doing: it is news, else the counts would change unexplained."""
    severity = {label: rank for rank, label in enumerate(_WORSE, start=1)}
    before = {code: severity[label] for label in _WORSE for code in previous.figures.get(label, ())}
    return [
        BoardChange(item.task, _WORSE[label])
        for item in lit
        if (label := find_label(item.reason)) in severity
        and item.task.code not in told
        and severity[label] > before.get(item.task.code, 0)
    ]
