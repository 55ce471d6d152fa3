"""Who owes what: the items of the personal list, worst first.

On the first working day of the week the whole list: due within the week, late, behind, or owed in the current
cycle. On the others only what is new (docs/rules.md, "When the bot speaks").
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from board.model.office import Office, Person
from board.model.settings import Settings
from board.model.task import Indicator, Light, Share, Task
from board.rules.calendar import Calendar
from board.rules.cycles import find_cycle, is_unreported
from board.rules.deciders import list_heads
from board.rules.due import find_coming_due
from board.rules.ladder import find_rung, list_rungs
from board.rules.lights import LightReason, find_light, find_share_light
from board.rules.teams import list_takers

Role = Literal["owner", "share", "head", "leader"]
Why = Literal["returned", "overdue", "far_behind", "node", "behind", "due", "owed"]

WORST_FIRST: tuple[Why, ...] = ("overdue", "far_behind", "returned", "node", "behind", "due", "owed")
MOST_RED_A_WEEK = 2
_WEIGHT: dict[Light | None, int] = {"red": 2, "yellow": 1}


@dataclass(frozen=True, slots=True)
class Owed:
    """A task a person answers for, and as what; `share` where it is only their unit's part."""

    task: Task
    role: Role
    unit: str | None = None
    indicator: Indicator | None = None
    share: Share | None = None

    @property
    def key(self) -> str:
        """Stable name of the item: 2 for the task, 2/城头卫生院 for a share."""
        return f"{self.task.code}/{self.unit}" if self.share else self.task.code


@dataclass(frozen=True, slots=True)
class Duty:
    """One item of a personal list: why it is there, its light, and the day that matters for it."""

    owed: Owed
    why: Why
    reason: LightReason
    due: date | None = None
    cycle_closes: date | None = None

    @property
    def task(self) -> Task:
        return self.owed.task

    @property
    def key(self) -> str:
        return self.owed.key


@dataclass(frozen=True, slots=True)
class Told:
    """What a person was last told of an item: the light, and how often in this week."""

    light: Light
    times: int = 1


@dataclass(frozen=True, slots=True)
class _Day:
    office: Office
    on: date
    settings: Settings
    calendar: Calendar
    whole: bool
    told: Mapping[str, Told] = field(default_factory=dict)


def list_duties(
    office: Office,
    person: Person,
    on: date,
    settings: Settings,
    calendar: Calendar,
    *,
    whole: bool | None = None,
    told: Mapping[str, Told] | None = None,
) -> tuple[Duty, ...]:
    """A person's list for a local day, worst first; empty where nothing is to be said.

    `whole` is decided by the calendar where not given. `told` (by `Duty.key`) is what this person heard last.
    """
    everything = calendar.is_first_of_week(on) if whole is None else whole
    day = _Day(office, on, settings, calendar, everything, told or {})
    found = (_build_duty(owed, day) for owed in list_owed(office, person))
    return tuple(sorted(filter(None, found), key=_rank))


def _rank(duty: Duty) -> tuple[int, float, date]:
    late = -(duty.reason.days or 0) if duty.why in {"overdue", "node"} else -(duty.reason.points or 0)
    return WORST_FIRST.index(duty.why), late, duty.due or date.max


def list_owed(office: Office, person: Person) -> tuple[Owed, ...]:
    """Every open task a person answers for: as owner, for an undelegated task as head, for a unit's share.

    Tasks of their unit or oversight that others own come with the roles `head` and `leader`: they are only
    told when the ladder reaches them.
    """
    reported = _list_reported_units(office, person)
    overseen = person.oversees if person.role == "leader" else ()
    named = (person.id, *person.units, *reported, *overseen)
    return tuple(
        owed
        for task in office.list_tasks_naming(named)
        if task.is_open and task.state not in {"claimed", "paused"}
        for owed in _list_roles(office, person, task, reported)
    )


def _list_roles(office: Office, person: Person, task: Task, reported: frozenset[str]) -> tuple[Owed, ...]:
    if person.id in task.owners or _answers_for(office, person, task):
        return (Owed(task, "owner", task.lead_unit),)
    shares = tuple(
        Owed(task, "share", share.unit, indicator, share)
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.unit in reported
    )
    if shares:
        return shares
    if person.id in list_heads(office, task.lead_unit):
        return (Owed(task, "head", task.lead_unit),)
    overseen = task.leader is None and person.role == "leader" and task.lead_unit in person.oversees
    return (Owed(task, "leader", task.lead_unit),) if overseen or person.id == task.leader else ()


