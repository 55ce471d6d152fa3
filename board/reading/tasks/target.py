"""A task as a message refers to it."""

from dataclasses import dataclass
from typing import Literal

How = Literal["code", "words", "quote", "topic", "listed", "last", "own", "none"]


@dataclass(frozen=True, slots=True)
class Target:
    """A task as it was referred to. `code` is None where it is not decided: `candidates` then may hold several.

    unknown: a board number that the office does not have.
    """

    code: str | None = None
    how: How = "none"
    candidates: tuple[str, ...] = ()
    unknown: bool = False
    start: int = -1
    end: int = -1
