"""The stage: the stand-in WeCom and the whole bot on loopback, a clock moved by hand, and what was said so far.

The bot is the one that `serve` runs; only the platform is played. Whoever speaks goes through signed, encrypted
callbacks, and every answer comes back over HTTP. Nothing waits: each word is settled before the next.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from board.model.office import Office
from bot.app import Service, build_asgi
from bot.demo.sample import apply_progress, load_people
from bot.demo.service import GROUP, build_demo_service
from bot.standin.server import Server
from bot.standin.wecom import StandIn
from bot.web.links import Link, build_link
from handlers.intake.boards import hang_board
from storage.records import Records

BOT = ""
TALK_TAKES = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Line:
    """One message as people see it. `speaker` is a person id, `BOT` for the bot; `room` a person id or `GROUP`."""

    at: datetime
    room: str
    speaker: str
    text: str = ""
    file: str | None = None
    quote: str | None = None


class Clock:
    """The hand-moved clock of the demo; it never goes back."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move_to(self, moment: datetime) -> None:
        """Go on to a moment, never back."""
        self.at = max(self.at, moment)


class Stage:
    """One run of the demo in an empty folder. `lines` is the whole conversation, in order."""

    def __init__(self, folder: Path, opens_at: datetime) -> None:
        self.folder = folder
        self.lines: list[Line] = []
        self._heard = 0
        self._clock = Clock(opens_at)
        self._wecom = StandIn(now=self._clock)
        self._server = Server()
        people = load_people()
        self._service = build_demo_service(folder, people, self._wecom, self._clock)
        self.application = build_asgi(self._service)
        self._server.application = self.application
        self._hang(people)

    def __enter__(self) -> Self:
        self._wecom.__enter__()
        self._server.__enter__()
        address = f"{self._server.address}/wecom"
        self._wecom.connect(app=f"{address}/app", aibot=f"{address}/aibot")
        for person in self.office.people:
            if person.reach == "bot":
                self._wecom.add_member(person.id, person.name, position=person.post or "")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.__exit__(kind, error, trace)
        self._wecom.__exit__(kind, error, trace)
        for channel in self._service.channels.values():
            channel.close()
        self._service.database.close()

    @property
    def now(self) -> datetime:
        """The moment on stage, in the office's zone."""
        return self._clock.at.astimezone(self.office.board.zone)

    @property
    def service(self) -> Service:
        return self._service

    @property
    def office(self) -> Office:
        """The board as it stands."""
        with self._begin() as records:
            return records.boards.office(records.boards.list()[0].id)

    def say(
        self,
        person: str,
        text: str = "",
        *,
        group: bool = False,
        quote: str | None = None,
        file: Path | None = None,
    ) -> None:
        """Let somebody write, in private or in the group, and hear everything that follows."""
        self.advance(self._clock.at + TALK_TAKES)
        name = file.name if file else None
        self.lines.append(Line(self._clock.at, GROUP if group else person, person, text, name, quote))
        self._wecom.say(person, text, room=GROUP if group else None, quote=quote, file=file)
        self._settle()

    def open_chat(self, person: str) -> None:
        """Let somebody open the bot's chat, as the platform tells it."""
        self._wecom.trigger(person, "enter_agent")
        self._settle()

    def advance(self, until: datetime) -> None:
        """Move the clock, doing what is scheduled on the way at its own time."""
        program = self._service.program
        while (moment := program.next_due()) is not None and moment <= until:
            self._clock.move_to(moment)
            program.turn(self._clock.at)
            self._listen()
        self._clock.move_to(until)

    def find_next_due(self) -> datetime | None:
        """When the bot acts next by itself."""
        return self._service.program.next_due()

    def lay_progress(self) -> None:
        """Give the imported chart the progress of the months before the bot came."""
        self._hang(apply_progress(self.office))

    def build_board_link(self, person: str) -> str:
        """A link to the wall board for somebody, good for a day of the stage's time."""
        secret = self._service.config.server.link_secret
        assert secret is not None, "the stage is always set up with a link secret"
        with self._begin() as records:
            board = records.boards.list()[0].id
        return build_link(secret.get_secret_value(), Link(board, person, self._clock.at + timedelta(days=1)))

    def find_file(self, name: str) -> bytes | None:
        """The bytes of the latest file of that name that the bot sent."""
        with self._begin() as records:
            for posted in records.outbox.list_latest():
                for key in posted.document.get("files", ()):
                    stored = records.files.get(key)
                    if stored.name == name:
                        return stored.data
        return None

    def _begin(self) -> AbstractContextManager[Records]:
        return self._service.database.begin(self._service.config.office.name)

    def _hang(self, office: Office) -> None:
        config = self._service.config
        with self._begin() as records:
            hang_board(
                records,
                office,
                config.build_settings(office.board.name),
                config.build_calendar(),
                now=self._clock.at,
            )

    def _settle(self) -> None:
        self._service.program.settle(self._clock.at)
        self._listen()

    def _listen(self) -> None:
        """Write down what has arrived since the last time."""
        arrived = self._wecom.messages[self._heard :]
        self._heard += len(arrived)
        self.lines += [Line(heard.at, heard.to, BOT, heard.text, heard.file) for heard in arrived]
