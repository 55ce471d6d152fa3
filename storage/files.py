"""Files that came in as evidence or go out as documents."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from storage.scope import Scope, table_of
from storage.tables.messages import FileRow


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was kept, by whom and for which task."""

    id: int
    name: str
    digest: str
    by: str
    task: str | None
    data: bytes


class Files:
    """Files as they came: evidence, charts, sheets of questions."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, name: str, data: bytes, *, by: str, at: datetime, task: str | None = None) -> str:
        """Keep a file and return its key."""
        digest = sha256(data).hexdigest()
        return str(self._scope.insert(FileRow, name=name, digest=digest, at=at, by=by, task=task, data=data))

    def get(self, key: str) -> StoredFile:
        """The file with this key. Raises LookupError."""
        row = self._scope.first(self._scope.select(FileRow).where(table_of(FileRow).c.id == int(key)))
        if row is None:
            raise LookupError(f"no file {key}")
        return StoredFile(row["id"], row["name"], row["digest"], row["by"], row["task"], row["data"])

    def list_same(self, digest: str) -> list[str]:
        """The tasks for which a file of these bytes was handed in."""
        table = table_of(FileRow)
        found = self._scope.select(FileRow).where(table.c.digest == digest, table.c.task.is_not(None))
        return [row["task"] for row in self._scope.rows(found.order_by(table.c.id))]
