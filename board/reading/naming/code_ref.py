"""A board number where it stands in a text."""

from dataclasses import dataclass

from board.model.values import fill_at_once


@fill_at_once
@dataclass(frozen=True, slots=True)
class CodeRef:
    """A board number in the text; `code` is None where the office has no such task. passing: named by the way."""

    start: int
    end: int
    code: str | None
    passing: bool = False
    except_for: bool = False
