"""One transaction, one with-block: returning commits, raising rolls back."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from storage.prepared import PreparedStatements
from storage.records import Records
from storage.snapshots import SnapshotCache

BUSY_MILLISECONDS = 15_000


class Database:
    """A SQLite file or a PostgreSQL database. `durable=False` is for replays, whose file is thrown away."""

    def __init__(self, url: str, *, durable: bool = True) -> None:
        self.url = make_url(url)
        self.engine = _build_engine(url, durable=durable)
        self._snapshots = SnapshotCache()
        self._prepared = PreparedStatements(self.engine.dialect)
        # SQLite lets writers wait by sleeping and trying again, where one may starve; threads queue here instead,
        # for the one connection that they take turns on.
        self._turn = Lock() if self.url.get_backend_name() == "sqlite" else None
        self._shared: Connection | None = None

    @contextmanager
    def begin(self, office: str) -> Iterator[Records]:
        """Open the records of one office for one transaction."""
        with self._begin() as connection:
            records = Records(connection, office, self._snapshots.copy(), self._prepared)
            yield records
        self._snapshots.publish(records.snapshots)

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        if self._turn is None:
            with self.engine.begin() as connection:
                yield connection
            return
        with self._turn:
            self._shared = self._shared or self.engine.connect()
            with self._shared.begin():
                yield self._shared

    def close(self) -> None:
        """Let go of every connection."""
        if self._shared is not None:
            self._shared.close()
        self.engine.dispose()


def _build_engine(url: str, *, durable: bool) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, pool_size=8, json_serializer=_word_json)
    Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"check_same_thread": False}, json_serializer=_word_json)
    _prepare_sqlite(engine, durable=durable)
    return engine


# Documents stay readable in the database: Chinese as it is.
_word_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _prepare_sqlite(engine: Engine, *, durable: bool) -> None:
    """WAL, foreign keys, a patient lock; and BEGIN IMMEDIATE, without which updates are lost silently."""

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute(f"PRAGMA synchronous={'FULL' if durable else 'OFF'}")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    def begin_immediate(dbapi_connection: PoolProxiedConnection) -> None:
        dbapi_connection.cursor().execute("BEGIN IMMEDIATE")

    # Not by the engine's event: one listener makes every statement of the engine look for listeners.
    engine.dialect.do_begin = begin_immediate  # type: ignore[method-assign]
