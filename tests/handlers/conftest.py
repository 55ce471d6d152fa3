"""Conversations with other settings."""

from collections.abc import Iterator
from datetime import date

import pytest

from board.model.office import Office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """One database is enough for what is said; both are tested in tests/storage."""
    opened = Database(sqlite_url, durable=False)
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def auto(database: Database, office: Office) -> Chat:
    """A board whose digest goes out by itself."""
    return Chat(database, office, publish="auto")


@pytest.fixture
def trial(database: Database, office: Office) -> Chat:
    """A board on its trial run."""
    return Chat(database, office, publish="auto", trial_until=date(2026, 12, 1))
