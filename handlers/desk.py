"""A short word on what stands beside progress, as each family of registers gets it."""

from dataclasses import dataclass
from typing import Any

from board.errors import NotPossible
from board.model.office import Person
from board.model.task import Task
from board.reading.desk.registers import Register
from board.rules.registers import Item, list_items
from board.wording.registers import word_write_instead
from handlers.acting import Scene, build_change
from handlers.calls import Incoming


def require_typed(incoming: Incoming) -> None:
    """Raises NotPossible for a voice message that would be written down: what was heard may be wrong."""
    if incoming.spoken:
        raise NotPossible(word_write_instead())


@dataclass(frozen=True, slots=True)
class Desk:
    """Who said what, on which board."""

    scene: Scene
    incoming: Incoming
    sender: Person
    said: Register

    @property
    def task(self) -> Task:
        """The task that was named. Raises `NotPossible` where there is none of that number."""
        return self.scene.get_task(self.said.code)

    @property
    def source(self) -> str:
        """The message's own key, for the journal."""
        return f"{self.incoming.channel}:{self.incoming.message_id}"

    def note(
        self,
        act: str,
        after: dict[str, Any],
        *,
        task: str | None = None,
        before: dict[str, Any] | None = None,
    ) -> None:
        """Write an entry of a register into the journal, which is where registers live.

        Raises NotPossible for a voice message, before anything is changed: what was heard may be wrong.
        """
        require_typed(self.incoming)
        self.scene.write_journal(
            act, by=self.sender.id, task=task, before=before, after=after, source=self.source
        )

    def list_items(self, act: str) -> tuple[Item, ...]:
        """The items of one register of this board."""
        return list_items(self.scene.records.journal.list(board_id=self.scene.board.id, act=act))

    def change(self, act: str, before: Task, after: Task, **said: Any) -> None:
        """Save a changed task and say so in the journal, with what it was, so that 撤销 can restore it."""
        old, new = build_change(before, after)
        self.note(act, {**new, **said}, task=before.code, before=old)
        self.scene.save(after)
