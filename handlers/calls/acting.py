"""What a handler gets and what it gives back.

A handler is five kinds of line: read, fetch, decide, keep, say. It never commits, sends, or reads the clock.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from board.errors import NotPossible
from board.model.acts import Act, Those, Waiting
from board.model.card import Card
from board.model.office import Office, Person
from board.model.records import Decision, Entry
from board.model.settings import Settings
from board.model.task import Task
from board.rules.buckets import Lit
from board.rules.calendar import Calendar
from board.rules.campaign import find_speaking_day
from board.rules.figures import Applied
from board.rules.lights import LightReason, find_light
from board.rules.office_day import OfficeDay
from board.rules.subtasks import roll_up
from board.wording.notices import word_no_task
from handlers.calls.calls import Incoming, OutKind
from handlers.calls.memory import Memory
from handlers.calls.places import Surroundings
from storage.boards import StoredBoard
from storage.documents import dump
from storage.previews import Preview
from storage.records import Records


@dataclass(frozen=True, slots=True)
class Telling:
    """Words for somebody other than the one who wrote.

    `key` makes its cause unique beside the message's; with `once` the key stands alone, so that no two messages
    say it. `check` is a task whose figure waits for this receiver's 「对」.
    """

    to: str
    kind: OutKind
    text: str
    key: str
    about: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    once: bool = False
    check: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a handler answers: lines for the sender, words for others, and what the talk remembers.

    `listed` is a numbered list that was shown, `rest` what 「更多」 shows next; `units` is a list
    of units that was shown instead; `ask` is an act that waits for
    a short answer, with `offered` as its choices; `choices` are complete acts of which the answer picks one;
    `check` is a task whose figure waits for a 「对」. `applied` are reports and `decided` decisions to be echoed together,
    `questions` follow the echo. `private` keeps the lines out of a group, `aside` are lines that go to the sender alone.
    `heard` are acts of a voice message that wait for a 「对」, with `heard_words`, its transcript.
    `card` are the buttons of the question, shown in private only.
    `reported` names the units whose reports the lines acknowledge, where they do nothing else.
    """

    lines: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    tell: tuple[Telling, ...] = ()
    listed: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    topic: str | None = None
    units: Those | None = None
    ask: tuple[Act, ...] = ()
    offered: tuple[str, ...] = ()
    choices: tuple[Act, ...] = ()
    check: str | None = None
    applied: tuple[Applied, ...] = ()
    decided: tuple[Decision, ...] = ()
    questions: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    private: bool = False
    aside: tuple[str, ...] = ()
    heard: tuple[Act, ...] = ()
    heard_words: str = ""
    reported: tuple[str, ...] = ()
    card: Card | None = None


