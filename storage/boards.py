"""The boards of an office, and each board as one snapshot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from board.model.office import Board, Office
from board.model.settings import Restriction, Settings
from board.rules.restriction import merge_limits
from storage.documents import dump, load
from storage.people import Roster
from storage.scope import Scope
from storage.snapshots import Snapshots, Whole
from storage.tables.boards import BoardRow
from storage.tasks import Tasks


@dataclass(frozen=True, slots=True)
class StoredBoard:
    """A board with its key. `live_on` is the day it went live, from which the ladder counts; `restricted` are the
    categories that an editor restricted in chat.
    """

    id: int
    board: Board
    revision: int
    live_on: date | None = None
    archived: bool = False
    silent: bool = False
    restricted: tuple[Restriction, ...] = ()

    def apply_to(self, own: Settings) -> Settings:
        """The settings (`own`) with what is kept of the board itself: its first day, its silence, its restrictions."""
        return replace(
            own,
            live_on=own.live_on or self.live_on,
            silent=self.silent or own.silent,
            restricted=merge_limits(own.restricted, self.restricted),
        )


class Boards:
    """The boards of an office: what hangs, what is in use, and each as it stands."""

    def __init__(self, scope: Scope, roster: Roster, tasks: Tasks, snapshots: Snapshots) -> None:
        self._scope = scope
        self._snapshots = snapshots
        self._roster = roster
        self._tasks = tasks
        self._read: dict[int, StoredBoard] = {}
        self._listed: list[StoredBoard] | None = None

    def list(self) -> list[StoredBoard]:
        """The boards in use, in the order they were hung, as this transaction found them."""
        if self._listed is None:
            self._listed = [
                _build_board(row) for row in self._scope.list_equal(BoardRow, "id", archived=False)
            ]
            self._read |= {board.id: board for board in self._listed}
        return self._listed

    def find(self, name: str) -> StoredBoard | None:
        """The board of this name; none where none hangs."""
        row = self._scope.find(BoardRow, name=name)
        return _build_board(row) if row else None

    def get(self, board_id: int) -> StoredBoard:
        """The board with this key. Raises LookupError."""
        row = self._scope.find(BoardRow, id=board_id)
        if row is None:
            raise LookupError(f"no board {board_id}")
        return _build_board(row)

    def add(self, board: Board, *, live_on: date | None) -> StoredBoard:
        """Hang a board; what is restricted on the others is restricted on it."""
        limits = next((known.restricted for known in reversed(self.list())), ())
        self._listed = None
        key = self._scope.insert(
            BoardRow,
            name=board.name,
            year=board.year,
            zone=board.timezone,
            revision=0,
            live_on=live_on,
            archived=False,
            restricted=[dump(limit) for limit in limits],
        )
        return StoredBoard(key, board, 0, live_on, restricted=limits)

    def set_silent(self, board_id: int, *, silent: bool) -> None:
        """全部静音, or speak again."""
        self._listed = None
        self._scope.change(BoardRow, {"id": board_id}, silent=silent)

    def set_restricted(self, board_id: int, limits: Iterable[Restriction]) -> None:
        """Keep which categories are restricted, and to whom."""
        self._listed = None
        self._scope.change(BoardRow, {"id": board_id}, restricted=[dump(limit) for limit in limits])

    def archive(self, board_id: int) -> None:
        """Take a board out of use; what it holds stays."""
        self._listed = None
        self._scope.change(BoardRow, {"id": board_id}, archived=True)

    def office(self, board_id: int) -> Office:
        """The whole board as a value, as of now in this transaction; the same object while nothing changes."""
        known = self._snapshots.offices.get(board_id)
        people, check = self._roster.snapshot(), f"board:{board_id}"
        if known is not None and check in self._snapshots.checked and known.people == people.revision:
            return known.office
        stored = self._read.get(board_id) or self.get(board_id)
        revision = self._tasks.find_saved(board_id) or stored.revision
        if known is None or (known.people, known.tasks) != (people.revision, revision):
            tasks = self._tasks.snapshot(board_id, revision)
            office = Office(stored.board, people.units, people.people, tuple(tasks.by_code.values()))
            known = Whole(people.revision, revision, office)
            self._snapshots.offices[board_id] = known
        self._snapshots.checked.add(check)
        return known.office


def _build_board(row: Mapping[str, Any]) -> StoredBoard:
    board = Board(row["name"], row["year"], row["zone"])
    limits = tuple(load(Restriction, each) for each in row["restricted"] or ())
    return StoredBoard(
        row["id"], board, row["revision"], row["live_on"], row["archived"], row["silent"], limits
    )
