"""The running bot without its doors: inbox, handlers, schedule and outbox, turned one step at a time.

`serve` turns it in threads, `replay` and `demo` turn it on a clock that jumps; there is no other way to run it.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.outgoing import Sender
from bot.worker import Worker
from handlers.calls.calls import Incoming


@dataclass(frozen=True, slots=True)
class Program:
    """The parts that answer: what hears and what sends."""

    worker: Worker
    sender: Sender

    def accept(self, incoming: Incoming, now: datetime) -> bool:
        """Keep a message; False where it was delivered before. When this returns, it is on disk."""
        return self.worker.accept(incoming, now)

    def next_due(self) -> datetime | None:
        """The next moment at which scheduled work is due; none where none is."""
        return self.worker.next_due()

    def settle(self, now: datetime) -> None:
        """Handle every message that waits and send all that may go at `now`."""
        while self.worker.handle_next(now):
            continue
        while self.sender.send_next(now):
            continue

    def turn(self, now: datetime) -> None:
        """Do everything that is due at `now`, the schedule first."""
        while self.worker.run_next_due(now):
            continue
        self.settle(now)

    def advance(self, until: datetime, *, inclusive: bool = True) -> None:
        """Jump from moment to moment up to `until`, doing what is due at each, at its own time."""
        while (moment := self.next_due()) is not None:
            if moment > until or (moment == until and not inclusive):
                return
            self.turn(moment)
