"""Statements compiled once: their SQL, and what their types do to values on the way in and on the way out.

Finding a statement's compiled form again and wrapping its result is most of what a short one costs; what every
message asks is kept here in the words of the database.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.engine.interfaces import DBAPICursor

Processor = Callable[[Any], Any]
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement in the words of one database.

    `given` are the values that the statement itself brings, `order` the names of its parameters where they go by
    place; `into` and `out` convert the values of some parameters and columns, `names` are the columns it gives.
    """

    sql: str
    given: Values
    order: tuple[str, ...] | None
    into: Mapping[str, Processor]
    names: tuple[str, ...]
    out: Mapping[str, Processor]

    def run(self, connection: Connection, values: Values) -> DBAPICursor:
        """Run it with these values of its parameters."""
        cursor = connection.connection.cursor()
        cursor.execute(self.sql, self._fill(values))
        return cursor

    def run_all(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Run it once for each of these rows of values."""
        connection.connection.cursor().executemany(self.sql, [self._fill(values) for values in rows])

    def list(self, connection: Connection, values: Values) -> list[dict[str, Any]]:
        """The rows it gives, by the names of their columns."""
        rows = [dict(zip(self.names, row, strict=True)) for row in self.run(connection, values).fetchall()]
        for row in rows:
            for name, convert in self.out.items():
                row[name] = convert(row[name])
        return rows

    def first(self, connection: Connection, values: Values) -> dict[str, Any] | None:
        """The first row it gives, if any."""
        return next(iter(self.list(connection, values)), None)

    def _fill(self, values: Values) -> Any:
        filled = {**self.given, **values}
        for name, convert in self.into.items():
            filled[name] = convert(filled[name])
        return filled if self.order is None else [filled[name] for name in self.order]


class PreparedStatements:
    """The prepared statements of one database: as many as there are ways to ask."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._known: dict[Hashable, Prepared] = {}

    def get(self, build: Callable[..., Any], *arguments: Hashable) -> Prepared:
        """What `build` makes of the arguments, compiled when it is first asked for."""
        key = (build, *arguments)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = prepare(build(*arguments), self.dialect)
        return known


def prepare(statement: Any, dialect: Dialect) -> Prepared:
    """Compile a SELECT, INSERT, UPDATE or DELETE for a database."""
    compiled = statement.compile(dialect=dialect)
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    columns = {column.name: column.type for column in statement.exported_columns}
    into = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in binds.items()}
    out = {name: kind.dialect_impl(dialect).result_processor(dialect, None) for name, kind in columns.items()}
    return Prepared(
        sql=compiled.string,
        given={name: bind.value for name, bind in binds.items() if bind.value is not None},
        order=tuple(compiled.positiontup) if compiled.positional else None,
        into={name: convert for name, convert in into.items() if convert is not None},
        names=tuple(columns),
        out={name: convert for name, convert in out.items() if convert is not None},
    )
