"""Regular reports that somebody ordered: on which days, which paper, at which local hour.

Kept as words in `Preference.subscriptions`: rule|kind, and |08:00 where an hour was named.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from board.model.settings import Settings

EARLIEST, LATEST = time(7, 0), time(20, 0)


@dataclass(frozen=True, slots=True)
class Subscription:
    """One order. `at` is None where the hour of the morning's lists was meant."""

    rule: str
    kind: str = "daily"
    at: time | None = None

    @property
    def entry(self) -> str:
        """The words it is kept as."""
        return f"{self.rule}|{self.kind}" + (f"|{self.at:%H:%M}" if self.at else "")

    def find_hour(self, settings: Settings) -> time:
        """The local hour at which it comes."""
        return self.at or settings.duty_at


def read_entry(entry: str) -> Subscription:
    """The order that was kept as `entry`."""
    rule, kind, at = (*entry.split("|"), "", "")[:3]
    return Subscription(rule, kind or "daily", time.fromisoformat(at) if at else None)


def list_subscriptions(entries: Iterable[str]) -> tuple[Subscription, ...]:
    """All orders of one person, oldest first."""
    return tuple(read_entry(entry) for entry in entries)


def add_subscription(entries: Iterable[str], new: Subscription) -> tuple[str, ...]:
    """The orders with `new`, which takes the place of one on the same days for the same paper."""
    kept = [each for each in list_subscriptions(entries) if (each.rule, each.kind) != (new.rule, new.kind)]
    return tuple(each.entry for each in (*kept, new))


def is_possible(at: time) -> bool:
    """Whether a report may come at this hour: a receiver's own wish widens the office's hours, the night stays quiet."""
    return EARLIEST <= at <= LATEST
