"""One-vote vetoes (一票否决): which units' grades are vetoed by a limit that was passed, until a person confirms it.

A limit (≤, =) is passed at once; a task may be marked, or say 一票否决 in its own words (F70 of the articles).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from board.model.task import Indicator, Task

WORDS = "一票否决"


@dataclass(frozen=True, slots=True)
class Hit:
    """A limit that was passed: by whom, and with which figure."""

    task: Task
    indicator: Indicator
    unit: str | None
    value: float

    @property
    def key(self) -> str:
        """The cause: another figure or another unit is another hit."""
        return f"{self.task.code}/{self.unit or ''}/{self.value:g}"


def is_veto(task: Task) -> bool:
    """Whether the task is under a veto: marked, or by its own words."""
    return task.veto or any(
        WORDS in (text or "") for text in (task.title, task.standard, task.measures, task.category)
    )


def list_hits(tasks: Iterable[Task]) -> tuple[Hit, ...]:
    """Every limit that was passed, of units where their own figures show it, else of the lead unit."""
    return tuple(
        hit for task in tasks if is_veto(task) for item in task.indicators for hit in _list_hits(task, item)
    )


def _list_hits(task: Task, indicator: Indicator) -> list[Hit]:
    if indicator.op not in {"<=", "="} or indicator.target is None:
        return []
    shares = [
        Hit(task, indicator, share.unit, share.value)
        for share in indicator.by_unit
        if share.value is not None and _passes(indicator, share.value, share.target)
    ]
    if shares or indicator.value is None or not _passes(indicator, indicator.value, None):
        return shares
    return [Hit(task, indicator, task.lead_unit, indicator.value)]


def _passes(indicator: Indicator, value: float, own: float | None) -> bool:
    limit = own if own is not None else indicator.target or 0
    return value > limit if indicator.op == "<=" else value != limit
