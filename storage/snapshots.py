"""Whole offices kept in memory between transactions, refreshed by revision.

Reading a board of some hundred tasks for every message would be most of the work; a board's revision tells
which rows changed since. Only committed snapshots are shared, so a rollback leaves nothing wrong behind.
"""

from dataclasses import dataclass, field
from threading import Lock

from board.model.office import Office, Person, Unit
from board.model.task import Task


@dataclass(frozen=True, slots=True)
class People:
    """Units and people of an office at a revision."""

    revision: int
    units: tuple[Unit, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """Tasks of a board at a revision, in board order."""

    revision: int
    by_code: dict[str, Task]


@dataclass(frozen=True, slots=True)
class Whole:
    """A board with its people, at the revisions of both."""

    people: int
    tasks: int
    office: Office


@dataclass
class Snapshots:
    """What one transaction knows. One office has one writer, so what was checked once stays true within it."""

    people: dict[int, People] = field(default_factory=dict)
    tasks: dict[int, Tasks] = field(default_factory=dict)
    offices: dict[int, Whole] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    checked: set[str] = field(default_factory=set)


class SnapshotCache:
    """What the last commits left; safe to share among threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._shared = Snapshots()

    def copy(self) -> Snapshots:
        """What is known, for one transaction to work on."""
        with self._lock:
            shared = self._shared
            return Snapshots(dict(shared.people), dict(shared.tasks), dict(shared.offices), dict(shared.ids))

    def publish(self, snapshots: Snapshots) -> None:
        """Take over what a committed transaction knows, as far as it is newer."""
        with self._lock:
            self._shared.ids.update(snapshots.ids)
            for key, people in snapshots.people.items():
                if people.revision >= self._revision(self._shared.people.get(key)):
                    self._shared.people[key] = people
            for board, tasks in snapshots.tasks.items():
                if tasks.revision >= self._revision(self._shared.tasks.get(board)):
                    self._shared.tasks[board] = tasks
            for board, whole in snapshots.offices.items():
                known = self._shared.offices.get(board)
                if known is None or (whole.people, whole.tasks) >= (known.people, known.tasks):
                    self._shared.offices[board] = whole

    @staticmethod
    def _revision(known: People | Tasks | None) -> int:
        return -1 if known is None else known.revision
