"""The configuration: one TOML file → a frozen `Config`. All faults are reported at once, each with its key.

Secrets may be given as `env:NAME` or `file:PATH`. Unknown keys are refused.
config.example.toml shows every key with its default; a test compares it with this module.
"""

import os
import tomllib
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from board.model.settings import CloseStep, Settings
from board.rules.calendar import Calendar


class ConfigError(Exception):
    """The configuration cannot be used; the text has one line per fault: file, key, reason."""


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
    name: str = "本单位"


class ServerSection(Section):
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    public_url: str | None = None
    link_secret: Secret | None = None


class DatabaseSection(Section):
    url: str = "sqlite:///guatu.db"


class AppSection(Section):
    agent_id: int
    secret: Secret
    token: Secret
    encoding_aes_key: Secret


class AibotSection(Section):
    mode: Literal["websocket", "callback"] = "websocket"
    ws_url: str = "wss://openws.work.weixin.qq.com"
    bot_id: str | None = None
    secret: Secret | None = None
    token: Secret | None = None
    encoding_aes_key: Secret | None = None


class WecomSection(Section):
    api_base: str = "https://qyapi.weixin.qq.com"
    corp_id: str | None = None
    app: AppSection | None = None
    aibot: AibotSection | None = None


class GroupSection(Section):
    name: str
    board: str | None = None
    chatid: str | None = None
    webhook_key: Secret | None = None


class BotSection(Section):
    names: tuple[str, ...] = ("小图",)
    cards: bool = False


class DutySection(Section):
    at: time = time(8, 40)


class DigestSection(Section):
    daily_at: time = time(8, 30)
    draft_at: time = time(17, 0)
    publish: Literal["approve", "auto"] = "approve"
    title: str = "重点工作进展"
    signature: str | None = None
    rest_unchanged: bool = False


class QuietSection(Section):
    from_: time = Field(default=time(18, 0), alias="from")
    to: time = time(8, 0)


class CloseSection(Section):
    steps: tuple[CloseStep, ...] = ("unit_head", "editor")
    recheck_after: int = Field(default=30, ge=0)


class ExtensionSection(Section):
    most: int = Field(default=2, ge=0)


class TrialSection(Section):
    until: date | None = None


class LightsSection(Section):
    yellow_points: float = Field(default=10, ge=0)
    red_points: float = Field(default=30, ge=0)
    due_soon: int = Field(default=3, ge=0)


class CalendarSection(Section):
    working: tuple[date, ...] = ()
    holidays: tuple[date, ...] = ()


class LogsSection(Section):
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    file: str | None = None


class Config(Section):
    """Everything that can be set, with its default."""

    office: OfficeSection = OfficeSection()
    server: ServerSection = ServerSection()
    database: DatabaseSection = DatabaseSection()
    wecom: WecomSection = WecomSection()
    group: tuple[GroupSection, ...] = ()
    bot: BotSection = BotSection()
    duty: DutySection = DutySection()
    digest: DigestSection = DigestSection()
    quiet: QuietSection = QuietSection()
    close: CloseSection = CloseSection()
    extension: ExtensionSection = ExtensionSection()
    trial: TrialSection = TrialSection()
    lights: LightsSection = LightsSection()
    calendar: CalendarSection = CalendarSection()
    logs: LogsSection = LogsSection()

    def build_settings(self) -> Settings:
        """The settings of a board, as the rules know them."""
        return Settings(
            bot_names=self.bot.names,
            cards=self.bot.cards,
            duty_at=self.duty.at,
            daily_at=self.digest.daily_at,
            draft_at=self.digest.draft_at,
            publish=self.digest.publish,
            rest_unchanged=self.digest.rest_unchanged,
            title=self.digest.title,
            signature=self.digest.signature,
            quiet_from=self.quiet.from_,
            quiet_to=self.quiet.to,
            close_steps=self.close.steps,
            recheck_after=self.close.recheck_after,
            most_extensions=self.extension.most,
            trial_until=self.trial.until,
            yellow_points=self.lights.yellow_points,
            red_points=self.lights.red_points,
            due_soon=self.lights.due_soon,
        )

    def build_calendar(self) -> Calendar:
        holidays = dict.fromkeys(self.calendar.holidays, False)
        return Calendar({**holidays, **dict.fromkeys(self.calendar.working, True)})


def load_config(path: Path) -> Config:
    """Read a configuration file, also one that Notepad saved with a BOM. Raises `ConfigError`."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}：读不了（{error.strerror}）") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}：不是有效的 TOML（{error}）") from None
    return read_config(data, source=str(path))


def read_config(data: Mapping[str, Any], *, source: str = "配置") -> Config:
    """Check configuration data. Raises `ConfigError` naming every fault."""
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        raise ConfigError("\n".join(f"{source}：{_word_fault(fault)}" for fault in error.errors())) from None


_REASONS = {"extra_forbidden": "没有这个键，请对照 config.example.toml", "missing": "必须填写"}


def _word_fault(fault: Any) -> str:
    key = ".".join(str(part) for part in fault["loc"])
    reason = _REASONS.get(fault["type"]) or fault["msg"].removeprefix("Value error, ")
    return f"{key}：{reason}"
