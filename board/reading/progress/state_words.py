"""A state of a task with the words that gave it."""

import re
from dataclasses import dataclass

from board.model.acts import ReportState


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state with the words that gave it; `at` is where they begin in the stretch read."""

    state: ReportState
    words: str
    at: int


def plain_state(state: ReportState, match: re.Match[str] | None) -> StateWords | None:
    """A state by the words that were found; none where none were."""
    return StateWords(state, match[0], match.start()) if match else None
