"""`check --online` against the stand-in: one line for each thing that can be wrong, with what to click."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from board.model.office import Office
from bot.app import build_asgi, build_service
from bot.checkup import examine_platform
from bot.config import Config, read_config
from bot.standin.mischief import UNTRUSTED_IP
from bot.standin.server import Server
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from handlers.calls.calls import Incoming
from handlers.intake.boards import hang_board
from storage.database import Database
from storage.leases import Leases

NAME = "测试单位"


def read_now() -> datetime:
    return datetime.now(UTC)


def build_config(wecom: StandIn, folder: Path, address: str, **more: Any) -> Config:
    setup = wecom.setup
    app = {"agent_id": setup.agent_id, "secret": setup.secret, "token": setup.token}
    bot = {"bot_id": setup.bot_id, "secret": setup.bot_secret, "ws_url": wecom.ws_url}
    mp = {"app_id": setup.mp_app_id, "secret": setup.mp_secret, "token": setup.mp_token}
    keys = {"encoding_aes_key": setup.mp_encoding_aes_key, "api_base": wecom.api_base}
    return read_config(
        {
            "office": {"name": NAME},
            "server": {"public_url": address},
            "database": {"url": f"sqlite:///{folder}/guatu.db"},
            "wecom": {
                "api_base": wecom.api_base,
                "corp_id": setup.corp_id,
                "app": {**app, "encoding_aes_key": setup.encoding_aes_key, **more.get("app", {})},
                "aibot": {**bot, **more.get("aibot", {})},
            },
            "mp": {**mp, **keys},
            "group": [{"name": "作战群", "webhook_key": more.get("webhook_key", "robot-key-one")}],
        }
    )


class Place:
    """An office on the stand-in whose service answers its callbacks, and its checkup."""

    def __init__(self, wecom: StandIn, server: Server, folder: Path) -> None:
        self.wecom, self.server, self.folder = wecom, server, folder
        self.config = build_config(wecom, folder, server.address)

    def find_faults(self, now: Callable[[], datetime] = read_now, **more: Any) -> list[str]:
        config = build_config(self.wecom, self.folder, self.server.address, **more) if more else self.config
        return [finding.line for finding in examine_platform(config, now) if not finding.good]

    def list_lines(self) -> list[str]:
        return [finding.line for finding in examine_platform(self.config, read_now)]

    def hear(self, *accounts: str) -> None:
        """Messages that came in on the aibot."""
        database = Database(self.config.database.url)
        with database.begin(NAME) as records:
            for number, account in enumerate(accounts):
                incoming = Incoming("aibot", account, f"m{number}", read_now(), "帮助")
                records.inbox.add(
                    channel="aibot", account=account, message_id=f"m{number}", at=incoming.at, body={}
                )
        database.close()


@contextmanager
def open_place(folder: Path, office: Office) -> Iterator[Place]:
    with StandIn(Setup()) as wecom, Server() as server:
        for person in office.people:
            wecom.add_member(person.id, person.name)
        wecom.add_group("作战群", robot_key="robot-key-one")
        place = Place(wecom, server, folder)
        service = build_service(place.config, ticking=False)
        with service.database.begin(NAME) as records:
            config = place.config
            hang_board(records, office, config.build_settings(), config.build_calendar(), now=read_now())
        server.application = build_asgi(service)
        try:
            yield place
        finally:
            for channel in service.channels.values():
                channel.close()
            service.database.close()


@pytest.fixture
def place(tmp_path: Path, office: Office) -> Iterator[Place]:
    with open_place(tmp_path, office) as place:
        yield place


def test_where_all_is_well_every_line_says_so(place: Place) -> None:
    place.hear("u_li", "u_gao")
    assert [line for line in place.list_lines() if not line.startswith("✓")] == []
    assert place.wecom.messages == ()


@pytest.mark.parametrize(
    ("endpoint", "code", "message", "words"),
    [
        ("agent/get", 60020, UNTRUSTED_IP, "企业可信IP，点“配置”，填入 203.0.113.9"),
        ("gettoken", 40001, "invalid credential", "复制Secret"),
        ("gettoken", 40013, "invalid corpid", "corp_id"),
        ("agent/get", 301002, "not allow", "同一应用"),
        ("user/list", 60011, "no privilege", "权限"),
        ("webhook/send", 93000, "invalid webhook url", "webhook_key"),
        ("stable_token", 40164, "invalid ip 203.0.113.9, not in whitelist", "IP白名单，填入 203.0.113.9"),
        ("aibot_subscribe", 853000, "invalid bot_id or secret", "bot_id或secret不对"),
    ],
)
def test_what_the_platform_refuses_is_one_line_with_what_to_click(
    place: Place, endpoint: str, code: int, message: str, words: str
) -> None:
    place.wecom.misbehave(endpoint, "errcode", code=code, message=message, times=None)
    faults = place.find_faults()
    assert [words in fault for fault in faults] == [True], faults


def test_a_platform_out_of_reach_is_said_first(place: Place) -> None:
    config = place.config.model_copy(
        update={"wecom": place.config.wecom.model_copy(update={"api_base": "http://127.0.0.1:9"})}
    )
    faults = [finding.line for finding in examine_platform(config, read_now) if not finding.good]
    assert "连不上，请放行443端口" in faults[0]


@pytest.mark.parametrize(("minutes", "words"), [(10, "快10分钟"), (-5, "慢5分钟")])
def test_a_clock_that_is_wrong_is_told_by_how_much(place: Place, minutes: int, words: str) -> None:
    (fault,) = place.find_faults(now=lambda: read_now() + timedelta(minutes=minutes))
    assert words in fault
    assert "自动校时" in fault


def test_people_out_of_sight_are_named(place: Place, office: Office) -> None:
    place.wecom.platform.contacts.visible = [person.id.upper() for person in office.people[1:]]
    (fault,) = place.find_faults()
    assert f"1人发不到（{office.people[0].name}）" in fault
    assert "可见范围" in fault


def test_an_app_that_was_switched_off_is_told(place: Place) -> None:
    place.wecom.platform.contacts.is_closed = True
    (fault,) = place.find_faults()
    assert "已停用" in fault


def test_a_service_that_does_not_answer_its_address_is_told(place: Place) -> None:
    place.server.application = Starlette()
    (fault,) = place.find_faults()
    assert "应答404" in fault


def test_a_callback_key_that_differs_from_the_running_one_is_told(place: Place) -> None:
    (fault,) = place.find_faults(app={"token": "another"})
    assert "应答401" in fault
    assert "token" in fault


def test_an_answer_that_is_changed_on_the_way_is_told(place: Place) -> None:
    place.server.application = Starlette(
        routes=[Route("/wecom/app", lambda _: PlainTextResponse('"1616140317555161061"'))]
    )
    (fault,) = place.find_faults()
    assert "不加引号" in fault


def test_a_key_that_is_none_is_told(place: Place) -> None:
    (fault,) = place.find_faults(aibot={"mode": "callback", "token": "t", "encoding_aes_key": "short"})
    assert "43个字符" in fault


def test_accounts_in_cipher_text_are_told(place: Place) -> None:
    place.hear("woabcdefghijklmnopqrstuvwxyz", "u_li")
    (fault,) = place.find_faults()
    assert "超级管理员" in fault


def test_a_bot_that_hears_only_its_creator_is_told(place: Place) -> None:
    place.hear(*["u_li"] * 5)
    (fault,) = place.find_faults()
    assert "只理创建者" in fault


def test_a_running_connection_is_not_thrown_out_by_the_check(place: Place) -> None:
    now = read_now()
    database = Database(place.config.database.url)
    Leases(database).claim(f"aibot:{place.wecom.setup.bot_id}", "other", now, now + timedelta(minutes=1))
    database.close()
    place.wecom.misbehave("aibot_subscribe", "errcode", code=853000, times=None)
    assert place.find_faults() == []


def test_the_check_leaves_the_connection_free(place: Place) -> None:
    assert [place.find_faults(), place.find_faults()] == [[], []]


def test_people_who_follow_the_official_account_only_need_not_be_seen(tmp_path: Path, office: Office) -> None:
    first, *others = office.people
    follower = replace(first, accounts={"mp": "oFollower"})
    with open_place(tmp_path, replace(office, people=(follower, *others))) as place:
        place.wecom.platform.contacts.visible = [person.id for person in others]
        assert place.find_faults() == []