@dataclass(frozen=True)
class Scene:
    """One board at one moment: everything a handler may ask, beside the act itself.

    `viewer` is for whom it is: a person's id or `PUBLIC`; None is the system itself, which sees all.
    """

    records: Records
    board: StoredBoard
    settings: Settings
    calendar: Calendar
    now: datetime
    memory: Memory
    viewer: str | None = None

    def seen_by(self, viewer: str) -> "Scene":
        """The same moment for one person (by id), or for `PUBLIC`: without the tasks that are not for them."""
        return replace(self, viewer=viewer)

    @property
    def today(self) -> date:
        """The calendar day at the office."""
        return self.now.astimezone(self.board.board.zone).date()

    @cached_property
    def day(self) -> OfficeDay:
        """Today under the board's settings and calendar."""
        return OfficeDay(self.today, self.settings, self.calendar)

    @property
    def office(self) -> Office:
        """The board as it is at this point of the transaction, as far as it is for the viewer."""
        if self.viewer is None:
            return self.whole
        return self.memory.views.get(self.board.id, self.whole, self.viewer, self.settings)

    @property
    def whole(self) -> Office:
        """The board with everything on it, for numbers that are never used twice."""
        return self.records.boards.office(self.board.id)

    def find_light(self, task: Task) -> LightReason:
        """The light of a task today, and the rule that gives it."""
        return find_light(task, self.day)

    def list_lit(self, tasks: Iterable[Task] | None = None) -> tuple[Lit, ...]:
        """Tasks with their lights of today; without any named all of the board, in its order."""
        return tuple(
            Lit(task, self.find_light(task)) for task in (self.office.tasks if tasks is None else tasks)
        )

    def find_speaking_day(self, day: date) -> date:
        """`day` itself where the board may speak unasked on it, else the next such day."""
        return find_speaking_day(day, self.settings, self.calendar)

    def get_task(self, code: str | None) -> Task:
        """The task with this board number. Raises `NotPossible` where there is none."""
        task = self.office.tasks_by_code.get(code or "")
        if task is None:
            raise NotPossible(word_no_task(code or ""))
        return task

    def save(self, *tasks: Task) -> None:
        """Keep tasks, and their parents as far as those follow them."""
        self.records.tasks.save_all(self.board.id, tasks)
        while parents := roll_up(self.whole, tasks):
            self.records.tasks.save_all(self.board.id, parents)
            tasks = parents

    def keep_preview(
        self, person: Person, name: str, document: dict[str, Any], *, digest: str = ""
    ) -> Preview:
        """Keep what is shown to somebody until their 「确认」, with the `digest` of its file; what they were shown before
        is dropped."""
        return self.records.previews.add(
            person=person.id, at=self.now, name=name, digest=digest, document=document, board_id=self.board.id
        )

    def write_journal(
        self,
        act: str,
        *,
        by: str,
        task: str | None = None,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
        source: str | None = None,
    ) -> None:
        """Add an entry to the journal: who did what to which task, and what it was before and after; `source` is the message."""
        entry = Entry(self.now, by, act, task, before, after, source)
        self.records.journal.add(self.board.id, entry)


@dataclass(frozen=True)
class Call:
    """One act of one message, to be carried out."""

    scene: Scene
    sender: Person
    act: Act
    source: str
    around: Surroundings
    words: str = ""
    room: str | None = None
    files: tuple[str, ...] = field(default=())

    @property
    def task(self) -> Task:
        """The task the act is on, as it is by now. Raises `NotPossible` where there is none."""
        return self.scene.get_task(self.act.task)

    @property
    def relayed(self) -> dict[str, Any]:
        """For the journal: whose words the office records here, where it records somebody's."""
        return {"relayed_for": self.act.relayed_for} if self.act.relayed_for else {}

    def build_decision(self, what: Waiting, waiting_for: tuple[str, ...]) -> Decision:
        """What the sender asks of those who decide, on the task of the act; it has no id before it is kept."""
        return Decision(0, what, self.task.code, self.sender.id, self.scene.now, waiting_for)

    def add_decision(self, decision: Decision) -> Decision:
        """Keep what waits from now on, with the id that is given it."""
        return self.scene.records.decisions.add(self.scene.board.id, decision)

    def change(self, before: Task, after: Task, **said: Any) -> None:
        """Save a changed task and write the change into the journal."""
        self.scene.save(after)
        old, new = build_change(before, after)
        self.scene.write_journal(
            self.act.act,
            by=self.sender.id,
            task=after.code,
            before=old,
            after={**new, **self.relayed, **said},
            source=self.source,
        )


Handler = Callable[[Call], Said]


@dataclass(frozen=True, slots=True)
class Turn:
    """One message being answered: on which board, what was written, by whom, and what is around."""

    scene: Scene
    incoming: Incoming
    sender: Person
    around: Surroundings

    def build_call(self, act: Act, *, words: str | None = None) -> Call:
        """An act of the message as a call, with the message's words where no others are given; its source is the message."""
        said = self.incoming.text if words is None else words
        return Call(self.scene, self.sender, act, self.incoming.key, self.around, said, self.incoming.room)


def build_change(before: Task, after: Task) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields in which two states of a task differ, before and after, as plain data."""
    old, new = dump(before), dump(after)
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return {name: old.get(name) for name in changed}, {name: new.get(name) for name in changed}
