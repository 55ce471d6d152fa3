"""GET /board/…: the wall board by a signed link, trimmed to its viewer; for the screen on the wall and for print."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from board.errors import NotAllowed
from board.model.office import Person
from board.rules.office_day import OfficeDay
from bot.config import Config
from bot.web.jinja import get_templates
from bot.web.links import read_link
from bot.web.picture import build_picture
from bot.web.wall import COLOURS, Chosen, Wall, build_wall
from storage.database import Database

Now = Callable[[], datetime]
Answer = Callable[[Request], Awaitable[Response]]

STATIC = Path(__file__).parent / "static"
PAPERS = ("a3", "a0")
NO_LINKS = "作战图网页未开通：请管理员在配置里填写 server.link_secret。"
GONE = "链接对应的人员或作战图已不在，请联系办公室。"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'self'; base-uri 'none'"
    ),
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def build_page_routes(config: Config, database: Database, now: Now) -> list[BaseRoute]:
    """The board pages. Without a link secret they answer 403 and say what to set."""

    async def show_board(request: Request) -> Response:
        wall = await run_in_threadpool(_load_wall, config, database, now(), request)
        paper = request.query_params.get("paper", "")
        page = get_templates().get_template("wall.html")
        words = page.render(
            wall=wall,
            colours=COLOURS,
            paper=paper if paper in PAPERS else "",
            path=request.url.path,
            query=request.url.query,
        )
        return HTMLResponse(words, headers=HEADERS)

    async def draw_board(request: Request) -> Response:
        wall = await run_in_threadpool(_load_wall, config, database, now(), request)
        picture = await run_in_threadpool(build_picture, wall)
        name = quote(f"{wall.title}.png")
        disposition = {"Content-Disposition": f"inline; filename*=UTF-8''{name}"}
        return Response(picture, media_type="image/png", headers={**HEADERS, **disposition})

    return [
        Mount("/board/static", StaticFiles(directory=STATIC), name="board-static"),
        Route("/board/{token}", _refusing(show_board)),
        Route("/board/{token}/picture", _refusing(draw_board)),
    ]


def _refusing(answer: Answer) -> Answer:
    """Turn a refusal into 403 with its sentence."""

    async def guarded(request: Request) -> Response:
        try:
            return await answer(request)
        except NotAllowed as refusal:
            return PlainTextResponse(refusal.sentence, 403, headers=HEADERS)

    return guarded


def _load_wall(config: Config, database: Database, now: datetime, request: Request) -> Wall:
    """The wall that a request's link opens. Raises `NotAllowed`."""
    if config.server.link_secret is None:
        raise NotAllowed(NO_LINKS)
    link = read_link(config.server.link_secret.get_secret_value(), request.path_params["token"], now)
    query = request.query_params
    chosen = Chosen(
        query.get("unit", ""), query.get("leader", ""), query.get("light", ""), query.get("adopter", "")
    )
    with database.begin(config.office.name) as records:
        try:
            board = records.boards.get(link.board)
        except LookupError:
            raise NotAllowed(GONE) from None
        office = records.boards.office(link.board)
    viewer: Person | None = office.people_by_id.get(link.person)
    if viewer is None:
        raise NotAllowed(GONE)
    settings = board.apply_to(config.build_settings(board.board.name))
    day = OfficeDay.of(now, office.board.zone, settings, config.build_calendar())
    return build_wall(office, viewer, now, day, chosen=chosen)
