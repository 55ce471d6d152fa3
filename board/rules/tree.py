"""The four levels of goals (四级目标): the board, its leaders, their units, the people; every task at each level.

A task stands with its leader, else with who oversees its lead unit; with its lead unit; with its owners, else with the
unit's head. At the first three levels each task counts once, so that they add up to the board.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from board.model.office import Office
from board.model.task import Task
from board.rules.answers import rank_item
from board.rules.buckets import Lit
from board.rules.deciders import list_heads, list_overseers
from board.rules.lights import find_share_light
from board.rules.office_day import OfficeDay
from board.rules.shares import narrow_task
from board.rules.subtasks import Rollup, build_rollup, list_leaves

Level = Literal["board", "leader", "unit", "person"]


@dataclass(frozen=True)
class Node:
    """One place of the tree: `key` is a person's id or a unit's name, None where nobody is named."""

    level: Level
    key: str | None
    items: tuple[Lit, ...]
    rollup: Rollup
    children: tuple["Node", ...] = ()

    @cached_property
    def red(self) -> tuple[str, ...]:
        return tuple(item.task.code for item in self.items if item.reason.light == "red")

    @cached_property
    def yellow(self) -> tuple[str, ...]:
        return tuple(item.task.code for item in self.items if item.reason.light == "yellow")


def build_tree(office: Office, lit: Iterable[Lit]) -> Node:
    """All four levels over tasks with their lights; cancelled ones are in none."""
    kept = tuple(item for item in lit if item.task.state != "cancelled")
    leaders = _split(office, kept, "leader", lambda task: (find_leader(office, task),))
    return _build(office, "board", None, kept, children=tuple(_with_units(office, node) for node in leaders))


def list_units(office: Office, lit: Iterable[Lit], *, kind: str | None = None) -> tuple[Node, ...]:
    """The units of one kind or of all, whoever leads their tasks.

    `lit` may hold parts beside the tasks (`list_parts`): a unit then counts its own parts of others' tasks too.
    """
    kept = [item for item in lit if item.task.state != "cancelled"]
    nodes = _split(office, kept, "unit", lambda task: (task.lead_unit,))
    known = office.units_by_name
    return tuple(
        node
        for node in nodes
        if kind is None or (node.key is not None and node.key in known and known[node.key].kind == kind)
    )


def list_parts(office: Office, day: OfficeDay) -> tuple[Lit, ...]:
    """Each unit's part of a task that another leads, as a task of its own with the worst light of its shares."""
    return tuple(
        _light_part(task, unit, day)
        for task in office.tasks
        if task.state != "cancelled"
        for unit in task.share_units
        if unit != task.lead_unit
    )


def _light_part(task: Task, unit: str, day: OfficeDay) -> Lit:
    own = narrow_task(task, unit)
    lit = [
        Lit(own, find_share_light(task, indicator, share, day))
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.unit == unit
    ]
    return min(lit, key=rank_item)


def list_people(office: Office, lit: Iterable[Lit], unit: str) -> tuple[Node, ...]:
    """The people who answer for a unit's tasks; a task of several owners is each one's."""
    kept = [item for item in lit if item.task.state != "cancelled" and item.task.lead_unit == unit]
    return _split(office, kept, "person", lambda task: list_answering(office, task))


def find_leader(office: Office, task: Task) -> str | None:
    """The task's leader, else who oversees its lead unit."""
    return task.leader or next(iter(list_overseers(office, task.lead_unit)), None)


def list_answering(office: Office, task: Task) -> tuple[str | None, ...]:
    """The owners, else the heads of the lead unit; None alone where nobody is named."""
    known = tuple(owner for owner in task.owners if owner in office.people_by_id)
    return known or list_heads(office, task.lead_unit) or (None,)


def _with_units(office: Office, leader: Node) -> Node:
    units = _split(office, leader.items, "unit", lambda task: (task.lead_unit,))
    below = tuple(_with_people(office, unit) for unit in units)
    return Node("leader", leader.key, leader.items, leader.rollup, below)


def _with_people(office: Office, unit: Node) -> Node:
    people = _split(office, unit.items, "person", lambda task: list_answering(office, task))
    return Node("unit", unit.key, unit.items, unit.rollup, people)


def _split(
    office: Office, items: Sequence[Lit], level: Level, find_keys: Callable[[Task], tuple[str | None, ...]]
) -> tuple[Node, ...]:
    """The items by whose they are, in the order of the office, nobody's last."""
    groups: dict[str | None, list[Lit]] = {}
    for item in items:
        for key in find_keys(item.task):
            groups.setdefault(key, []).append(item)
    names = [unit.name for unit in office.units] if level == "unit" else [p.id for p in office.people]
    places = {name: place for place, name in enumerate(names)}
    ordered = sorted(groups, key=lambda key: (key is None, places.get(key or "", len(places))))
    return tuple(_build(office, level, key, tuple(groups[key])) for key in ordered)


def _build(
    office: Office, level: Level, key: str | None, items: tuple[Lit, ...], *, children: tuple[Node, ...] = ()
) -> Node:
    """The place with its counts over all its tasks and its mean over those that have nothing beneath them."""
    tasks = [item.task for item in items]
    counted = build_rollup(tasks)
    mean = build_rollup(list_leaves(office, tasks)).progress
    return Node(level, key, items, Rollup(counted.total, counted.closed, mean), children)
