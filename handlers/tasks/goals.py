"""对应上级目标: the goal a task serves and the document it rests on, kept by those who lead, asked by anybody."""

from dataclasses import replace

from board.model.task import Task
from board.reading.desk.registers import Register
from board.rules.buckets import Lit, build_buckets
from board.rules.goals import group_by_goal, list_linked
from board.wording import goals as words
from handlers.calls.acting import Said
from handlers.calls.desk import Desk
from handlers.calls.selections import say_codes


def link(desk: Desk[Register]) -> Said | None:
    """2号、5号对应县委“123”目标; 2号依据：县卫发〔2026〕3号第五条."""
    if not desk.sender.leads:
        return None
    serves = desk.said.verb == "set_goal"
    text = desk.said.words
    linked = [desk.scene.get_task(code) for code in desk.said.codes]
    for task in linked:
        after = replace(task, goal=text) if serves else replace(task, basis=text)
        desk.change("link", task, after, **{"goal" if serves else "basis": text})
    said = words.word_linked(linked, goal=text if serves else None, basis=None if serves else text)
    codes = tuple(task.code for task in linked)
    return Said((said,), codes, topic=codes[0])


def tell_basis(desk: Desk[Register]) -> Said:
    """2号依据是什么."""
    task = desk.scene.get_task(desk.said.codes[0])
    return Said((words.word_basis(task),), (task.code,), topic=task.code)


def list_serving(desk: Desk[Register]) -> Said:
    """县委“123”目标对应哪些任务: where they stand, then one by one."""
    scene, lit = desk.scene, _light(desk)
    found = {task.code for task in list_linked(scene.office.tasks, desk.said.words)}
    items = [item for item in lit if item.task.code in found]
    if not items:
        known = [served.goal for served in group_by_goal(lit)]
        return Said((words.word_none_serving(desk.said.words, known),))
    text = words.word_serving(scene.office, desk.said.words, items, build_buckets(items), as_of=scene.now)
    return say_codes(text, (item.task.code for item in items))


def list_goals(desk: Desk[Register]) -> Said | None:
    """上级目标对应情况: every goal with its tasks."""
    if not desk.sender.leads:
        return None
    lit = _light(desk)
    without = sum(_is_current(item.task) and not item.task.goal for item in lit)
    return Said((words.word_goals(group_by_goal(lit), without),), private=True)


def _is_current(task: Task) -> bool:
    return task.state != "cancelled"


def _light(desk: Desk[Register]) -> tuple[Lit, ...]:
    return tuple(item for item in desk.scene.list_lit() if _is_current(item.task))
