"""/healthz, /readyz and /metrics, for whoever watches over the installation."""

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.channel import Channel
from bot.channels.longconn.channel import LongConnection
from storage.database import Database
from storage.migrate import find_fault

METRICS = {
    "guatu_inbox_waiting": "收到而未处理的消息",
    "guatu_outbox": "发件箱里各状态的消息",
    "guatu_boards": "在用的作战图",
    "guatu_people_connected": "已接通的人",
    "guatu_aibot_connected": "智能机器人长连接是否接通",
}
LABELS = {"guatu_outbox": ["state"], "guatu_aibot_connected": ["state"]}


def build_health_routes(database: Database, office: str, channels: Mapping[str, Channel]) -> list[Route]:
    """The three addresses. `readyz` is 503 with the reason while the database or its schema cannot be used."""

    async def answer_health(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def answer_ready(_: Request) -> Response:
        fault = await run_in_threadpool(find_fault, database)
        return PlainTextResponse(fault or "ok", 503 if fault else 200)

    async def answer_metrics(_: Request) -> Response:
        text = await run_in_threadpool(_build_metrics, database, office, channels)
        return Response(text, media_type=CONTENT_TYPE_LATEST)

    return [
        Route("/healthz", answer_health),
        Route("/readyz", answer_ready),
        Route("/metrics", answer_metrics),
    ]


def _build_metrics(database: Database, office: str, channels: Mapping[str, Channel]) -> bytes:
    registry = CollectorRegistry()
    gauges = {
        name: Gauge(name, text, LABELS.get(name, []), registry=registry) for name, text in METRICS.items()
    }
    with database.begin(office) as records:
        gauges["guatu_inbox_waiting"].set(records.inbox.count_waiting())
        for state, count in records.outbox.count_by_state().items():
            gauges["guatu_outbox"].labels(state).set(count)
        gauges["guatu_boards"].set(len(records.boards.list()))
        gauges["guatu_people_connected"].set(len(records.roster.list_seen()))
    for channel in channels.values():
        if isinstance(channel, LongConnection):
            gauges["guatu_aibot_connected"].labels(channel.state).set(channel.state == "connected")
    return generate_latest(registry)
