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
    people: dict[int, People] = field(default_factory=dict)
    tasks: dict[int, Tasks] = field(default_factory=dict)
    offices: dict[int, Whole] = field(default_factory=dict)


class SnapshotCache:
    """What the last commits left; safe to share among threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._shared = Snapshots()

    def copy(self) -> Snapshots:
        with self._lock:
            return Snapshots(dict(self._shared.people), dict(self._shared.tasks), dict(self._shared.offices))

    def publish(self, snapshots: Snapshots) -> None:
        with self._lock:
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
