"""The official account against the stand-in: its address, its window, its templates."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from starlette.applications import Starlette

from board.model.office import Office
from bot.channels.account import AccountChannel
from bot.channels.channel import Delivery, SendError
from bot.channels.tokens import MemoryTokens
from bot.config import read_config
from bot.standin.server import Server
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from bot.web.callbacks import build_callback_routes
from tests.bot.channels.conftest import Bot, Clock
from tests.service import NAME, House, open_clock, open_service

OPENID = "oLiNa_OpenId"


def build_account(
    wecom: StandIn, clock: Clock, template: str | None = None, setup: Setup | None = None
) -> AccountChannel:
    setup = setup or wecom.setup
    return AccountChannel(
        app_id=setup.mp_app_id,
        secret=setup.mp_secret,
        token=setup.mp_token,
        encoding_aes_key=setup.mp_encoding_aes_key,
        tokens=MemoryTokens(),
        now=clock,
        api_base=wecom.api_base,
        template_id=template,
    )


@pytest.fixture
def account(wecom: StandIn, clock: Clock) -> Iterator[AccountChannel]:
    with closing(build_account(wecom, clock)) as account:
        yield account


@pytest.fixture
def bot(bot_server: Server, wecom: StandIn, account: AccountChannel) -> Bot:
    bot = Bot(bot_server.address)
    routes = build_callback_routes(None, None, bot.accept, account_channel=account)
    bot_server.application = Starlette(routes=routes)
    wecom.connect(mp=f"{bot.address}/wechat/mp")
    return bot


def send_error(account: AccountChannel, text: str = "7号：80%", to: str = OPENID) -> SendError:
    with pytest.raises(SendError) as caught:
        account.send(Delivery(to, text, "k1"))
    return caught.value


def test_the_address_check_is_answered_with_its_echo(wecom: StandIn, bot: Bot) -> None:
    checked = wecom.check_address("mp")
    assert (checked.status, checked.reply) == (200, "1616140317555161061")


@pytest.mark.parametrize("setup", [Setup(mp_token="another")])
def test_an_address_check_that_is_not_signed_with_our_token_is_refused(
    wecom: StandIn, clock: Clock, bot_server: Server
) -> None:
    with closing(build_account(wecom, clock, setup=Setup())) as account:
        bot = Bot(bot_server.address)
        routes = build_callback_routes(None, None, bot.accept, account_channel=account)
        bot_server.application = Starlette(routes=routes)
        wecom.connect(mp=f"{bot.address}/wechat/mp")
        assert wecom.check_address("mp").status == 401
        assert wecom.say(OPENID, "7号", via="mp").status == 401
        assert bot.received == []


@pytest.mark.parametrize("setup", [Setup(mp_app_id="wx0000000000000000")])
def test_a_message_for_another_account_is_refused(wecom: StandIn, clock: Clock, bot_server: Server) -> None:
    with closing(build_account(wecom, clock, setup=Setup())) as account:
        bot = Bot(bot_server.address)
        routes = build_callback_routes(None, None, bot.accept, account_channel=account)
        bot_server.application = Starlette(routes=routes)
        wecom.connect(mp=f"{bot.address}/wechat/mp")
        assert wecom.say(OPENID, "7号", via="mp").status == 403


def test_a_message_comes_in_once_and_is_answered_empty(wecom: StandIn, bot: Bot) -> None:
    delivered = wecom.say(OPENID, "7号完成80%", via="mp", msgid="7000000000000000042")
    assert (delivered.status, delivered.reply) == (200, "")
    (incoming,) = bot.received
    assert (incoming.channel, incoming.account, incoming.text) == ("mp", OPENID, "7号完成80%")
    assert (incoming.message_id, incoming.room) == ("7000000000000000042", None)


def test_who_wrote_is_answered_within_48_hours(
    wecom: StandIn, bot: Bot, account: AccountChannel, clock: Clock
) -> None:
    wecom.say(OPENID, "7号", via="mp")
    clock.move(hours=47)
    account.send(Delivery(OPENID, "7号：80%", "k1"))
    assert [(heard.via, heard.to, heard.text) for heard in wecom.messages] == [("mp", OPENID, "7号：80%")]


def test_after_48_hours_it_says_what_to_do(
    wecom: StandIn, bot: Bot, account: AccountChannel, clock: Clock
) -> None:
    wecom.say(OPENID, "7号", via="mp")
    clock.move(hours=48)
    error = send_error(account)
    assert (error.outcome, error.code) == ("refused", 45015)
    assert "48小时" in error.sentence


def test_after_five_messages_the_sixth_is_refused(wecom: StandIn, bot: Bot, account: AccountChannel) -> None:
    wecom.say(OPENID, "7号", via="mp")
    for number in range(5):
        account.send(Delivery(OPENID, f"第{number}条", f"k{number}"))
    assert (send_error(account).code, len(wecom.messages)) == (45047, 5)


def test_with_a_template_what_is_too_late_is_announced(wecom: StandIn, bot: Bot, clock: Clock) -> None:
    wecom.say(OPENID, "7号", via="mp")
    clock.move(hours=48)
    with closing(build_account(wecom, clock, wecom.setup.mp_template)) as account:
        account.send(Delivery(OPENID, "李娜您好，今天2项：\n2号老年人体检：差578人，11月30日到期。", "k1"))
    (heard,) = wecom.messages
    assert heard.kind == "template"
    assert heard.text.startswith("李娜您好，今天2项：")
    assert len(heard.text) <= 20


@pytest.mark.parametrize(
    ("code", "message", "words"),
    [
        (40164, "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist", "203.0.113.9"),
        (40125, "invalid appsecret", "Secret"),
    ],
)
def test_a_token_that_is_refused_says_where_to_mend_it(
    wecom: StandIn, bot: Bot, account: AccountChannel, code: int, message: str, words: str
) -> None:
    wecom.say(OPENID, "7号", via="mp")
    wecom.misbehave("stable_token", "errcode", code=code, message=message)
    error = send_error(account)
    assert words in error.sentence
    assert error.alarms


def test_a_token_that_ended_early_is_fetched_once_more(
    wecom: StandIn, bot: Bot, account: AccountChannel
) -> None:
    wecom.say(OPENID, "7号", via="mp")
    account.send(Delivery(OPENID, "7号：80%", "k1"))
    wecom.platform.account.access.expire()
    account.send(Delivery(OPENID, "8号：80%", "k2"))
    assert len(wecom.messages) == 2


def test_an_answer_cut_off_is_of_unknown_outcome(wecom: StandIn, bot: Bot, account: AccountChannel) -> None:
    wecom.say(OPENID, "7号", via="mp")
    wecom.misbehave("message/custom/send", "cut")
    assert send_error(account).outcome == "unknown"


def test_groups_and_files_are_not_for_it(account: AccountChannel) -> None:
    assert not account.can_reach("作战群", is_group=True)
    with pytest.raises(SendError, match="企业微信"):
        account.send(Delivery(OPENID, "见附件", "k1", files=[__file__]))


@pytest.fixture
def house(tmp_path: Path, office: Office) -> Iterator[House]:
    """The whole program with the official account as its only door, and an editor who follows it."""
    clock = open_clock()
    with StandIn(now=clock) as wecom, Server() as server:
        setup = wecom.setup
        section = {"app_id": setup.mp_app_id, "secret": setup.mp_secret, "token": setup.mp_token}
        section |= {"encoding_aes_key": setup.mp_encoding_aes_key, "api_base": wecom.api_base}
        url = f"sqlite:///{tmp_path}/guatu.db"
        config = read_config({"office": {"name": NAME}, "database": {"url": url}, "mp": section})
        wecom.connect(mp=f"{server.address}/wechat/mp")
        with open_service(config, office, clock, server) as service:
            with service.database.begin(NAME) as records:
                editor = next(one for one in records.roster.snapshot().people if one.role == "editor")
                records.roster.bind("mp", "oEditor", editor)
            yield House(service, wecom, clock)


def test_a_follower_says_who_they_are_is_confirmed_and_reports(house: House) -> None:
    house.wecom.say("oEditor", "帮助", via="mp")
    house.wecom.say(OPENID, "我是城头卫生院李娜", via="mp")
    house.hear(OPENID, "城头卫生院李娜")
    house.wecom.say("oEditor", "待确认", via="mp")
    house.hear("oEditor", "李娜")
    house.wecom.say("oEditor", "确认1", via="mp")
    house.hear(OPENID, "", count=2)
    house.wecom.say(OPENID, "2号累计1800", via="mp")
    assert house.hear(OPENID, "1742→1800人").text.startswith("已记2号")
    with house.service.database.begin(NAME) as records:
        board = records.boards.list()[0]
        shares = records.boards.office(board.id).tasks_by_code["2"].indicators[0].by_unit
    assert [share.value for share in shares if share.unit == "城头卫生院"] == [1800]
