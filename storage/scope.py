"""The one way to a table: a connection bound to an office. Repositories are built on it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Connection,
    CursorResult,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    delete,
    insert,
    select,
    update,
)
from sqlmodel import SQLModel


class Scope:
    """Statements on one office's rows. `office_id` is added here, so no repository can forget it."""

    def __init__(self, connection: Connection, office_id: int, upsert: Callable[[Table], Any]) -> None:
        self.connection = connection
        self.office_id = office_id
        self._upsert = upsert

    def select(self, row: type[SQLModel]) -> Select[Any]:
        table = table_of(row)
        return select(table).where(table.c.office_id == self.office_id)

    def update(self, row: type[SQLModel]) -> Update:
        table = table_of(row)
        return update(table).where(table.c.office_id == self.office_id)

    def delete(self, row: type[SQLModel]) -> Delete:
        table = table_of(row)
        return delete(table).where(table.c.office_id == self.office_id)

    def insert(self, row: type[SQLModel], **values: Any) -> int:
        """Insert a row and return its id."""
        statement: Insert = insert(table_of(row)).values(office_id=self.office_id, **values)
        key = self.connection.execute(statement).inserted_primary_key
        return int(key[0]) if key else 0

    def insert_once(self, row: type[SQLModel], **values: Any) -> bool:
        """Insert unless a unique key is there already; whether it was inserted."""
        table = table_of(row)
        statement = self._upsert(table).values(office_id=self.office_id, **values).on_conflict_do_nothing()
        # Not by rowcount: psycopg gives none for an insert that returns its key.
        return self.connection.execute(statement.returning(table.c.id)).first() is not None

    def put(self, row: type[SQLModel], key: dict[str, Any], **values: Any) -> None:
        """Insert, or update the row that has this unique key."""
        statement = self._upsert(table_of(row)).values(office_id=self.office_id, **key, **values)
        names = ["office_id", *key] if "board_id" not in key else list(key)
        self.connection.execute(statement.on_conflict_do_update(index_elements=names, set_=values))

    def run(self, statement: Select[Any] | Update | Delete) -> CursorResult[Any]:
        return self.connection.execute(statement)

    def rows(self, statement: Select[Any]) -> list[dict[str, Any]]:
        return [dict(row) for row in self.connection.execute(statement).mappings()]

    def first(self, statement: Select[Any]) -> dict[str, Any] | None:
        return next(iter(self.rows(statement.limit(1))), None)


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table
