"""Things that one replica owns at a time (a long connection), and tokens that all replicas share."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgres
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from storage.database import Database
from storage.scope import table_of
from storage.tables.schedule import LeaseRow


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the platform and the moment it ends."""

    value: str
    until: datetime


class Leases:
    """Leases are of the installation, not of an office."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self._insert = insert_sqlite if self._engine.dialect.name == "sqlite" else insert_postgres

    def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        """Take or renew a lease; False while somebody else holds it."""
        table = table_of(LeaseRow)
        with self._engine.begin() as connection:
            fresh = self._insert(table).values(name=name, holder=holder, until=until).on_conflict_do_nothing()
            if connection.execute(fresh.returning(table.c.name)).first() is not None:
                return True
            mine = update(table).where(
                table.c.name == name, or_(table.c.holder == holder, table.c.until <= now)
            )
            return connection.execute(mine.values(holder=holder, until=until)).rowcount == 1

    def release(self, name: str, holder: str) -> None:
        """Give a lease back; one that somebody else has by now stays."""
        table = table_of(LeaseRow)
        with self._engine.begin() as connection:
            connection.execute(table.delete().where(table.c.name == name, table.c.holder == holder))

    def find_token(self, name: str, now: datetime) -> Token | None:
        """A shared token that is still valid."""
        table = table_of(LeaseRow)
        with self._engine.begin() as connection:
            row = (
                connection.execute(select(table).where(table.c.name == name, table.c.until > now))
                .mappings()
                .first()
            )
        return Token(row["value"], row["until"]) if row and row["value"] else None

    def save_token(self, name: str, token: Token) -> None:
        """Keep a token for all processes."""
        table = table_of(LeaseRow)
        values = {"holder": "token", "until": token.until, "value": token.value}
        fresh = self._insert(table).values(name=name, **values)
        with self._engine.begin() as connection:
            connection.execute(fresh.on_conflict_do_update(index_elements=["name"], set_=values))
