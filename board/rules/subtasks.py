"""Parent and child tasks: what lies beneath a task, and how far that makes the parent (分项汇总).

A task lies beneath the one it names as its parent, else beneath the one whose number its own continues (2.1 beneath 2).
A parent without figures of its own follows its children; it is done only when all of them are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from board.model.office import Office
from board.model.task import Task
from board.rules.progress import find_progress

# The flag of a parent whose percent was taken from its children and nobody has said otherwise.
ROLLED = "分项汇总"


@dataclass(frozen=True, slots=True)
class Rollup:
    """Tasks taken together: `progress` is the mean of those that are measured, a closed one counting as 100."""

    total: int
    closed: int
    progress: float | None

    @property
    def percent(self) -> float:
        """How many of a hundred are closed."""
        return self.closed / self.total * 100 if self.total else 0.0


def build_rollup(tasks: Iterable[Task]) -> Rollup:
    """Cancelled tasks no longer count."""
    counted = [task for task in tasks if task.state != "cancelled"]
    measured = [each for task in counted if (each := _find_measured(task)) is not None]
    mean = sum(measured) / len(measured) if measured else None
    return Rollup(len(counted), sum(task.state == "closed" for task in counted), mean)


def _find_measured(task: Task) -> float | None:
    """A task's progress between 0 and 100; None for one that nothing measures and that has begun."""
    if task.state == "closed":
        return 100.0
    progress = find_progress(task)
    if progress is None:
        return 0.0 if task.state == "not_started" else None
    return min(max(progress, 0.0), 100.0)


def find_parent(office: Office, task: Task) -> Task | None:
    """The task that this one lies beneath."""
    # A task that names itself stands alone, whatever its number continues.
    above = task.parent or task.code.rpartition(".")[0]
    return office.tasks_by_code.get(above) if above and above != task.code else None


def list_children(office: Office, task: Task) -> tuple[Task, ...]:
    """The tasks right beneath a task, in board order, without cancelled ones."""
    return tuple(
        other
        for other in office.tasks
        if other.state != "cancelled"
        and (other.parent == task.code or (other.parent is None and _continues(other.code, task.code)))
    )


def _continues(code: str, above: str) -> bool:
    return code.rpartition(".")[0] == above


def group_children(office: Office) -> Mapping[str, tuple[Task, ...]]:
    """The tasks right beneath each, by its number: for who asks of the whole board."""
    groups: dict[str, list[Task]] = {}
    for task in office.tasks:
        if task.state != "cancelled" and (parent := find_parent(office, task)) is not None:
            groups.setdefault(parent.code, []).append(task)
    return {code: tuple(children) for code, children in groups.items()}


def list_leaves(office: Office, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Those of the tasks that have none of the others beneath them: what a mean counts once."""
    tasks = tuple(tasks)
    parents = {parent.code for task in tasks if (parent := find_parent(office, task)) is not None}
    return tuple(task for task in tasks if task.code not in parents)


def is_above(office: Office, task: Task, other: Task) -> bool:
    """Whether `task` is `other` or lies above it."""
    above: Task | None = other
    seen: set[str] = set()
    while above is not None and above.code not in seen:
        if above.code == task.code:
            return True
        seen.add(above.code)
        above = find_parent(office, above)
    return False


def roll_up(office: Office, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """The parents of these tasks as their children now make them; only those that change, the nearest first."""
    changed: list[Task] = []
    for task in tasks:
        parent = find_parent(office, task)
        if parent is None or not _follows(parent):
            continue
        after = _roll_one(parent, list_children(office, parent))
        if after != parent and all(after.code != other.code for other in changed):
            changed.append(after)
    return tuple(changed)


def unroll(task: Task) -> Task:
    """The task without what its children made of it; unchanged where its percent is somebody's own word."""
    if ROLLED not in task.flags:
        return task
    return replace(task, percent=None, flags=drop_rolled(task.flags))


def drop_rolled(flags: tuple[str, ...]) -> tuple[str, ...]:
    """The flags without the one that says the task follows its parts."""
    return tuple(flag for flag in flags if flag != ROLLED)


def _follows(parent: Task) -> bool:
    """Whether a parent has no figures and no word of its own on how far it is."""
    return parent.is_open and not parent.indicators and (parent.percent is None or ROLLED in parent.flags)


def _roll_one(parent: Task, children: Sequence[Task]) -> Task:
    progress = build_rollup(children).progress
    if progress is None:
        return parent
    last = max((child for child in children if child.reported_at), key=_find_moment, default=None)
    begun = parent.state == "not_started" and any(child.state != "not_started" for child in children)
    return replace(
        parent,
        percent=round(progress, 1),
        state="doing" if begun else parent.state,
        reported_at=last.reported_at if last else parent.reported_at,
        reported_by=last.reported_by if last else parent.reported_by,
        flags=tuple(dict.fromkeys((*parent.flags, ROLLED))),
    )


def _find_moment(task: Task) -> float:
    return task.reported_at.timestamp() if task.reported_at else 0.0
