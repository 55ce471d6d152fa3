"""A small bot that is killed: `python -m tests.crashing DATABASE SENT DIES`, as a process of its own.

It keeps a burst of replies and writes out each as soon as it is acknowledged, handles and sends them, and ends by
signal 9 where DIES says: `kept:7`, `handled:5`, `sent:3`, `digest:1`, or nowhere by itself (`never:0`). What was sent stands in
the file SENT, one cause a line, as the platform would have seen it.
"""

import os
import signal
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from board.model.settings import Settings
from board.rules.calendar import Calendar
from bot.outgoing import Sender
from bot.program import Program
from bot.worker import Worker
from handlers.calls.calls import Incoming
from handlers.calls.places import Group, Places, Surroundings
from storage.database import Database
from storage.outbox import Posted

OFFICE, GROUP = "测试单位", "作战群"
BURST = 12
NOW = datetime.fromisoformat("2026-11-23T08:00:00+08:00")
DIGEST_AT = datetime.fromisoformat("2026-11-23T08:31:00+08:00")


@dataclass
class Fuse:
    """Kills its own process at the given count of one kind of step."""

    step: str
    left: int
    counts: dict[str, int] = field(default_factory=dict)

    def burn(self, step: str) -> None:
        self.counts[step] = self.counts.get(step, 0) + 1
        if step == self.step and self.counts[step] == self.left:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class Platform:
    """Writes down what it was sent before anything else can happen."""

    path: Path
    fuse: Fuse

    def deliver(self, posted: Posted, now: datetime) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(f"{posted.cause}\n")
            file.flush()
            os.fsync(file.fileno())
        self.fuse.burn("sent")
        self.fuse.burn(posted.kind)


def build_program(database: Database, platform: Platform) -> Program:
    places = Places((Group(GROUP, None, {"replay": GROUP}),), overhears=True)
    around = Surroundings(places, Settings(publish="auto"), Calendar())
    return Program(Worker(database, OFFICE, around), Sender(database, OFFICE, platform))


def build_message(number: int) -> Incoming:
    """The burst: every reply adds one; the third is a leader's decision, said twice."""
    if number in {3, 4}:
        return Incoming("replay", "u_he", f"m{number}", NOW, "5号同意延期")
    return Incoming("replay", "u_li", f"m{number}", NOW, "2号又做了1个")


def run(program: Program, fuse: Fuse) -> None:
    for number in range(BURST):
        if program.accept(build_message(number), NOW):
            fuse.burn("kept")
            sys.stdout.write(f"m{number}\n")
            sys.stdout.flush()
        if number % 4 == 3:
            handle_some(program, fuse)
    handle_some(program, fuse)
    program.advance(DIGEST_AT)


def handle_some(program: Program, fuse: Fuse) -> None:
    while program.worker.handle_next(NOW):
        fuse.burn("handled")
    while program.sender.send_next(NOW):
        continue


def main(url: str, sent: str, dies: str) -> None:
    step, _, count = dies.partition(":")
    fuse = Fuse(step, int(count))
    run(build_program(Database(url), Platform(Path(sent), fuse)), fuse)


if __name__ == "__main__":
    main(*sys.argv[1:4])
