"""The leader's one-minute view: how the board stands, what waits for them, the worst three, what is due this week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from board.model.office import Office, Person
from board.model.records import Decision
from board.model.task import Light, Task
from board.rules.buckets import Lit, light_office
from board.rules.inspections import Countdown, list_countdowns, list_told
from board.rules.items import DueDay, list_due
from board.rules.office_day import OfficeDay

MOST_WORST = 3
_ORDER: dict[Light, int] = {"red": 0, "yellow": 1}


@dataclass(frozen=True, slots=True)
class Glance:
    """What one leader sees. `as_of` is aware; `own` says whether worst, due and stuck are of their own field only."""

    as_of: datetime
    lights: dict[Light, int]
    decisions: tuple[Decision, ...]
    worst: tuple[Lit, ...]
    due: tuple[DueDay, ...]
    stuck: tuple[Task, ...]
    own: bool
    inspections: tuple[Countdown, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.lights.values())

    @property
    def codes(self) -> tuple[str, ...]:
        """The tasks that are named, in their order: what 「第一个」 means afterwards."""
        named = [item.task.code for item in self.worst] + [task.code for task in self.stuck]
        return tuple(dict.fromkeys(named))


def build_glance(
    office: Office,
    person: Person,
    as_of: datetime,
    day: OfficeDay,
    *,
    decisions: Sequence[Decision] = (),
) -> Glance:
    """The view at a moment. A leader sees the worst of their own field, and of the whole board where it has none."""
    lit = [item for item in light_office(office, day) if item.task.state != "cancelled"]
    lights: dict[Light, int] = {}
    for item in lit:
        lights[item.reason.light] = lights.get(item.reason.light, 0) + 1
    field = [item for item in lit if _is_of(person, item.task)]
    worst = _list_worst(field)
    shown = field if worst else lit
    return Glance(
        as_of=as_of,
        lights=lights,
        decisions=tuple(decisions),
        worst=worst or _list_worst(lit),
        due=list_due(shown, day.on, day.on + timedelta(days=6 - day.on.weekday()), day.calendar),
        stuck=tuple(item.task for item in shown if item.task.is_open and item.task.blocker),
        own=bool(worst) and len(field) < len(lit),
        inspections=list_told(list_countdowns(office, day.on, day.calendar), whole=True),
    )


def _is_of(person: Person, task: Task) -> bool:
    return person.edits or person.id in {task.leader, *task.leaders} or task.lead_unit in person.oversees


def _list_worst(lit: Sequence[Lit]) -> tuple[Lit, ...]:
    bad = [item for item in lit if item.reason.light in _ORDER]
    return tuple(sorted(bad, key=_rank)[:MOST_WORST])


def _rank(item: Lit) -> tuple[int, float, date]:
    behind = max(item.reason.days or 0, item.reason.points or 0)
    return _ORDER[item.reason.light], -behind, item.task.due or date.max
