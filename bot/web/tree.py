"""The four levels of goals as branches of the board's page: leaders, their units, the people, each with its counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from board.model.office import Office, Person
from board.rules.buckets import Lit
from board.rules.tree import Node, build_tree
from board.wording.numbers import word_percent
from board.wording.tree import name_node


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of the tree. `progress` is the mean in percent, None where nothing is measured."""

    name: str
    total: int
    closed: int
    progress: float | None
    mean: str
    red: int
    yellow: int
    children: tuple["Branch", ...] = ()


def build_branches(office: Office, lit: Iterable[Lit], viewer: Person) -> tuple[Branch, ...]:
    """The levels beneath the board; people only for who leads, and for a unit's head those of the unit."""
    return tuple(_build(office, node, viewer) for node in build_tree(office, lit).children)


def _build(office: Office, node: Node, viewer: Person) -> Branch:
    below = node.children if node.level != "unit" or _sees_people(viewer, node.key) else ()
    progress = node.rollup.progress
    return Branch(
        name=name_node(office, node),
        total=node.rollup.total,
        closed=node.rollup.closed,
        progress=progress,
        mean="" if progress is None else word_percent(progress),
        red=len(node.red),
        yellow=len(node.yellow),
        children=tuple(_build(office, child, viewer) for child in below),
    )


def _sees_people(viewer: Person, unit: str | None) -> bool:
    return viewer.leads or (viewer.role == "unit_head" and viewer.unit == unit)
