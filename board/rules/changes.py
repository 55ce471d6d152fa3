"""What changed on a board between two moments: the news of a digest, one entry per task and figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from board.model.task import Indicator, Share, State, Task

What = Literal[
    "closed", "claimed", "returned", "reopened", "started", "paused", "resumed", "cancelled", "new",
    "extended", "brought_forward", "figure", "percent", "ticked", "part_done", "overdue", "slowed", "far_behind",
]  # fmt: skip

_BY_STATE: dict[State, What] = {
    "closed": "closed",
    "claimed": "claimed",
    "returned": "returned",
    "paused": "paused",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class BoardChange:
    """One change of one task. For figures `before` and `after` are values, `share` the unit whose part it is."""

    task: Task
    what: What
    indicator: Indicator | None = None
    share: Share | None = None
    before: float | None = None
    after: float | None = None


def build_changes(before: Iterable[Task], after: Iterable[Task]) -> tuple[BoardChange, ...]:
    """The changes from one state of the board's tasks to another, in board order, closed ones first."""
    old = {task.code: task for task in before}
    found = [change for task in after for change in _compare(old.get(task.code), task)]
    return tuple(sorted(found, key=lambda change: change.what != "closed"))


def _compare(old: Task | None, new: Task) -> list[BoardChange]:
    if old is None:
        return [] if new.state == "cancelled" else [BoardChange(new, "new")]
    if new.state != old.state and (what := _find_state_change(old, new)):
        # A task that changed its state is told by that; its last figures would say the same twice.
        return [BoardChange(new, what)]
    found: list[BoardChange] = []
    if old.due and new.due and old.due != new.due:
        found.append(BoardChange(new, "extended" if new.due > old.due else "brought_forward"))
    figures = _compare_figures(old, new)
    found += _compare_ticks(old, new, {change.share.unit for change in figures if change.share})
    if not figures and new.percent is not None and new.percent != old.percent:
        figures = [BoardChange(new, "percent", None, None, old.percent, new.percent)]
    return found + figures


def _compare_ticks(old: Task, new: Task, told: set[str]) -> list[BoardChange]:
    """Periods and nodes that were met; a unit's part that is done, unless its figures are told."""
    ticks = [tick for tick in new.ticked if tick not in old.ticked]
    units = {*new.units, *new.share_units}
    met = [BoardChange(new, "ticked")] if any(tick not in units for tick in ticks) else []
    done = [BoardChange(new, "part_done", share=Share(tick)) for tick in ticks if tick in units - told]
    return met + done


def _find_state_change(old: Task, new: Task) -> What | None:
    if what := _BY_STATE.get(new.state):
        return what
    if new.reopened > old.reopened:
        return "reopened"
    if old.state == "paused":
        return "resumed"
    return "started" if old.state == "not_started" else None


def _compare_figures(old: Task, new: Task) -> list[BoardChange]:
    found: list[BoardChange] = []
    for was, now in zip(old.indicators, new.indicators, strict=False):
        shares = {share.unit: share for share in was.by_unit}
        parts = [
            BoardChange(new, "figure", now, share, shares[share.unit].value, share.value)
            for share in now.by_unit
            if share.unit in shares and share.value != shares[share.unit].value
        ]
        if parts:
            found += parts
        elif now.value != was.value:
            found.append(BoardChange(new, "figure", now, None, was.value, now.value))
    return found
