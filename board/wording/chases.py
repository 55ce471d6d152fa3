"""催办: the words to one person that a chase asks for."""

from collections.abc import Sequence

from board.model.task import Task
from board.wording.duties import MOST_ITEMS
from board.wording.examples import build_example
from board.wording.names import name_task
from board.wording.numbers import shorten


def word_chase(reasons: Sequence[tuple[Task, str]]) -> str:
    """催办 to one person, ordered by somebody: per task the fact, then how to answer; no threat."""
    shown = reasons[:MOST_ITEMS]
    example = "，".join(build_example(task) for task, _ in shown[:2])
    if len(reasons) == 1:
        task, reason = reasons[0]
        return f"{name_task(task)}：{shorten(reason, 40)}，尚待最新进展。回一句即可，例：{example}。"
    lines = [f"{name_task(task)}：{shorten(reason, 40)}" for task, reason in shown]
    left = f"其余{len(reasons) - len(shown)}项见“我的任务”。" if len(reasons) > len(shown) else ""
    return "\n".join([f"{len(reasons)}项尚待最新进展：", *lines, f"{left}回一句即可，例：{example}。"])
