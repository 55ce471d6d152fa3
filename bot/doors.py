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
from bot.config import Config
from bot.sections import AccountSection, AibotSection, Secret, WecomSection
from handlers.calls.places import Group, Places
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
        """The token that any process has fetched and that is still good."""
        found = self._leases.find_token(f"token:{key}", self._now())
        return Token(found.value, found.until) if found else None

    def save(self, key: str, token: Token) -> None:
        """Keep a token for all processes."""
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
    tokens = SharedTokens(leases, now)
    found: dict[str, Channel | None] = {
        "app": _build_app(config.wecom, tokens, now),
        "aibot": _build_aibot(config.wecom.aibot, leases, Streams(database), now),
        "mp": _build_account(config.mp, tokens, now),
        "webhook": _build_webhook(config, now),
    }
    return {name: channel for name, channel in found.items() if channel is not None}


def _build_app(wecom: WecomSection, tokens: SharedTokens, now: Now) -> AppChannel | None:
    app = wecom.app
    if app is None:
        return None
    return AppChannel(
        corp_id=wecom.corp_id or "",
        agent_id=app.agent_id,
        secret=reveal(app.secret),
        token=reveal(app.token),
        encoding_aes_key=reveal(app.encoding_aes_key),
        now=now,
        api_base=wecom.api_base,
        tokens=tokens,
    )


def _build_aibot(
    aibot: AibotSection | None, leases: Leases, streams: Streams, now: Now
) -> AibotChannel | LongConnection | None:
    """The robot by callbacks, or by its long connection, which needs its id."""
    if aibot is None:
        return None
    if aibot.mode == "callback":
        token, key = reveal(aibot.token), reveal(aibot.encoding_aes_key)
        return AibotChannel(token=token, encoding_aes_key=key, now=now, streams=streams)
    if not aibot.bot_id:
        return None
    return LongConnection(
        bot_id=aibot.bot_id, secret=reveal(aibot.secret), ws_url=aibot.ws_url, lease=leases, now=now
    )


def _build_account(account: AccountSection | None, tokens: SharedTokens, now: Now) -> AccountChannel | None:
    if account is None:
        return None
    return AccountChannel(
        app_id=account.app_id,
        secret=reveal(account.secret),
        token=reveal(account.token),
        encoding_aes_key=reveal(account.encoding_aes_key),
        tokens=tokens,
        now=now,
        api_base=account.api_base,
        template_id=account.template_id,
        template_field=account.template_field,
    )


def _build_webhook(config: Config, now: Now) -> WebhookChannel | None:
    keys = {group.name: reveal(group.webhook_key) for group in config.group if group.webhook_key}
    return WebhookChannel(keys, api_base=config.wecom.api_base, now=now) if keys else None


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
