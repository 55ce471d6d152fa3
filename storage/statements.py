"""Statements that are built once and run many times: building one costs more than running it.

Each is bound to an office. Column names are arguments, values are parameters.
"""

from functools import cache
from typing import Any

from sqlalchemy import Insert, Select, Table, Update, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgres
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlmodel import SQLModel

Names = tuple[str, ...]
WHERE = "where_"


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table


def name_where(values: dict[str, Any]) -> dict[str, Any]:
    """Parameters of a condition: named apart from those of the columns that are set."""
    return {f"{WHERE}{name}": value for name, value in values.items()}


@cache
def select_equal(row: type[SQLModel], names: Names, order: Names, most: int | None) -> Select[Any]:
    """Rows whose columns equal the parameters, in order."""
    table = table_of(row)
    conditions = [table.c[name] == bindparam(f"{WHERE}{name}") for name in ("office_id", *names)]
    return select(table).where(*conditions).order_by(*(table.c[name] for name in order)).limit(most)


@cache
def update_equal(row: type[SQLModel], where: Names, names: Names) -> Update:
    """Set columns of the rows whose columns equal the parameters."""
    table = table_of(row)
    conditions = [table.c[name] == bindparam(f"{WHERE}{name}") for name in ("office_id", *where)]
    return update(table).where(*conditions).values({name: bindparam(name) for name in names})


@cache
def insert_row(row: type[SQLModel]) -> Insert:
    return insert(table_of(row))


@cache
def insert_once(row: type[SQLModel], dialect: str) -> Any:
    """Insert unless a unique key is there already; gives the id of what was inserted."""
    table = table_of(row)
    # Not by rowcount: psycopg gives none for an insert that returns its key.
    return _upsert(dialect)(table).on_conflict_do_nothing().returning(table.c.id)


@cache
def upsert(row: type[SQLModel], dialect: str, key: Names, names: Names) -> Any:
    """Insert, or set the columns of the row that has this unique key."""
    statement = _upsert(dialect)(table_of(row))
    return statement.on_conflict_do_update(
        index_elements=list(key), set_={name: statement.excluded[name] for name in names}
    )


def _upsert(dialect: str) -> Any:
    return insert_sqlite if dialect == "sqlite" else insert_postgres
