"""The stand-in's side of the aibot's long connection (document 101463), with what goes wrong on it."""

import hmac
import itertools
import json
import threading
from collections.abc import Mapping
from typing import Any

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.channels.longconn import frames
from bot.standin.asking import Refused
from bot.standin.conversations import Conversations
from bot.standin.line import Line
from bot.standin.mischief import Mischief
from bot.standin.platform import Platform
from bot.standin.server import Server
from bot.standin.speech import Speech

PATH = "/openws"


class BotSocket:
    """The address that an aibot connects to. A new subscriber throws the older one out.

    Tricks are those of the HTTP side, by the frame's cmd; a "slow" answer comes late, a "hang" never.
    """

    def __init__(self, platform: Platform, server: Server) -> None:
        self._platform = platform
        self._server = server
        self._conversations = Conversations(platform)
        self._line: Line | None = None
        self._numbers = itertools.count(1)
        self._subscriptions = 0
        self._changed = threading.Condition()

    @property
    def route(self) -> WebSocketRoute:
        return WebSocketRoute(PATH, self._serve)

    @property
    def is_connected(self) -> bool:
        return self._line is not None and self._line.subscribed

    def wait_for_subscriptions(self, count: int, *, timeout: float = 5.0) -> None:
        """Wait until the bot has connected that often. Raises TimeoutError after seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._subscriptions >= count, timeout):
                raise TimeoutError(f"{self._subscriptions} subscriptions within {timeout} s")

    def deliver(self, speech: Speech, body: Mapping[str, Any], event: str | None = None) -> bool:
        """Send the bot a callback; False where no bot is connected: then it is lost, as on the platform."""
        line = self._line
        if line is None or not line.subscribed:
            return False
        cmd = frames.MESSAGE if event is None else frames.EVENT
        with self._platform.lock:
            req_id = self._conversations.open(cmd, speech, event, line.number)
        line.call(line.send({"cmd": cmd, "headers": {"req_id": req_id}, "body": dict(body)}))
        return True

    def kick(self) -> None:
        """Throw the bot out, as a second subscriber would."""
        if self._line is not None:
            self._line.call(self._throw_out(self._line))

    def close(self, code: int = 1000) -> None:
        """Close the connection in good order, as a restarting platform does (1000, 1001, 1011)."""
        if self._line is not None:
            self._line.call(self._line.socket.close(code))

    def abort(self) -> None:
        """Cut the connection, as a broken network does."""
        if self._line is not None:
            self._line.call(self._cut(self._line))

    def forget(self) -> None:
        """Keep the connection open, and know it no more: from now on 846609."""
        if self._line is not None:
            self._line.subscribed = False

    async def _serve(self, socket: WebSocket) -> None:
        await socket.accept()
        line = Line(next(self._numbers), socket)
        try:
            while True:
                await self._take(line, json.loads(await socket.receive_text()))
        except WebSocketDisconnect:
            line.subscribed = False

    async def _take(self, line: Line, frame: Mapping[str, Any]) -> None:
        trick = self._platform.tricks.take(frame["cmd"])
        answer = await self._build_answer(line, frame, trick)
        if trick is None or trick.how == "errcode":
            await line.send(answer)
        elif trick.how == "slow":
            line.send_late(answer, trick.seconds)
        elif trick.how == "cut":
            await self._cut(line)

    async def _build_answer(
        self, line: Line, frame: Mapping[str, Any], trick: Mischief | None
    ) -> dict[str, Any]:
        headers = {"req_id": frame["headers"]["req_id"]}
        try:
            if trick is not None and trick.how == "errcode":
                raise Refused(trick.code, trick.message)
            body = await self._carry_out(line, frame["cmd"], headers["req_id"], frame.get("body"))
        except Refused as refused:
            return {"headers": headers, "errcode": refused.code, "errmsg": refused.message}
        return {"headers": headers, "errcode": 0, "errmsg": "ok"} | ({"body": body} if body else {})

    async def _carry_out(
        self, line: Line, cmd: str, req_id: str, body: Mapping[str, Any] | None
    ) -> dict[str, Any]:
        if cmd == frames.PING:
            return {}
        if body is None:
            raise Refused(40058, "body missing. invalid Request Parameter")
        if cmd == frames.SUBSCRIBE:
            await self._subscribe(line, body)
            return {}
        if not line.subscribed:
            raise Refused(846609, "aibot websocket not subscribed")
        with self._platform.lock:
            return self._conversations.answer(cmd, req_id, body, line.number)

    async def _subscribe(self, line: Line, body: Mapping[str, Any]) -> None:
        setup = self._platform.setup
        if body.get("bot_id") != setup.bot_id or not hmac.compare_digest(
            str(body.get("secret", "")), setup.bot_secret
        ):
            raise Refused(853000, "invalid bot_id or secret")
        if self._line is not None and self._line is not line and self._line.subscribed:
            await self._throw_out(self._line)
        line.subscribed = True
        self._line = line
        with self._changed:
            self._subscriptions += 1
            self._changed.notify_all()

    async def _throw_out(self, line: Line) -> None:
        """Say so; the connection itself stays open for a while, deaf."""
        line.subscribed = False
        event = {"msgtype": "event", "event": {"eventtype": "disconnected_event"}}
        req_id = frames.build_req_id(frames.EVENT)
        await line.send(
            {"cmd": frames.EVENT, "headers": {"req_id": req_id}, "body": {"msgid": req_id, **event}}
        )

    async def _cut(self, line: Line) -> None:
        self._server.cut_connection(line.socket)
