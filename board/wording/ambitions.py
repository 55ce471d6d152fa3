"""Benchmarks (对标) and levels of innovation (档次): the gap first, then whose figure it is."""

from collections.abc import Mapping, Sequence

from board.model.task import Indicator, Task
from board.wording.names import name_indicator, name_task
from board.wording.numbers import word_figure, word_points

MOST_ITEMS = 5
LEVELS = (("国家", "国家有影响"), ("省", "省里有位置"), ("市", "全市争上游"))


def word_benchmark(task: Task) -> str:
    """3号高血压规范管理：82.9%，标杆全省第一91.2%，差8.3个百分点。"""
    item = _find_benchmarked(task)
    if item is None or item.benchmark is None:
        return f"{name_task(task)}还没有标杆值，例：{task.code}号对标全省第一91.2%。"
    own = word_figure(item.value, item.unit) if item.value is not None else "未报"
    best = f"标杆{item.benchmark_of or ''}{word_figure(item.benchmark, item.unit)}"
    return f"{name_task(task)}：{name_indicator(task, item)}{own}，{best}{_word_gap(item)}。"


def _find_benchmarked(task: Task) -> Indicator | None:
    return next((item for item in task.indicators if item.benchmark is not None), None)


def _find_gap(item: Indicator) -> float:
    """How far behind the benchmark: positive is behind, whichever way the indicator goes."""
    gap = (item.benchmark or 0) - (item.value or 0)
    return -gap if item.op in {"<=", "rank<="} else gap


def _word_gap(item: Indicator) -> str:
    if item.value is None:
        return ""
    gap = _find_gap(item)
    amount = (
        word_points(gap)
        if item.unit == "%"
        else word_figure(abs(gap), None if item.unit in {"名", "位"} else item.unit)
    )
    return "，持平" if gap == 0 else f"，差{amount}" if gap > 0 else f"，优于标杆{amount}"


def word_benchmarks(tasks: Sequence[Task]) -> str:
    """Every benchmarked task, furthest behind first."""
    found = [(item, task) for task in tasks if (item := _find_benchmarked(task)) is not None]
    if not found:
        return "还没有标杆值，例：3号对标全省第一91.2%。"
    ranked = sorted(found, key=lambda pair: -_find_gap(pair[0]) / (abs(pair[0].benchmark or 0) or 1))
    lines = [word_benchmark(task) for _, task in ranked[:MOST_ITEMS]]
    return "\n".join([f"对标{len(found)}项：", *lines])


def word_no_indicator(task: Task) -> str:
    return f"{task.code}号没有量化指标，不能对标。"


def word_ambition(task: Task) -> str:
    return f"{name_task(task)}创新档次定为{task.ambition}级。回“创新档次”看全部。"


def word_ambitions(tasks: Sequence[Task], quota: Sequence[int], proofs: Mapping[str, int]) -> str:
    """国家有影响1/1项：…；省里有位置0/2项，还差2项."""
    lines = [
        _word_level(words, [task for task in tasks if task.ambition == level], wanted, proofs)
        for (level, words), wanted in zip(LEVELS, quota, strict=True)
    ]
    return "\n".join(["创新档次：", *lines])


def _word_level(words: str, tasks: Sequence[Task], wanted: int, proofs: Mapping[str, int]) -> str:
    named = "、".join(f"{name_task(task)}（佐证{proofs.get(task.code, 0)}份）" for task in tasks[:MOST_ITEMS])
    short = f"，还差{wanted - len(tasks)}项" if len(tasks) < wanted else ""
    return f"{words}{len(tasks)}/{wanted}项{short}{f'：{named}' if named else ''}。"
