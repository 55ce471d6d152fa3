"""How long a year takes: 200 tasks, 60 people, 30 messages a working day, played twice.

    python -m benchmarks.replay [DAYS]

Prints the seconds of each run by the clock and of the processor, and whether both runs wrote the same bytes. The limit is one
minute a year on one core.
"""

import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from board.model.office import Board, Office, Person, Unit
from board.model.task import Task
from board.office_file import build_office_file
from board.rules.calendar import Calendar
from bot.replay import play
from bot.scenario import load_scenario

ZONE = ZoneInfo("Asia/Shanghai")
FIRST, TASKS, PEOPLE, UNITS, MESSAGES = date(2026, 1, 5), 200, 60, 20, 30
SAYINGS = (
    "{code}号完成{percent}%",
    "{code}号干到{percent}了",
    "{code}号在推进，完成{percent}%，月底前弄完",
    "{code}号本周没新增",
)


def main() -> None:
    days = int(sys.argv[1]) if len(sys.argv) > 1 else 361
    with TemporaryDirectory(prefix="guatu-benchmark-") as folder:
        scenario = Path(folder) / "scenario"
        scenario.mkdir()
        (scenario / "office.json").write_text(
            json.dumps(build_office_file(build_office()), ensure_ascii=False)
        )
        count = write_events(scenario / "events.jsonl", days)
        prints = [run(scenario, Path(folder) / f"out{number}", count) for number in (1, 2)]
    print("the same bytes" if prints[0] == prints[1] else "DIFFERENT BYTES")


def run(scenario: Path, out: Path, count: int) -> str:
    """Play once, print the time, and return a print of everything written."""
    begun, burnt = time.perf_counter(), time.process_time()
    play(load_scenario(scenario), out)
    taken, used = time.perf_counter() - begun, time.process_time() - burnt
    sent = (out / "sent.jsonl").read_bytes()
    print(f"{count} messages in {taken:.1f} s, {used:.1f} s of one core, {sent.count(10)} messages sent")
    written = b"".join((out / name).read_bytes() for name in ("sent.jsonl", "office.json", "journal.jsonl"))
    return hashlib.sha256(written).hexdigest()


def build_office() -> Office:
    units = (Unit("办公室", "科室"), *(Unit(f"第{number}科", "科室") for number in range(UNITS)))
    people = (
        Person("u_editor", "周敏", "办公室", role="editor"),
        *(
            Person(f"u{n}", f"员工{n}", f"第{n % UNITS}科", role="unit_head" if n < UNITS else "staff")
            for n in range(PEOPLE - 1)
        ),
    )
    return Office(
        Board("性能测试2026作战图", 2026), units, people, tuple(build_task(n) for n in range(TASKS))
    )


def build_task(number: int) -> Task:
    return Task(
        code=str(number + 1),
        title=f"第{number + 1}项专题工作",
        lead_unit=f"第{number % UNITS}科",
        owners=(f"u{number % (PEOPLE - 1)}",),
        start=date(2026, 1, 1),
        due=date(2026, 3, 1) + timedelta(days=number * 3 // 2),
        percent=0,
        state="doing",
    )


def write_events(path: Path, days: int) -> int:
    """The events of a year; returns how many."""
    lines = list(list_events(days))
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return len(lines)


def list_events(days: int) -> Iterator[dict[str, str]]:
    calendar, choose = Calendar(), random.Random(1)
    for day in (FIRST + timedelta(days=offset) for offset in range(days)):
        if not calendar.is_working_day(day):
            continue
        for number in range(MESSAGES):
            at = datetime(day.year, day.month, day.day, 9, 0, tzinfo=ZONE) + timedelta(minutes=number * 15)
            task = choose.randrange(TASKS)
            said = choose.choice(SAYINGS).format(code=task + 1, percent=choose.randrange(1, 100))
            yield {"at": at.isoformat(), "from": f"u{task % (PEOPLE - 1)}", "chat": "direct", "text": said}


if __name__ == "__main__":
    main()
