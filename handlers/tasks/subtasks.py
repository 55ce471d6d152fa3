"""Parent and child tasks in chat: asked as a list, set by those who lead; a parent follows and waits for its children."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from board.errors import NotAllowed, NotPossible
from board.model.task import Task
from board.reading.desk.plain import read_codes
from board.reading.desk.registers import Register
from board.rules.answers import rank_item
from board.rules.deciders import list_receivers
from board.rules.subtasks import build_rollup, find_parent, is_above, list_children, unroll
from board.wording import tree as words
from board.wording.lists import MOST_ITEMS
from board.wording.parts import name_shares
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.desk import Desk
from handlers.calls.selections import say_codes


def list_subtasks(desk: Desk[Register]) -> Said:
    """2号下面的子任务: with their lights, worst first; a task without any is told by its units' parts."""
    scene, task = desk.scene, desk.task
    children = list_children(scene.office, task)
    if not children:
        shares = [(indicator, share) for indicator in task.indicators for share in indicator.by_unit]
        named = name_shares(scene.office, shares, most=MOST_ITEMS)
        return Said((words.word_no_subtasks(task, named),), (task.code,), topic=task.code)
    lit = sorted(scene.list_lit(children), key=rank_item)
    text = words.word_subtasks(scene.office, task, lit, build_rollup(children), as_of=scene.now)
    return say_codes(text, (item.task.code for item in lit))


def set_parent(desk: Desk[Register]) -> Said:
    """3号、5号列为2号的子任务."""
    parent, tasks = desk.task, _list_named(desk)
    put_beneath(desk, tasks, parent)
    rollup = build_rollup(list_children(desk.scene.office, parent))
    codes = (parent.code, *(task.code for task in tasks))
    return Said((words.word_parent_set(tasks, parent, rollup),), codes, topic=parent.code)


def put_beneath(desk: Desk[Any], tasks: Sequence[Task], parent: Task) -> None:
    """Make tasks the children of another. Raises NotPossible where one of them already stands above it."""
    for task in tasks:
        if is_above(desk.scene.office, task, parent):
            raise NotPossible(words.word_in_circle(task, parent))
    for task in tasks:
        desk.change("parent", task, replace(task, parent=parent.code))


def drop_parent(desk: Desk[Register]) -> Said:
    """3号单列: beneath nothing any more, also where its number continues another's."""
    tasks = _list_named(desk)
    for task in tasks:
        if find_parent(desk.scene.office, task) is None:
            raise NotPossible(words.word_no_parent(task))
    parents = {parent.code for task in tasks if (parent := find_parent(desk.scene.office, task))}
    for task in tasks:
        desk.change("parent", task, replace(task, parent=task.code))
    for code in parents:
        _settle(desk.scene, desk.scene.get_task(code))
    return Said((words.word_parent_dropped(tasks),), tuple(task.code for task in tasks))


def _settle(scene: Scene, parent: Task) -> None:
    """A parent that lost a child follows those it still has."""
    left = list_children(scene.office, parent)
    scene.save(*(left[:1] or (unroll(parent),)))


def _list_named(desk: Desk[Register]) -> tuple[Task, ...]:
    """The tasks that were named. Raises NotAllowed or NotPossible."""
    if not desk.sender.leads:
        raise NotAllowed(words.word_not_numbering())
    return tuple(desk.scene.get_task(code) for code in read_codes(desk.said.words))


def word_beneath(scene: Scene, task: Task) -> str:
    """Behind the answer about a parent; nothing where nothing lies beneath."""
    children = list_children(scene.office, task)
    return words.word_beneath(build_rollup(children)) if children else ""


def word_waiting(scene: Scene, task: Task) -> str | None:
    """Why a parent cannot be claimed yet."""
    left = [child for child in list_children(scene.office, task) if child.state != "closed"]
    return words.word_children_open(task, left) if left else None


def tell_all_closed(scene: Scene, task: Task) -> tuple[Telling, ...]:
    """When the last child is struck off, whoever has the parent hears that they may claim it.

    The whole board is looked at: who strikes a child off may not see its parent.
    """
    office = scene.whole
    parent = find_parent(office, task)
    if (
        parent is None
        or not parent.is_open
        or any(c.state != "closed" for c in list_children(office, parent))
    ):
        return ()
    text = words.word_all_closed(parent)
    return tuple(
        Telling(f"user:{owner}", "notice", text, f"children:{parent.code}:{owner}", (parent.code,))
        for owner in parent.owners or list_receivers(office, parent.lead_unit)
    )
