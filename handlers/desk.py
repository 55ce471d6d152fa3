"""A short word on what stands beside progress, as each family of registers gets it."""

from dataclasses import dataclass
from typing import Any

from board.model.office import Person
from board.model.task import Task
from board.reading.registers import Register
from board.rules.registers import Item, list_items
from handlers.acting import Scene
from handlers.calls import Incoming


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

    def note(self, act: str, after: dict[str, Any], *, task: str | None = None) -> None:
        """Write an entry of a register into the journal, which is where registers live."""
        self.scene.write_journal(act, by=self.sender.id, task=task, after=after, source=self.source)

    def list_items(self, act: str) -> tuple[Item, ...]:
        """The items of one register of this board."""
        return list_items(self.scene.records.journal.list(board_id=self.scene.board.id, act=act))

    def change(self, act: str, before: Task, after: Task, **said: Any) -> None:
        """Save a changed task and say so in the journal."""
        self.scene.save(after)
        self.note(act, said, task=before.code)
