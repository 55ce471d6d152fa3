"""Playing a scenario: last month's chat, or a year of it, through the whole bot on a clock that jumps."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from board.office_file import build_office_file
from board.rules.office_day import OfficeDay
from bot.files.markup import mark_chart
from bot.outgoing import Sender
from bot.press import print_ledger, print_paper, print_wall
from bot.program import Program
from bot.scenario import Event, Scenario
from bot.worker import Worker
from handlers.calls.calls import Attachment, Incoming
from handlers.calls.places import Surroundings
from handlers.intake.boards import hang_board
from handlers.queries.exporting import export_office
from storage.database import Database
from storage.migrate import migrate
from storage.outbox import Posted

A_DAY_AFTER = timedelta(days=1)


class Transcript:
    """Takes every message as meant, in the order it was sent."""

    def __init__(self, database: Database, office: str, zone: ZoneInfo) -> None:
        self.lines: list[dict[str, Any]] = []
        self._database = database
        self._office = office
        self._zone = zone
        self.files: dict[str, bytes] = {}

    def deliver(self, posted: Posted, now: datetime) -> None:
        """Write down what would be sent."""
        self.lines.append(
            {
                "at": now.astimezone(self._zone).isoformat(),
                # In a scenario an account is a person's id, also that of somebody whom nobody knows.
                "to": posted.receiver.replace("account:", "user:", 1),
                "kind": posted.kind,
                "text": posted.text,
                "files": self._keep_files(posted),
                "about": posted.document.get("about", []),
            }
        )

    def _keep_files(self, posted: Posted) -> list[str]:
        names = []
        for key in posted.document.get("files", ()):
            with self._database.begin(self._office) as records:
                stored = records.files.get(key)
            name = (
                stored.name
                if self.files.get(stored.name, stored.data) == stored.data
                else f"{key}-{stored.name}"
            )
            self.files[name] = stored.data
            names.append(name)
        return names


def play(scenario: Scenario, out: Path) -> None:
    """Play a scenario and write sent.jsonl, office.json, journal.jsonl and the files that were sent."""
    with TemporaryDirectory(prefix="guatu-replay-") as folder:
        database = Database(f"sqlite:///{folder}/replay.db", durable=False)
        try:
            _play(scenario, out, database)
        finally:
            database.close()


def _play(scenario: Scenario, out: Path, database: Database) -> None:
    migrate(database)
    office, calendar = scenario.config.office.name, scenario.config.build_calendar()
    settings = scenario.config.build_settings(scenario.office.board.name)
    transcript = Transcript(database, office, scenario.office.board.zone)
    worker = Worker(
        database,
        office,
        Surroundings(
            scenario.places, settings, calendar, print_ledger, print_wall, print_paper, print_marks=mark_chart
        ),
    )
    program = Program(worker, Sender(database, office, transcript))
    with database.begin(office) as records:
        board = hang_board(records, scenario.office, settings, calendar, now=scenario.events[0].at)
    _run(program, scenario)
    with database.begin(office) as records:
        end = OfficeDay.of(scenario.events[-1].at, scenario.office.board.zone, settings, calendar)
        state = build_office_file(export_office(records, board.id, end))
        journal = records.journal.list(board_id=board.id)
    zone = scenario.office.board.zone
    out.mkdir(parents=True, exist_ok=True)
    _write_lines(out / "sent.jsonl", transcript.lines)
    _write_lines(out / "journal.jsonl", (_build_line(entry, zone) for entry in journal))
    (out / "office.json").write_text(json.dumps(state, ensure_ascii=False, indent=1), encoding="utf-8")
    for name, data in transcript.files.items():
        (out / name).write_bytes(data)


def _run(program: Program, scenario: Scenario) -> None:
    """Events come before scheduled work of the same instant."""
    for event in scenario.events:
        program.advance(event.at, inclusive=False)
        if event.end:
            program.turn(event.at)
            return
        program.accept(_build_incoming(event, scenario.folder), event.at)
        program.settle(event.at)
    program.advance(scenario.events[-1].at + A_DAY_AFTER)


def _build_incoming(event: Event, folder: Path) -> Incoming:
    attachment = None
    if event.file is not None:
        attachment = Attachment("file", str(folder / event.file), Path(event.file).name)
    return Incoming(
        channel="replay",
        account=event.sender,
        message_id=event.message_id,
        at=event.at,
        text=event.text,
        room=event.room,
        quote=event.quote,
        attachment=attachment,
        spoken=event.spoken,
    )


def _build_line(entry: Any, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "at": entry.at.astimezone(zone).isoformat(),
        "by": entry.by,
        "act": entry.act,
        "task": entry.task,
        "before": entry.before,
        "after": entry.after,
        "source": entry.source,
    }


def _write_lines(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
