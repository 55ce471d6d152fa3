"""A group on the long connection, through the whole service: asked by @, answered in place, across a lost line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from board.model.office import Office
from bot.app import Service
from bot.channels.longconn.channel import LongConnection
from bot.config import read_config
from bot.standin.transcript import Heard
from bot.standin.wecom import StandIn
from tests.service import NAME, open_clock, open_service

GROUP = "作战群"


@dataclass
class Room:
    """The group, with the service behind it."""

    wecom: StandIn
    service: Service

    def ask(self, text: str) -> Heard:
        """What the group hears after somebody asked."""
        heard = len(self.wecom.messages)
        assert self.wecom.say("u_li", text, room=GROUP).status == 200
        return self.wecom.wait_for(lambda message: message.to == GROUP, count=heard + 1)


@pytest.fixture
def room(wecom: StandIn, office: Office, tmp_path: Path) -> Iterator[Room]:
    setup = wecom.setup
    config = read_config(
        {
            "office": {"name": NAME},
            "database": {"url": f"sqlite:///{tmp_path}/guatu.db"},
            "wecom": {
                "api_base": wecom.api_base,
                "aibot": {"bot_id": setup.bot_id, "secret": setup.bot_secret, "ws_url": wecom.ws_url},
            },
            "group": [{"name": GROUP, "board": office.board.name, "chatid": "wrGroupOne"}],
            "bot": {"names": [setup.bot_name]},
        }
    )
    with open_service(config, office, open_clock()) as service:
        wecom.socket.wait_for_subscriptions(1)
        yield Room(wecom, service)


def test_a_question_in_the_group_is_answered_in_the_group(room: Room) -> None:
    heard = room.ask("@小图 2号怎么样了")
    assert heard.kind == "stream"
    assert heard.text.startswith("2号")


def test_after_a_lost_line_the_group_is_heard_and_answered_again(room: Room) -> None:
    room.ask("@小图 2号怎么样了")
    room.wecom.socket.close(1001)
    room.wecom.socket.wait_for_subscriptions(2)
    channel = room.service.channels["aibot"]
    assert isinstance(channel, LongConnection)
    assert channel.wait_for("connected", timeout=5)
    assert room.ask("@小图 2号怎么样了").text.startswith("2号")


def test_a_message_delivered_twice_is_answered_once(room: Room) -> None:
    for _ in range(2):
        room.wecom.say("u_li", "@小图 2号怎么样了", room=GROUP, msgid="m1")
    room.ask("@小图 帮助")
    assert sum(heard.text.startswith("2号") for heard in room.wecom.messages) == 1
