"""The addresses for whoever watches: alive, ready, and how much waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.app import build_asgi, build_service
from bot.config import read_config
from bot.web.health import METRICS


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    service = build_service(
        read_config({"database": {"url": f"sqlite:///{tmp_path}/guatu.db"}}), ticking=False
    )
    with TestClient(build_asgi(service)) as opened:
        yield opened


def test_it_is_alive_and_ready(client: TestClient) -> None:
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 200


def test_it_is_not_ready_when_the_schema_is_gone(client: TestClient, tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "guatu.db") as opened:
        opened.execute("UPDATE alembic_version SET version_num = '0000'")
    opened.close()
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "请先运行 migrate" in answer.text


def test_every_metric_is_told(client: TestClient) -> None:
    text = client.get("/metrics").text
    assert [name for name in METRICS if f"# HELP {name}" not in text] == []
