"""The tables of the configuration file, each with its keys and their defaults.

Secrets may be given as `env:NAME` or `file:PATH`. Unknown keys are refused.
"""

import os
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

from board.errors import GuatuError
from board.model.settings import CloseStep
from board.rules.recurrence import check_rule

FIRST = date(2026, 1, 1)


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
    join_url: str | None = None


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


class RestrictedSection(Section):
    category: str = Field(min_length=1)
    readers: tuple[str, ...] = ()


class MeetingSection(Section):
    agenda: tuple[str, ...] = Field(default=(), max_length=8)
    rrule: str | None = None
    at: time | None = None

    @model_validator(mode="after")
    def _check_rule(self) -> Self:
        if self.rrule is not None:
            try:
                check_rule(self.rrule, FIRST)
            except GuatuError as error:
                raise ValueError(error.sentence) from None
        return self


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
    meeting: MeetingSection = MeetingSection()
    campaign: CampaignSection = CampaignSection()
