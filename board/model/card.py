"""The buttons under a message: each stands for an answer that could as well be typed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Button:
    """`text` is what people see, `says` the answer that pressing it gives."""

    text: str
    says: str


@dataclass(frozen=True, slots=True)
class Card:
    """Buttons of a message about a board.

    With `asked_at` they answer the question of that moment and no later one, with `preview` that preview and no other.
    """

    buttons: tuple[Button, ...]
    board: int | None = None
    asked_at: datetime | None = None
    preview: int | None = None
