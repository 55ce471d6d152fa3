"""Verbs about the running bot and its data: serve, migrate, check, sync, deliveries, backup, restore."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import CONFIG, DEFAULT_CONFIG, opened, refusing
from bot.config import load_config

verbs = typer.Typer()


@verbs.command()
def serve(config: CONFIG = DEFAULT_CONFIG) -> None:
    """运行：企业微信回调、作战图网页、定时通报，都在一个进程里。"""
    from bot.serve import run_server

    with refusing():
        run_server(load_config(config))


@verbs.command()
def migrate(config: CONFIG = DEFAULT_CONFIG) -> None:
    """把数据库结构升到最新。"""
    from storage.migrate import migrate as migrate_schema

    with opened(config) as (_, database):
        migrate_schema(database)
        print("数据库结构已是最新。")


@verbs.command()
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


@verbs.command()
def sync(config: CONFIG = DEFAULT_CONFIG) -> None:
    """通讯录：按姓名一一对上名册的，交编辑成批确认；密文账号换成明文。"""
    from bot.directory import sync_directory

    with opened(config) as (settings, database):
        print(sync_directory(settings, database))


@verbs.command()
def deliveries(config: CONFIG = DEFAULT_CONFIG) -> None:
    """最近的发送：计划、已发、失败、结果不明。"""
    from bot.operations import word_deliveries

    with opened(config) as (settings, database):
        print(word_deliveries(settings, database))


@verbs.command()
def backup(to: Path, config: CONFIG = DEFAULT_CONFIG) -> None:
    """备份整个数据库到一个文件。"""
    from bot.operations import back_up

    with opened(config) as (_, database):
        print(back_up(database, to))


@verbs.command()
def restore(source: Path, config: CONFIG = DEFAULT_CONFIG) -> None:
    """用备份文件恢复；原数据库先改名留存。"""
    from bot.operations import restore_backup

    with refusing():
        print(restore_backup(load_config(config), source))