def _answers_for(office: Office, person: Person, task: Task) -> bool:
    """Whether nobody was named and the duty stands with this person: the unit's head, else its staff."""
    if task.lead_unit not in person.units or any(owner in office.people_by_id for owner in task.owners):
        return False
    if task.lead_unit != person.unit:
        return person.id in list_takers(office, task.lead_unit)
    if person.role == "unit_head":
        return True
    heads = any(other.role == "unit_head" for other in office.members_by_unit.get(task.lead_unit or "", ()))
    return person.role == "staff" and not heads


def _list_reported_units(office: Office, person: Person) -> frozenset[str]:
    """The units whose shares are asked of this person: as their staff, else their head, else who reports for them."""
    wanted = {*person.delegate_for, *((person.unit,) if person.unit else ())}
    return frozenset(unit for unit in wanted if person.id in _list_reporters(office, unit))


def _list_reporters(office: Office, unit: str) -> tuple[str, ...]:
    members = [other for other in office.members_by_unit.get(unit, ()) if other.reach != "office"]
    staff = tuple(other.id for other in members if other.role == "staff")
    heads = tuple(other.id for other in members if other.role == "unit_head")
    return staff or heads or tuple(other.id for other in office.people if unit in other.delegate_for)


def _build_duty(owed: Owed, day: _Day) -> Duty | None:
    if owed.role in {"head", "leader"}:
        return _build_climbed(owed, day)
    reason = _find_reason(owed, day)
    if reason.light == "done" or reason.rule == "blocked" or (owed.task.start and day.on < owed.task.start):
        return None
    due = find_coming_due(owed.task, day.on, day.calendar)
    why = _find_why(owed, reason, due, day)
    if why is None:
        return None
    duty = Duty(
        owed, why, reason, reason.due if why in {"overdue", "node"} else due, _find_closing(owed, day)
    )
    return duty if day.whole or _is_news(duty, day) else None


def _find_reason(owed: Owed, day: _Day) -> LightReason:
    if owed.share is None or owed.indicator is None:
        return find_light(owed.task, day.on, day.settings, day.calendar)
    return find_share_light(owed.task, owed.indicator, owed.share, day.on, day.settings, day.calendar)


def _find_closing(owed: Owed, day: _Day) -> date:
    """The day by which a report is asked for: nobody reports on a holiday."""
    return day.calendar.last_working_day(find_cycle(owed.task, day.on, day.calendar).closes)


def _find_why(owed: Owed, reason: LightReason, due: date | None, day: _Day) -> Why | None:
    by_rule: dict[str, Why] = {
        "overdue": "overdue", "far_behind": "far_behind", "behind": "behind",
        "node_missed": "node", "node_long_missed": "node",
    }  # fmt: skip
    if owed.task.state == "returned":
        return "returned"
    if why := by_rule.get(reason.rule):
        return why
    sunday = day.on + timedelta(days=6 - day.on.weekday())
    if due and (
        reason.rule == "due_soon" or due <= sunday or find_rung(owed.task, day.on, day.settings, day.calendar)
    ):
        return "due"
    return "owed" if _is_owed(owed, sunday, day) else None


def _is_owed(owed: Owed, sunday: date, day: _Day) -> bool:
    if _find_closing(owed, day) > sunday:
        return False
    cycle = find_cycle(owed.task, day.on, day.calendar)
    if owed.share is not None:
        return owed.share.as_of is None or owed.share.as_of < cycle.opened
    return is_unreported(owed.task, day.on, day.calendar, day.office.board.zone)


def _is_news(duty: Duty, day: _Day) -> bool:
    """Whether a day after the first of the week has something new to say of the item.

    A step of the ladder is news, the due day and the days past it always; a reminder before it is not told of an
    item that stays red more than twice a week. What is to be put right at once is told every day.
    """
    if duty.task.is_immediate:
        return True
    told = day.told.get(duty.key)
    if duty.why == "owed":
        return False
    if duty.why == "returned":
        return told is None
    rung = find_rung(duty.task, day.on, day.settings, day.calendar)
    if told is None or _WEIGHT.get(duty.reason.light, 0) > _WEIGHT.get(told.light, 0):
        return duty.why != "due" or rung is not None or duty.reason.rule == "due_soon"
    if rung is None:
        return False
    unchanged = rung.after < 0 and duty.reason.light == "red"
    return not unchanged or told.times < MOST_RED_A_WEEK


def _build_climbed(owed: Owed, day: _Day) -> Duty | None:
    """A task that others own and the ladder has brought to a head or leader."""
    receiver = "unit_head" if owed.role == "head" else "leader"
    task = owed.task
    reached = [rung for rung in list_rungs(task, day.on, day.settings, day.calendar) if receiver in rung.to]
    if not reached:
        return None
    today = find_rung(task, day.on, day.settings, day.calendar)
    if not day.whole and (today is None or receiver not in today.to):
        return None
    reason = find_light(task, day.on, day.settings, day.calendar)
    return Duty(owed, "overdue", reason, reason.due)
