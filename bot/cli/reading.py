"""Verbs that read and try, and store nothing: understand, intake, replay, demo."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import refusing

verbs = typer.Typer()


@verbs.command()
def understand(
    office: Annotated[Path, typer.Option(help="办公室文件 office.json")],
    explain: Annotated[bool, typer.Option(help="说明每个字段从哪些字来")] = False,
) -> None:
    """读懂消息：标准输入每行一条 JSON，标准输出每行一条读法；不改任何数据。"""
    from bot.logs import set_up_logs
    from bot.office import load_office
    from bot.understand import understand_lines

    set_up_logs("ERROR")
    with refusing():
        for line in understand_lines(sys.stdin, load_office(office), explain=explain):
            print(line)


@verbs.command()
def intake(
    file: Path,
    office: Annotated[Path, typer.Option(help="办公室文件 office.json")],
    year: Annotated[int | None, typer.Option(help="表里没有年份时用的年份")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
    marked: Annotated[Path | None, typer.Option(help="把疑问标在表里，另存为这个 .xlsx")] = None,
) -> None:
    """读任务清单：说出读到了什么、缺什么；不保存。"""
    from bot.intake import intake_file, mark_file, word_file
    from bot.office import load_office

    with refusing():
        known = load_office(office)
        if marked is not None:
            marked.write_bytes(mark_file(file, known, year=year))
        if as_json:
            print(json.dumps(intake_file(file, known, year=year), ensure_ascii=False, indent=1))
        else:
            print(word_file(file, known, year=year))


@verbs.command()
def replay(scenario: Path, out: Annotated[Path, typer.Option(help="结果目录")]) -> None:
    """重放一个场景：用上月的聊天试自己的作战图，一年几十秒。"""
    from bot.replay import play
    from bot.scenario import load_scenario

    with refusing():
        play(load_scenario(scenario), out)


@verbs.command()
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
