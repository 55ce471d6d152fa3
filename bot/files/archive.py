"""Zip packages before anybody trusts them: how much they really hold, and what their parts declare."""

import io
import zipfile
import zlib

from board.errors import UnusableFile

MOST_BYTES = 10 * 2**20
MOST_UNPACKED = 80 * 2**20
MOST_PARTS = 2_000

_CHUNK = 2**20
_DOCTYPE = (b"<!doctype", b"<!entity", "<!doctype".encode("utf-16-le"), "<!doctype".encode("utf-16-be"))


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip package does."""
    return data.startswith(b"PK\x03\x04")


def list_parts(data: bytes) -> frozenset[str]:
    """The names of a package's parts, once all of them were unpacked within the limits.

    Raises `UnusableFile` for damage, encryption, a bomb, or XML that declares a document type.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if any(entry.flag_bits & 1 for entry in entries):
                raise UnusableFile("文件有密码，打不开，请去掉密码后重发。")
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise UnusableFile("文件解开后过大，请删去图片和多余的表再发。")
            _check_parts(package, entries)
            return frozenset(entry.filename for entry in entries)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise UnusableFile("文件不完整或已损坏，请重新保存后再发。") from error


def _check_parts(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Unpack every part: sizes in the directory may lie, and document types can pull in anything."""
    left = MOST_UNPACKED
    for entry in entries:
        with package.open(entry) as part:
            head = part.read(_CHUNK)
            if entry.filename.lower().endswith((".xml", ".rels")) and any(
                mark in head[:4096].lower() for mark in _DOCTYPE
            ):
                raise UnusableFile("文件含有外部引用声明，不能导入，请用 WPS 或 Excel 另存为 .xlsx 再发。")
            size = len(head)
            while chunk := part.read(_CHUNK):
                size += len(chunk)
            left -= size
            if left < 0:
                raise UnusableFile("文件解开后过大，请删去图片和多余的表再发。")


def read_part(data: bytes, name: str) -> bytes | None:
    """One part of a package that `list_parts` has passed; None where it has none of that name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name) if name in package.NameToInfo else None
