"""对应上级目标 in words: what a task rests on, and which tasks serve a goal."""

from collections.abc import Sequence
from datetime import datetime

from board.model.office import Office
from board.model.task import Task
from board.rules.buckets import Bucket, Lit
from board.rules.goals import Served
from board.wording.lists import word_lines
from board.wording.names import name_task, name_tasks
from board.wording.numbers import shorten
from board.wording.sources import word_as_of

MOST_GOALS, MOST_CODES, MOST_TEXT = 5, 8, 60


def word_basis(task: Task) -> str:
    """2号老年人体检：依据县卫发〔2026〕3号第五条；对应县委“123”目标。清单出处Sheet1!A4。"""
    known = [f"依据{task.basis}" if task.basis else "", f"对应{task.goal}" if task.goal else ""]
    said = "；".join(part for part in known if part)
    where = f"清单出处{task.where}。" if task.where else ""
    if not said:
        how = f"办公室可写“{task.code}号依据：文件名和条款”。"
        return f"{name_task(task)}没有登记依据和上级目标。{where}{how}"
    return f"{name_task(task)}：{said}。{where}"


def word_linked(tasks: Sequence[Task], *, goal: str | None, basis: str | None) -> str:
    """2号、5号对应县委“123”目标，已记。"""
    said = f"对应{shorten(goal, MOST_TEXT)}" if goal else f"依据{shorten(basis or '', MOST_TEXT)}"
    return f"已记{name_tasks(task.code for task in tasks)}：{said}。"


def word_serving(
    office: Office, words: str, items: Sequence[Lit], buckets: Sequence[Bucket], *, as_of: datetime
) -> str:
    """县委“123”目标对应3项（截至…）：已销号1项，慢序时1项，…, then the tasks."""
    head = (
        f"{shorten(words, 20)}对应{len(items)}项（{word_as_of(office, as_of)}）：{_word_buckets(buckets)}。"
    )
    left = len(items) - MOST_GOALS
    tail = [f"其余{left}项回“更多”。"] if left > 0 else []
    return "\n".join([head, *word_lines(office, items), *tail])


def _word_buckets(buckets: Sequence[Bucket]) -> str:
    return "，".join(f"{bucket.label}{bucket.count}项" for bucket in buckets if bucket.count) or "无在办"


def word_none_serving(words: str, known: Sequence[str]) -> str:
    listed = "、".join(shorten(goal, 20) for goal in known[:MOST_GOALS])
    said = f"已登记的有：{listed}。" if listed else "任务还没有登记上级目标，例：2号对应县委“123”目标。"
    return f"没有任务对应“{shorten(words, 20)}”。{said}"


def word_goals(served: Sequence[Served], without: int) -> str:
    """上级目标2个：县委“123”目标3项（1号、5号、9号），已销号1项…"""
    if not served:
        return "任务还没有登记上级目标，例：2号对应县委“123”目标。"
    lines = [_word_served(each) for each in served[:MOST_GOALS]]
    more = [f"其余{len(served) - MOST_GOALS}个见台账。"] if len(served) > MOST_GOALS else []
    rest = [f"未登记上级目标{without}项。"] if without else []
    return "\n".join([f"上级目标{len(served)}个：", *lines, *more, *rest])


def _word_served(served: Served) -> str:
    codes = [item.task.code for item in served.items]
    named = name_tasks(codes[:MOST_CODES]) + ("等" if len(codes) > MOST_CODES else "")
    return f"{shorten(served.goal, 30)}{len(codes)}项（{named}）：{_word_buckets(served.buckets)}。"


def word_in_report(served: Sequence[Served]) -> str:
    """对应上级目标：县委“123”目标3项，已销号1项，慢序时1项；…。 For the half-year paper."""
    parts = [f"{each.goal}{len(each.items)}项，{_word_buckets(each.buckets)}" for each in served[:MOST_GOALS]]
    return f"对应上级目标：{'；'.join(parts)}。" if parts else ""
