"""The configuration: one TOML file → a frozen `Config`. All faults are reported at once, each with its key.

Secrets may be given as `env:NAME` or `file:PATH`. Unknown keys are refused.
config.example.toml shows every key with its default; a test compares it with this module.
"""

import os
import tomllib
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)

from board.model.settings import CloseStep, Settings, Situation
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


class AccountSection(Section):
    api_base: str = "https://api.weixin.qq.com"
    app_id: str
    secret: Secret
    token: Secret
    encoding_aes_key: Secret
    template_id: str | None = None
    template_field: str = "thing1"


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

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.yellow_points > self.red_points:
            raise ValueError("yellow_points 不能大于 red_points")
        return self


class LadderSection(Section):
    chase: int = Field(default=3, ge=2)
    sheet: int = Field(default=5, ge=2)
    offer: int = Field(default=7, ge=2)
    leader: int = Field(default=10, ge=2)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        steps = (self.chase, self.sheet, self.offer, self.leader)
        if sorted(set(steps)) != list(steps):
            raise ValueError("chase、sheet、offer、leader 的天数要从小到大，不能相同")
        return self


class AmbitionSection(Section):
    national: int = Field(default=1, ge=0)
    provincial: int = Field(default=2, ge=0)
    municipal: int = Field(default=3, ge=0)


class SituationSection(Section):
    code: str
    kind: Literal["奖励", "问责"]
    text: str
    evidence: str | None = None


class CampaignSection(Section):
    until: date | None = None
    holidays_by: str | None = None

    @model_validator(mode="after")
    def _check_end(self) -> Self:
        if self.holidays_by is not None and self.until is None:
            raise ValueError("节假日也发（holidays_by）须写明到哪天为止（until）")
        return self


class CalendarSection(Section):
    working: tuple[date, ...] = ()
    holidays: tuple[date, ...] = ()


class LogsSection(Section):
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    file: str | None = None


class Rules(Section):
    """What every board may have its own way: the tables of the file that a `[boards."…"]` may repeat."""

    duty: DutySection = DutySection()
    digest: DigestSection = DigestSection()
    quiet: QuietSection = QuietSection()
    close: CloseSection = CloseSection()
    extension: ExtensionSection = ExtensionSection()
    trial: TrialSection = TrialSection()
    lights: LightsSection = LightsSection()
    ladder: LadderSection = LadderSection()
    ambition: AmbitionSection = AmbitionSection()
    campaign: CampaignSection = CampaignSection()


class Config(Rules):
    """Everything that can be set, with its default."""

    office: OfficeSection = OfficeSection()
    server: ServerSection = ServerSection()
    database: DatabaseSection = DatabaseSection()
    wecom: WecomSection = WecomSection()
    mp: AccountSection | None = None
    group: tuple[GroupSection, ...] = ()
    bot: BotSection = BotSection()
    situation: tuple[SituationSection, ...] = ()
    calendar: CalendarSection = CalendarSection()
    logs: LogsSection = LogsSection()
    boards: dict[str, Rules] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check_boards(self) -> Self:
        """What a board changes has to hold together with what it does not."""
        for name in self.boards:
            try:
                self.resolve_rules(name)
            except ValidationError as error:
                faults = "；".join(_word_fault(fault) for fault in error.errors())
                raise ValueError(f"boards.{name}.{faults}") from None
        return self

    def resolve_rules(self, board: str | None) -> Rules:
        """The rules of a board: the keys set for it, and the installation's for all others."""
        own = self.boards.get(board or "")
        tables = {name: getattr(self, name).model_dump() for name in Rules.model_fields}
        for name in own.model_fields_set if own else ():
            tables[name] |= getattr(own, name).model_dump(exclude_unset=True)
        return Rules.model_validate(tables)

    def build_settings(self, board: str | None = None) -> Settings:
        """The settings of a board by its name, as the rules know them; without one the installation's."""
        rules = self.resolve_rules(board)
        return Settings(
            bot_names=self.bot.names,
            cards=self.bot.cards,
            duty_at=rules.duty.at,
            daily_at=rules.digest.daily_at,
            draft_at=rules.digest.draft_at,
            publish=rules.digest.publish,
            rest_unchanged=rules.digest.rest_unchanged,
            title=rules.digest.title,
            signature=rules.digest.signature,
            quiet_from=rules.quiet.from_,
            quiet_to=rules.quiet.to,
            close_steps=rules.close.steps,
            recheck_after=rules.close.recheck_after,
            most_extensions=rules.extension.most,
            trial_until=rules.trial.until,
            yellow_points=rules.lights.yellow_points,
            red_points=rules.lights.red_points,
            due_soon=rules.lights.due_soon,
            chase_after=rules.ladder.chase,
            sheet_after=rules.ladder.sheet,
            offer_after=rules.ladder.offer,
            leader_after=rules.ladder.leader,
            situations=tuple(Situation(**each.model_dump()) for each in self.situation),
            ambition_quota=(rules.ambition.national, rules.ambition.provincial, rules.ambition.municipal),
            campaign_until=rules.campaign.until,
            holidays_by=rules.campaign.holidays_by,
        )

    def build_boards(self) -> dict[str, Settings]:
        """The settings of every board that has some of its own, by name."""
        return {name: self.build_settings(name) for name in self.boards}

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
    return f"{key}：{reason}" if key else reason
