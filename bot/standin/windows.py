"""Moving windows over the stand-in's clock, which tests and the demo may jump."""

from collections import defaultdict, deque
from collections.abc import Callable
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


class Windows:
    """Counts per key, over each of some spans. Source of the numbers: document 90454."""

    def __init__(self, now: Callable[[], datetime], limits: dict[timedelta, int]) -> None:
        self._now = now
        self._limits = limits
        self._moments: defaultdict[str, deque[datetime]] = defaultdict(deque)

    def hit(self, key: str) -> bool:
        """Count one more; False where a window is full, and then it is not counted."""
        now, moments = self._now(), self._moments[key]
        while moments and now - moments[0] >= max(self._limits):
            moments.popleft()
        for span, most in self._limits.items():
            if sum(now - moment < span for moment in moments) >= most:
                return False
        moments.append(now)
        return True
