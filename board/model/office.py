"""An office as a value: its units, its people, one board, and the board's tasks.

The fields are those of the office file (docs/office-file.md). Nothing here changes: a changed office is a
new value, made with `dataclasses.replace`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from board.model.task import Strict, Task

T = TypeVar("T")
Role = Literal["staff", "unit_head", "leader", "editor", "admin", "observer"]
Reach = Literal["bot", "page", "office"]

LEADING: frozenset[str] = frozenset({"leader", "editor", "admin"})
EDITING: frozenset[str] = frozenset({"editor", "admin"})


@dataclass(frozen=True, slots=True)
class Unit(Strict):
    """A department, hospital, town or task force. `kind` is the office's own word; sets expand by it.

    A team (专班、工作组) has the day it was opened, and its head; `until` is its planned last day, `closed_on` its real one.
    """

    name: str
    kind: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    head: str | None = None
    opened_on: date | None = None
    until: date | None = None
    closed_on: date | None = None

    @property
    def is_team(self) -> bool:
        return self.opened_on is not None


@dataclass(frozen=True, slots=True)
class Person(Strict):
    """Somebody of the office: holder of a post. `accounts` maps a channel to the account id used there.

    `teams` are the teams (专班) they are or were members of, beside their own unit.
    """

    id: str
    name: str
    unit: str | None = None
    post: str | None = None
    role: Role = "staff"
    oversees: tuple[str, ...] = ()
    adopts: tuple[str, ...] = ()
    delegate_for: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    accounts: Mapping[str, str] = field(default_factory=dict)
    reach: Reach = "bot"
    teams: tuple[str, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """Their own unit first, then their teams."""
        return ((self.unit,) if self.unit else ()) + self.teams

    @property
    def leads(self) -> bool:
        """Whether this person's words on 转、延、停 are orders rather than requests."""
        return self.role in LEADING

    @property
    def edits(self) -> bool:
        return self.role in EDITING

    def account(self, channel: str) -> str:
        """The account id on `channel`; where none is given, the person's id is the account."""
        return self.accounts.get(channel, self.id)


SAME_ACCOUNTS: Mapping[str, str] = {"app": "aibot", "aibot": "app"}
"""An app and an aibot of one corporation know its members by the same userid (企业微信 document 101521)."""


def is_cipher(account: str) -> bool:
    """Whether an account is the cipher text that an aibot gets where its creator is no super-administrator."""
    return account.startswith("wo") and len(account) >= 20


@dataclass(frozen=True, slots=True)
class Board(Strict):
    """A 作战图: one year's plan of one office. `timezone` is an IANA name."""

    name: str
    year: int | None = None
    timezone: str = "Asia/Shanghai"

    @property
    def zone(self) -> ZoneInfo:
        return _find_zone(self.timezone)


_find_zone = cache(ZoneInfo)


@dataclass(frozen=True)
class Office(Strict):
    """One board with the units, people and tasks it speaks of."""

    board: Board
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    tasks: tuple[Task, ...] = ()

    @cached_property
    def tasks_by_code(self) -> Mapping[str, Task]:
        return {task.code: task for task in self.tasks}

    @cached_property
    def people_by_id(self) -> Mapping[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def units_by_name(self) -> Mapping[str, Unit]:
        return {unit.name: unit for unit in self.units}

    @cached_property
    def members_by_unit(self) -> Mapping[str, tuple[Person, ...]]:
        """The people of each unit, in roster order."""
        return _group((person.unit, person) for person in self.people if person.unit)

    def list_tasks_naming(self, names: Iterable[str]) -> tuple[Task, ...]:
        """The tasks that name one of these people (by id) or units as owner, leader, lead unit or with a share."""
        places = sorted({place for name in names for place in self._places_by_name.get(name, ())})
        return tuple(self.tasks[place] for place in places)

    @cached_property
    def _places_by_name(self) -> Mapping[str, tuple[int, ...]]:
        return _group((name, place) for place, task in enumerate(self.tasks) for name in _list_named(task))


def _list_named(task: Task) -> Iterator[str]:
    yield from task.owners
    yield from (name for name in (task.leader, task.lead_unit) if name)
    for indicator in task.indicators:
        yield from (share.unit for share in indicator.by_unit)


def _group(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for name, value in pairs:
        groups.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in groups.items()}
