"""The append-only journal: who did what to which task, before and after, from which message."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select

from board.model.records import Entry
from storage.scope import Scope, table_of
from storage.tables.boards import JournalRow

NAMES = ("at", "by", "act", "task", "before", "after", "source")


class Journal:
    """The journal: entries are added, and never changed."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, board_id: int | None, entry: Entry) -> None:
        """Write an entry; of the whole office where no board is given."""
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
        wanted = {"board_id": board_id, "task": task, "act": act, "by": by, "at": since}
        values = {f"of_{name}": value for name, value in wanted.items() if value is not None}
        rows = self._scope.ask(_select_entries, tuple(values), **values)
        return [Entry(*(row[name] for name in NAMES)) for row in rows]


def _select_entries(wanted: tuple[str, ...]) -> Select[Any]:
    table = table_of(JournalRow)
    found = select(*(table.c[name] for name in NAMES)).where(table.c.office_id == bindparam("of"))
    for name in wanted:
        column = table.c[name.removeprefix("of_")]
        found = found.where(column > bindparam(name) if column.name == "at" else column == bindparam(name))
    return found.order_by(table.c.id)
