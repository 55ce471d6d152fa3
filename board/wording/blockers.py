"""Blockers (需协调): what a task is stuck on, who took it up, and what became of it."""

from collections.abc import Sequence

from board.model.office import Office, Person
from board.model.task import Task
from board.wording.names import name_person, name_task, name_tasks
from board.wording.numbers import shorten, word_day

MOST_TEXT = 40


def word_blocker(office: Office, task: Task, *, year: int) -> str:
    """14号村卫生室改造：施工队撤场（郑凯11月23日报）."""
    if task.blocker is None:
        return name_task(task)
    on = task.blocker.at.astimezone(office.board.zone).date()
    who = name_person(office, task.blocker.by)
    return f"{name_task(task)}：{shorten(task.blocker.text, MOST_TEXT)}（{who}{word_day(on, year=year)}报）"


def word_stuck(office: Office, tasks: Sequence[Task], *, year: int) -> str:
    """To who may take them up: what is stuck, and the words that do so."""
    listed = "；".join(word_blocker(office, task, year=year) for task in tasks)
    return f"需协调{len(tasks)}项：{listed}。回“{tasks[0].code}号受理”即转待协调，期间不催办。"


def word_taken(office: Office, tasks: Sequence[Task], *, year: int) -> str:
    """To who took them up: what still waits for them."""
    listed = "；".join(word_blocker(office, task, year=year) for task in tasks)
    return f"您受理的需协调事项{len(tasks)}项：{listed}。办好回“{tasks[0].code}号协调好了”。"


def word_accepted(tasks: Sequence[Task]) -> str:
    return f"{name_tasks(task.code for task in tasks)}已受理，转待协调，责任单位报进展后自动恢复。"


def word_accepted_notice(office: Office, task: Task, by: Person, *, said: str = "") -> str:
    """To who reported it and who owns the task, with what was said beside it: 先给15万."""
    words = f"（“{said}”）" if said else ""
    return f"{name_task(task)}的困难由{name_person(office, by.id)}受理协调{words}，期间不催办，有进展回一句即可。"


def word_over(tasks: Sequence[Task]) -> str:
    return f"{name_tasks(task.code for task in tasks)}已恢复推进，已告知责任人。"


def word_over_notice(office: Office, task: Task, by: Person) -> str:
    return f"{name_task(task)}的困难{name_person(office, by.id)}已协调，恢复推进，时限不变。"


def word_which(tasks: Sequence[Task]) -> str:
    """受理 without a number, and several wait."""
    return f"待受理{len(tasks)}项：{name_tasks(task.code for task in tasks)}。回“{tasks[0].code}号受理”。"


def word_none() -> str:
    return "目前没有待受理的需协调事项。"
