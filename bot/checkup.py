"""`check --online`: asks the platform, channel by channel, what works; nothing is sent to anybody.

Every finding that is not good says what to click. Sources: documents 90313 (codes), 90227 (agent/get), 90200
(user/list), 91770 (group robots), 101463 (long connection), 101521 (cipher-text ids).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from secrets import token_hex

import httpx2

from board.model.office import is_cipher
from bot.channels.account import AccountChannel
from bot.channels.app import AppChannel
from bot.channels.channel import Channel, SendError
from bot.channels.envelope import Envelope
from bot.channels.longconn.channel import LongConnection
from bot.channels.webhook import WebhookChannel
from bot.config import Config
from bot.doors import build_channels, build_envelope
from bot.finding import Finding
from storage.database import Database
from storage.leases import Leases

Now = Callable[[], datetime]
MOST_SKEW = timedelta(seconds=60)
TIMEOUT = httpx2.Timeout(10.0, connect=3.05)
ECHO = "1616140317555161061"
FEW_PEOPLE, ENOUGH_MESSAGES = 1, 5
MOST_NAMED = 5


def examine_platform(config: Config, now: Now) -> Iterator[Finding]:
    """Look at every channel that is configured. The database has to be migrated."""
    database = Database(config.database.url)
    try:
        channels = build_channels(config, now, database)
    except ValueError as error:
        database.close()
        yield Finding(False, "通道配置", str(error))
        return
    try:
        yield from _examine_address(config, now)
        for channel in channels.values():
            yield from _examine_channel(config, database, channel, now)
        yield from _examine_callbacks(config)
        if config.wecom.aibot is not None:
            yield from _examine_heard(config, database)
    finally:
        for channel in channels.values():
            channel.close()
        database.close()


def _examine_address(config: Config, now: Now) -> Iterator[Finding]:
    """Whether the platform is reached, and what time it is there."""
    base = (
        config.wecom.api_base
        if config.wecom.app or config.wecom.aibot or not config.mp
        else config.mp.api_base
    )
    try:
        answer = httpx2.get(f"{base.rstrip('/')}/cgi-bin/get_api_domain_ip", timeout=TIMEOUT)
    except (httpx2.HTTPError, httpx2.InvalidURL):
        yield Finding(False, f"连接 {base}", "连不上，请放行443端口，经代理上网的设 HTTPS_PROXY")
        return
    yield Finding(True, f"连接 {base}")
    try:
        skew = now() - parsedate_to_datetime(answer.headers.get("Date", ""))
    except (ValueError, TypeError):
        return
    fast = "快" if skew > timedelta() else "慢"
    minutes = round(abs(skew) / timedelta(minutes=1), 1)
    good = abs(skew) <= MOST_SKEW
    yield Finding(good, "本机时间", "" if good else f"比企业微信{fast}{minutes:g}分钟，请打开系统的自动校时")


def _examine_channel(config: Config, database: Database, channel: Channel, now: Now) -> Iterator[Finding]:
    match channel:
        case AppChannel():
            yield from _examine_app(config, database, channel)
        case AccountChannel():
            with _asking("公众号 密钥与IP白名单") as asked:
                channel.probe()
            yield from asked
        case WebhookChannel():
            for group in channel.list_groups():
                with _asking(f"群机器人“{group}”密钥") as asked:
                    channel.probe(group)
                yield from asked
        case LongConnection():
            yield _examine_subscription(config, database, channel, now)


def _examine_app(config: Config, database: Database, channel: AppChannel) -> Iterator[Finding]:
    """Secret and token, trusted IP, then who of the roster is within the visible scope."""
    members: frozenset[str] | None = None
    with _asking("自建应用 密钥、令牌与可信IP") as asked:
        members = channel.address_book.list_visible()
    yield from asked
    if members is None:
        return
    with database.begin(config.office.name) as records:
        people = [person for person in records.roster.snapshot().people if person.reach == "bot"]
    unseen = [
        person.name
        for person in people
        if not ("mp" in person.accounts and "app" not in person.accounts)
        and person.account("app").casefold() not in members
    ]
    named = f"{'、'.join(unseen[:MOST_NAMED])}{'等' if len(unseen) > MOST_NAMED else ''}"
    remedy = f"{len(unseen)}人发不到（{named}）：管理后台→应用管理→该应用→可见范围添加，或核对名册账号"
    yield Finding(not unseen, f"自建应用 可见范围{len(members)}人", remedy if unseen else "")


def _examine_subscription(config: Config, database: Database, channel: LongConnection, now: Now) -> Finding:
    """Sign in once, unless the running service holds the connection: a second sign-in would throw it out."""
    what, leases, holder = "智能机器人 长连接登记", Leases(database), token_hex(8)
    lease = f"aibot:{config.wecom.aibot.bot_id if config.wecom.aibot else ''}"
    if not leases.claim(lease, holder, now(), now() + timedelta(seconds=60)):
        return Finding(True, f"{what}（由运行中的服务登录着）")
    try:
        channel.probe()
    except SendError as error:
        return Finding(False, what, error.sentence)
    finally:
        leases.release(lease, holder)
    return Finding(True, what)


def _examine_callbacks(config: Config) -> Iterator[Finding]:
    """Send ourselves what the platform sends to check an address."""
    wecom, base = config.wecom, _find_own_address(config)
    if wecom.app is not None:
        key = wecom.app.encoding_aes_key
        envelope = build_envelope(wecom.app.token, key, wecom.corp_id or "")
        yield _check_address("自建应用", f"{base}/wecom/app", envelope)
    if wecom.aibot is not None and wecom.aibot.mode == "callback":
        bot = wecom.aibot
        envelope = build_envelope(bot.token, bot.encoding_aes_key, "")
        yield _check_address("智能机器人", f"{base}/wecom/aibot", envelope)


def _find_own_address(config: Config) -> str:
    if config.server.public_url:
        return config.server.public_url.rstrip("/")
    host = "127.0.0.1" if config.server.host in {"0.0.0.0", "::"} else config.server.host
    return f"http://{host}:{config.server.port}"


def _check_address(name: str, address: str, envelope: Envelope) -> Finding:
    what = f"{name} 回调 {address}"
    sealed = envelope.seal(ECHO)
    try:
        query = {**sealed.query, "echostr": sealed.encrypted}
        answer = httpx2.get(address, params=query, timeout=TIMEOUT)
    except (httpx2.HTTPError, httpx2.InvalidURL):
        return Finding(False, what, "没有应答：先运行 serve；从外面访问的，核对 public_url、域名解析和转发")
    if answer.status_code != 200:
        return Finding(
            False,
            what,
            f"应答{answer.status_code}：运行中的服务与本配置的 token、密钥或地址不一致，重启服务再试",
        )
    if answer.text != ECHO:
        return Finding(False, what, "应答被改动：转发要原样放行，不加引号、不加换行")
    return Finding(True, what)


def _examine_heard(config: Config, database: Database) -> Iterator[Finding]:
    """What the messages so far tell of the aibot's rights."""
    with database.begin(config.office.name) as records:
        heard = records.inbox.count_by_account("aibot")
    cipher = [account for account in heard if is_cipher(account)]
    remedy = "收到的账号是密文：由超级管理员重建机器人；配了自建应用的，运行 sync 换成明文"
    yield Finding(not cipher, "智能机器人 账号", remedy if cipher else "")
    only = len(heard) == FEW_PEOPLE and sum(heard.values()) >= ENOUGH_MESSAGES
    remedy = "只收到过一个人的话，多半只理创建者：管理后台→该机器人→权限，撤掉额外的数据权限"
    yield Finding(not only, "智能机器人 能听到的人", remedy if only else "")


@contextmanager
def _asking(what: str) -> Iterator[list[Finding]]:
    """One question to the platform; the list holds what came of it."""
    asked: list[Finding] = []
    try:
        yield asked
    except SendError as error:
        asked.append(Finding(False, what, error.sentence))
    else:
        asked.append(Finding(True, what))
