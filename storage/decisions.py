"""What waits for somebody's decision, and what was decided. A decision is taken once."""

from dataclasses import replace
from typing import Any

from board.model.records import Decision
from storage.documents import dump, load
from storage.scope import Scope, table_of
from storage.tables.boards import DecisionRow


class Decisions:
    """What waits for a decision and what was decided, board by board."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, board_id: int, decision: Decision) -> Decision:
        """Keep a new decision; its id is given here."""
        key = self._scope.insert(
            DecisionRow,
            board_id=board_id,
            what=decision.what,
            task=decision.task,
            verdict=decision.verdict,
            document=dump(decision),
        )
        return replace(decision, id=key)

    def save(self, decision: Decision) -> bool:
        """Save a decision that was pending; False when somebody decided it first."""
        table = table_of(DecisionRow)
        pending = self._scope.update(DecisionRow).where(
            table.c.id == decision.id, table.c.verdict == "pending"
        )
        return (
            self._scope.run(pending.values(verdict=decision.verdict, document=dump(decision))).rowcount == 1
        )

    def reopen(self, decision: Decision) -> None:
        """Save a decision over one that was taken: its verdict is taken back."""
        values = {"verdict": decision.verdict, "document": dump(decision)}
        self._scope.change(DecisionRow, {"id": decision.id}, **values)

    def list_pending(
        self, board_id: int, *, task: str | None = None, person: str | None = None
    ) -> list[Decision]:
        """Pending decisions, oldest first; those of a task, or those that wait for a person."""
        of_task: dict[str, Any] = {} if task is None else {"task": task}
        rows = self._scope.list_equal(DecisionRow, "id", board_id=board_id, verdict="pending", **of_task)
        decisions = [_build(row["id"], row["document"]) for row in rows]
        return [d for d in decisions if person is None or person in d.waiting_for]

    def list_for_task(self, board_id: int, task: str) -> list[Decision]:
        """All decisions on a task, oldest first."""
        table = table_of(DecisionRow)
        found = self._scope.select(DecisionRow).where(table.c.board_id == board_id, table.c.task == task)
        return [_build(row["id"], row["document"]) for row in self._scope.rows(found.order_by(table.c.id))]


def _build(key: int, document: dict[str, object]) -> Decision:
    return replace(load(Decision, {"id": key, **document}), id=key)
