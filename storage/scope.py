"""The one way to a table: a connection bound to an office. Repositories are built on it."""

from collections.abc import Callable, Hashable
from typing import Any

from sqlalchemy import Connection, CursorResult, Delete, Select, Update, delete, select, update
from sqlmodel import SQLModel

from storage import statements
from storage.prepared import PreparedStatements
from storage.statements import name_where, table_of

__all__ = ["Scope", "table_of"]


class Scope:
    """Statements on one office's rows. `office_id` is added here, so no repository can forget it."""

    def __init__(self, connection: Connection, office_id: int, prepared: PreparedStatements) -> None:
        self.connection = connection
        self.office_id = office_id
        self._prepared = prepared
        self._dialect = connection.dialect.name

    def find(self, row: type[SQLModel], *order: str, **equals: Any) -> dict[str, Any] | None:
        """The first row, in the order of columns, whose columns equal these values."""
        return next(iter(self.list_equal(row, *order, most=1, **equals)), None)

    def list_equal(
        self, row: type[SQLModel], *order: str, most: int | None = None, **equals: Any
    ) -> list[dict[str, Any]]:
        """The rows whose columns equal these values, in the order of columns; the first of them, at most `most`."""
        equals = {"office_id": self.office_id, **equals}
        found = self._prepared.get(statements.select_equal, row, tuple(equals), order, most)
        return found.list(self.connection, name_where(equals))

    def change(self, row: type[SQLModel], where: dict[str, Any], **values: Any) -> int:
        """Set columns of the rows that equal `where`; how many there were."""
        where = {"office_id": self.office_id, **where}
        changed = self._prepared.get(statements.update_equal, row, tuple(where), tuple(values))
        return changed.run(self.connection, {**name_where(where), **values}).rowcount

    def insert(self, row: type[SQLModel], **values: Any) -> int:
        """Insert a row and return its id."""
        values = {"office_id": self.office_id, **values}
        inserted = self._prepared.get(statements.insert_row, row, tuple(values))
        return int(inserted.list(self.connection, values)[0]["id"])

    def insert_once(self, row: type[SQLModel], **values: Any) -> bool:
        """Insert unless a unique key is there already; whether it was inserted."""
        values = {"office_id": self.office_id, **values}
        inserted = self._prepared.get(statements.insert_once, row, self._dialect, tuple(values))
        return inserted.first(self.connection, values) is not None

    def put(self, row: type[SQLModel], key: dict[str, Any], **values: Any) -> None:
        """Insert, or update the row that has this unique key."""
        self.put_all(row, tuple(key), [{**key, **values}])

    def put_all(self, row: type[SQLModel], key: tuple[str, ...], rows: list[dict[str, Any]]) -> None:
        """Insert these rows, or update those that have the same unique key; all set the same columns."""
        if not rows:
            return
        rows = [{"office_id": self.office_id, **each} for each in rows]
        unique = key if "board_id" in key else ("office_id", *key)
        put = self._prepared.get(statements.upsert, row, self._dialect, unique, tuple(rows[0]))
        put.run_all(self.connection, rows)

    def ask(self, build: Callable[..., Any], *shape: Hashable, **values: Any) -> list[dict[str, Any]]:
        """The rows that a statement of a repository's own gives.

        It is built once for each shape, with `of` as the parameter for its office.
        """
        return self._prepared.get(build, *shape).list(self.connection, {"of": self.office_id, **values})

    def select(self, row: type[SQLModel]) -> Select[Any]:
        """A query of the office's own rows."""
        table = table_of(row)
        return select(table).where(table.c.office_id == self.office_id)

    def update(self, row: type[SQLModel]) -> Update:
        """A change to the office's own rows."""
        table = table_of(row)
        return update(table).where(table.c.office_id == self.office_id)

    def delete(self, row: type[SQLModel]) -> Delete:
        """A deletion of the office's own rows."""
        table = table_of(row)
        return delete(table).where(table.c.office_id == self.office_id)

    def run(self, statement: Select[Any] | Update | Delete) -> CursorResult[Any]:
        """Execute a statement in the open transaction."""
        return self.connection.execute(statement)

    def rows(self, statement: Select[Any]) -> list[dict[str, Any]]:
        """The rows that a query finds."""
        return _list_rows(self.connection.execute(statement))

    def first(self, statement: Select[Any]) -> dict[str, Any] | None:
        """The first row that a query finds."""
        return next(iter(self.rows(statement.limit(1))), None)


def _list_rows(found: CursorResult[Any]) -> list[dict[str, Any]]:
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found]
