"""/healthz, /readyz and /metrics, for whoever watches over the installation."""

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from storage.database import Database
from storage.migrate import find_fault

METRICS = {
    "guatu_inbox_waiting": "收到而未处理的消息",
    "guatu_outbox": "发件箱里各状态的消息",
    "guatu_boards": "在用的作战图",
    "guatu_people_connected": "已接通的人",
}


def build_health_routes(database: Database, office: str) -> list[Route]:
    """The three addresses. `readyz` is 503 with the reason while the database or its schema cannot be used."""

    async def answer_health(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def answer_ready(_: Request) -> Response:
        fault = await run_in_threadpool(find_fault, database)
        return PlainTextResponse(fault or "ok", 503 if fault else 200)

    async def answer_metrics(_: Request) -> Response:
        text = await run_in_threadpool(_build_metrics, database, office)
        return Response(text, media_type=CONTENT_TYPE_LATEST)

    return [
        Route("/healthz", answer_health),
        Route("/readyz", answer_ready),
        Route("/metrics", answer_metrics),
    ]


def _build_metrics(database: Database, office: str) -> bytes:
    registry = CollectorRegistry()
    gauges = {
        name: Gauge(name, text, ["state"] if name == "guatu_outbox" else [], registry=registry)
        for name, text in METRICS.items()
    }
    with database.begin(office) as records:
        gauges["guatu_inbox_waiting"].set(records.inbox.count_waiting())
        for state, count in records.outbox.count_by_state().items():
            gauges["guatu_outbox"].labels(state).set(count)
        gauges["guatu_boards"].set(len(records.boards.list()))
        gauges["guatu_people_connected"].set(len(records.roster.list_seen()))
    return generate_latest(registry)
