"""The two ways to see the demo: the scripted week as text, and the local page."""

import socket
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from board.errors import NotPossible
from bot.demo.page import build_page
from bot.demo.play import play_step, read_moment, word_line
from bot.demo.sample import load_people
from bot.demo.show import Show
from bot.demo.stage import Stage
from bot.demo.week import LAST, PROLOGUE, WEEK
from bot.logs import set_up_logs

HOST = "127.0.0.1"


def run_scripted(show: Callable[[str], None]) -> None:
    """Play the scripted week without waiting and show the conversation line by line."""
    set_up_logs("ERROR")
    office = load_people()
    opens_at = read_moment(office, PROLOGUE[0].at)
    with TemporaryDirectory(prefix="guatu-demo-") as folder, Stage(Path(folder), opens_at) as stage:
        shown = 0
        for step in (*PROLOGUE, *WEEK):
            play_step(stage, step)
            shown = _show_new(stage, shown, show)
        stage.advance(read_moment(office, LAST))
        _show_new(stage, shown, show)


def _show_new(stage: Stage, shown: int, show: Callable[[str], None]) -> int:
    office = stage.office
    for line in stage.lines[shown:]:
        for words in word_line(office, line):
            show(words)
    return len(stage.lines)


def run_demo(port: int) -> None:
    """Serve the local page until told to stop. Raises `NotPossible` where the port is taken."""
    set_up_logs("WARNING")
    opened = _open_port(port)
    show = Show()
    print(f"试用页面：http://127.0.0.1:{port}　（按 Ctrl+C 结束）", flush=True)  # noqa: T201 - for the person at the terminal
    try:
        config = uvicorn.Config(
            build_page(show), log_config=None, access_log=False, timeout_graceful_shutdown=1
        )
        uvicorn.Server(config).run(sockets=[opened])
    finally:
        show.close()


def _open_port(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except OSError:
        raise NotPossible(f"端口{port}已被占用，换一个再试：demo --port {port + 1}") from None
