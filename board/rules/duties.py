"""Who owes what: the items of the personal list, worst first.

On the first working day of the week the whole list: due within the week, late, behind, or owed in the current
cycle. On the others only what is new (docs/rules.md, "When the bot speaks").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import Literal

from board.model.office import Office, Person
from board.model.task import Light, Task
from board.rules.cycles import find_cycle, is_unreported
from board.rules.due import find_coming_due
from board.rules.ladder import Receiver, Rung, find_rung, list_rungs
from board.rules.lights import LightReason, find_light, find_share_light
from board.rules.office_day import OfficeDay
from board.rules.owed import Owed, Role, list_owed

Why = Literal["returned", "overdue", "far_behind", "node", "behind", "due", "owed"]

WORST_FIRST: tuple[Why, ...] = ("overdue", "far_behind", "returned", "node", "behind", "due", "owed")
MOST_RED_A_WEEK = 2
# What others own is told to these, as the ladder names them.
_CLIMBED: dict[Role, Receiver] = {"head": "unit_head", "leader": "leader"}
_WEIGHT: dict[Light | None, int] = {"red": 2, "yellow": 1}


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


def list_duties(
    office: Office,
    person: Person,
    day: OfficeDay,
    *,
    whole: bool | None = None,
    told: Mapping[str, Told] | None = None,
) -> tuple[Duty, ...]:
    """A person's list for a local day, worst first; empty where nothing is to be said.

    `whole` is decided by the calendar where not given. `told` (by `Duty.key`) is what this person heard last.
    """
    found = (_build_duty(owed, day, office.board.zone) for owed in list_owed(office, person))
    listed = tuple(sorted(filter(None, found), key=_rank))
    everything = day.calendar.is_first_of_week(day.on) if whole is None else whole
    return listed if everything else list_news(listed, day, told=told or {})


def list_news(duties: Iterable[Duty], day: OfficeDay, *, told: Mapping[str, Told]) -> tuple[Duty, ...]:
    """Of a person's whole list what a day after the first of the week has to say; `told` is what they heard last."""
    return tuple(duty for duty in duties if _is_news(duty, find_rung(duty.task, day), told.get(duty.key)))


def _rank(duty: Duty) -> tuple[int, float, date]:
    late = -(duty.reason.days or 0) if duty.why in {"overdue", "node"} else -(duty.reason.points or 0)
    return WORST_FIRST.index(duty.why), late, duty.due or date.max


def _build_duty(owed: Owed, day: OfficeDay, zone: tzinfo) -> Duty | None:
    if owed.role in _CLIMBED:
        return _build_climbed(owed, day)
    reason = _find_reason(owed, day)
    if reason.light == "done" or reason.rule == "blocked" or (owed.task.start and day.on < owed.task.start):
        return None
    due = find_coming_due(owed.task, day.on, day.calendar)
    why = _find_why(owed, reason, due, day)
    if why is None and _is_owed(owed, day, zone):
        why = "owed"
    if why is None:
        return None
    shown = reason.due if why in {"overdue", "node"} else due
    return Duty(owed, why, reason, shown, _find_closing(owed, day))


def _find_reason(owed: Owed, day: OfficeDay) -> LightReason:
    if owed.share is None or owed.indicator is None:
        return find_light(owed.task, day)
    return find_share_light(owed.task, owed.indicator, owed.share, day)


def _find_closing(owed: Owed, day: OfficeDay) -> date:
    """The day by which a report is asked for: nobody reports on a holiday."""
    return day.calendar.last_working_day(find_cycle(owed.task, day.on, day.calendar).closes)


def _find_why(owed: Owed, reason: LightReason, due: date | None, day: OfficeDay) -> Why | None:
    by_rule: dict[str, Why] = {
        "overdue": "overdue", "far_behind": "far_behind", "behind": "behind",
        "node_missed": "node", "node_long_missed": "node",
    }  # fmt: skip
    if owed.task.state == "returned":
        return "returned"
    if why := by_rule.get(reason.rule):
        return why
    if due and (reason.rule == "due_soon" or due <= _find_sunday(day) or find_rung(owed.task, day)):
        return "due"
    return None


def _find_sunday(day: OfficeDay) -> date:
    return day.on + timedelta(days=6 - day.on.weekday())


def _is_owed(owed: Owed, day: OfficeDay, zone: tzinfo) -> bool:
    if _find_closing(owed, day) > _find_sunday(day):
        return False
    cycle = find_cycle(owed.task, day.on, day.calendar)
    if owed.share is not None:
        return owed.share.as_of is None or owed.share.as_of < cycle.opened
    return is_unreported(owed.task, day.on, day.calendar, zone)


def _is_news(duty: Duty, rung: Rung | None, told: Told | None) -> bool:
    """Whether a day after the first of the week has something new to say of the item.

    A step of the ladder is news, the due day and the days past it always; a reminder before it is not told of an
    item that stays red more than twice a week. What is to be put right at once is told every day. Heads and leaders
    hear of what others own on the day the ladder reaches them.
    """
    if (receiver := _CLIMBED.get(duty.owed.role)) is not None:
        return rung is not None and receiver in rung.to
    if duty.task.is_immediate:
        return True
    if duty.why == "owed":
        return False
    if duty.why == "returned":
        return told is None
    if told is None or _WEIGHT.get(duty.reason.light, 0) > _WEIGHT.get(told.light, 0):
        return duty.why != "due" or rung is not None or duty.reason.rule == "due_soon"
    if rung is None:
        return False
    unchanged = rung.after < 0 and duty.reason.light == "red"
    return not unchanged or told.times < MOST_RED_A_WEEK


def _build_climbed(owed: Owed, day: OfficeDay) -> Duty | None:
    """A task that others own and the ladder has brought to a head or leader."""
    rungs = list_rungs(owed.task, day)
    if not any(_CLIMBED[owed.role] in rung.to for rung in rungs):
        return None
    reason = find_light(owed.task, day)
    return Duty(owed, "overdue", reason, reason.due)
