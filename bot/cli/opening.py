"""What a verb opens (configuration, database, office file), and how it refuses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from board.errors import GuatuError
from bot.config import Config, ConfigError, load_config

REFUSED = 2
CONFIG = Annotated[Path, typer.Option("--config", help="配置文件")]
DEFAULT_CONFIG = Path("config.toml")


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a refusal into its sentence on stderr and exit code 2."""
    try:
        yield
    except ConfigError as error:
        fail(str(error))
    except GuatuError as error:
        fail(error.sentence)


def fail(sentence: str) -> None:
    """End with one sentence on stderr."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(REFUSED)


@contextmanager
def opened(path: Path) -> Iterator[tuple[Config, Any]]:
    """The configuration and its database, closed at the end."""
    from storage.database import Database

    with refusing():
        config = load_config(path)
        database = Database(config.database.url)
        try:
            yield config, database
        finally:
            database.close()
