"""When scheduled work is next due: pure arithmetic of local hours and working days, returned aware."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Lateness = Literal["catch_up", "drop"]

# Late is a policy with a name: a digest is sent late and says so, a reminder that missed its time is dropped.
LATENESS: dict[str, Lateness] = {"daily": "catch_up", "draft": "catch_up", "hold": "catch_up", "duty": "drop"}
DROP_AFTER = timedelta(hours=3)
LATE_AFTER = timedelta(minutes=30)


def find_next_moment(after: datetime, at: time, zone: ZoneInfo, find_day: Callable[[date], date]) -> datetime:
    """The first moment later than `after` that is `at` o'clock, local, on a day that `find_day` gives: the day it
    is asked for, or the next one on which there is work."""
    local = after.astimezone(zone)
    day = local.date() if _at(local.date(), at, zone) > local else local.date() + timedelta(days=1)
    return _at(find_day(day), at, zone)


def is_dropped(kind: str, due_at: datetime, now: datetime) -> bool:
    """Whether work of a kind that was due at `due_at` is no longer worth doing at `now`."""
    return LATENESS.get(kind, "drop") == "drop" and now - due_at > DROP_AFTER


def is_late(due_at: datetime, now: datetime) -> bool:
    """Whether work done at `now` must say that it is late (补发)."""
    return now - due_at > LATE_AFTER


def _at(day: date, at: time, zone: ZoneInfo) -> datetime:
    # Aware arithmetic goes by the wall clock: an office that keeps summer time keeps its hour.
    return datetime.combine(day, at, zone)
