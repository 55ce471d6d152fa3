"""What a visitor does on the demo's page: speak, send files, move the clock, hear the story, begin anew."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from board.errors import GuatuError
from board.wording.numbers import word_weekday
from bot.demo.service import GROUP
from bot.demo.show import Jump, Show

CLERK = "zhou_min"
FIRST = "li_na"
SIGN = "X-Guatu-Demo"
JUMPS: dict[str, Jump] = {"next": "next", "morning": "morning", "monday": "monday"}

Answer = Callable[[FormData], Awaitable[dict[str, Any]]]


def word_clock(now: datetime) -> str:
    """11月23日（周一）8:45; `now` is in the office's zone."""
    return f"{word_weekday(now.date())}{now.hour}:{now.minute:02d}"


def build_acts(show: Show) -> list[BaseRoute]:
    """The addresses that the page's buttons post to; each answers who and where the page shows next."""
    visitor = _Visitor(show)
    acts: dict[str, Answer] = {
        "say": visitor.say,
        "file": visitor.send_file,
        "import": visitor.import_chart,
        "clock": visitor.jump,
        "story": visitor.tell,
        "restart": visitor.restart,
    }
    return [_build_act(name, act) for name, act in acts.items()]


class _Visitor:
    """Whoever holds the mouse: each act takes the posted form and gives what the page is to show."""

    def __init__(self, show: Show) -> None:
        self._show = show

    async def say(self, form: FormData) -> dict[str, Any]:
        text, person, room = (str(form.get(name, "")) for name in ("text", "me", "room"))
        quoted = str(form.get("quote", "")) or None
        await run_in_threadpool(self._show.say, person, text, group=room == GROUP, quote=quoted)
        return {}

    async def send_file(self, form: FormData) -> dict[str, Any]:
        name, content = await _read_file(form)
        person = str(form.get("me", ""))
        await run_in_threadpool(self._show.send_file, person, name, content)
        return {"room": person}

    async def import_chart(self, form: FormData) -> dict[str, Any]:
        name, content = await _read_file(form)
        await run_in_threadpool(self._show.restart, empty=True)
        await run_in_threadpool(self._show.send_file, CLERK, name, content)
        note = "已换成空台账，文件由办公室周敏发出。看过预览，回“确认”即导入。"
        return {"me": CLERK, "room": CLERK, "note": note}

    async def jump(self, form: FormData) -> dict[str, Any]:
        to = JUMPS.get(str(form.get("to", "")), "next")
        return {"note": f"时间到了{word_clock(await run_in_threadpool(self._show.jump, to))}。"}

    async def tell(self, _form: FormData) -> dict[str, Any]:
        step = await run_in_threadpool(self._show.tell_next)
        if step is None:
            return {"note": "故事讲完了。可以换个人接着说，或按“重来”。"}
        return {"me": step.who, "room": GROUP if step.group else step.who, "note": step.note}

    async def restart(self, _form: FormData) -> dict[str, Any]:
        await run_in_threadpool(self._show.restart)
        return {"me": FIRST, "room": GROUP, "note": "从头开始。"}


def _build_act(name: str, act: Answer) -> Route:
    async def answer(request: Request) -> Response:
        # A header that only scripts of this page can set: other sites cannot act on a visitor's behalf.
        if SIGN not in request.headers:
            return JSONResponse({"note": "请从本页操作。"}, 403)
        async with request.form() as form:
            try:
                return JSONResponse(await act(form))
            except GuatuError as refusal:
                return JSONResponse({"note": refusal.sentence})

    return Route(f"/{name}", answer, methods=["POST"])


async def _read_file(form: FormData) -> tuple[str, bytes]:
    upload = form.get("file")
    if not isinstance(upload, UploadFile):
        return "", b""
    return upload.filename or "", await upload.read()
