"""The doors in: /wecom/app, /wecom/aibot and /wechat/mp, for the platform's address check (GET) and its callbacks (POST).

A callback is verified before it is read, kept before it is answered, and answered before anything is done
about it: the platform waits 5 seconds (1 for the check) and takes nothing but 200 for received.
"""

from collections.abc import Callable, Mapping

from loguru import logger
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.channel import Ear
from bot.channels.envelope import EnvelopeRefused, Malformed, WrongSignature
from handlers.calls.calls import Incoming

MOST_BYTES = 1024 * 1024

Accept = Callable[[Incoming], None]


def build_callback_routes(
    app_channel: Ear | None, aibot_channel: Ear | None, accept: Accept, *, account_channel: Ear | None = None
) -> list[Route]:
    """The routes of the channels there are. `accept` keeps a message on disk; it is called in a thread.

    Whatever `accept` raises becomes a 500, upon which the platform delivers the message again.
    """
    ears: Mapping[str, Ear | None] = {
        "/wecom/app": app_channel,
        "/wecom/aibot": aibot_channel,
        "/wechat/mp": account_channel,
    }
    return [_build_route(path, ear, accept) for path, ear in ears.items() if ear is not None]


def _build_route(path: str, ear: Ear, accept: Accept) -> Route:
    async def answer(request: Request) -> Response:
        try:
            if request.method == "POST":
                return await _answer_callback(request, ear, accept)
            return PlainTextResponse(ear.open_echo(request.query_params))
        except EnvelopeRefused as error:
            logger.warning("回调被拒绝：{}", error)
            return Response(status_code=_find_status(error))
        except _TooLarge:
            logger.warning("回调被拒绝：超过{}字节", MOST_BYTES)
            return Response(status_code=413)

    return Route(path, answer, methods=["GET", "POST"], include_in_schema=False)


async def _answer_callback(request: Request, ear: Ear, accept: Accept) -> Response:
    body = await _read_body(request)
    # One way into a thread for both: opening may look into the database, keeping waits for the disk.
    try:
        reply = await run_in_threadpool(_receive, ear, accept, request.query_params, body)
    except EnvelopeRefused:
        raise
    except Exception:
        logger.exception("消息未能保存，等待企业微信重发")
        return Response(status_code=500)
    return PlainTextResponse(reply)


def _receive(ear: Ear, accept: Accept, query: Mapping[str, str], body: bytes) -> str:
    """Open a callback and keep what it brings; the words to answer it with."""
    callback = ear.receive(query, body)
    if callback.incoming is not None:
        accept(callback.incoming)
    return callback.reply


class _TooLarge(Exception):
    """A body beyond any that the platform sends."""


async def _read_body(request: Request) -> bytes:
    """The body, given up as soon as it is too large, whatever its Content-Length claims."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise _TooLarge
    return bytes(body)


def _find_status(error: EnvelopeRefused) -> int:
    match error:
        case WrongSignature():
            return 401
        case Malformed():
            return 400
        case _:
            return 403
