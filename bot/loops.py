"""Threads that turn while there is work and sleep until they are woken. One turn is what tests call."""

from collections.abc import Callable
from threading import Event, Thread

from loguru import logger

LOOK_AGAIN_SECONDS = 5.0


class Loop:
    """Calls `turn` until it returns False, then waits to be woken, or looks again for what other replicas left."""

    def __init__(self, name: str, turn: Callable[[], bool]) -> None:
        self._turn = turn
        self._woken = Event()
        self._stopping = False
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._woken.set()

    def stop(self) -> None:
        """Let the turn under way finish, then end the thread."""
        self._stopping = True
        self._woken.set()
        self._thread.join(timeout=30)

    def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            self._drain()
            self._woken.wait(LOOK_AGAIN_SECONDS)

    def _drain(self) -> None:
        try:
            while not self._stopping and self._turn():
                continue
        except Exception:
            logger.exception("这一轮没有做完，稍后再试")
            self._woken.wait(LOOK_AGAIN_SECONDS)
