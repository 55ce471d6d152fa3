"""The configuration: one TOML file → a frozen `Config`. All faults are reported at once, each with its key.

config.example.toml shows every key with its default; a test compares it with the tables of bot.sections and bot.rules.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from pydantic import Field, ValidationError, model_validator

from board.model.settings import Restriction, Settings, Situation
from board.rules.calendar import Calendar
from bot.rules import Rules
from bot.sections import (
    AccountSection,
    BotSection,
    CalendarSection,
    DatabaseSection,
    GroupSection,
    LogsSection,
    OfficeSection,
    RestrictedSection,
    ServerSection,
    SituationSection,
    WecomSection,
)


class ConfigError(Exception):
    """The configuration cannot be used; the text has one line per fault: file, key, reason."""


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
    restricted: tuple[RestrictedSection, ...] = ()
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
        return replace(
            self.resolve_rules(board).build_settings(),
            bot_names=self.bot.names,
            cards=self.bot.cards,
            join_url=self.bot.join_url,
            restricted=tuple(Restriction(**each.model_dump()) for each in self.restricted),
            situations=tuple(Situation(**each.model_dump()) for each in self.situation),
        )

    def build_boards(self) -> dict[str, Settings]:
        """The settings of every board that has some of its own, by name."""
        return {name: self.build_settings(name) for name in self.boards}

    def build_calendar(self) -> Calendar:
        """The office's calendar: the published one with its own days over it."""
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
