"""A replay scenario on disk → values. Everything is checked before anything is played."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from board.errors import UnusableFile
from board.model.office import Office
from board.reading.chart.chart import build_tasks, read_chart
from bot.config import Config, ConfigError, load_config
from bot.files.grids import read_grids
from bot.office import load_office
from handlers.calls.calls import Quoted
from handlers.calls.places import Group, Places


@dataclass(frozen=True, slots=True)
class Event:
    """One line of events.jsonl: somebody writes or sends a file, or the end."""

    at: datetime
    sender: str = ""
    room: str | None = None
    text: str = ""
    file: str | None = None
    message_id: str = ""
    quote: Quoted | None = None
    spoken: bool = False
    end: bool = False


@dataclass(frozen=True, slots=True)
class Scenario:
    """An office at the start, its configuration, and what happens."""

    folder: Path
    office: Office
    config: Config
    events: tuple[Event, ...]

    @property
    def places(self) -> Places:
        """The groups of the configuration, then those of the events; the first is the board's own."""
        named = {group.name: Group(group.name, group.board) for group in self.config.group}
        for event in self.events:
            if event.room is not None and event.room not in named:
                named[event.room] = Group(event.room)
        return Places(tuple(named.values()), overhears=True)


def load_scenario(folder: Path) -> Scenario:
    """Read a scenario. Raises `UnusableFile`."""
    if not folder.is_dir():
        raise UnusableFile(f"{folder}：没有这个目录")
    config = _load_settings(folder / "config.toml")
    return Scenario(folder, _load_start(folder), config, tuple(_load_events(folder / "events.jsonl")))


def _load_settings(path: Path) -> Config:
    if not path.exists():
        return Config()
    try:
        return load_config(path)
    except ConfigError as error:
        raise UnusableFile(str(error).splitlines()[0]) from None


def _load_start(folder: Path) -> Office:
    file, chart = folder / "office.json", folder / "chart.xlsx"
    if file.exists():
        return load_office(file)
    if chart.exists():
        return _load_chart(chart, load_office(folder / "people.json"))
    raise UnusableFile(f"{file}：没有 office.json，也没有 chart.xlsx 和 people.json")


def _load_chart(path: Path, office: Office) -> Office:
    chart = read_chart(read_grids(path.name, path.read_bytes()), office, year=office.board.year)
    return replace(office, tasks=build_tasks(chart, office))


def _load_events(path: Path) -> Iterator[Event]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise UnusableFile(f"{path.name}：读不了（{error.strerror}）") from None
    before: datetime | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        event = _read_event(line, number)
        if before is not None and event.at < before:
            raise UnusableFile(f"{path.name} 第{number}行：时间早于上一行")
        before = event.at
        yield event
        if event.end:
            return
    if before is None:
        raise UnusableFile(f"{path.name}：没有事件")


def _read_event(line: str, number: int) -> Event:
    try:
        data = json.loads(line)
        at = datetime.fromisoformat(data["at"])
        if at.tzinfo is None:
            raise ValueError("时间没有时区")
        if data.get("end"):
            return Event(at, end=True)
        chat = data.get("chat", "direct")
        if chat != "direct" and not chat.startswith("group:"):
            raise ValueError("chat 应为 direct 或 group:群名")
        return Event(
            at,
            sender=str(data["from"]),
            room=chat.removeprefix("group:") if chat != "direct" else None,
            text=str(data.get("text", "")),
            file=data.get("file"),
            message_id=str(data.get("msgid") or f"line-{number}"),
            quote=_read_quote(data.get("quote")),
            spoken=bool(data.get("voice")),
        )
    except KeyError as error:
        raise UnusableFile(f"events.jsonl 第{number}行：缺少 {error.args[0]}") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise UnusableFile(f"events.jsonl 第{number}行：{error}") from None


def _read_quote(data: dict[str, Any] | None) -> Quoted | None:
    if not data:
        return None
    return Quoted(str(data.get("text", "")), data.get("from"), data.get("task"))
