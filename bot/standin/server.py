"""An ASGI application served by uvicorn on loopback, in a thread, for as long as a with-block lasts."""

import socket
import threading
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.requests import Request

START_SECONDS = 10.0


class Server:
    """A server on a free port of 127.0.0.1 (or on `port`). `application` may be set until it is entered."""

    def __init__(self, application: Any = None, *, port: int = 0) -> None:
        self.application = application
        self._socket = socket.create_server(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        self._started = threading.Event()
        self._uvicorn: _Uvicorn | None = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def connections(self) -> set[Any]:
        """The open connections, as uvicorn's protocols."""
        return set(self._uvicorn.server_state.connections) if self._uvicorn else set()

    def __enter__(self) -> Self:
        config = uvicorn.Config(
            self.application,
            log_config=None,
            access_log=False,
            http="h11",
            ws="websockets-sansio",
            lifespan="off",
            timeout_graceful_shutdown=1,
        )
        self._uvicorn = _Uvicorn(config, self._started)
        self._thread = threading.Thread(target=self._run, name=f"standin-{self.port}", daemon=True)
        self._thread.start()
        if not self._started.wait(START_SECONDS):
            raise TimeoutError("the server on loopback did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._uvicorn is None or self._thread is None:
            return
        self._uvicorn.should_exit = True
        self._thread.join(START_SECONDS)
        self._socket.close()

    def _run(self) -> None:
        assert self._uvicorn is not None
        self._uvicorn.run(sockets=[self._socket])


class _Uvicorn(uvicorn.Server):
    """uvicorn that says when it has started."""

    def __init__(self, config: uvicorn.Config, started: threading.Event) -> None:
        super().__init__(config)
        self._has_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._has_started.set()


def cut_connection(server: Server, request: Request) -> None:
    """Cut the connection a request came over, as a broken network does: without an answer."""
    for connection in server.connections:
        if request.client is not None and connection.client == tuple(request.client):
            connection.transport.abort()
