"""The office file on disk."""

from pathlib import Path

from board.errors import UnusableFile
from board.model.office import Office
from board.office_file import read_office


def load_office(path: Path) -> Office:
    """Read an office file, also one that Notepad saved with a BOM. Raises `UnusableFile` with the file's name."""
    try:
        return read_office(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableFile(f"{path}：读不了（{error.strerror}）") from None
    except UnusableFile as error:
        raise UnusableFile(f"{path}：{error.sentence}") from None
