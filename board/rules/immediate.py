"""立行立改: what is put right by the next working day, looked at every working day until it is done.

Source: docs/rules.md, "Put right at once" (F62: 即知即改、事不过夜). A night counts once the day it was set on is over;
what was claimed, or is paused, waits for others and stays over for nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from board.model.task import Deadline, Task
from board.rules.calendar import ONE_DAY, Calendar
from board.rules.cycles import has_word

WORDS = "立行立改"
DAILY = "FREQ=DAILY"


@dataclass(frozen=True, slots=True)
class Overnight:
    """What of this kind stayed open over a night, longest first, and what was finished since `since` without staying."""

    since: date
    stayed: tuple[Task, ...]
    finished: tuple[Task, ...]
    fresh: tuple[Task, ...]

    @property
    def count(self) -> int:
        return len(self.stayed) + len(self.finished) + len(self.fresh)


def mark_immediate(task: Task, on: date, calendar: Calendar) -> Task:
    """The task as 立行立改 from the local day `on`: due the next working day at the latest."""
    marked = task if task.is_immediate else replace(task, deadlines=(Deadline(text=WORDS, kind="immediate"),))
    following = _find_due(on, calendar)
    due = min(task.due, following) if task.due and task.due >= on else following
    return replace(marked, start=on, due=due, cycle=DAILY, recurrence=None, workday=None)


def settle_day(task: Task, on: date, calendar: Calendar) -> Task:
    """A task of this class that has no day yet gets its day, counted from the local day `on` it is hung or confirmed."""
    if not task.is_immediate or task.due is not None or not task.is_open:
        return task
    cycle = task.cycle if task.long_term else DAILY
    return replace(task, start=on, due=_find_due(on, calendar), cycle=cycle)


def _find_due(on: date, calendar: Calendar) -> date:
    return calendar.next_working_day(on + ONE_DAY)


def count_nights(task: Task, on: date) -> int:
    """How many nights it has stayed since the day it was set on."""
    return (on - task.start).days if task.start else 0


def is_staying(task: Task, on: date) -> bool:
    """Whether it has stayed over at least one night and is still with its unit. What goes on (长期坚持) has only its
    first part, which any word ends."""
    if not task.is_immediate or task.state not in {"not_started", "doing", "returned"}:
        return False
    return count_nights(task, on) > 0 and not (task.long_term and has_word(task))


def build_overnight(tasks: Iterable[Task], on: date, calendar: Calendar, zone: tzinfo) -> Overnight:
    """The overnight list of a local day: `finished` since the last working day before it, claims included."""
    since = calendar.last_working_day(on - ONE_DAY)
    own = [task for task in tasks if task.is_immediate]
    stayed = sorted((task for task in own if is_staying(task, on)), key=lambda task: -count_nights(task, on))
    finished = [
        task for task in own if (day := _find_finished(task, zone)) is not None and since <= day <= on
    ]
    fresh = [task for task in own if task.is_open and task.state != "claimed" and task.start == on]
    return Overnight(since, tuple(stayed), tuple(finished), tuple(fresh))


def _find_finished(task: Task, zone: tzinfo) -> date | None:
    if task.state == "closed":
        return task.closed_on
    claimed = task.state == "claimed" and task.reported_at
    return task.reported_at.astimezone(zone).date() if claimed and task.reported_at else None
