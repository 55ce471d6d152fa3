"""How far a task is, and how far it should be (序时进度). Percent everywhere, 0 to 100; days are local.

Sources: 银川 2025 and 宿迁 (points behind schedule), 金寨 2025 (达序时, 慢序时); docs/rules.md, "Progress".
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from board.model.task import Deadline, Indicator, Share, Task

# Measured in these units a figure is a level, not a growing count: it has no schedule.
LEVEL_UNITS: frozenset[str] = frozenset({"分", "名", "位", "级", "℃", "分贝", "mg/L", "mmHg", "岁"})
# One point of rounding: three nodes make 33.3 each, and people say 33.
NODE_TOLERANCE = 0.5


def is_count(indicator: Indicator) -> bool:
    """Whether the figure grows towards its goal: neither rate, level, rank nor an upper limit."""
    return (
        indicator.op not in {"<=", "rank<="} and not indicator.is_rate and indicator.unit not in LEVEL_UNITS
    )


def find_progress(task: Task) -> float | None:
    """`percent`, else the worst count against its inner target; None where nothing measures the task."""
    return task.percent if task.percent is not None else find_figure_progress(task)


def find_figure_progress(task: Task) -> float | None:
    """The worst count of the task against its inner target."""
    worst = find_worst(task)
    return find_indicator_progress(worst) if worst else None


def find_worst(task: Task) -> Indicator | None:
    """The count that is furthest from its inner target."""
    measured = [
        (progress, place)
        for place, indicator in enumerate(task.indicators)
        if (progress := find_indicator_progress(indicator)) is not None
    ]
    return task.indicators[min(measured)[1]] if measured else None


def find_indicator_progress(indicator: Indicator) -> float | None:
    """Value ÷ goal of a count; None for what has no schedule or no figures."""
    if not is_count(indicator) or indicator.value is None or not indicator.goal:
        return None
    return indicator.value / indicator.goal * 100


def find_share_progress(indicator: Indicator, share: Share) -> float | None:
    """How far a unit's share is: its value ÷ its quota, for counts; None without a quota."""
    if not is_count(indicator) or share.value is None:
        return None
    quota = share.target or share.denominator
    return share.value / quota * 100 if quota else None


def list_nodes(task: Task) -> tuple[Deadline, ...]:
    """The dated nodes of a task in order of time, where it has more than one; else none."""
    if len(task.deadlines) < 2:
        return ()
    dated = sorted(
        (node for node in task.deadlines if node.kind == "date" and node.on), key=lambda node: str(node.on)
    )
    return tuple(dated) if len(dated) > 1 else ()


def schedule_progress(task: Task, on: date) -> float | None:
    """Where the task should be on a day: elapsed ÷ total calendar days, both ends counted.

    Nodes override the straight line: each passed node is an equal part of the whole. A recurring duty, what is
    to be put right at once, and a task without percent and counts (验收), has no schedule.
    """
    if task.recurrence or task.is_immediate or find_progress(task) is None:
        return None
    if nodes := list_nodes(task):
        return 100 * sum(node.on is not None and node.on < on for node in nodes) / len(nodes)
    return find_linear_progress(task, on)


def find_linear_progress(task: Task, on: date) -> float | None:
    """The straight line from start to due, for the task or any unit's share of it."""
    if task.start is None or task.due is None or task.due < task.start:
        return None
    total = (task.due - task.start).days + 1
    elapsed = (on - task.start).days + 1
    return 100 * min(max(elapsed, 0), total) / total


@dataclass(frozen=True, slots=True)
class MissedNode:
    """A node that has passed without being met."""

    node: Deadline
    on: date


def find_missed_node(task: Task, on: date, *, floor: date | None = None) -> MissedNode | None:
    """The earliest passed node that is not met; the last node is the due day and not a node here.

    A node is met when it is ticked, when its own number is reached, or when the task's progress covers its
    equal part. Nodes before `floor` (the day the board went live) count only where figures contradict them.
    """
    nodes = list_nodes(task)
    progress = find_progress(task)
    for place, node in enumerate(nodes[:-1], start=1):
        if node.on is None or node.on >= on:
            return None
        if not _is_node_met(task, node, progress, part=100 * place / len(nodes), floor=floor):
            return MissedNode(node, node.on)
    return None


def _is_node_met(
    task: Task, node: Deadline, progress: float | None, *, part: float, floor: date | None
) -> bool:
    if node.on is not None and node.on.isoformat() in task.ticked:
        return True
    if (own := find_node_goal(task, node)) is not None:
        indicator, goal = own
        return indicator.value is not None and (
            indicator.value <= goal if indicator.op == "<=" else indicator.value >= goal
        )
    if progress is not None:
        return progress >= part - NODE_TOLERANCE
    return floor is not None and node.on is not None and node.on < floor


def find_node_goal(task: Task, node: Deadline) -> tuple[Indicator, float] | None:
    """The number a node's own words set for one of the task's indicators (6月底前达到50%), if they do."""
    for indicator in task.indicators:
        if not indicator.unit:
            continue
        match = re.search(rf"(\d+(?:\.\d+)?)\s*{re.escape(indicator.unit)}", node.text or "")
        if match:
            return indicator, float(match[1])
    return None


def round_half_up(value: float, digits: int = 1) -> float:
    """Rounding as people do it: 0.05 becomes 0.1."""
    return float(Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def find_points_behind(progress: float, schedule: float) -> float:
    """Percentage points behind schedule as shown: from the rounded figures, so that readers can check them."""
    return round_half_up(round_half_up(schedule) - round_half_up(progress))
