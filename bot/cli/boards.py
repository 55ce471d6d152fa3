"""Verbs about boards and people: import, export, people, digest, rollover, handover."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import CONFIG, DEFAULT_CONFIG, opened

verbs = typer.Typer()


@verbs.command(name="import")
def import_file(
    file: Path,
    config: CONFIG = DEFAULT_CONFIG,
    yes: Annotated[bool, typer.Option("--yes", help="不再询问")] = False,
    board: Annotated[str | None, typer.Option(help="作战图名称，缺省用文件里的")] = None,
    year: Annotated[int | None, typer.Option(help="表里没有年份时用的年份")] = None,
) -> None:
    """导入办公室文件、作战图或通讯录：先给出预览，确认后一次写入。"""
    from bot.importing import Terminal, import_path

    with opened(config) as (settings, database):
        ask: Callable[[str], bool] = (lambda _: True) if yes else typer.confirm
        reply: Callable[[str], str] = (lambda _: "确认") if yes else _prompt
        terminal = Terminal(ask, reply, print)
        print(import_path(settings, database, file, board=board, year=year, terminal=terminal))


def _prompt(question: str) -> str:
    """Ask for a line of words."""
    return str(typer.prompt(question, prompt_suffix=" "))


@verbs.command()
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


@verbs.command()
def people(config: CONFIG = DEFAULT_CONFIG) -> None:
    """接通情况：谁已和助手说过话，谁还没有。"""
    from bot.operations import word_people

    with opened(config) as (settings, database):
        print(word_people(settings, database))


@verbs.command()
def digest(
    config: CONFIG = DEFAULT_CONFIG, board: Annotated[str | None, typer.Option(help="作战图名称")] = None
) -> None:
    """预览此刻的通报；不保存、不发送。"""
    from bot.operations import preview_digest

    with opened(config) as (settings, database):
        print(preview_digest(settings, database, board=board))


@verbs.command()
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


@verbs.command()
def handover(
    config: CONFIG = DEFAULT_CONFIG, board: Annotated[str | None, typer.Option(help="作战图名称")] = None
) -> None:
    """交接清单：草稿、待定、未答、需协调、待回头看、未接通的人、定时工作、密钥和数据在哪。"""
    from bot.operations import word_desk

    with opened(config) as (settings, database):
        print(word_desk(settings, database, board=board))
