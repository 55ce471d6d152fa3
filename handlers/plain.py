"""Plain words of one person that are no acts of their own, as each family is asked about them."""

from dataclasses import dataclass

from board.model.acts import Act
from board.model.office import Person
from board.model.task import Task
from board.reading.desk.plain import Answer
from handlers.acting import Call, Scene, build_call
from handlers.calls import Incoming
from handlers.places import Surroundings


@dataclass(frozen=True, slots=True)
class Plain:
    """A short answer on one board: who gave it and what it settles."""

    scene: Scene
    incoming: Incoming
    sender: Person
    around: Surroundings
    answer: Answer

    @property
    def source(self) -> str:
        """The message's own key, for the journal."""
        return f"{self.incoming.channel}:{self.incoming.message_id}"

    def build_call(self, act: Act) -> Call:
        """The same words as an act, for changing a task and writing it down."""
        return build_call(self.scene, self.incoming, self.sender, act, self.around, words=self.incoming.text)

    def list_tasks(self) -> tuple[Task, ...]:
        """The tasks that were named. Raises NotPossible where there is none of that number."""
        return tuple(self.scene.get_task(code) for code in self.answer.codes)
