"""The append-only journal: who did what to which task, before and after, from which message."""

from datetime import datetime

from board.model.records import Entry
from storage.scope import Scope, table_of
from storage.tables.boards import JournalRow


class Journal:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, board_id: int | None, entry: Entry) -> None:
        self._scope.insert(
            JournalRow,
            board_id=board_id,
            at=entry.at,
            by=entry.by,
            act=entry.act,
            task=entry.task,
            before=entry.before,
            after=entry.after,
            source=entry.source,
        )

    def list(
        self,
        *,
        task: str | None = None,
        board_id: int | None = None,
        act: str | None = None,
        by: str | None = None,
        since: datetime | None = None,
    ) -> list[Entry]:
        """Entries in the order they were written, optionally of one task, board, act or person, or after a moment."""
        table = table_of(JournalRow)
        found = self._scope.select(JournalRow).order_by(table.c.id)
        if board_id is not None:
            found = found.where(table.c.board_id == board_id)
        if task is not None:
            found = found.where(table.c.task == task)
        if act is not None:
            found = found.where(table.c.act == act)
        if by is not None:
            found = found.where(table.c.by == by)
        if since is not None:
            found = found.where(table.c.at > since)
        names = ("at", "by", "act", "task", "before", "after", "source")
        return [Entry(*(row[name] for name in names)) for row in self._scope.rows(found)]
