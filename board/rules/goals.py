"""对应上级目标: which goal of those above a task serves (`goal`), and the document and clause it rests on (`basis`).

Source: F66. Words of a goal find it as the ledger writes it, quotation marks and spaces aside.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from board.model.task import Task
from board.rules.buckets import Bucket, Lit, build_buckets

_MARKS = re.compile(r"[\s的“”\"'‘’《》〈〉「」『』〔〕\[\]()（）【】、，,。：:；;]")
_TAIL = re.compile(r"(?:的)?(?:目标|任务|要求|精神|文件|指标)+$")


@dataclass(frozen=True, slots=True)
class Served:
    """A goal with the tasks that serve it and where they stand."""

    goal: str
    items: tuple[Lit, ...]
    buckets: tuple[Bucket, ...]


def list_linked(tasks: Iterable[Task], words: str) -> tuple[Task, ...]:
    """The tasks whose goal or basis holds these words; as they stand, else without 目标、要求 behind them."""
    plain = _fold(words)
    for wanted in dict.fromkeys((plain, _TAIL.sub("", plain))):
        found = tuple(task for task in tasks if len(wanted) > 1 and _holds(task, wanted))
        if found:
            return found
    return ()


def _holds(task: Task, wanted: str) -> bool:
    return any(wanted in _fold(text) for text in (task.goal, task.basis) if text)


def _fold(text: str) -> str:
    return _MARKS.sub("", text).lower()


def group_by_goal(lit: Sequence[Lit]) -> tuple[Served, ...]:
    """Each goal that tasks name, in board order; cancelled tasks are left out by the buckets."""
    goals = dict.fromkeys(item.task.goal for item in lit if item.task.goal)
    return tuple(
        Served(goal, items, build_buckets(items))
        for goal in goals
        if (items := tuple(item for item in lit if item.task.goal == goal))
    )
