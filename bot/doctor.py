"""`check`: one screen that tells what works, what does not, and what to click to mend it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from board.rules.rollover import name_plan
from bot.app import read_clock
from bot.checkup import examine_platform
from bot.config import Config, ConfigError, load_config
from bot.finding import Finding
from storage.database import Database
from storage.migrate import find_fault


def examine(path: Path, *, online: bool) -> list[Finding]:
    """Look at the configuration, the database, the calendar, the channels; with `online` also at the platform."""
    try:
        config = load_config(path)
    except ConfigError as error:
        return [Finding(False, "配置", line) for line in str(error).splitlines()]
    findings = [Finding(True, f"配置 {path}")]
    findings += _examine_database(config)
    findings += _examine_calendar(config)
    findings += _examine_doors(config)
    if online:
        findings += _examine_online(config)
    return findings


def _examine_online(config: Config) -> Iterator[Finding]:
    database = Database(config.database.url)
    fault = find_fault(database)
    database.close()
    # What the platform is asked about is compared with the roster.
    return iter(()) if fault else examine_platform(config, read_clock)


def _examine_database(config: Config) -> Iterator[Finding]:
    database = Database(config.database.url)
    fault = find_fault(database)
    yield Finding(fault is None, "数据库", fault or "")
    if fault is None:
        with database.begin(config.office.name) as records:
            boards, people = records.boards.list(), records.roster.snapshot().people
        plans = {name_plan(board.board.name) for board in boards}
        unknown = [name for name in config.boards if name_plan(name) not in plans]
        yield from (Finding(False, f"设置 boards.{name}", "没有这块图，核对图名") for name in unknown)
        yield Finding(bool(boards), f"作战图{len(boards)}块", "" if boards else "请先 import 作战图")
        editors = sum(person.role == "editor" for person in people)
        yield Finding(
            bool(editors),
            f"人员{len(people)}人，编辑{editors}人",
            "" if editors else "请在名册里设编辑（role = editor）",
        )
    database.close()


def _examine_calendar(config: Config) -> Iterator[Finding]:
    calendar, year = config.build_calendar(), datetime.now(UTC).year
    for each in (year, year + 1):
        assumed = calendar.is_assumed(datetime(each, 7, 1, tzinfo=UTC).date())
        remedy = (
            "放假安排未公布，日期〔按周末推算〕，公布后填 calendar.working 和 calendar.holidays"
            if assumed
            else ""
        )
        yield Finding(not assumed or each > year, f"{each}年工作日历", remedy)


def _examine_doors(config: Config) -> Iterator[Finding]:
    wecom = config.wecom
    if wecom.app is None and wecom.aibot is None and not any(group.webhook_key for group in config.group):
        yield Finding(False, "通道", "还没有配置：自建应用填 [wecom.app]，群里收消息填 [wecom.aibot]")
    if wecom.app is not None:
        yield Finding(
            bool(wecom.corp_id), "自建应用", "" if wecom.corp_id else "缺 wecom.corp_id（我的企业→企业信息）"
        )
    for group in config.group:
        remedy = (
            ""
            if group.webhook_key or group.chatid
            else "发不了群消息：填 webhook_key（群机器人地址里 key= 后面的一段）"
        )
        yield Finding(not remedy, f"群“{group.name}”", remedy)
