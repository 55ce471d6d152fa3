"""Tasks of a board: saved whole, read as a snapshot that is refreshed by revision."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from board.model.task import Task
from storage.documents import dump, load
from storage.scope import Scope, table_of
from storage.snapshots import Snapshots
from storage.snapshots import Tasks as TaskSnapshot
from storage.tables.boards import BoardRow, TaskRow


class Tasks:
    """The tasks of boards, read by revision: only what is newer than what is known."""

    def __init__(self, scope: Scope, snapshots: Snapshots) -> None:
        self._scope = scope
        self._snapshots = snapshots
        self._saved: dict[int, int] = {}

    def find_saved(self, board_id: int) -> int | None:
        """The revision this transaction has brought the board to; None where it saved nothing on it."""
        return self._saved.get(board_id)

    def snapshot(self, board_id: int, revision: int) -> TaskSnapshot:
        """The board's tasks at `revision`; only rows newer than what is known are read."""
        known = self._snapshots.tasks.get(board_id) or TaskSnapshot(-1, {})
        if known.revision == revision:
            return known
        table = table_of(TaskRow)
        since = -1 if known.revision > revision else known.revision
        found = self._scope.select(TaskRow).where(table.c.board_id == board_id, table.c.revision > since)
        changed = {
            row["code"]: load(Task, row["document"])
            for row in self._scope.rows(found.order_by(table.c.position))
        }
        by_code = {**(known.by_code if since >= 0 else {}), **changed}
        self._snapshots.tasks[board_id] = TaskSnapshot(revision, by_code)
        return self._snapshots.tasks[board_id]

    def save(self, board_id: int, task: Task) -> None:
        """Save one task, new or known."""
        self.save_all(board_id, (task,))

    def save_all(self, board_id: int, tasks: Iterable[Task], *, hung: bool = False) -> None:
        """Save tasks as one new revision of the board. New codes go to the end.

        `hung` tasks come from an office file: their state is the baseline that later corrections start from.
        """
        saved = {task.code: task for task in tasks}
        revision = self._raise_revision(board_id)
        new = [task for task in saved.values() if not self._update(board_id, task, revision, hung=hung)]
        position = self._find_last_position(board_id) if new else 0
        for task in new:
            position += 1
            self._insert(board_id, task, revision, position)
        known = self._snapshots.tasks.get(board_id)
        if known is not None and known.revision == revision - 1:
            self._snapshots.tasks[board_id] = TaskSnapshot(revision, {**known.by_code, **saved})

    def _find_last_position(self, board_id: int) -> int:
        table = table_of(TaskRow)
        last = select(func.coalesce(func.max(table.c.position), 0)).where(table.c.board_id == board_id)
        return int(self._scope.connection.execute(last).scalar_one())

    def _update(self, board_id: int, task: Task, revision: int, *, hung: bool) -> bool:
        document = dump(task)
        values = {"document": document, "revision": revision, **({"baseline": document} if hung else {})}
        return self._scope.change(TaskRow, {"board_id": board_id, "code": task.code}, **values) == 1

    def _insert(self, board_id: int, task: Task, revision: int, position: int) -> None:
        document = dump(task)
        self._scope.insert(
            TaskRow,
            board_id=board_id,
            code=task.code,
            position=position,
            revision=revision,
            document=document,
            baseline=document,
        )

    def get_baseline(self, board_id: int, code: str) -> Task:
        """The task as it was hung, before any report. Raises LookupError."""
        row = self._scope.find(TaskRow, board_id=board_id, code=code)
        if row is None:
            raise LookupError(f"no task {code}")
        return load(Task, row["baseline"])

    def _raise_revision(self, board_id: int) -> int:
        self._snapshots.checked.discard(f"board:{board_id}")
        revision = int(self._scope.ask(_raise_revision, board=board_id)[0]["revision"])
        self._saved[board_id] = revision
        return revision


def _raise_revision() -> ReturningUpdate[Any]:
    table = table_of(BoardRow)
    raised = update(table).where(table.c.office_id == bindparam("of"), table.c.id == bindparam("board"))
    return raised.values(revision=table.c.revision + 1).returning(table.c.revision)
