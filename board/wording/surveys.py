"""Satisfaction in words: the score, its sample, the day; what people are not satisfied with."""

from collections.abc import Sequence
from datetime import date

from board.model.office import Office
from board.model.task import Indicator, Task
from board.rules.surveys import count_samples, list_unsampled
from board.wording.names import name_task, name_unit
from board.wording.numbers import shorten, word_day, word_figure, word_weekday

UNHAPPY = "不满意事项"
MOST_TASKS, MOST_UNITS, MOST_ITEMS, MOST_TEXT = 5, 8, 8, 30


def word_surveys(office: Office, found: Sequence[tuple[Task, Indicator]], *, year: int) -> str:
    """8号群众满意度92.1分（样本1200，截至11月20日）：桑村93.0分（500）、城头90.2分（700）。"""
    lines = [_word_survey(office, task, item, year) for task, item in found[:MOST_TASKS]]
    return "\n".join(lines)


def _word_survey(office: Office, task: Task, item: Indicator, year: int) -> str:
    lacking = list_unsampled(item)
    day = f"，截至{word_day(item.as_of, year=year)}" if item.as_of else ""
    if item.value is not None:
        sample = f"样本{item.samples}" if item.samples else "样本未报"
        whole = f"{word_figure(item.value, item.unit)}（{sample}{day}）"
    elif lacking:
        names = "、".join(name_unit(office, share.unit) for share in lacking[:MOST_UNITS])
        whole = f"不算合计（{names}样本未报{day}）"
    else:
        whole = "尚未调查"
    parts = [
        f"{name_unit(office, share.unit)}{word_figure(share.value, item.unit)}（{count_samples(share) or '样本未报'}）"
        for share in item.by_unit[:MOST_UNITS]
        if share.value is not None
    ]
    how = f"，{item.formula}" if item.formula else ""
    units = "：" + "、".join(parts) if parts else ""
    return f"{name_task(task)}{item.name or ''}：{whole}{units}{how}。"


def word_which(tasks: Sequence[Task]) -> str:
    """A score that may belong to several tasks, or to none."""
    if not tasks:
        return "没有满意度指标的任务，写明号，例：8号群众满意度92.3分，样本500，11月20日电话调查。"
    named = "、".join(name_task(task) for task in tasks[:MOST_TASKS])
    return f"是哪一项的满意度：{named}。写明号再发。"


def word_no_survey(task: Task) -> str:
    return f"{task.code}号没有满意度指标，由局领导或办公室写一次即设上。"


def word_unhappy(
    office: Office, task: Task | None, unit: str | None, items: Sequence[str], *, due: date, year: int
) -> str:
    """The preview: 不满意事项2条，转为任务：… 回“确认”立项."""
    whose = f"{name_unit(office, unit)}牵头，" if unit else ""
    of = f"（{name_task(task)}）" if task else ""
    lines = [f"{place}. {shorten(item, MOST_TEXT)}" for place, item in enumerate(items[:MOST_ITEMS], start=1)]
    more = [f"其余{len(items) - MOST_ITEMS}条一并立项。"] if len(items) > MOST_ITEMS else []
    head = f"{UNHAPPY}{len(items)}条{of}，{whose}{word_weekday(due, year=year)}前整改："
    return "\n".join([head, *lines, *more, "回“确认”立为任务，回“取消”作罢。"])


def word_unhappy_needs_unit() -> str:
    return "不满意事项要有责任单位，例：8号桑村不满意事项：排队时间长；停车难。"


def word_rectify(item: str) -> str:
    """The title of the task that puts it right."""
    return f"{item}（群众不满意）"
