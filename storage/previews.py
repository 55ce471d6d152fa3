"""Charts that were read and wait for their sender's word. A preview is taken once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.scope import Scope, table_of
from storage.tables.messages import PreviewRow

MOST_LOOKED_AT = 50  # previews of a board among which the last of a kind is looked for


@dataclass(frozen=True, slots=True)
class Preview:
    """What was read from a file: `document` is the reading, `digest` that of the file's bytes."""

    id: int
    person: str
    at: datetime
    name: str
    digest: str
    document: dict[str, Any]


class Previews:
    """What was shown to somebody and waits for their 「确认」."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(
        self,
        *,
        person: str,
        at: datetime,
        name: str,
        digest: str,
        document: dict[str, Any],
        board_id: int | None,
    ) -> Preview:
        """Keep a preview; an older one of the same person is dropped, with what was read for it."""
        table = table_of(PreviewRow)
        older = self._scope.update(PreviewRow).where(table.c.person == person, table.c.state == "waiting")
        self._scope.run(older.values(state="dropped", document={}))
        key = self._scope.insert(
            PreviewRow,
            board_id=board_id,
            person=person,
            at=at,
            name=name,
            digest=digest,
            state="waiting",
            document=document,
        )
        return Preview(key, person, at, name, digest, document)

    def find_waiting(self, person: str) -> Preview | None:
        """What a person was shown last and has not settled."""
        table = table_of(PreviewRow)
        found = self._scope.select(PreviewRow).where(table.c.person == person, table.c.state == "waiting")
        row = self._scope.first(found.order_by(table.c.id.desc()))
        return _build(row) if row else None

    def find_last(self, board_id: int, kind: str) -> Preview | None:
        """The latest preview of this kind for the board that was not dropped."""
        table = table_of(PreviewRow)
        found = self._scope.select(PreviewRow).where(
            table.c.board_id == board_id, table.c.state.in_(("waiting", "confirmed"))
        )
        kept = (
            _build(row) for row in self._scope.rows(found.order_by(table.c.id.desc()).limit(MOST_LOOKED_AT))
        )
        return next((preview for preview in kept if preview.document.get("kind") == kind), None)

    def save(self, preview: Preview, document: dict[str, Any]) -> None:
        """Keep what has become of a preview while it waits."""
        found = self._scope.update(PreviewRow).where(table_of(PreviewRow).c.id == preview.id)
        self._scope.run(found.values(document=document))

    def was_imported(self, digest: str) -> bool:
        """Whether a file of these bytes was confirmed before."""
        table = table_of(PreviewRow)
        found = self._scope.select(PreviewRow).where(table.c.digest == digest, table.c.state == "confirmed")
        return self._scope.first(found) is not None

    def settle(self, preview: Preview, state: str) -> bool:
        """Mark a waiting preview as confirmed or dropped; False when that was done before."""
        table = table_of(PreviewRow)
        waiting = self._scope.update(PreviewRow).where(table.c.id == preview.id, table.c.state == "waiting")
        return self._scope.run(waiting.values(state=state)).rowcount == 1


def _build(row: Mapping[str, Any]) -> Preview:
    return Preview(row["id"], row["person"], row["at"], row["name"], row["digest"], row["document"])
