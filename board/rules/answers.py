"""What a question is about: which tasks a query selects, worst first."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from board.model.acts import Act
from board.model.office import Office, Person
from board.model.task import Light, Task
from board.rules.buckets import Lit
from board.rules.calendar import Calendar
from board.rules.cycles import has_word, is_unreported
from board.rules.due import find_coming_due
from board.rules.lights import LightReason, find_light, find_share_light
from board.rules.office_day import OfficeDay
from board.rules.shares import find_share, narrow_task
from board.rules.teams import list_takers

WORST_FIRST: tuple[Light, ...] = ("red", "yellow", "purple", "grey", "blue", "green", "done")


@dataclass(frozen=True, slots=True)
class Selection:
    """The tasks an answer speaks of, and how many lie in the scope as a whole. Cancelled tasks are in neither."""

    items: tuple[Lit, ...]
    scope: int
    filter: str | None = None
    person: str | None = None
    unit: str | None = None
    since: date | None = None
    until: date | None = None
    category: str | None = None

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(item.task for item in self.items)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(item.task.code for item in self.items)


@dataclass(frozen=True, slots=True)
class _Asked:
    act: Act
    office: Office
    on: date
    calendar: Calendar
    pending: Collection[str]
    own: bool


def select_tasks(
    office: Office,
    act: Act,
    day: OfficeDay,
    asker: Person,
    *,
    pending: Collection[str] = (),
    own: bool = False,
) -> Selection:
    """The tasks a query, a list or a chase means. `pending` are codes that wait for the asker's decision,
    and with `own` nothing else waits.

    A filter without unit or person is over the whole board; `mine` is over the asker's own tasks. What falls
    due comes in the order of its days.
    """
    person = asker.id if act.act == "mine" else act.person
    standing = [task for task in office.tasks if task.state != "cancelled"]
    scope = [task for task in standing if _is_in_scope(office, act, task, person)]
    asked = _Asked(act, office, day.on, day.calendar, pending, own)
    viewer = asker if act.act == "mine" else None
    lit = [light_for(viewer, task, day) for task in scope]
    keep = _FILTERS.get(act.filter or ("open" if act.act == "mine" else ""))
    kept = [item for item in lit if keep is None or keep(item, asked)]
    if act.filter == "due":
        kept.sort(key=lambda item: find_coming_due(item.task, act.since or day.on, day.calendar) or date.max)
    else:
        kept.sort(key=rank_item)
    return Selection(
        tuple(kept), len(scope), act.filter, person, act.unit, act.since, act.until, act.category
    )


def light_for(viewer: Person | None, task: Task, day: OfficeDay) -> Lit:
    """A task with its light; to somebody whose unit only has a share of it, the share instead of the whole."""
    if viewer is not None and viewer.unit and task.lead_unit not in viewer.units and not viewer.leads:
        done = _find_done_part(viewer.unit, task, day)
        own = task if viewer.id in task.owners else narrow_task(task, viewer.unit)
        task = own if task.is_open else task
        if done is not None and viewer.id not in task.owners:
            return Lit(task, done)
    return Lit(task, find_light(task, day))


def _find_done_part(unit: str, task: Task, day: OfficeDay) -> LightReason | None:
    """The light of a unit's part where all of it is done."""
    shares = [(item, share) for item in task.indicators if (share := find_share(item, unit)) is not None]
    lights = [find_share_light(task, item, share, day) for item, share in shares]
    return lights[0] if lights and all(light.rule == "share_done" for light in lights) else None


def _is_in_scope(office: Office, act: Act, task: Task, person: str | None) -> bool:
    if act.task is not None and task.code != act.task:
        return False
    if act.unit is not None and act.unit not in {*task.units, *task.share_units}:
        return False
    if act.category is not None and task.category != act.category:
        return False
    return person is None or _is_of(office, task, person)


def _is_of(office: Office, task: Task, person_id: str) -> bool:
    """Whether a task is a person's: owned, led, their unit's where they are its head, or their unit's share."""
    person = office.people_by_id.get(person_id)
    if person is None or person_id in task.owners or task.leader == person_id:
        return person is not None
    if task.leader is None and task.lead_unit in person.oversees:
        return True
    if person.role == "unit_head" and person.unit == task.lead_unit:
        return True
    if task.lead_unit in person.teams and not task.owners:
        return person_id in list_takers(office, task.lead_unit)
    return person.unit in task.share_units


def rank_item(item: Lit) -> tuple[int, int, float]:
    """The key that puts the worst light first, of one light what is latest or furthest behind."""
    late = item.reason.days if item.reason.rule == "overdue" else 0
    behind = item.reason.points if item.reason.rule in {"behind", "far_behind"} else 0
    return WORST_FIRST.index(item.reason.light), -(late or 0), -(behind or 0)


def _is_due(item: Lit, asked: _Asked) -> bool:
    if not item.task.is_open or item.task.state in {"claimed", "paused"}:
        return False
    due = find_coming_due(item.task, asked.act.since or asked.on, asked.calendar)
    return due is not None and (asked.act.until is None or due <= asked.act.until)


def _is_closed(item: Lit, asked: _Asked) -> bool:
    closed = item.task.closed_on
    if item.task.state != "closed":
        return False
    if asked.act.since is None and asked.act.until is None:
        return True
    return closed is not None and (asked.act.since or closed) <= closed <= (asked.act.until or closed)


def _is_silent(item: Lit, asked: _Asked) -> bool:
    zone = asked.office.board.zone
    return is_unreported(item.task, asked.on, asked.calendar, zone, since=asked.act.since)


def _is_untouched(item: Lit, _: _Asked) -> bool:
    task = item.task
    return task.state == "not_started" or (
        task.state == "doing" and (not has_word(task) or task.percent == 0)
    )


_FILTERS: dict[str, Callable[[Lit, _Asked], bool]] = {
    "overdue": lambda item, asked: item.reason.rule == "overdue",
    "due": _is_due,
    "not_started": _is_untouched,
    "open": lambda item, asked: item.task.is_open and item.reason.rule != "share_done",
    "blocked": lambda item, asked: (
        item.task.is_open and (item.task.blocker is not None or item.task.state == "paused")
    ),
    "claimed": lambda item, asked: item.task.state == "claimed",
    "closed": _is_closed,
    "unreported": _is_silent,
    "red": lambda item, asked: item.reason.light == "red",
    "yellow": lambda item, asked: item.reason.light == "yellow",
    "behind": lambda item, asked: item.reason.light in {"red", "yellow"} and item.reason.rule != "due_soon",
    "pending": lambda item, asked: (
        item.task.code in asked.pending or (item.task.state == "claimed" and not asked.own)
    ),
}
