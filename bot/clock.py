"""The clock: the only importer of APScheduler. It holds no schedule; it wakes us for the next moment.

The truth of the schedule is in the database. The clock asks it for `next_due`, arms one job, and asks again when
the job has run, when something has changed, and once a minute in case another replica changed it.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

LATE_IS_FINE = None
JOB = "next"


class Clock:
    """Arms one job for `next_due()` and calls `turn()` when its time has come."""

    def __init__(self, next_due: Callable[[], datetime | None], turn: Callable[[], None]) -> None:
        self._next_due = next_due
        self._turn = turn
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": LATE_IS_FINE, "coalesce": True, "max_instances": 1},
        )

    def start(self) -> None:
        """Begin to keep time; what became due while we were away runs now."""
        self._scheduler.start()
        self._scheduler.add_job(self.arm, IntervalTrigger(minutes=1, timezone=UTC), id="look")
        self.arm()

    def stop(self) -> None:
        """Stop, after what runs now is done."""
        self._scheduler.shutdown(wait=True)

    def arm(self) -> None:
        """Set the one job to the next moment."""
        moment = self._next_due()
        if moment is None:
            return
        trigger = DateTrigger(max(moment, datetime.now(UTC)), timezone=UTC)
        self._scheduler.add_job(self._ring, trigger, id=JOB, replace_existing=True)

    def _ring(self) -> None:
        self._turn()
        self.arm()
