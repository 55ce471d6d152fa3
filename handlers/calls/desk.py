"""The desk at which fixed words are answered: who said what, on which board, and the one way to answer it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from board.errors import GuatuError, NotPossible
from board.model.office import Office
from board.model.task import Task
from board.rules.registers import Item, list_items
from board.wording.registers import word_write_instead
from handlers.calls.acting import Said, Turn, build_change
from handlers.calls.calls import Incoming


class Spoken(Protocol):
    """What a family's grammar read: `verb` is its sense, and finds its handler."""

    @property
    def verb(self) -> str: ...


class OfTask(Protocol):
    """Words that name one task, or none."""

    @property
    def code(self) -> str | None: ...


class OfTasks(Protocol):
    """Words that name tasks."""

    @property
    def codes(self) -> tuple[str, ...]: ...


Words_co = TypeVar("Words_co", covariant=True)
Read = TypeVar("Read", bound=Spoken)
Answered = TypeVar("Answered")


def require_typed(incoming: Incoming) -> None:
    """Raises NotPossible for a voice message that would be written down: what was heard may be wrong."""
    if incoming.spoken:
        raise NotPossible(word_write_instead())


@dataclass(frozen=True, slots=True)
class Desk(Turn, Generic[Words_co]):
    """Who said what, on which board; `said` is the text itself, or what a family's grammar read in it."""

    said: Words_co

    @property
    def office(self) -> Office:
        return self.scene.office

    @property
    def task(self: "Desk[OfTask]") -> Task:
        """The task that was named. Raises `NotPossible` where there is none of that number."""
        return self.scene.get_task(self.said.code)

    def list_tasks(self: "Desk[OfTasks]") -> tuple[Task, ...]:
        """The tasks that were named. Raises NotPossible where there is none of that number."""
        return tuple(self.scene.get_task(code) for code in self.said.codes)

    def note(
        self,
        act: str,
        after: dict[str, Any],
        *,
        task: str | None = None,
        before: dict[str, Any] | None = None,
    ) -> None:
        """Write an entry into the journal, which is where registers live.

        Raises NotPossible for a voice message, before anything is changed: what was heard may be wrong.
        """
        require_typed(self.incoming)
        self.scene.write_journal(
            act, by=self.sender.id, task=task, before=before, after=after, source=self.incoming.key
        )

    def list_items(self, act: str) -> tuple[Item, ...]:
        """The items of one register of this board."""
        return list_items(self.scene.records.journal.list(board_id=self.scene.board.id, act=act))

    def change(self, act: str, before: Task, after: Task, **said: Any) -> None:
        """Save a changed task and say so in the journal, with what it was, so that 撤销 can restore it.

        Raises NotPossible for a voice message.
        """
        old, new = build_change(before, after)
        self.note(act, {**new, **said}, task=before.code, before=old)
        self.scene.save(after)


def answer(
    desk: Desk[str], said: Read | None, verbs: Mapping[str, Callable[[Desk[Read]], Answered]]
) -> Answered | Said | None:
    """What the handler of a family's verb answers; a refusal becomes its sentence. None where nothing was read."""
    handle = verbs.get(said.verb) if said is not None else None
    if said is None or handle is None:
        return None
    try:
        return handle(_lay(desk, said))
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _lay(desk: Desk[Any], said: Read) -> Desk[Read]:
    return replace(desk, said=said)
