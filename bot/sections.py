"""The tables of the configuration file, each with its keys and their defaults.

Secrets may be given as `env:NAME` or `file:PATH`. Unknown keys are refused.
"""

import os
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr


def _read_secret(value: object) -> object:
    """`env:NAME` and `file:PATH` stand for what they name; raises ValueError where that is missing."""
    if not isinstance(value, str):
        return value
    kind, _, name = value.partition(":")
    if kind == "env" and name:
        if name not in os.environ:
            raise ValueError(f"环境变量 {name} 没有设置")
        return os.environ[name]
    if kind == "file" and name:
        try:
            return Path(name).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ValueError(f"文件 {name} 读不了：{error.strerror}") from None
    return value


Secret = Annotated[SecretStr, BeforeValidator(_read_secret)]


class Section(BaseModel):
    """A table of the file: frozen, and without keys of its own invention."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class OfficeSection(Section):
    """[office] whose installation it is."""

    name: str = "本单位"


class ServerSection(Section):
    """[server] where it listens, and under which address people reach it."""

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    public_url: str | None = None
    link_secret: Secret | None = None


class DatabaseSection(Section):
    """[database] SQLite or PostgreSQL."""

    url: str = "sqlite:///guatu.db"


class AppSection(Section):
    """[wecom.app] the self-built app (自建应用)."""

    agent_id: int
    secret: Secret
    token: Secret
    encoding_aes_key: Secret


class AibotSection(Section):
    """[wecom.aibot] the intelligent robot (智能机器人), by long connection or callback."""

    mode: Literal["websocket", "callback"] = "websocket"
    ws_url: str = "wss://openws.work.weixin.qq.com"
    bot_id: str | None = None
    secret: Secret | None = None
    token: Secret | None = None
    encoding_aes_key: Secret | None = None


class WecomSection(Section):
    """[wecom] the corporation and its doors."""

    api_base: str = "https://qyapi.weixin.qq.com"
    corp_id: str | None = None
    app: AppSection | None = None
    aibot: AibotSection | None = None


class AccountSection(Section):
    """[mp] the official account (服务号)."""

    api_base: str = "https://api.weixin.qq.com"
    app_id: str
    secret: Secret
    token: Secret
    encoding_aes_key: Secret
    template_id: str | None = None
    template_field: str = "thing1"


class GroupSection(Section):
    """[[group]] a work group, its board and its ways in."""

    name: str
    board: str | None = None
    chatid: str | None = None
    webhook_key: Secret | None = None


class BotSection(Section):
    """[bot] what the bot is called, and whether it shows buttons."""

    names: tuple[str, ...] = ("小图",)
    cards: bool = False
    join_url: str | None = None


class SituationSection(Section):
    """[[situation]] a situation of reward or of answering for it (奖惩)."""

    code: str
    kind: Literal["奖励", "问责"]
    text: str
    evidence: str | None = None


class RestrictedSection(Section):
    """[[restricted]] a category of tasks and who may read it."""

    category: str = Field(min_length=1)
    readers: tuple[str, ...] = ()


class CalendarSection(Section):
    """[calendar] days that differ from the published calendar."""

    working: tuple[date, ...] = ()
    holidays: tuple[date, ...] = ()


class LogsSection(Section):
    """[logs] how much is written, and where."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    file: str | None = None
