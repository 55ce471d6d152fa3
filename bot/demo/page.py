"""The local page: chat rooms, the wall board and a clock in the visitor's hand. For loopback only."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from board.wording.numbers import word_moment
from bot.demo.acts import FIRST, build_acts, word_clock
from bot.demo.rooms import list_bubbles, list_hints, list_rooms
from bot.demo.service import GROUP
from bot.demo.show import Show
from bot.web.jinja import get_templates
from bot.web.pages import HEADERS

POLICY = HEADERS["Content-Security-Policy"].replace(
    "form-action", "connect-src 'self'; frame-src 'self'; form-action"
)


def build_page(show: Show) -> Starlette:
    """The page's application. Only requests to a loopback name are answered, and only the page's own may act."""
    return Starlette(
        routes=[
            Route("/", lambda request: _render("page.html", group=GROUP, first=FIRST)),
            *_build_views(show),
            *build_acts(show),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
            Mount("/board", _Board(show)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])],
    )


class _Board:
    """The bot's own board pages, of whichever stage is being played."""

    def __init__(self, show: Show) -> None:
        self._show = show

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._show.stage.application({**scope, "root_path": ""}, receive, send)


def _render(name: str, **words: Any) -> HTMLResponse:
    return HTMLResponse(
        get_templates("bot.demo").get_template(name).render(**words),
        headers={**HEADERS, "Content-Security-Policy": POLICY},
    )


def _build_views(show: Show) -> list[BaseRoute]:
    views = _Views(show)
    return [
        Route("/rooms", views.show_rooms),
        Route("/chat", views.show_chat),
        Route("/state", views.show_state),
        Route("/files/{name}", views.send_file),
    ]


class _Views:
    """What the page asks for again and again: the rooms, one chat, the clock and the files that were sent."""

    def __init__(self, show: Show) -> None:
        self._show = show

    async def show_rooms(self, request: Request) -> Response:
        with self._show.lock:
            stage = self._show.stage
            rooms = list_rooms(stage.office, stage.lines, stage.now)
        return _render("rooms.html", rooms=rooms, chosen=request.query_params.get("room", GROUP))

    async def show_chat(self, request: Request) -> Response:
        room, me = request.query_params.get("room", GROUP), request.query_params.get("me", FIRST)
        with self._show.lock:
            stage = self._show.stage
            person = stage.office.people_by_id.get(me)
            bubbles = list_bubbles(stage.office, stage.lines, room=room, me=me, now=stage.now)
        hints = list_hints(person) if person else ()
        return _render("chat.html", bubbles=bubbles, group=room == GROUP, hints=hints)

    async def show_state(self, request: Request) -> Response:
        me = request.query_params.get("me", FIRST)
        return JSONResponse(await run_in_threadpool(_build_state, self._show, me))

    async def send_file(self, request: Request) -> Response:
        name = request.path_params["name"]
        content = await run_in_threadpool(self._show.stage.find_file, name)
        if content is None:
            return Response(status_code=404)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
        return Response(content, media_type="application/octet-stream", headers=headers)


def _build_state(show: Show, me: str) -> dict[str, Any]:
    with show.lock:
        stage = show.stage
        zone, coming = stage.office.board.zone, stage.find_next_due()
        people = [person for person in stage.office.people if person.reach == "bot"]
        return {
            "version": f"{show.runs}-{len(stage.lines)}-{stage.now.isoformat()}",
            "office": stage.office.board.name,
            "clock": word_clock(stage.now),
            "coming": f"小图下一次主动：{word_moment(coming, zone)}" if coming else "",
            "board": stage.build_board_link(me if me in stage.office.people_by_id else FIRST),
            "people": [
                {"id": person.id, "name": person.name, "unit": person.unit or ""} for person in people
            ],
        }
