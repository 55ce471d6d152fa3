"""The door out: drains the outbox one message at a time and writes what became of each."""

from datetime import datetime, timedelta
from typing import Protocol

from loguru import logger

from board.wording.deliveries import BROKEN_OFF, OUTDATED
from bot.channels.channel import SendError
from handlers.calls.alarms import alarm_undelivered
from storage.database import Database
from storage.outbox import Posted
from storage.records import Records

MOST_ATTEMPTS = 8


class Deliverer(Protocol):
    """Where messages go: the channels in service, a record in replay."""

    def deliver(self, posted: Posted, now: datetime) -> None:
        """Deliver one message. Raises `SendError`."""
        ...


class Sender:
    """Sends what is planned. What was sent with unknown outcome is shown as unknown, never sent again."""

    def __init__(self, database: Database, office: str, deliverer: Deliverer) -> None:
        self._database = database
        self._office = office
        self._deliverer = deliverer

    def send_next(self, now: datetime) -> bool:
        """Send the oldest message that may go now; whether another may."""
        with self._database.begin(self._office) as records:
            posted = records.outbox.claim_next(now)
            if posted is not None and posted.expires_at is not None and posted.expires_at <= now:
                records.outbox.drop(posted, OUTDATED)
                return True
        if posted is None:
            return False
        try:
            self._deliverer.deliver(posted, now)
        except SendError as error:
            self._settle(posted, error, now)
        else:
            with self._database.begin(self._office) as records:
                records.outbox.mark_sent(posted, now)
                return records.outbox.has_planned(now)
        return True

    def settle_abandoned(self, now: datetime) -> None:
        """Show as unknown what another run of the program took and never settled."""
        with self._database.begin(self._office) as records:
            for posted in records.outbox.settle_abandoned(now, reason=BROKEN_OFF):
                alarm_undelivered(records, posted, BROKEN_OFF, now)

    def _settle(self, posted: Posted, error: SendError, now: datetime) -> None:
        logger.warning("第{}条消息没有发出：{}（{}）", posted.id, error.sentence, error.outcome)
        with self._database.begin(self._office) as records:
            if error.outcome == "retry" and posted.attempts < MOST_ATTEMPTS:
                pause = timedelta(seconds=error.retry_in * 2 ** (posted.attempts - 1))
                records.outbox.retry(posted, now + pause, error.sentence)
                return
            self._give_up(records, posted, error, now)

    def _give_up(self, records: Records, posted: Posted, error: SendError, now: datetime) -> None:
        if error.outcome == "unknown":
            records.outbox.mark_unknown(posted, error.sentence)
        else:
            records.outbox.mark_failed(posted, error.sentence)
        alarm_undelivered(records, posted, error.sentence, now)
