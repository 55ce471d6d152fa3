"""Objections and how they are settled."""

from collections.abc import Sequence

from board.model.task import Task
from board.wording.names import name_task, name_tasks


def word_upheld(figure: str = "") -> str:
    return f"异议成立{f'，记为{figure}' if figure else ''}"


def word_overruled(reason: str = "") -> str:
    return f"异议不成立{f'，理由：{reason}' if reason else ''}"


def word_settled(task: Task, verdict: str, *, told: bool) -> str:
    """To the editor: 2号异议成立，记为5900，标注已去掉，已告知。"""
    return f"{task.code}号{verdict.partition('，理由')[0]}，标注已去掉{'，已告知' if told else ''}。"


def word_settled_notice(task: Task, verdict: str) -> str:
    """To who objected, and to the owners."""
    return f"{name_task(task)}{verdict}。"


def word_how_to_settle(task: Task) -> str:
    """Behind an objection, to editors: how it is settled."""
    return f"回“{task.code}号异议成立，改为……”或“{task.code}号异议不成立”加理由。"


def word_not_disputed(task: Task) -> str:
    return f"{task.code}号没有待核实的异议。"


def word_no_such_figure(task: Task) -> str:
    return f"{task.code}号改为多少？写明数，例：{task.code}号异议成立，改为1600。"


def ask_which(tasks: Sequence[Task]) -> str:
    return f"{name_tasks(task.code for task in tasks)}都有异议，写明号，例：{tasks[0].code}号异议成立。"
