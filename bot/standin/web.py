"""The stand-in over HTTP: /cgi-bin/… with the platform's manners, its errors included."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.standin.asking import Ask, Refused, Upload
from bot.standin.mischief import Mischief
from bot.standin.platform import Platform
from bot.standin.server import Server

BODY_BYTES = 32 * 1024 * 1024


def build_web(platform: Platform, server: Server, *more: BaseRoute) -> Starlette:
    """The ASGI application of a platform, with `more` routes beside the endpoints below /cgi-bin/."""

    async def answer(request: Request) -> Response:
        endpoint = request.path_params["endpoint"]
        mischief = platform.tricks.take(endpoint)
        answer_well = partial(_answer, platform, endpoint, request)
        if mischief is None:
            return await answer_well()
        return await _misbehave(mischief, server, request, answer_well)

    return Starlette(
        routes=[Route("/cgi-bin/{endpoint:path}", answer, methods=["GET", "POST"]), *more],
    )


async def _answer(platform: Platform, endpoint: str, request: Request) -> Response:
    try:
        ask = await _read_ask(request)
        if endpoint == "media/get":
            platform.access.check(ask)
            medium = platform.media.get(ask.query.get("media_id", ""))
            return build_file_response(medium.name, medium.content)
        answer = await asyncio.to_thread(platform.answer, endpoint, ask)
    except Refused as refused:
        return _build_refusal(refused.code, refused.message)
    except KeyError:
        return Response(status_code=404)
    return JSONResponse({"errcode": 0, "errmsg": "ok", **answer})


async def _misbehave(
    mischief: Mischief, server: Server, request: Request, answer_well: Callable[[], Awaitable[Response]]
) -> Response:
    match mischief.how:
        case "errcode":
            return _build_refusal(mischief.code, mischief.message)
        case "status":
            return Response("<html>Bad Gateway</html>", mischief.code, media_type="text/html")
        case "hang":
            await _wait_for_hang_up(request)
            return Response(status_code=503)
        case "slow":
            await asyncio.sleep(mischief.seconds)
            return await answer_well()
        case "cut":
            response = await answer_well()
            server.cut_connection(request)
            return response


async def _wait_for_hang_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue


async def _read_ask(request: Request) -> Ask:
    query = dict(request.query_params)
    if request.method == "GET":
        return Ask(query)
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form(max_part_size=BODY_BYTES) as form:
            media = form.get("media")
            if not isinstance(media, UploadFile):
                return Ask(query)
            return Ask(query, file=Upload(media.filename or "", await media.read()))
    return Ask(query, body=_read_json(await request.body()))


def _read_json(raw: bytes) -> dict[str, Any]:
    try:
        body = json.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Refused(40058, "wrong json format. invalid Request Parameter")
    return body


def _build_refusal(code: int, message: str) -> Response:
    return JSONResponse(
        {"errcode": code, "errmsg": f"{message}, more info at https://open.work.weixin.qq.com"}
    )


def build_file_response(name: str, content: bytes) -> Response:
    """A download with its name in raw UTF-8, as WeCom sends it."""
    response = Response(content, media_type="application/octet-stream")
    disposition = f'attachment; filename="{name}"'.encode()
    response.raw_headers.append((b"content-disposition", disposition))
    return response
