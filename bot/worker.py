"""Takes messages out of the inbox, one at a time, and hands each to the handlers in one transaction."""

from collections.abc import Mapping
from datetime import datetime

from loguru import logger

from bot.channels.channel import Channel
from bot.uploads import open_upload
from handlers.calls.calls import Incoming
from handlers.calls.places import Surroundings
from handlers.clock.ticks import arm_boards, run_next_due, set_back
from handlers.messages.messages import handle_message
from handlers.messages.receiving import keep_incoming
from handlers.messages.replying import apologise
from storage.database import Database
from storage.documents import load
from storage.inbox import Received

MOST_ATTEMPTS = 3


class Worker:
    """The inner turn of the corridor. Returning commits; a message that fails thrice is set aside with an apology."""

    def __init__(
        self,
        database: Database,
        office: str,
        around: Surroundings,
        channels: Mapping[str, Channel] | None = None,
    ) -> None:
        self._database = database
        self._office = office
        self._around = around
        self._channels = channels or {}

    def accept(self, incoming: Incoming, now: datetime) -> bool:
        """Keep a message, before it is acknowledged; False where it was delivered before."""
        with self._database.begin(self._office) as records:
            return keep_incoming(records, incoming, self._around, now)

    def handle_next(self, now: datetime) -> bool:
        """Handle the oldest waiting message; whether another waits behind it."""
        received: Received | None = None
        try:
            with self._database.begin(self._office) as records:
                waiting = records.inbox.list_oldest(2)
                if not waiting:
                    return False
                received = waiting[0]
                if not _has_file(received):
                    handle_message(records, received, self._around, now)
                    return len(waiting) > 1
            self._handle_with_file(received, now)
        except Exception:
            if received is None:
                raise
            logger.exception("第{}条来信没有处理成", received.id)
            self._set_aside(received, now)
        return True

    def _handle_with_file(self, received: Received, now: datetime) -> None:
        """Files are fetched between two transactions: no lock is held while the network answers."""
        upload = open_upload(_build_incoming(received), self._channels)
        with self._database.begin(self._office) as records:
            if records.inbox.is_waiting(received):
                handle_message(records, received, self._around, now, upload=upload)

    def arm_boards(self, now: datetime) -> None:
        """Give every board the appointments that the settings name."""
        with self._database.begin(self._office) as records:
            arm_boards(records, self._around, now)

    def run_next_due(self, now: datetime) -> bool:
        """Do the earliest scheduled work that is due; False when nothing is."""
        try:
            with self._database.begin(self._office) as records:
                return run_next_due(records, self._around, now)
        except Exception:
            logger.exception("定时的事没有办成，推后再办")
            with self._database.begin(self._office) as records:
                set_back(records, now)
            return True

    def next_due(self) -> datetime | None:
        """The one question to the schedule: when is something due next?"""
        with self._database.begin(self._office) as records:
            return records.schedule.next_due()

    def _set_aside(self, received: Received, now: datetime) -> None:
        with self._database.begin(self._office) as records:
            if records.inbox.count_attempt(received) < MOST_ATTEMPTS:
                return
            records.inbox.settle(received, "failed", now)
            apologise(records, _build_incoming(received), now)


def _has_file(received: Received) -> bool:
    return "attachment" in received.body


def _build_incoming(received: Received) -> Incoming:
    body = {name: value for name, value in received.body.items() if name != "guard"}
    return load(Incoming, body)
