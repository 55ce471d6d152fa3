"""The four levels of goals in chat: the board, its leaders, their units, the people, each with its counts and mean.

What sets people beside each other, leaders too, is said in private.
"""

from board.errors import NotAllowed
from board.reading.desk.registers import Register
from board.reading.desk.tree import means_all_units, means_own_unit
from board.rules.tree import Node, build_tree, list_parts, list_people, list_units
from board.wording import tree as words
from board.wording.names import name_unit
from handlers.calls.acting import Said, Scene
from handlers.calls.context import find_person, find_unit
from handlers.calls.desk import Desk


def tell_tree(desk: Desk[Register]) -> Said:
    """四级目标情况: to who leads the whole, to others their own line of it."""
    tree = build_tree(desk.scene.office, desk.scene.list_lit())
    if desk.sender.leads:
        return Said((words.word_tree(desk.scene.office, tree, as_of=desk.scene.now),), private=True)
    chain = _find_chain(desk, tree)
    return Said((words.word_chain(desk.scene.office, chain, as_of=desk.scene.now),), private=True)


def _find_chain(desk: Desk[Register], tree: Node) -> list[Node]:
    """From the whole down to the sender: the leader over most of their unit's tasks, the unit, themself."""
    above = [node for node in tree.children if any(unit.key == desk.sender.unit for unit in node.children)]
    leader = max(above, key=lambda node: len(node.items), default=None)
    office, lit = desk.scene.office, desk.scene.list_lit()
    parts = list_parts(office, desk.scene.day)
    unit = [node for node in list_units(office, (*lit, *parts)) if node.key == desk.sender.unit]
    own = [node for node in list_people(office, lit, desk.sender.unit or "") if node.key == desk.sender.id]
    return [tree, *([leader] if leader else []), *unit, *own]


def tell_leaders(desk: Desk[Register]) -> Said | None:
    """各分管领导完成情况."""
    if not desk.sender.leads:
        return None
    tree = build_tree(desk.scene.office, desk.scene.list_lit())
    text = words.word_nodes(desk.scene.office, tree.children, "分管领导", "位", as_of=desk.scene.now)
    return Said((text,), private=True)


def tell_leader(desk: Desk[Register]) -> Said | None:
    """王局分管的完成多少: their field and the units in it; None where no leader of the office is named."""
    scene = desk.scene
    leader = find_person(scene, desk.said.whom)
    if not desk.sender.leads or leader is None:
        return None
    tree = build_tree(scene.office, scene.list_lit())
    node = next((node for node in tree.children if node.key == leader), None)
    if node is None:
        return None
    return Said((words.word_leader(scene.office, node, as_of=scene.now),), private=True)


def tell_units(desk: Desk[Register]) -> Said | None:
    """各科室完成情况: of one kind of units, or of all; None where the words name neither."""
    scene, said = desk.scene, desk.said.words
    kind = _find_kind(scene, said)
    if not desk.sender.leads or (kind is None and not means_all_units(said)):
        return None
    parts = list_parts(scene.office, scene.day)
    nodes = list_units(scene.office, (*scene.list_lit(), *parts), kind=kind)
    text = words.word_nodes(scene.office, nodes, f"各{kind or said}", "家", as_of=scene.now)
    return Said((text + words.word_parts_too(nodes, parts),))


def _find_kind(scene: Scene, said: str) -> str | None:
    """The kind of units that is named: 科室, or 科 where only one kind has it."""
    kinds = {unit.kind for unit in scene.office.units if unit.kind}
    likely = [kind for kind in kinds if said in kind]
    return said if said in kinds else likely[0] if len(likely) == 1 else None


def tell_people(desk: Desk[Register]) -> Said | None:
    """公卫科各人完成情况: to who leads and to the unit's head alone."""
    scene, sender = desk.scene, desk.sender
    unit = sender.unit if means_own_unit(desk.said.words) else find_unit(scene, desk.said.words)
    if unit is None:
        return None
    if not sender.leads and not (sender.role == "unit_head" and sender.unit == unit):
        if means_own_unit(desk.said.words):
            return None
        raise NotAllowed(words.word_not_personal())
    nodes = list_people(scene.office, scene.list_lit(), unit)
    title = name_unit(scene.office, unit)
    return Said((words.word_nodes(scene.office, nodes, title, "人", as_of=scene.now),), private=True)
