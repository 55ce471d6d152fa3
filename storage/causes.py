"""Reasons that have spoken or been acted on: each once per board, for ever."""

from datetime import datetime

from storage.scope import Scope, table_of
from storage.tables.schedule import CauseRow


class Causes:
    """Reasons that were used: nothing is said twice for one of them."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def claim(self, board_id: int, key: str, at: datetime) -> bool:
        """Use a reason; False where it was used before."""
        return self._scope.insert_once(CauseRow, board_id=board_id, key=key, at=at)

    def is_used(self, board_id: int | None, key: str) -> bool:
        """Whether a reason was used on a board; on any board where none is given."""
        of_board = {} if board_id is None else {"board_id": board_id}
        return self._scope.find(CauseRow, key=key, **of_board) is not None

    def list_used(self, board_id: int | None, prefix: str) -> dict[str, datetime]:
        """The reasons that begin with `prefix`, with the moment each was used; on all boards where none is given."""
        table = table_of(CauseRow)
        found = self._scope.select(CauseRow).where(table.c.key.startswith(prefix, autoescape=True))
        if board_id is not None:
            found = found.where(table.c.board_id == board_id)
        return {row["key"]: row["at"] for row in self._scope.rows(found.order_by(table.c.id))}
