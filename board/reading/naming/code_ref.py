"""A board number where it stands in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodeRef:
    """A board number in the text; `code` is None where the office has no such task. passing: named by the way."""

    start: int
    end: int
    code: str | None
    passing: bool = False
    except_for: bool = False
