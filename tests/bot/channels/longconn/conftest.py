"""A long connection to the stand-in, and what came in on it."""

import queue
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from bot.channels.channel import Delivery, SendError
from bot.channels.longconn.channel import LongConnection
from bot.channels.longconn.session import Timing
from bot.standin.wecom import StandIn
from handlers.calls.calls import Incoming
from tests.bot.channels.conftest import Clock

QUICK = Timing(connect=5, answer=5, ping=5, first_pause=0.01, longest_pause=0.02, kicked_pause=0.2, lease=0.3)
PINGING = replace(QUICK, ping=0.05)
IMPATIENT = replace(QUICK, answer=0.2)


@dataclass
class Inbox:
    """What the bot kept, in order. `fails` lets keeping fail that many times."""

    kept: "queue.Queue[Incoming]" = field(default_factory=queue.Queue)
    fails: int = 0

    def accept(self, incoming: Incoming) -> None:
        if self.fails:
            self.fails -= 1
            raise OSError("disk full")
        self.kept.put(incoming)

    def take(self) -> Incoming:
        return self.kept.get(timeout=5)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


def build_connection(wecom: StandIn, clock: Clock, **more: Any) -> LongConnection:
    setup = wecom.setup
    settings = {"bot_id": setup.bot_id, "secret": setup.bot_secret, "ws_url": wecom.ws_url, "timing": QUICK}
    return LongConnection(**{**settings, **more}, now=clock)


@pytest.fixture
def timing() -> Timing:
    return QUICK


@pytest.fixture
def connection(wecom: StandIn, clock: Clock, inbox: Inbox, timing: Timing) -> Iterator[LongConnection]:
    with closing(build_connection(wecom, clock, timing=timing)) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("connected", timeout=5)
        yield connection


def answer(asked: Incoming, text: str, key: str = "k1", **more: Any) -> Delivery:
    room = asked.room is not None
    return Delivery(asked.room or asked.account, text, key, is_group=room, reply_to=asked.reply_to, **more)


def send_error(connection: LongConnection, delivery: Delivery) -> SendError:
    with pytest.raises(SendError) as caught:
        connection.send(delivery)
    return caught.value


def ask(
    wecom: StandIn, inbox: Inbox, text: str = "@小图 7号怎么样了", room: str | None = "作战群"
) -> Incoming:
    wecom.say("ZhaoMing", text, room=room, via="aibot")
    return inbox.take()
