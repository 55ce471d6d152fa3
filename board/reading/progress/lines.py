"""A stretch of the text that is one item of a list, and the clauses it holds."""

from dataclasses import dataclass

from board.reading.clauses import Clause
from board.reading.scene import Scene


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the text that is one item of a list."""

    start: int
    end: int
    number: int | None = None


def list_clauses_within(scene: Scene, line: Line) -> tuple[Clause, ...]:
    clauses = []
    for clause in scene.clauses:
        start, end = max(clause.start, line.start), min(clause.end, line.end)
        if start < end and scene.text[start:end].strip():
            clauses.append(Clause(start, end, scene.text[start:end], clause.stop))
    return tuple(clauses)
