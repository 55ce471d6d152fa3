"""A stand-in WeCom on loopback, and a bot that keeps what its two addresses receive."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.applications import Starlette

from bot.channels.aibot import AibotChannel
from bot.channels.app import AppChannel
from bot.channels.tokens import TokenStore
from bot.channels.webhook import WebhookChannel
from bot.standin.server import Server
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from bot.web.callbacks import build_callback_routes
from handlers.calls.calls import Incoming
from storage.database import Database
from storage.migrate import migrate
from storage.streams import Streams


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    def __call__(self) -> datetime:
        return self.at

    def move(self, **span: float) -> None:
        self.at += timedelta(**span)


@dataclass
class Bot:
    """The bot's doors. `received` is what was accepted; `fails` lets keeping fail that many times."""

    address: str
    received: list[Incoming] = field(default_factory=list)
    fails: int = 0

    def accept(self, incoming: Incoming) -> None:
        if self.fails:
            self.fails -= 1
            raise OSError("disk full")
        self.received.append(incoming)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def platform_server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def bot_server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def setup() -> Setup:
    return Setup()


@pytest.fixture
def wecom(platform_server: Server, setup: Setup, clock: Clock) -> Iterator[StandIn]:
    with StandIn(setup, now=clock, server=platform_server) as wecom:
        wecom.add_member("ZhaoMing", "赵明", position="科长", mobile="13900000001")
        wecom.add_member("LiNa", "李娜")
        wecom.add_group("作战群", chatid="wrGroupOne", robot_key="robot-key-one")
        yield wecom


def build_app(setup: Setup, api_base: str, clock: Clock, tokens: TokenStore | None = None) -> AppChannel:
    return AppChannel(
        corp_id=setup.corp_id,
        agent_id=setup.agent_id,
        secret=setup.secret,
        token=setup.token,
        encoding_aes_key=setup.encoding_aes_key,
        api_base=api_base,
        tokens=tokens,
        now=clock,
    )


@pytest.fixture
def app(wecom: StandIn, clock: Clock) -> Iterator[AppChannel]:
    with closing(build_app(wecom.setup, wecom.api_base, clock)) as app:
        yield app


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with every table and nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "guatu.db"
    with closing(Database(f"sqlite:///{path}", durable=False)) as database:
        migrate(database)
    return path


@contextmanager
def open_copy(migrated: Path, path: Path) -> Iterator[Database]:
    """A database of one's own."""
    shutil.copyfile(migrated, path)
    with closing(Database(f"sqlite:///{path}", durable=False)) as database:
        yield database


@pytest.fixture
def streams(migrated: Path, tmp_path: Path) -> Iterator[Streams]:
    with open_copy(migrated, tmp_path / "streams.db") as database:
        yield Streams(database)


def build_aibot(setup: Setup, clock: Clock, streams: Streams) -> AibotChannel:
    return AibotChannel(
        token=setup.bot_token, encoding_aes_key=setup.bot_encoding_aes_key, now=clock, streams=streams
    )


@pytest.fixture
def aibot(wecom: StandIn, clock: Clock, streams: Streams) -> Iterator[AibotChannel]:
    with closing(build_aibot(wecom.setup, clock, streams)) as aibot:
        yield aibot


@pytest.fixture
def webhook(wecom: StandIn, clock: Clock) -> Iterator[WebhookChannel]:
    channel = WebhookChannel({"作战群": "robot-key-one"}, api_base=wecom.api_base, now=clock)
    with closing(channel) as webhook:
        yield webhook


@pytest.fixture
def bot(bot_server: Server, wecom: StandIn, app: AppChannel, aibot: AibotChannel) -> Bot:
    bot = Bot(bot_server.address)
    bot_server.application = Starlette(routes=build_callback_routes(app, aibot, bot.accept))
    wecom.connect(app=f"{bot.address}/wecom/app", aibot=f"{bot.address}/wecom/aibot")
    return bot
