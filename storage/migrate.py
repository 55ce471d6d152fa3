"""The schema's way from version to version, by Alembic; run by `migrate`, `import` and `serve`."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from storage.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: Database) -> None:
    """Bring the schema to its newest version, in one transaction."""
    with database.engine.begin() as connection:
        command.upgrade(_build_config(connection), "head")


def find_fault(database: Database) -> str | None:
    """Why the schema cannot be used, or None: the sentence `readyz` answers."""
    try:
        with database.engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
    except SQLAlchemyError as error:
        return f"数据库连不上：{type(error).__name__}"
    head = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    if current == head:
        return None
    return f"数据库结构是 {current or '空'}，程序需要 {head}：请先运行 migrate"


def _build_config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
