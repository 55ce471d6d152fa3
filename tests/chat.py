"""Dialogues: `chat.say("李娜", "2号累计1800")` is what the bot answers, through inbox, handlers and outbox."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from board.model.office import Office
from board.model.records import Entry, Report
from board.model.settings import Settings
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from bot.files.markup import mark_chart
from bot.outgoing import Sender
from bot.press import print_ledger, print_paper, print_wall
from bot.program import Program
from bot.worker import Worker
from handlers.calls.calls import Attachment, Incoming, Quoted
from handlers.calls.places import Group, Places, Surroundings
from handlers.intake.boards import hang_board
from storage.database import Database
from storage.outbox import Posted

GROUP = "作战群"
START = "2026-11-23T08:00:00+08:00"


@dataclass(frozen=True)
class Heard:
    """One message the bot sent, with the moment it went."""

    at: datetime
    to: str
    kind: str
    text: str
    about: tuple[str, ...]
    files: tuple[str, ...] = ()


def build_attachment(path: str) -> Attachment:
    """A file as a phone sends it: pictures come as such, everything else as a file."""
    name = path.rpartition("/")[2]
    return Attachment("image" if name.endswith(".jpg") else "file", path, name)


class Chat:
    """An office, its people by name, and a clock that jumps."""

    def __init__(self, database: Database, office: Office, **settings: Any) -> None:
        self.database = database
        self.office = office
        self.now = datetime.fromisoformat(START)
        self.heard: list[Heard] = []
        self.settings = replace(Settings(), **settings)
        places = Places((Group(GROUP, office.board.name, {"replay": GROUP}),), overhears=True)
        self.use(
            Surroundings(
                places,
                self.settings,
                Calendar(),
                print_ledger,
                print_wall,
                print_paper,
                print_marks=mark_chart,
            )
        )
        self._number = 0
        self._ids = {person.name: person.id for person in office.people}
        with database.begin("测试单位") as records:
            self.board = hang_board(records, office, self.settings, Calendar(), now=self.now).id

    @property
    def day(self) -> OfficeDay:
        """Today at the office."""
        return OfficeDay(self.now.date(), self.settings, self.around.calendar)

    def use(self, around: Surroundings) -> None:
        """Run with these surroundings from now on: other groups, or boards with rules of their own."""
        self.around = around
        worker = Worker(self.database, "测试单位", around)
        self.program = Program(worker, Sender(self.database, "测试单位", self))

    def deliver(self, posted: Posted, now: datetime) -> None:
        document = posted.document
        self.heard.append(
            Heard(
                now,
                posted.receiver,
                posted.kind,
                posted.text,
                tuple(document.get("about", ())),
                tuple(document.get("files", ())),
            )
        )

    def at(self, moment: str) -> None:
        """Move the clock to a local moment, doing what is due on the way."""
        moved = datetime.fromisoformat(moment).replace(tzinfo=self.office.board.zone)
        self.program.advance(moved)
        self.now = moved

    def say(
        self,
        name: str,
        text: str,
        *,
        room: str | None = None,
        quote: Quoted | None = None,
        message_id: str | None = None,
        spoken: bool = False,
        file: str | None = None,
    ) -> str:
        """Somebody writes; what the bot answers them, empty where it is silent."""
        self._number += 1
        before = len(self.heard)
        incoming = Incoming(
            channel="replay",
            account=self._ids.get(name, name),
            message_id=message_id or f"m{self._number}",
            at=self.now,
            text=text,
            room=room,
            quote=quote,
            spoken=spoken,
            attachment=build_attachment(file) if file else None,
        )
        self.program.accept(incoming, self.now)
        self.program.settle(self.now)
        return "\n".join(heard.text for heard in self.heard[before:] if heard.kind == "reply")

    def told(self, name: str, kind: str | None = None) -> list[str]:
        """What this person has got in private, besides answers, or of one kind."""
        to = f"user:{self._ids[name]}"
        return [h.text for h in self.heard if h.to == to and (h.kind == kind if kind else h.kind != "reply")]

    def in_group(self) -> list[str]:
        """What the group has got."""
        return [heard.text for heard in self.heard if heard.to == f"group:{GROUP}"]

    def reports(self, code: str) -> list[Report]:
        """The reports of a task, latest first."""
        with self.database.begin("测试单位") as records:
            return records.reports.list_for_task(self.board, code)

    def journal(self, *, task: str | None = None) -> list[Entry]:
        with self.database.begin("测试单位") as records:
            return records.journal.list(task=task, board_id=self.board)

    def task(self, code: str) -> Task:
        with self.database.begin("测试单位") as records:
            return records.boards.office(self.board).tasks_by_code[code]
