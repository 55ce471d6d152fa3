"""Conversations with other settings."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from board.model.office import Office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat


@pytest.fixture
def auto(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """A board whose digest goes out by itself."""
    yield from _open(sqlite_url, office, publish="auto")


@pytest.fixture
def trial(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """A board on its trial run."""
    yield from _open(sqlite_url, office, publish="auto", trial_until=date(2026, 12, 1))


def _open(url: str, office: Office, **settings: Any) -> Iterator[Chat]:
    database = Database(url, durable=False)
    migrate(database)
    yield Chat(database, office, **settings)
    database.close()
