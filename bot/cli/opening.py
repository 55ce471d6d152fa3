"""What a verb opens (configuration, database, office file), and how it refuses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from board.errors import GuatuError, UnusableFile
from bot.config import Config, ConfigError, load_config

REFUSED = 2
CONFIG = Annotated[Path, typer.Option("--config", help="配置文件")]
DEFAULT_CONFIG = Path("config.toml")


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a refusal into its sentence on stderr and exit code 2."""
    from bot.scenario import UnusableScenario

    try:
        yield
    except (ConfigError, UnusableScenario) as error:
        fail(str(error))
    except GuatuError as error:
        fail(error.sentence)


def fail(sentence: str) -> None:
    """End with one sentence on stderr."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(REFUSED)


def load_office(path: Path) -> Any:
    """Read an office file. Raises `UnusableFile` with the file's name."""
    from board.office_file import read_office

    try:
        return read_office(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableFile(f"{path}：读不了（{error.strerror}）") from None
    except UnusableFile as error:
        raise UnusableFile(f"{path}：{error.sentence}") from None


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
