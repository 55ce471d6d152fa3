"""The operator's verbs. Each one reads its arguments, calls one function and prints; nothing is decided here."""

import sys
from io import TextIOWrapper

import typer

from bot.cli import boards, reading, service

program = typer.Typer(
    help="挂图：机关单位企业微信工作群的任务台账助手",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for family in (reading, service, boards):
    program.add_typer(family.verbs)


def main() -> None:
    """Run a verb. Output is UTF-8 also on a GBK console; a refusal is one line on stderr and exit code 2."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    program()
