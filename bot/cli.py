"""The operator's verbs. Each one reads its arguments, calls one function and prints; nothing is decided here."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

from board.errors import GuatuError, UnusableFile
from bot.config import Config, ConfigError, load_config

REFUSED = 2
CONFIG = Annotated[Path, typer.Option("--config", help="配置文件")]
DEFAULT_CONFIG = Path("config.toml")

program = typer.Typer(
    help="挂图：机关单位企业微信工作群的任务台账助手",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run a verb. Output is UTF-8 also on a GBK console; a refusal is one line on stderr and exit code 2."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    program()


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a refusal into its sentence on stderr and exit code 2."""
    from bot.scenario import UnusableScenario

    try:
        yield
    except (ConfigError, UnusableScenario) as error:
        fail(str(error))
    except GuatuError as error:
        fail(error.sentence)


def fail(sentence: str) -> None:
    """End with one sentence on stderr."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(REFUSED)


def load_office(path: Path) -> Any:
    """Read an office file. Raises `UnusableFile` with the file's name."""
    from board.office_file import read_office

    try:
        return read_office(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableFile(f"{path}：读不了（{error.strerror}）") from None
    except UnusableFile as error:
        raise UnusableFile(f"{path}：{error.sentence}") from None


@program.command()
def understand(
    office: Annotated[Path, typer.Option(help="办公室文件 office.json")],
    explain: Annotated[bool, typer.Option(help="说明每个字段从哪些字来")] = False,
) -> None:
    """读懂消息：标准输入每行一条 JSON，标准输出每行一条读法；不改任何数据。"""
    from bot.logs import set_up_logs
    from bot.understand import understand_lines

    set_up_logs("ERROR")
    with refusing():
        for line in understand_lines(sys.stdin, load_office(office), explain=explain):
            print(line)


@program.command()
def intake(
    file: Path,
    office: Annotated[Path, typer.Option(help="办公室文件 office.json")],
    year: Annotated[int | None, typer.Option(help="表里没有年份时用的年份")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """读任务清单：说出读到了什么、缺什么；不保存。"""
    from bot.intake import intake_file, word_file

    with refusing():
        known = load_office(office)
        if as_json:
            print(json.dumps(intake_file(file, known, year=year), ensure_ascii=False, indent=1))
        else:
            print(word_file(file, known, year=year))


@program.command()
def replay(scenario: Path, out: Annotated[Path, typer.Option(help="结果目录")]) -> None:
    """重放一个场景：用上月的聊天试自己的作战图，一年几十秒。"""
    from bot.replay import play
    from bot.scenario import load_scenario

    with refusing():
        play(load_scenario(scenario), out)


@program.command()
def demo(
    scripted: Annotated[bool, typer.Option(help="不等待，演完一周后退出")] = False,
    port: Annotated[int, typer.Option(help="本机网页端口")] = 8000,
) -> None:
    """试用：本机网页，一个示例单位、一个工作群、一块作战图；不要账号，不联网。"""
    from bot.demo.run import run_demo, run_scripted

    with refusing():
        if scripted:
            run_scripted(print)
        else:
            run_demo(port)


@program.command()
def serve(config: CONFIG = DEFAULT_CONFIG) -> None:
    """运行：企业微信回调、作战图网页、定时通报，都在一个进程里。"""
    from bot.serve import run_server

    with refusing():
        run_server(load_config(config))


@program.command()
def migrate(config: CONFIG = DEFAULT_CONFIG) -> None:
    """把数据库结构升到最新。"""
    from storage.migrate import migrate as migrate_schema

    with opened(config) as (_, database):
        migrate_schema(database)
        print("数据库结构已是最新。")


@contextmanager
def opened(path: Path) -> Iterator[tuple[Config, Any]]:
    """The configuration and its database, closed at the end."""
    from storage.database import Database

    with refusing():
        config = load_config(path)
        database = Database(config.database.url)
        try:
            yield config, database
        finally:
            database.close()


@program.command(name="import")
def import_file(
    file: Path,
    config: CONFIG = DEFAULT_CONFIG,
    yes: Annotated[bool, typer.Option("--yes", help="不再询问")] = False,
    board: Annotated[str | None, typer.Option(help="作战图名称，缺省用文件里的")] = None,
    year: Annotated[int | None, typer.Option(help="表里没有年份时用的年份")] = None,
) -> None:
    """导入办公室文件、作战图或通讯录：先给出预览，确认后一次写入。"""
    from bot.importing import import_path

    with opened(config) as (settings, database):
        ask: Callable[[str], bool] = (lambda _: True) if yes else typer.confirm
        print(import_path(settings, database, file, board=board, year=year, ask=ask, show=print))


@program.command()
def export(
    config: CONFIG = DEFAULT_CONFIG,
    as_json: Annotated[bool, typer.Option("--json", help="输出办公室文件")] = False,
    xlsx: Annotated[Path | None, typer.Option(help="写成 Excel 台账")] = None,
    board: Annotated[str | None, typer.Option(help="作战图名称，缺省为最新一块")] = None,
) -> None:
    """导出作战图：办公室文件（JSON）或 Excel 台账。"""
    from bot.exporting import export_json, export_ledger

    with opened(config) as (settings, database):
        if xlsx is not None:
            xlsx.write_bytes(export_ledger(settings, database, board=board))
        if as_json or xlsx is None:
            print(export_json(settings, database, board=board))


@program.command()
def check(
    config: CONFIG = DEFAULT_CONFIG,
    online: Annotated[bool, typer.Option(help="同时连企业微信核对")] = False,
) -> None:
    """体检：一屏说明什么能用、什么不能用、点哪里改。"""
    from bot.doctor import examine

    with refusing():
        findings = examine(config, online=online)
        for finding in findings:
            print(finding.line)
        if any(not finding.good for finding in findings):
            raise typer.Exit(1)


@program.command()
def sync(config: CONFIG = DEFAULT_CONFIG) -> None:
    """通讯录：按姓名一一对上名册的，交编辑成批确认；密文账号换成明文。"""
    from bot.directory import sync_directory

    with opened(config) as (settings, database):
        print(sync_directory(settings, database))


@program.command()
def people(config: CONFIG = DEFAULT_CONFIG) -> None:
    """接通情况：谁已和助手说过话，谁还没有。"""
    from bot.operations import word_people

    with opened(config) as (settings, database):
        print(word_people(settings, database))


@program.command()
def digest(
    config: CONFIG = DEFAULT_CONFIG, board: Annotated[str | None, typer.Option(help="作战图名称")] = None
) -> None:
    """预览此刻的通报；不保存、不发送。"""
    from bot.operations import preview_digest

    with opened(config) as (settings, database):
        print(preview_digest(settings, database, board=board))


@program.command()
def rollover(
    config: CONFIG = DEFAULT_CONFIG,
    board: Annotated[str | None, typer.Option(help="作战图名称，缺省为最新一块")] = None,
    close: Annotated[list[str] | None, typer.Option(help="按办结的任务号，可写几个")] = None,
    cancel: Annotated[list[str] | None, typer.Option(help="不结转的任务号，可写几个")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="不再询问")] = False,
) -> None:
    """年末结转：先看清单，确认后建下一年的作战图，原图归档；与聊天里“结转”相同。"""
    from bot.rollover import roll_over

    with opened(config) as (settings, database):
        ask: Callable[[str], bool] = (lambda _: True) if yes else typer.confirm
        chosen = {"close": close or [], "cancel": cancel or []}
        print(roll_over(settings, database, board=board, ask=ask, show=print, **chosen))


@program.command()
def handover(
    config: CONFIG = DEFAULT_CONFIG, board: Annotated[str | None, typer.Option(help="作战图名称")] = None
) -> None:
    """交接清单：草稿、待定、未答、需协调、待回头看、未接通的人、定时工作、密钥和数据在哪。"""
    from bot.operations import word_desk

    with opened(config) as (settings, database):
        print(word_desk(settings, database, board=board))


@program.command()
def deliveries(config: CONFIG = DEFAULT_CONFIG) -> None:
    """最近的发送：计划、已发、失败、结果不明。"""
    from bot.operations import word_deliveries

    with opened(config) as (settings, database):
        print(word_deliveries(settings, database))


@program.command()
def backup(to: Path, config: CONFIG = DEFAULT_CONFIG) -> None:
    """备份整个数据库到一个文件。"""
    from bot.operations import back_up

    with opened(config) as (_, database):
        print(back_up(database, to))


@program.command()
def restore(source: Path, config: CONFIG = DEFAULT_CONFIG) -> None:
    """用备份文件恢复；原数据库先改名留存。"""
    from bot.operations import restore_backup

    with refusing():
        print(restore_backup(load_config(config), source))
