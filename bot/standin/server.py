"""An ASGI application served by uvicorn on loopback, in a thread, for as long as a with-block lasts."""

import socket
import threading
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

START_SECONDS = 10.0


class Server:
    """A server on a free port of 127.0.0.1 (or on `port`). Its `application` may be exchanged while it runs."""

    def __init__(self, application: ASGIApp | None = None, *, port: int = 0) -> None:
        self.application = application
        # The protocol is named because asyncio sends answers at once (TCP_NODELAY) only then: 40 ms each.
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            self._answer,
            interface="asgi3",
            log_config=None,
            access_log=False,
            http="h11",
            ws="websockets-sansio",
            lifespan="off",
            timeout_graceful_shutdown=1,
        )
        self._uvicorn = _Uvicorn(config)
        self._thread = threading.Thread(target=self._run, name=f"loopback-{self.port}", daemon=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._uvicorn.has_started.wait(START_SECONDS):
            raise TimeoutError("the server on loopback did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._uvicorn.should_exit = True
        self._thread.join(START_SECONDS)
        self._socket.close()

    def cut_connection(self, request: HTTPConnection) -> None:
        """Cut the connection of a request or a socket, as a broken network does: without an answer."""
        for connection in set[Any](self._uvicorn.server_state.connections):
            if request.client is not None and connection.client == tuple(request.client):
                connection.transport.abort()

    def _run(self) -> None:
        self._uvicorn.run(sockets=[self._socket])

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.application is not None, "a server without an application"
        await self.application(scope, receive, send)


class _Uvicorn(uvicorn.Server):
    """uvicorn that says when it has started."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.has_started = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.has_started.set()
