"""The whole program on a database of its own, with the sample board hung, as journeys through all rooms meet it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from board.model.office import Office
from bot.app import Service, build_asgi, build_service
from bot.config import Config
from bot.standin.server import Server
from bot.standin.transcript import Heard
from bot.standin.wecom import StandIn
from handlers.intake.boards import hang_board
from tests.bot.channels.conftest import Clock

NAME = "测试单位"
OPENS_AT = "2026-11-23T09:00:00+08:00"


def open_clock() -> Clock:
    """A Monday morning at the office."""
    return Clock(datetime.fromisoformat(OPENS_AT))


@dataclass
class House:
    """A running service, and the platform around it."""

    service: Service
    wecom: StandIn
    clock: Clock

    def hear(self, account: str, words: str, *, count: int = 1) -> Heard:
        """The `count`-th message to this account that holds these words."""
        return self.wecom.wait_for(lambda heard: heard.to == account and words in heard.text, count=count)


@contextmanager
def open_service(
    config: Config, office: Office, clock: Clock, server: Server | None = None
) -> Iterator[Service]:
    """The program on this configuration, with its doors on `server`; it is stopped in the end."""
    service = build_service(config, now=clock, ticking=False)
    with service.database.begin(config.office.name) as records:
        hang_board(records, office, config.build_settings(), config.build_calendar(), now=clock())
    if server is not None:
        server.application = build_asgi(service)
    service.start()
    try:
        yield service
    finally:
        service.stop()
