"""What tasks are measured against beyond their targets: the best known elsewhere (对标), the level to count at (档次)."""

from dataclasses import replace

from board.errors import NotPossible
from board.model.choices import find_choice
from board.model.task import AMBITIONS, Task
from board.reading.desk.registers import Register
from board.rules.rights import is_concerned
from board.wording import ambitions as words
from handlers.calls.acting import Said
from handlers.calls.desk import Desk
from handlers.tasks.evidence import list_kept


def set_benchmark(desk: Desk[Register]) -> Said | None:
    """3号对标全省第一91.2%: kept beside the targets; no light follows it."""
    if not desk.sender.leads or desk.said.value is None:
        return None
    task = desk.task
    place = next((place for place, item in enumerate(task.indicators) if item.value is not None), 0)
    if not task.indicators:
        raise NotPossible(words.word_no_indicator(task))
    items = list(task.indicators)
    items[place] = replace(items[place], benchmark=desk.said.value, benchmark_of=desk.said.words)
    after = replace(task, indicators=tuple(items))
    desk.change("benchmark", task, after, value=desk.said.value, of=desk.said.words)
    return Said((words.word_benchmark(after),), (task.code,), topic=task.code)


def tell_benchmark(desk: Desk[Register]) -> Said | None:
    """What the task is held against, for whoever leads or has to do with it; silence for others."""
    task = desk.task
    if not desk.sender.leads and not is_concerned(desk.sender, task):
        return None
    return Said((words.word_benchmark(task),), (task.code,), topic=task.code)


def list_benchmarks(desk: Desk[Register]) -> Said | None:
    """对标情况: every task that has a benchmark, furthest behind first."""
    if not desk.sender.leads:
        return None
    return Said((words.word_benchmarks(desk.scene.office.tasks),), private=True)


def set_ambition(desk: Desk[Register]) -> Said | None:
    """23号创新档次省级."""
    if not desk.sender.leads:
        return None
    task, level = desk.task, find_choice(desk.said.level, AMBITIONS)
    after = replace(task, ambition=level)
    desk.change("ambition", task, after, level=level)
    return Said((words.word_ambition(after),), (task.code,), topic=task.code)


def list_ambitions(desk: Desk[Register]) -> Said | None:
    """创新档次: how many of each level against the quota, each with its evidence."""
    if not desk.sender.leads:
        return None
    tasks = [task for task in desk.scene.office.tasks if task.ambition and task.state != "cancelled"]
    proofs = {task.code: _count_proofs(desk, task) for task in tasks}
    return Said((words.word_ambitions(tasks, desk.scene.settings.ambition_quota, proofs),), private=True)


def _count_proofs(desk: Desk[Register], task: Task) -> int:
    return len(list_kept(desk.scene, task))
