"""The office's regular meeting (例会): its fixed agenda and its next day; nobody's attendance is kept or scored.

What was said in chat holds before the settings, the last word first. A regular day that is a holiday moves to the next
working day.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Literal

from board.model.records import Entry
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.recurrence import list_days
from board.rules.registers import find_undone

Part = Literal["fixed", "status", "settled", "troubles"]
AHEAD, BEFORE = timedelta(days=400), timedelta(days=14)
# What the ledger fills in itself; everything else is said by people.
_PARTS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("settled", re.compile(r"议定|上次|上期|上周(?:会|议)")),
    ("troubles", re.compile(r"需?协调|困难|难点|存在问题")),
    ("status", re.compile(r"任务|调度|进展|挂图|作战图")),
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: its local day and hour, where that is known."""

    on: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """The agenda in its order, the rule of its days (RRULE), and one that was moved, `instead` of a regular day."""

    agenda: tuple[str, ...] = ()
    rrule: str | None = None
    at: time | None = None
    moved: Meeting | None = None
    instead: date | None = None


def build_plan(settings: Settings, entries: Iterable[Entry]) -> MeetingPlan:
    """The settings, and what was said since of the agenda and the day."""
    agenda, rrule, at = settings.agenda, settings.meeting_rrule, settings.meeting_at
    moved, instead = None, None
    kept = tuple(entries)
    undone = find_undone(kept)
    for after in (entry.after or {} for entry in kept if entry.source not in undone):
        if "agenda" in after:
            agenda = settings.agenda if after["agenda"] is None else tuple(after["agenda"])
        hour = time.fromisoformat(after["at"]) if after.get("at") else None
        if after.get("rrule"):
            rrule, at, moved = after["rrule"], hour or at, None
        if after.get("on"):
            moved = Meeting(date.fromisoformat(after["on"]), hour or at)
            instead = date.fromisoformat(after["instead"]) if after.get("instead") else None
    return MeetingPlan(agenda, rrule, at, moved, instead)


def find_next_meeting(plan: MeetingPlan, today: date, calendar: Calendar) -> Meeting | None:
    """The next meeting, today's included; None where no day is known."""
    if plan.moved is not None and plan.moved.on >= today:
        return plan.moved
    day = find_regular_day(plan, today, calendar)
    return Meeting(day, plan.at) if day else None


def find_regular_day(plan: MeetingPlan, today: date, calendar: Calendar) -> date | None:
    """The next day by the rule, on a working day; not the one that was moved."""
    if plan.rrule is None:
        return None
    planned = list_days(plan.rrule, date(today.year - 1, 1, 1), today - BEFORE, today + AHEAD)
    days = (calendar.next_working_day(day) for day in planned)
    return next((day for day in days if day >= today and day != plan.instead), None)


def find_part(item: str) -> Part:
    """What stands under an item of the agenda: a part of the ledger, or nothing where people speak."""
    return next((part for part, words in _PARTS if words.search(item)), "fixed")


def order_agenda(agenda: Iterable[str]) -> tuple[tuple[str, Part], ...]:
    """The items in their order; the state of the tasks and what was settled follow where no item is theirs."""
    items = [(item, find_part(item)) for item in agenda]
    # A study item may name tasks too: only the first item of a part is filled by the ledger.
    seen: set[Part] = set()
    ordered: list[tuple[str, Part]] = []
    for item, part in items:
        ordered.append((item, "fixed" if part in seen else part))
        seen.add(part)
    rest: tuple[tuple[str, Part], ...] = (("任务情况", "status"), ("上次议定事项落实情况", "settled"))
    return (*ordered, *((title, part) for title, part in rest if part not in seen))
