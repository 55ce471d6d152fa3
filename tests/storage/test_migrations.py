"""Migrations: they make what the tables say, and their names tell what they do."""

import re

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from storage.database import Database
from storage.migrate import MIGRATIONS, find_fault, migrate
from storage.tables.table import Table


def test_the_migrated_schema_is_what_the_tables_say(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_migrating_twice_changes_nothing(database: Database) -> None:
    migrate(database)
    assert find_fault(database) is None


def test_an_empty_database_says_what_to_do(database_url: str) -> None:
    database = Database(database_url)
    fault = find_fault(database)
    database.close()
    assert fault is not None
    assert "migrate" in fault


def test_migrations_are_numbered_and_named_by_a_verb() -> None:
    names = sorted(path.stem for path in (MIGRATIONS / "versions").glob("*.py"))
    assert all(re.fullmatch(r"\d{4}_[a-z_]+", name) for name in names)
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
