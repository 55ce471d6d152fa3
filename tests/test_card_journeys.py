"""Buttons through all rooms, on each way that has them: a press is the answer that could have been typed, once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest

from board.model.office import Office
from board.model.records import Decision
from bot.config import read_config
from bot.standin.server import Server
from bot.standin.transcript import Heard
from bot.standin.wecom import StandIn
from tests.service import NAME, House, open_clock, open_service

Way = Literal["app", "callback", "websocket"]


@dataclass
class CardHouse(House):
    """A running service with cards on, and one way to it."""

    way: Way

    def say(self, account: str, text: str, **more: Any) -> None:
        self.wecom.say(account, text, via="app" if self.way == "app" else "aibot", **more)

    def see_card(self, account: str, words: str) -> list[str]:
        """The buttons of the card with these words."""
        heard = self.hear(account, words)
        assert heard.kind == "template_card", heard
        return [button["text"] for button in (heard.card or {})["button_list"]]

    def see_outcome(self, outcome: str) -> Heard:
        return self.wecom.wait_for(lambda heard: outcome in heard.outcome)

    def count_heard(self, words: str) -> int:
        return sum(words in heard.text for heard in self.wecom.messages)


def build_sections(wecom: StandIn, way: Way) -> dict[str, Any]:
    setup = wecom.setup
    if way == "app":
        app = {"agent_id": setup.agent_id, "secret": setup.secret, "token": setup.token}
        return {"app": {**app, "encoding_aes_key": setup.encoding_aes_key}}
    if way == "callback":
        keys = {"token": setup.bot_token, "encoding_aes_key": setup.bot_encoding_aes_key}
        return {"aibot": {"mode": "callback", **keys}}
    return {"aibot": {"bot_id": setup.bot_id, "secret": setup.bot_secret, "ws_url": wecom.ws_url}}


@contextmanager
def open_house(tmp_path: Path, office: Office, way: Way, *, cards: bool = True) -> Iterator[CardHouse]:
    clock = open_clock()
    with StandIn(now=clock) as wecom, Server() as server:
        for person in office.people:
            wecom.add_member(person.id, person.name)
        platform = {"api_base": wecom.api_base, "corp_id": wecom.setup.corp_id, **build_sections(wecom, way)}
        config = read_config(
            {
                "office": {"name": NAME},
                "database": {"url": f"sqlite:///{tmp_path}/guatu.db"},
                "wecom": platform,
                "bot": {"cards": cards},
            }
        )
        wecom.connect(app=f"{server.address}/wecom/app", aibot=f"{server.address}/wecom/aibot")
        with open_service(config, office, clock, server) as service:
            if way == "websocket":
                wecom.socket.wait_for_subscriptions(1)
            yield CardHouse(service, wecom, clock, way)


@pytest.fixture(params=["app", "callback", "websocket"])
def house(request: pytest.FixtureRequest, tmp_path: Path, office: Office) -> Iterator[CardHouse]:
    with open_house(tmp_path, office, request.param) as house:
        yield house


def test_what_was_heard_is_confirmed_by_a_button(house: CardHouse) -> None:
    house.say("u_li", "2号累计1800", spoken=True)
    assert house.see_card("u_li", "语音听作") == ["对", "不对"]
    house.wecom.press("u_li", "对")
    assert "1742→1800人" in house.hear("u_li", "已记2号").text
    assert house.see_outcome("已选：对").kind == "template_card"


def test_what_was_misheard_is_dropped_by_a_button(house: CardHouse) -> None:
    house.say("u_li", "2号累计1800", spoken=True)
    house.see_card("u_li", "语音听作")
    house.wecom.press("u_li", "不对")
    house.hear("u_li", "已作废")
    assert house.count_heard("已记2号") == 0


def test_one_of_several_tasks_is_chosen_by_a_button(house: CardHouse) -> None:
    house.say("u_li", "完成了")
    labels = house.see_card("u_li", "指")
    assert [label[:2] for label in labels] == ["2号", "3号"]
    house.wecom.press("u_li", labels[0])
    house.hear("u_li", "2号", count=2)
    house.see_outcome(f"已选：{labels[0]}")


def test_a_button_pressed_twice_counts_once(house: CardHouse) -> None:
    house.say("u_li", "2号累计1800", spoken=True)
    house.see_card("u_li", "语音听作")
    for _ in range(2):
        house.wecom.press("u_li", "对")
        house.clock.move(seconds=1)
    house.say("u_li", "帮助")
    house.hear("u_li", "直接写一句话即可")
    assert house.count_heard("已记2号") == 1


def test_a_button_of_a_question_that_is_over_changes_nothing(house: CardHouse) -> None:
    house.say("u_li", "2号累计1800", spoken=True)
    house.see_card("u_li", "语音听作")
    card = house.wecom.messages[-1]
    house.clock.move(minutes=1)
    house.say("u_li", "3号83.1", spoken=True)
    house.hear("u_li", "语音听作", count=2)
    house.wecom.platform.transcript.add(replace(card, outcome=""))
    house.wecom.press("u_li", "对")
    house.hear("u_li", "这一问已答或已过")
    assert house.count_heard("已记2号") == 0


def test_a_button_that_somebody_else_presses_does_nothing(house: CardHouse) -> None:
    house.say("u_li", "2号累计1800", spoken=True)
    house.see_card("u_li", "语音听作")
    card = house.wecom.messages[-1]
    house.say("u_gao", "帮助")
    house.hear("u_gao", "直接写一句话即可")
    house.wecom.platform.transcript.add(replace(card, to="u_gao"))
    house.wecom.press("u_gao", "对")
    house.say("u_gao", "2号怎么样")
    house.hear("u_gao", "2号")
    assert house.count_heard("已记2号") == 0


def test_the_typed_answer_does_the_same_as_the_button(house: CardHouse) -> None:
    house.say("u_li", "2号累计1800", spoken=True)
    house.see_card("u_li", "语音听作")
    house.say("u_li", "对")
    assert "1742→1800人" in house.hear("u_li", "已记2号").text
    assert house.count_heard("已记2号") == 1


def test_a_preview_is_confirmed_by_a_button_and_an_older_one_by_none(tmp_path: Path, office: Office) -> None:
    with open_house(tmp_path, office, "app") as house:
        house.say("u_zhou", "电话：桑村体检1930，水泉体检已检2250")
        assert house.see_card("u_zhou", "电话：2家2个数") == ["确认", "取消"]
        old = house.wecom.messages[-1]
        house.clock.move(minutes=1)
        house.say("u_zhou", "电话：桑村体检1931，水泉体检已检2251")
        new = house.hear("u_zhou", "1931")
        house.wecom.platform.transcript.add(old)
        house.wecom.press("u_zhou", "确认")
        house.hear("u_zhou", "这一问已答或已过")
        house.wecom.platform.transcript.add(new)
        house.wecom.press("u_zhou", "确认")
        house.see_outcome("已选：确认")
        house.hear("u_zhou", "已记2家2个数")


def test_a_card_that_the_platform_refuses_comes_as_text(tmp_path: Path, office: Office) -> None:
    with open_house(tmp_path, office, "app") as house:
        house.wecom.misbehave("message/send", "errcode", code=40058)
        house.say("u_li", "2号累计1800", spoken=True)
        assert house.hear("u_li", "语音听作").kind == "text"


def test_without_the_setting_there_are_no_cards(tmp_path: Path, office: Office) -> None:
    with open_house(tmp_path, office, "app", cards=False) as house:
        house.say("u_li", "2号累计1800", spoken=True)
        assert house.hear("u_li", "语音听作").kind == "text"


def test_a_leader_decides_by_a_button_in_the_morning(tmp_path: Path, office: Office) -> None:
    with open_house(tmp_path, office, "app") as house:
        task, leader = office.tasks[0], next(one for one in office.people if one.role == "leader")
        asked = Decision(0, "extend", task.code, "u_li", house.clock(), (leader.id,), until=date(2027, 1, 31))
        with house.service.database.begin(NAME) as records:
            records.decisions.add(records.boards.list()[0].id, asked)
        house.clock.move(days=1)
        house.service.advance(house.clock())
        labels = house.see_card(leader.id, "待您定")
        assert labels == [f"{task.code}号延期同意", f"{task.code}号不同意"]
        house.wecom.press(leader.id, labels[0])
        house.hear(leader.id, "已记：同意")
        house.see_outcome(labels[0])
