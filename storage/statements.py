"""The statements that every repository asks in the same shape. Column names are arguments, values are parameters."""

from typing import Any

from sqlalchemy import Insert, Select, Table, Update, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgres
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel import SQLModel

Names = tuple[str, ...]
WHERE = "where_"


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    table: Table = row.__table__  # type: ignore[attr-defined]  # SQLModel does not declare it
    return table


def name_where(values: dict[str, Any]) -> dict[str, Any]:
    """Parameters of a condition: named apart from those of the columns that are set."""
    return {f"{WHERE}{name}": value for name, value in values.items()}


def select_equal(row: type[SQLModel], names: Names, order: Names, most: int | None) -> Select[Any]:
    """Rows whose columns equal the parameters, in order."""
    table = table_of(row)
    conditions = [table.c[name] == bindparam(f"{WHERE}{name}") for name in names]
    return select(table).where(*conditions).order_by(*(table.c[name] for name in order)).limit(most)


def update_equal(row: type[SQLModel], where: Names, names: Names) -> Update:
    """Set columns of the rows whose columns equal the parameters."""
    table = table_of(row)
    conditions = [table.c[name] == bindparam(f"{WHERE}{name}") for name in where]
    return update(table).where(*conditions).values({name: bindparam(name) for name in names})


def insert_row(row: type[SQLModel], names: Names) -> Insert:
    """Insert a row; gives its id."""
    table = table_of(row)
    return insert(table).values(_name_values(table, names)).returning(table.c.id)


def insert_once(row: type[SQLModel], dialect: str, names: Names) -> Any:
    """Insert unless a unique key is there already; gives the id of what was inserted."""
    table = table_of(row)
    inserted = _upsert(dialect)(table).values(_name_values(table, names))
    # Not by rowcount: psycopg gives none for an insert that returns its key.
    return inserted.on_conflict_do_nothing().returning(table.c.id)


def upsert(row: type[SQLModel], dialect: str, key: Names, names: Names) -> Any:
    """Insert, or set the columns of the row that has this unique key."""
    table = table_of(row)
    inserted = _upsert(dialect)(table).values(_name_values(table, names))
    changed = {name: inserted.excluded[name] for name in names if name not in {"office_id", *key}}
    return inserted.on_conflict_do_update(index_elements=list(key), set_=changed)


def _name_values(table: Table, names: Names) -> dict[str, Any]:
    """The columns of a new row as parameters, and the defaults of those that are not named."""
    defaults = {c.name: c.default.arg for c in table.c if isinstance(c.default, ScalarElementColumnDefault)}
    return {**defaults, **{name: bindparam(name) for name in names}}


def _upsert(dialect: str) -> Any:
    return insert_sqlite if dialect == "sqlite" else insert_postgres
