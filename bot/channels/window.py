"""Moving windows: how much of something there may be within a span, counted anew at every moment.

Written here because the libraries for it read the machine's clock, and the demo's clock is moved by hand.
"""

import threading
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class MovingWindow:
    """Counts per key, within each of some spans. `now` is the clock, aware. It is safe from any thread."""

    def __init__(self, now: Callable[[], datetime], limits: Mapping[timedelta, int]) -> None:
        self._now = now
        self._limits = limits
        self._longest = max(limits)
        self._moments: defaultdict[str, deque[datetime]] = defaultdict(deque)
        self._lock = threading.Lock()

    def take(self, key: str, count: int = 1) -> timedelta | None:
        """Count that many at once; None where they fit, else how long until they do, and nothing is counted."""
        with self._lock:
            now, moments = self._now(), self._moments[key]
            while moments and now - moments[0] >= self._longest:
                moments.popleft()
            wait = max(
                self._find_wait(moments, now, span, most - count) for span, most in self._limits.items()
            )
            if wait > timedelta():
                return wait
            moments.extend([now] * count)
            return None

    def _find_wait(self, moments: deque[datetime], now: datetime, span: timedelta, room: int) -> timedelta:
        """How long until at most `room` of the moments lie within the span. More than fits ever waits for all."""
        recent = [moment for moment in moments if now - moment < span]
        excess = len(recent) - max(room, 0)
        return recent[excess - 1] + span - now if excess > 0 else timedelta()
