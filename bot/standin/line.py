"""One long connection as the stand-in holds it."""

import asyncio
import json
import re
from collections.abc import Coroutine, Mapping
from typing import Any

from starlette.websockets import WebSocket

CALL_SECONDS = 5.0
_ESCAPED = re.compile(r"(?<!\\)\\u00([01][0-9a-f])")


class Line:
    """A connection under its number. `subscribed` may end without a word: then the platform has forgotten it."""

    def __init__(self, number: int, socket: WebSocket) -> None:
        self.number = number
        self.socket = socket
        self.subscribed = False
        self._loop = asyncio.get_running_loop()
        self._late: set[asyncio.Task[None]] = set()

    async def send(self, frame: Mapping[str, Any]) -> None:
        """Send a frame of JSON."""
        text = json.dumps(frame, ensure_ascii=False)
        # The real platform leaves control characters in its strings as they are.
        await self.socket.send_text(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))

    def send_late(self, frame: Mapping[str, Any], seconds: float) -> None:
        """Send after a while, and take further frames meanwhile."""
        task = asyncio.create_task(self._wait_and_send(frame, seconds))
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    def call(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something on this line from another thread, and wait until it is done."""
        asyncio.run_coroutine_threadsafe(work, self._loop).result(CALL_SECONDS)

    async def _wait_and_send(self, frame: Mapping[str, Any], seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self.send(frame)
