"""The channels a configuration opens, and the groups it names: plain values → parts."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.channels.account import AccountChannel
from bot.channels.aibot import AibotChannel
from bot.channels.app import AppChannel
from bot.channels.channel import Channel
from bot.channels.envelope import Envelope
from bot.channels.longconn.channel import LongConnection
from bot.channels.tokens import Token
from bot.channels.webhook import WebhookChannel
from bot.config import Config, Secret
from handlers.places import Group, Places
from storage.database import Database
from storage.leases import Leases
from storage.leases import Token as StoredToken
from storage.streams import Streams

Now = Callable[[], datetime]


class SharedTokens:
    """Access tokens that all replicas share, kept in the database."""

    def __init__(self, leases: Leases, now: Now) -> None:
        self._leases = leases
        self._now = now

    def find(self, key: str) -> Token | None:
        found = self._leases.find_token(f"token:{key}", self._now())
        return Token(found.value, found.until) if found else None

    def save(self, key: str, token: Token) -> None:
        self._leases.save_token(f"token:{key}", StoredToken(token.value, token.expires_at))


def reveal(secret: Secret | None) -> str:
    """The secret's value, at the one place that hands it to a channel."""
    return secret.get_secret_value() if secret else ""


def build_envelope(token: Secret | None, key: Secret | None, receiver: str) -> Envelope:
    """What seals as the platform does, to check our own address."""
    return Envelope(
        token=reveal(token), encoding_aes_key=reveal(key), receiver=receiver, now=lambda: datetime.now(UTC)
    )


def build_channels(config: Config, now: Now, database: Database) -> dict[str, Channel]:
    """The channels that are configured, by name. What replicas share of them is in the database."""
    leases = Leases(database)
    channels: dict[str, Channel] = {}
    wecom = config.wecom
    if wecom.app is not None:
        channels["app"] = AppChannel(
            corp_id=wecom.corp_id or "",
            agent_id=wecom.app.agent_id,
            secret=reveal(wecom.app.secret),
            token=reveal(wecom.app.token),
            encoding_aes_key=reveal(wecom.app.encoding_aes_key),
            now=now,
            api_base=wecom.api_base,
            tokens=SharedTokens(leases, now),
        )
    if wecom.aibot is not None and wecom.aibot.mode == "callback":
        channels["aibot"] = AibotChannel(
            token=reveal(wecom.aibot.token),
            encoding_aes_key=reveal(wecom.aibot.encoding_aes_key),
            now=now,
            streams=Streams(database),
        )
    if wecom.aibot is not None and wecom.aibot.mode == "websocket" and wecom.aibot.bot_id:
        channels["aibot"] = LongConnection(
            bot_id=wecom.aibot.bot_id,
            secret=reveal(wecom.aibot.secret),
            ws_url=wecom.aibot.ws_url,
            lease=leases,
            now=now,
        )
    if config.mp is not None:
        channels["mp"] = AccountChannel(
            app_id=config.mp.app_id,
            secret=reveal(config.mp.secret),
            token=reveal(config.mp.token),
            encoding_aes_key=reveal(config.mp.encoding_aes_key),
            tokens=SharedTokens(leases, now),
            now=now,
            api_base=config.mp.api_base,
            template_id=config.mp.template_id,
            template_field=config.mp.template_field,
        )
    keys = {group.name: reveal(group.webhook_key) for group in config.group if group.webhook_key}
    if keys:
        channels["webhook"] = WebhookChannel(keys, api_base=wecom.api_base, now=now)
    return channels


def build_places(config: Config) -> Places:
    """The groups of the configuration with their ids on each channel; a webhook goes by the group's name."""
    return Places(
        tuple(
            Group(
                group.name,
                group.board,
                {
                    name: value
                    for name, value in (
                        ("aibot", group.chatid),
                        ("webhook", group.name if group.webhook_key else None),
                    )
                    if value
                },
            )
            for group in config.group
        )
    )
