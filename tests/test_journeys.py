"""Journeys through all rooms: a signed callback comes in over HTTP, the answer goes out over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from board.model.office import Office
from bot.config import Config, read_config
from bot.standin.callbacks import Delivered
from bot.standin.server import Server
from bot.standin.wecom import StandIn
from tests.service import NAME, House, open_clock, open_service

GROUP, CHATID = "作战群", "wrGroupOne"


def build_config(wecom: StandIn, url: str) -> Config:
    return read_config(
        {
            "office": {"name": NAME},
            "database": {"url": url},
            "wecom": wecom.setup.build_wecom(wecom.api_base),
            "group": [{"name": GROUP, "chatid": CHATID}],
        }
    )


@pytest.fixture
def house(tmp_path: Path, office: Office) -> Iterator[House]:
    clock = open_clock()
    with StandIn(now=clock) as wecom, Server() as server:
        for person in office.people:
            wecom.add_member(person.id, person.name)
        wecom.add_group(GROUP, chatid=CHATID)
        config = build_config(wecom, f"sqlite:///{tmp_path}/guatu.db")
        wecom.connect(app=f"{server.address}/wecom/app", aibot=f"{server.address}/wecom/aibot")
        with open_service(config, office, clock, server) as service:
            yield House(service, wecom, clock)


def is_taken(delivered: Delivered) -> bool:
    return (delivered.status, delivered.reply) == (200, "")


def test_a_report_is_answered_empty_at_once_and_echoed_actively(house: House) -> None:
    assert is_taken(house.wecom.say("u_li", "2号累计1800"))
    heard = house.hear("u_li", "已记2号")
    assert "1742→1800人" in heard.text


def test_what_was_said_stands_on_the_board(house: House) -> None:
    house.wecom.say("u_li", "2号累计1800")
    house.hear("u_li", "已记2号")
    with house.service.database.begin(NAME) as records:
        task = records.boards.office(records.boards.list()[0].id).tasks_by_code["2"]
    assert {share.unit: share.value for share in task.indicators[0].by_unit}["城头卫生院"] == 1800


def test_a_message_delivered_twice_is_echoed_once(house: House) -> None:
    for _ in range(2):
        assert is_taken(house.wecom.say("u_li", "2号累计1800", msgid="7000000000000000042"))
    house.wecom.say("u_li", "帮助")
    house.hear("u_li", "直接写一句话即可")
    assert [heard.text for heard in house.wecom.messages if "已记2号" in heard.text] == [
        "已记2号：1742→1800人（77.6%）。有误回“更正”。"
    ]


def test_a_stranger_is_asked_confirmed_and_then_heard(house: House) -> None:
    house.wecom.add_member("WangXiaoLi", "李娜")
    house.wecom.say("WangXiaoLi", "2号累计1790")
    house.hear("WangXiaoLi", "您是哪位")
    house.wecom.say("WangXiaoLi", "我是城头卫生院李娜")
    house.hear("WangXiaoLi", "已记下城头卫生院李娜")
    house.wecom.say("u_zhou", "确认1")
    house.hear("u_zhou", "已确认1人：李娜。")
    house.wecom.say("wangxiaoli", "2号累计1800")
    assert "1742→1800人" in house.hear("WangXiaoLi", "已记2号").text


def test_an_answer_cut_after_receipt_is_unknown_and_not_repeated(house: House) -> None:
    house.wecom.misbehave("message/send", "cut")
    house.wecom.say("u_li", "2号累计1800")
    house.hear("u_li", "已记2号")
    house.clock.move(minutes=5)
    house.wecom.say("u_li", "帮助")
    house.hear("u_li", "直接写一句话即可")
    with house.service.database.begin(NAME) as records:
        assert records.outbox.count_by_state()["unknown"] == 1
    assert len([heard for heard in house.wecom.messages if "已记2号" in heard.text]) == 1


def test_a_burst_in_a_group_is_answered_singly_first_and_then_together(house: House) -> None:
    for number, account in enumerate(("u_li", "u_chen", "u_li", "u_chen", "u_li", "u_chen")):
        house.wecom.say(account, f"@小图 2号累计{1910 + number}", room=GROUP)
    house.wecom.say("u_li", "帮助")
    house.hear("u_li", "直接写一句话即可")
    assert len([heard for heard in house.wecom.messages if heard.to == GROUP]) == 3
    house.clock.move(seconds=61)
    house.service.outbox.wake()
    assert house.hear(GROUP, "无需回复").text == "已记2家，无需回复。"
