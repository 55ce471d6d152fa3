"""A stretch of the text that is one item of a list, and the clauses it holds."""

from dataclasses import dataclass, field

from board.model.task import Indicator
from board.reading.clauses import Clause
from board.reading.scene import Scene
from board.reading.tasks.target import Target


@dataclass(frozen=True, slots=True)
class Subject:
    """What a list or row is of: its task, and the indicator that its heading names."""

    target: Target = field(default_factory=Target)
    indicator: Indicator | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the text that is one item of a list."""

    start: int
    end: int
    number: int | None = None


def list_clauses_within(scene: Scene, line: Line) -> tuple[Clause, ...]:
    """The clauses of a line, cut at its ends."""
    clauses = []
    for clause in scene.clauses:
        start, end = max(clause.start, line.start), min(clause.end, line.end)
        if start < end and scene.text[start:end].strip():
            end -= end - start - len(scene.text[start:end].rstrip())
            clauses.append(Clause(start, end, scene.text[start:end], clause.stop))
    return tuple(clauses)
