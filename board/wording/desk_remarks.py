"""Answers to ordinary talk of the office and of members: who is asked, how it stops, what stands in the way."""

from collections.abc import Sequence
from datetime import date

from board.model.acts import Waiting
from board.model.office import Office
from board.model.task import Task
from board.rules.lights import LightReason
from board.wording.names import name_person, name_task, name_tasks
from board.wording.numbers import word_day
from board.wording.phrases import word_light, word_why
from board.wording.requests import name_request

MOST = 5


def word_not_theirs(office: Office, task: Task, name: str) -> str:
    """Somebody is to be told of a task that is another's."""
    owners = "、".join(name_person(office, person) for person in task.owners[:2]) or "牵头单位"
    return f"{task.code}号责任人是{owners}，不是{name}。要催办写：催{task.code}号。"


def word_no_chase(task: Task) -> str:
    """17号别催了: chasing stops while the task is paused."""
    return f"{task.code}号还在提醒范围内。要停催写：{task.code}号暂停，等专家；恢复写：{task.code}号恢复。"


def word_light_is_computed(office: Office, task: Task, reason: LightReason) -> str:
    """把17号改成黄灯: lights follow from the date and the progress."""
    return (
        f"{task.code}号现在{word_light(reason)}：{word_why(task, reason)}。"
        "灯按时限和进度自动算，不能直接改；改时限或报进展后自动变。"
    )


def word_take_over(name: str) -> str:
    return f"交接要写全名，例：{name}的任务都转给张三。不在名册的，先加入名册。"


def word_nothing_to_check(task: Task) -> str:
    return f"{task.code}号没有等您核的事项，没有记。"


def word_why_asked(office: Office, tasks: Sequence[Task], on: date) -> str:
    """为啥又催我: which tasks, since when nothing was reported, and how to be left alone."""
    first, year = tasks[0], on.year
    since = (
        f"{word_day(first.reported_at.astimezone(office.board.zone).date(), year=year)}后没有新进展"
        if first.reported_at
        else "还没有报过进展"
    )
    more = f"；另有{name_tasks([task.code for task in tasks[1:MOST]])}" if len(tasks) > 1 else ""
    return f"{word_day(on, year=year)}问的是{name_task(first)}：{since}{more}。报一句即止；想静音回“今天别发了”。"


def word_never_asked() -> str:
    return "近7天没有催过您。想静音回“今天别发了”。"


def word_own_waiting(waiting: Sequence[tuple[str, Waiting]]) -> str:
    """有啥要我批的: what waits for a person's own word."""
    if not waiting:
        return "没有等您批的事项。"
    named = "、".join(name_request(code, what) for code, what in waiting[:MOST])
    more = f"等{len(waiting)}项" if len(waiting) > MOST else ""
    first = waiting[0][0]
    return f"等您批{len(waiting)}项：{named}{more}。回“{first}号同意”，或“{first}号不同意”加理由。"


def word_which_task(tasks: Sequence[Task], text: str) -> str:
    """Figures of units that belong to more than one task."""
    named = "还是".join(name_task(task) for task in tasks[:3])
    return f"这几个数是{named}？写明即可，例：{tasks[0].code}号{text}。"


def word_name_task(code: str, text: str) -> str:
    """A bare figure after a line that named no task."""
    return f"{text}是哪一项的数？写明任务号，例：{code}号{text}。"
