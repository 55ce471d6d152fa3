"""Messages between hearing and keeping: the platform does not repeat what a long connection has delivered."""

import queue
import threading
from collections.abc import Callable

from loguru import logger

from handlers.calls.calls import Incoming

PAUSE_SECONDS = 1.0


class Backlog:
    """Hands messages on in their order, in a thread of its own, each for as long as it takes to be kept."""

    def __init__(self, accept: Callable[[Incoming], None]) -> None:
        self._accept = accept
        self._queue: queue.SimpleQueue[Incoming | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="aibot-backlog", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def put(self, incoming: Incoming) -> None:
        self._queue.put(incoming)

    def stop(self) -> None:
        """Hand on what has been heard, and end."""
        self._stopping.set()
        self._queue.put(None)
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while (incoming := self._queue.get()) is not None:
            while not self._hand_on(incoming) and not self._stopping.wait(PAUSE_SECONDS):
                continue

    def _hand_on(self, incoming: Incoming) -> bool:
        try:
            self._accept(incoming)
        except Exception:
            logger.exception("消息未能保存，稍后再存")
            return False
        return True
