"""The demo as one visitor sees it: a stage that can be begun anew, and the story told line by line."""

from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from typing import Literal

from board.errors import NotPossible
from board.rules.calendar import Calendar
from bot.demo.play import play_step, read_moment
from bot.demo.sample import load_people
from bot.demo.stage import Stage
from bot.demo.week import LAST, PROLOGUE, WEEK, Step

Jump = Literal["next", "morning", "monday"]

MORNING = time(8, 45)
MOST_MESSAGE = 2000
MOST_FILE = 20 * 1024 * 1024


class Show:
    """One stage at a time. Every method may be called from any thread; `lock` keeps a reader's view whole."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.runs = 0
        self._told = 0
        self._begin()
        self._play_prologue()

    def close(self) -> None:
        """End the show and remove what it kept."""
        with self.lock:
            self.stage.__exit__(None, None, None)
            self._folder.cleanup()

    def restart(self, *, empty: bool = False) -> None:
        """Begin anew with the sample chart, or with no chart at all."""
        with self.lock:
            self.close()
            self._begin()
            if not empty:
                self._play_prologue()

    def say(self, person: str, text: str, *, group: bool, quote: str | None) -> None:
        """Write as somebody. Raises `NotPossible` where there is nothing to say or nobody of that id."""
        with self.lock:
            self._check_person(person)
            if not text.strip():
                raise NotPossible("先写一句话。")
            self.stage.say(person, text.strip()[:MOST_MESSAGE], group=group, quote=quote)

    def send_file(self, person: str, name: str, content: bytes) -> None:
        """Send a file as somebody, in private. Raises `NotPossible` where it is empty or too large."""
        with self.lock:
            self._check_person(person)
            if not 5 < len(content) <= MOST_FILE:
                raise NotPossible("文件是空的，或超过20MB。")
            path = self.stage.folder / (Path(name).name or "文件")
            path.write_bytes(content)
            self.stage.say(person, file=path)

    def jump(self, to: Jump) -> datetime:
        """Move the clock: to what the bot does next, to the next working morning, to Monday morning."""
        with self.lock:
            stage = self.stage
            moment = stage.find_next_due() if to == "next" else find_morning(stage.now, monday=to == "monday")
            stage.advance(moment or stage.now)
            return stage.now

    def tell_next(self) -> Step | None:
        """Play the next step of the story; None at its end."""
        with self.lock:
            if self._told >= len(WEEK):
                self.stage.advance(read_moment(self.stage.office, LAST))
                return None
            step = WEEK[self._told]
            self._told += 1
            play_step(self.stage, step)
            return step

    def _begin(self) -> None:
        self.runs += 1
        self._told = 0
        self._folder = TemporaryDirectory(prefix="guatu-demo-")
        self.stage = Stage(Path(self._folder.name), read_moment(load_people(), PROLOGUE[0].at))
        self.stage.__enter__()

    def _play_prologue(self) -> None:
        for step in PROLOGUE:
            play_step(self.stage, step)

    def _check_person(self, person: str) -> None:
        found = self.stage.office.people_by_id.get(person)
        if found is None or found.reach != "bot":
            raise NotPossible("这个人没有接通，请换一个人。")


def find_morning(now: datetime, *, monday: bool) -> datetime:
    """The next working day's morning, or the next Monday's; `now` is in the office's zone."""
    calendar, day = Calendar(), now.date() + timedelta(days=now.time() >= MORNING)
    while monday and day.weekday() != 0:
        day += timedelta(days=1)
    return datetime.combine(calendar.next_working_day(day), MORNING, now.tzinfo)
