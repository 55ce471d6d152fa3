"""Answers that the platform comes to fetch, and may ask any replica for: kept while it asks, then forgotten."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgres
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from storage.database import Database
from storage.scope import table_of
from storage.tables.messages import StreamRow

KEPT_FOR = timedelta(hours=1)
"""Ten times as long as the platform asks (document 101031): a late look still tells why nothing came."""


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer on its way. `text` is None until there is one; then the stream is finished."""

    id: str
    opened_at: datetime
    text: str | None = None


class Streams:
    """Streams are of the installation, not of an office: their ids are secrets that only the platform repeats."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self._insert = insert_sqlite if self._engine.dialect.name == "sqlite" else insert_postgres

    def open(self, stream: Stream) -> Stream:
        """Keep a stream unless it is there already, and give what is there; what is long over is forgotten."""
        table = table_of(StreamRow)
        values = {"id": stream.id, "opened_at": stream.opened_at, "text": stream.text}
        with self._engine.begin() as connection:
            connection.execute(table.delete().where(table.c.opened_at <= stream.opened_at - KEPT_FOR))
            connection.execute(self._insert(table).values(**values).on_conflict_do_nothing())
        return self.find(stream.id) or stream

    def find(self, stream_id: str) -> Stream | None:
        """The stream as it is by now."""
        table = table_of(StreamRow)
        with self._engine.connect() as connection:
            row = connection.execute(select(table).where(table.c.id == stream_id)).mappings().first()
        return Stream(row["id"], row["opened_at"], row["text"]) if row else None

    def finish(self, stream_id: str, text: str) -> bool:
        """Give a stream its text; False where it has one, or is not there any more."""
        table = table_of(StreamRow)
        open_one = update(table).where(table.c.id == stream_id, table.c.text.is_(None))
        with self._engine.begin() as connection:
            return connection.execute(open_one.values(text=text)).rowcount == 1
