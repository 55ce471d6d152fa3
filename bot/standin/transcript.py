"""What arrived where: the conversation as people on WeCom's side see it, in order."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

Via = Literal["app", "appchat", "webhook", "aibot", "mp"]


@dataclass(frozen=True, slots=True)
class Heard:
    """One message that a person or a group received. `to` is an account or a group's name; `at` is aware.

    `text` is what people read, cut where the platform cuts; `file` the name of the file that came instead.
    `card` is the card with its buttons, `outcome` what it shows once it was changed.
    """

    at: datetime
    via: Via
    to: str
    is_group: bool
    kind: str
    text: str = ""
    file: str | None = None
    mentions: tuple[str, ...] = ()
    message_id: str = ""
    recalled: bool = False
    card: Mapping[str, Any] | None = None
    outcome: str = ""


class Transcript:
    """Everything heard so far. Reading, adding and waiting are safe from any thread."""

    def __init__(self) -> None:
        self._heard: list[Heard] = []
        self._changed = threading.Condition()

    @property
    def messages(self) -> tuple[Heard, ...]:
        with self._changed:
            return tuple(self._heard)

    def add(self, heard: Heard) -> None:
        """Add what was heard, and wake whoever waits for it."""
        with self._changed:
            self._heard.append(heard)
            self._changed.notify_all()

    def recall(self, message_id: str) -> bool:
        """Mark a message as recalled; whether there was one."""
        with self._changed:
            found = [number for number, heard in enumerate(self._heard) if heard.message_id == message_id]
            for number in found:
                self._heard[number] = replace(self._heard[number], recalled=True)
            return bool(found)

    def change_card(self, task: str, outcome: str) -> None:
        """Show an outcome on the card with this task id."""
        with self._changed:
            for number, heard in enumerate(self._heard):
                if heard.card is not None and heard.card.get("task_id") == task:
                    self._heard[number] = replace(heard, outcome=outcome)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[Heard], bool], *, count: int = 1, timeout: float = 5.0) -> Heard:
        """The `count`-th message that is wanted, as soon as it is there. Raises TimeoutError after seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._list(wanted)) >= count, timeout):
                raise TimeoutError(f"not heard within {timeout} s; heard: {self._heard}")
            return self._list(wanted)[count - 1]

    def _list(self, wanted: Callable[[Heard], bool]) -> list[Heard]:
        return [heard for heard in self._heard if wanted(heard)]
