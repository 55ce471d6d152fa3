"""A stand-in WeCom whose clock stands, and plain HTTP to it: no part of the bot is in between."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from bot.standin.server import Server
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from tests.bot.channels.conftest import Clock


@dataclass
class Api:
    """Plain calls, as any program could make them."""

    base: str
    http: httpx2.Client
    token: str = ""

    def renew(self, setup: Setup) -> str:
        """The token of now."""
        return str(self.get("gettoken", corpid=setup.corp_id, corpsecret=setup.secret)["access_token"])

    def get(self, endpoint: str, **params: str) -> dict[str, Any]:
        return self._read(self.http.get(self._place(endpoint), params=self._add(params)))

    def post(self, endpoint: str, body: Any, **params: str) -> dict[str, Any]:
        return self._read(self.http.post(self._place(endpoint), params=self._add(params), json=body))

    def upload(self, endpoint: str, name: str, content: bytes, **params: str) -> dict[str, Any]:
        files = {"media": (name, content)}
        return self._read(self.http.post(self._place(endpoint), params=self._add(params), files=files))

    def _place(self, endpoint: str) -> str:
        return f"{self.base}/cgi-bin/{endpoint}"

    def _add(self, params: dict[str, str]) -> dict[str, str]:
        return {"access_token": self.token, **params}

    def _read(self, response: httpx2.Response) -> dict[str, Any]:
        assert response.status_code == 200
        return dict(response.json())


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def http() -> Iterator[httpx2.Client]:
    with httpx2.Client(trust_env=False) as http:
        yield http


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def wecom(server: Server, clock: Clock) -> Iterator[StandIn]:
    with StandIn(now=clock, server=server) as wecom:
        wecom.add_member("ZhaoMing", "赵明", position="科长", mobile="13900000001")
        wecom.add_member("LiNa", "李娜")
        wecom.add_group("作战群", chatid="wrGroupOne", robot_key="robot-key-one")
        yield wecom


@pytest.fixture
def api(wecom: StandIn, http: httpx2.Client) -> Api:
    api = Api(wecom.api_base, http)
    api.token = api.renew(wecom.setup)
    return api
