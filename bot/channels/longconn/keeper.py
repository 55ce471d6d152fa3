"""Keeps the one connection of a bot: who may hold it, when to connect again, when to leave it alone.

The platform allows one connection a bot and throws the older one out. Two processes that each connect again
would throw each other out for ever, so a lease decides who connects, and whoever is thrown out waits.
"""

import random
import secrets
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal, Protocol

from loguru import logger
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from bot.channels.channel import SendError
from bot.channels.errcodes import BAD_BOT_SECRET
from bot.channels.longconn.frames import Frame
from bot.channels.longconn.session import End, Session, Timing

State = Literal["waiting", "connected", "elsewhere", "kicked", "refused"]


class Lease(Protocol):
    """What one of several replicas holds at a time; moments are aware."""

    def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool: ...

    def release(self, name: str, holder: str) -> None: ...


class OwnLease:
    """The lease of a process that has no other beside it."""

    def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        return True

    def release(self, name: str, holder: str) -> None:
        return None


class Keeper:
    """A thread that holds the connection. `session` is the live one; where it is None, `state` says why."""

    def __init__(
        self,
        *,
        bot_id: str,
        secret: str,
        ws_url: str,
        hear: Callable[[Frame], None],
        lease: Lease,
        now: Callable[[], datetime],
        timing: Timing,
    ) -> None:
        self._session: Session | None = None
        self._state: State = "waiting"
        self._changed = threading.Condition()
        self._bot_id = bot_id
        self._secret = secret
        self._ws_url = ws_url
        self._hear = hear
        self._lease = lease
        self._lease_name = f"aibot:{bot_id}"
        self._holder = secrets.token_hex(8)
        self._now = now
        self._timing = timing
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="aibot", daemon=True)

    @property
    def session(self) -> Session | None:
        return self._session

    @property
    def state(self) -> State:
        return self._state

    def wait_for(self, state: State, timeout: float) -> bool:
        """Whether the state is reached within seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._state == state, timeout)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Close the connection and let another replica have it."""
        self._stopping.set()
        session = self._session
        if session is not None:
            session.close()
        if self._thread.is_alive():
            self._thread.join(timeout=2 * self._timing.connect)

    def probe(self) -> None:
        """Sign in once and hang up. Raises `SendError`, also where no connection comes about."""
        try:
            with self._connect() as socket:
                self._build_session(socket).open()
        except (OSError, WebSocketException):
            failure = SendError("连不上长连接地址，请放行443端口，核对ws_url与代理", outcome="retry")
        else:
            return
        raise failure

    def _connect(self) -> ClientConnection:
        return connect(self._ws_url, open_timeout=self._timing.connect, close_timeout=1, ping_interval=None)

    def _build_session(self, socket: ClientConnection) -> Session:
        return Session(socket, bot_id=self._bot_id, secret=self._secret, hear=self._hear, timing=self._timing)

    def _run(self) -> None:
        failures = 0
        while not self._stopping.is_set() and self._state != "refused":
            if not self._keep_lease():
                self._enter("elsewhere")
                self._stopping.wait(self._timing.lease / 3)
                continue
            failures = 0 if self._live() else failures + 1
            self._rest(failures)
        self._lease.release(self._lease_name, self._holder)

    def _live(self) -> bool:
        """One connection from beginning to end; whether it ever was the bot's."""
        self._enter("waiting")
        try:
            with self._connect() as socket:
                return self._serve(socket)
        except SendError as error:
            if error.code == BAD_BOT_SECRET:
                self._enter("refused")
            logger.error("长连接登记未通过：{}", error.sentence)
        except (OSError, WebSocketException) as error:
            logger.warning("长连接未能建立（{}），稍后重连", type(error).__name__)
        return False

    def _serve(self, socket: ClientConnection) -> bool:
        session = self._build_session(socket)
        session.open()
        self._enter("connected", session)
        end: End = "closed"
        try:
            end = session.run(self._keep_lease)
        finally:
            self._enter("kicked" if end == "kicked" else "waiting")
        if end == "kicked":
            logger.error("长连接被另一处登录顶下，请确认同一机器人只在一处运行；稍后再试")
        return True

    def _enter(self, state: State, session: Session | None = None) -> None:
        with self._changed:
            self._state, self._session = state, session
            self._changed.notify_all()

    def _rest(self, failures: int) -> None:
        if self._state == "kicked":
            pause = self._timing.kicked_pause * random.uniform(1, 2)
        else:
            pause = min(self._timing.first_pause * 2 ** min(failures, 16), self._timing.longest_pause)
            pause *= random.uniform(0.5, 1)
        # The lease is kept meanwhile: another replica connecting would only carry the war on.
        while pause > 0 and self._keep_lease():
            self._stopping.wait(min(pause, self._timing.lease / 3))
            pause -= self._timing.lease / 3

    def _keep_lease(self) -> bool:
        now = self._now()
        until = now + timedelta(seconds=self._timing.lease)
        try:
            return not self._stopping.is_set() and self._lease.claim(
                self._lease_name, self._holder, now, until
            )
        except Exception:
            # Whatever the store of leases raises: without it nobody may connect.
            logger.exception("长连接的登记未能续期")
            return False
