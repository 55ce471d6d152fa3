"""The records of one office within one transaction: a repository per family, all bound to the office."""

from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from storage.boards import Boards
from storage.causes import Causes
from storage.conversations import Conversations
from storage.decisions import Decisions
from storage.files import Files
from storage.inbox import Inbox
from storage.issues import Issues
from storage.journal import Journal
from storage.layouts import Layouts
from storage.outbox import Outbox
from storage.people import Roster
from storage.prepared import PreparedStatements
from storage.previews import Previews
from storage.registrations import Registrations
from storage.reports import Reports
from storage.schedule import Schedule
from storage.scope import Scope, table_of
from storage.snapshots import Snapshots
from storage.statements import insert_once
from storage.tables.people import OfficeRow
from storage.tasks import Tasks
from storage.told import ToldItems


class Records:
    """What handlers read and write. Every query is bound to this office; there is no other way in."""

    def __init__(
        self, connection: Connection, office: str, snapshots: Snapshots, prepared: PreparedStatements
    ) -> None:
        self.snapshots = snapshots
        self._connection = connection
        self._office = office
        self._prepared = prepared
        scope = self._find_scope()
        self.roster = Roster(scope, snapshots)
        self.tasks = Tasks(scope, snapshots)
        self.boards = Boards(scope, self.roster, self.tasks, snapshots)
        self.reports = Reports(scope)
        self.decisions = Decisions(scope)
        self.issues = Issues(scope)
        self.journal = Journal(scope)
        self.files = Files(scope)
        self.inbox = Inbox(scope)
        self.outbox = Outbox(scope)
        self.schedule = Schedule(scope)
        self.conversations = Conversations(scope)
        self.previews = Previews(scope)
        self.layouts = Layouts(scope)
        self.registrations = Registrations(scope)
        self.told = ToldItems(scope)
        self.causes = Causes(scope)

    def _find_scope(self) -> Scope:
        known = self.snapshots.ids.get(self._office)
        if known is not None and self._connection.dialect.name == "sqlite":
            return Scope(self._connection, known, self._prepared)
        office_id = self._lock_office() or self._add_office()
        self.snapshots.ids[self._office] = office_id
        return Scope(self._connection, office_id, self._prepared)

    def _lock_office(self) -> int | None:
        """One office has one writer at a time: SQLite locks the file, PostgreSQL this row."""
        row = self._prepared.get(_lock_named).first(self._connection, {"name": self._office})
        return row["id"] if row else None

    def _add_office(self) -> int:
        """The office's key, added unless another replica was first. Raises LookupError."""
        new = {"name": self._office, "revision": 0}
        once = self._prepared.get(insert_once, OfficeRow, self._connection.dialect.name, tuple(new))
        once.run(self._connection, new)
        office_id = self._lock_office()
        if office_id is None:
            raise LookupError(f"office {self._office} could not be added")
        return office_id


def _lock_named() -> Select[Any]:
    table = table_of(OfficeRow)
    return select(table.c.id).where(table.c.name == bindparam("name")).with_for_update()
