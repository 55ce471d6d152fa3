"""One live connection: requests and their answers, pings, and the reason why it ended."""

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Literal

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from bot.channels.channel import SendError
from bot.channels.errcodes import NOT_SUBSCRIBED, build_error
from bot.channels.longconn.frames import (
    EVENT,
    MESSAGE,
    PING,
    SUBSCRIBE,
    Frame,
    build_req_id,
    build_text,
    read_frame,
)

End = Literal["closed", "silent", "kicked", "released"]
KICKED = "disconnected_event"


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. A ping every half minute, two without an answer end the connection (document 101463)."""

    connect: float = 10.0
    answer: float = 5.0
    ping: float = 30.0
    missed_pings: int = 2
    first_pause: float = 1.0
    longest_pause: float = 30.0
    kicked_pause: float = 600.0
    lease: float = 90.0


class Session:
    """A connection that is open. `run` reads it in one thread; `request` may be called from any other."""

    def __init__(
        self,
        socket: ClientConnection,
        *,
        bot_id: str,
        secret: str,
        hear: Callable[[Frame], None],
        timing: Timing,
    ) -> None:
        self._socket = socket
        self._credentials = {"bot_id": bot_id, "secret": secret}
        self._hear = hear
        self._timing = timing
        self._waiting: dict[str, Future[Frame]] = {}
        self._lock = threading.Lock()
        self._unanswered = 0

    def run(self, keep: Callable[[], bool]) -> End:
        """Read until the end of the connection. `keep` is asked with every ping whether to go on."""
        next_ping = time.monotonic()
        try:
            while True:
                if time.monotonic() >= next_ping:
                    if self._unanswered >= self._timing.missed_pings:
                        return "silent"
                    if not keep():
                        return "released"
                    self._ping()
                    next_ping = time.monotonic() + self._timing.ping
                if self._take_next(next_ping - time.monotonic()) == KICKED:
                    return "kicked"
        # A clean close (1000, 1001) is an end like any other: nobody else would connect again.
        except ConnectionClosed:
            return "closed"
        finally:
            self._give_up_waiting()

    def open(self) -> None:
        """Make the connection the bot's, before anything else reads from it.

        Raises `SendError` (code 853000 where the secret is wrong), TimeoutError, ConnectionClosed.
        """
        req_id = build_req_id(SUBSCRIBE)
        self._socket.send(build_text(SUBSCRIBE, req_id, self._credentials))
        answer = None
        while answer is None or answer.req_id != req_id:
            answer = read_frame(self._socket.recv(timeout=self._timing.connect))
        if answer.code:
            raise build_error(answer.code, answer.message)

    def request(self, cmd: str, body: Mapping[str, Any], req_id: str | None = None) -> Frame:
        """Send a request and wait for its answer. Raises `SendError`.

        Where the platform says that it has forgotten the connection, it is subscribed again, once.
        """
        req_id = req_id or build_req_id(cmd)
        try:
            return self._exchange(cmd, body, req_id)
        except SendError as error:
            if error.code != NOT_SUBSCRIBED:
                raise
        self._exchange(SUBSCRIBE, self._credentials, build_req_id(SUBSCRIBE))
        return self._exchange(cmd, body, req_id)

    def close(self) -> None:
        self._socket.close()

    def _exchange(self, cmd: str, body: Mapping[str, Any], req_id: str) -> Frame:
        answered: Future[Frame] = Future()
        with self._lock:
            self._waiting[req_id] = answered
        try:
            self._socket.send(build_text(cmd, req_id, body))
            answer = answered.result(self._timing.answer)
        except (ConnectionClosed, TimeoutError):
            answer = None
        finally:
            with self._lock:
                self._waiting.pop(req_id, None)
        if answer is None:
            raise SendError("长连接已发出但未收到企业微信答复，是否送达未知", outcome="unknown")
        if answer.code:
            raise build_error(answer.code, answer.message)
        return answer

    def _take_next(self, timeout: float) -> str | None:
        """Take one frame, if one comes in time; its kind of event."""
        try:
            frame = read_frame(self._socket.recv(timeout=max(timeout, 0)))
        except TimeoutError:
            return None
        self._unanswered = 0
        if frame is None:
            return None
        if frame.cmd in {MESSAGE, EVENT}:
            event = (frame.body.get("event") or {}).get("eventtype")
            if event != KICKED:
                self._hear(frame)
            return str(event)
        with self._lock:
            answered = self._waiting.get(frame.req_id)
        if answered is not None and not answered.done():
            answered.set_result(frame)
        return None

    def _ping(self) -> None:
        self._unanswered += 1
        self._socket.send(build_text(PING, build_req_id(PING), None))

    def _give_up_waiting(self) -> None:
        with self._lock:
            waiting = list(self._waiting.values())
        for answered in waiting:
            if not answered.done():
                answered.set_exception(TimeoutError())
