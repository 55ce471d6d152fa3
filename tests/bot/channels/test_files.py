from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.channel import SendError
from bot.channels.files import MEDIA_LIFE, MediaShelf, read_file_name, read_outgoing

NOW = datetime(2026, 6, 10, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="台账.xlsx"', "台账.xlsx"),
        ('attachment; filename="台账.xlsx"'.encode().decode("latin-1"), "台账.xlsx"),
        ("attachment; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx", "台账.xlsx"),
        ('attachment; filename="%E5%8F%B0%E8%B4%A6.xlsx"', "台账.xlsx"),
        ("attachment; filename=a.xlsx", "a.xlsx"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\temp\\\\a.xlsx"', "a.xlsx"),
        ("attachment", None),
        ("", None),
    ],
)
def test_a_file_name_is_read_however_it_is_written_and_without_its_folders(
    disposition: str, name: str | None
) -> None:
    assert read_file_name(disposition) == name


@pytest.mark.parametrize(
    ("name", "size", "kind"),
    [
        ("图.png", 6, "image"),
        ("图.JPG", 6, "image"),
        ("图.png", 10 * 2**20 + 1, "file"),
        ("文.docx", 6, "file"),
    ],
)
def test_a_picture_is_sent_as_one_as_long_as_the_platform_takes_it(
    tmp_path: Path, name: str, size: int, kind: str
) -> None:
    (tmp_path / name).write_bytes(b"x" * size)
    assert read_outgoing(str(tmp_path / name)).kind == kind


def test_a_file_too_small_for_the_platform_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    with pytest.raises(SendError, match="空"):
        read_outgoing(str(tmp_path / "a.txt"))


def test_a_media_id_is_kept_for_its_content_and_for_its_life(tmp_path: Path) -> None:
    shelf, path = MediaShelf(), tmp_path / "图.png"
    path.write_bytes(b"first content")
    first = read_outgoing(str(path))
    shelf.save(first, "media-1", now=NOW)
    assert shelf.find(first, now=NOW) == "media-1"
    assert shelf.find(first, now=NOW + MEDIA_LIFE) is None
    path.write_bytes(b"other content")
    assert shelf.find(read_outgoing(str(path)), now=NOW) is None
