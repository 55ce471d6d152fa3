"""A third party's scores (第三方评分): quality beside quantity; no total, percent or light follows them (F20)."""

from collections.abc import Iterable
from dataclasses import replace

from board.errors import NotPossible
from board.model.office import Person
from board.model.task import Score, Task
from board.rules.rights import is_concerned

FULL = 100
SCORED = ("第三方", "评分", "得分")


def may_score(person: Person, task: Task) -> bool:
    """The office and leaders enter what a third party found; so does whom the task concerns, as their own word."""
    return person.leads or (person.role != "observer" and is_concerned(person, task))


def is_own_figure(task: Task) -> bool:
    """Whether a score is one of the task's own figures: then it is reported like any other."""
    return any(mark in (item.name or "") for item in task.indicators for mark in SCORED)


def add_score(task: Task, score: Score) -> Task:
    """The task with one more score. Raises `NotPossible` where it is none out of 100."""
    if not 0 <= score.value <= FULL:
        raise NotPossible(f"第三方评分按百分制记，0到100分，例：{task.code}号第三方评分86.5。")
    return replace(task, scores=(*task.scores, score))


def drop_score(task: Task) -> Task:
    """The task without its last score. Raises `NotPossible` where it has none."""
    if not task.scores:
        raise NotPossible(f"{task.code}号没有第三方评分，不用撤。")
    return replace(task, scores=task.scores[:-1])


def list_latest(scores: Iterable[Score]) -> tuple[Score, ...]:
    """The last score of each scorer for each unit; said again with its scorer, the same score is no second one."""
    latest: list[Score] = []
    for score in scores:
        latest = [one for one in latest if not _is_replaced(one, score)]
        latest.append(score)
    return tuple(latest)


def _is_replaced(old: Score, new: Score) -> bool:
    named_now = old.scorer is None and old.value == new.value
    return old.unit == new.unit and (old.scorer == new.scorer or named_now)
