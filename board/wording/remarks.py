"""Answers to ordinary talk: what is compared, what never moved, what the bot does not do, and how to go on."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from board.model.office import Office
from board.model.records import Decision
from board.model.task import Task
from board.rules.buckets import Lit
from board.wording.lists import MOST_ITEMS, word_lines
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import word_day, word_number
from board.wording.phrases import word_light, word_why
from board.wording.sources import word_as_of

NAMES: dict[str, str] = {"red": "红灯", "yellow": "黄灯", "green": "绿灯"}


def word_worst(office: Office, worst: Sequence[Lit], *, as_of: datetime) -> str:
    """慢的里头哪个最麻烦: the worst with its reason and unit, then the next."""
    if not worst:
        return f"目前没有红灯、黄灯任务（{word_as_of(office, as_of)}）。"
    first, *others = worst
    line = (
        f"最急的是{name_task(first.task)}：{word_light(first.reason)}，"
        f"{word_why(first.task, first.reason)}，牵头{name_unit(office, first.task.lead_unit)}。"
    )
    if not others:
        return line
    named = "、".join(name_task(item.task) for item in others[: MOST_ITEMS - 1])
    return f"{line}其次{named}。"


def word_moved(office: Office, moved: Sequence[tuple[Task, float]], since: date, *, as_of: datetime) -> str:
    """这周进度最大的是哪个: the task that gained most, in points, and the next two."""
    period = f"{word_day(since, year=as_of.year)}以来"
    if not moved:
        return f"{period}没有任务进度上升（{word_as_of(office, as_of)}）。"
    said = [f"{name_task(task)}升{word_number(round(points, 1))}个百分点" for task, points in moved[:3]]
    first, rest = said[0], "、".join(said[1:])
    return f"{period}进度上升最多的是{first}" + (f"；其次{rest}。" if rest else "。")


def word_board_compared(on: date, changes: Sequence[tuple[str, int, int]], *, year: int) -> str:
    """与10月30日相比：已销号2→3项……: only what differs."""
    head = f"与{word_day(on, year=year)}相比："
    if not changes:
        return f"{head}各类任务数没有变化。"
    return head + "，".join(f"{label}{before}→{now}项" for label, before, now in changes) + "。"


def word_nothing_compared(on: date, code: str, *, year: int) -> str:
    return f"没有{word_day(on, year=year)}前后的总体数据，无法对比。单项可问“{code}号跟上个月比怎么样”。"


def word_unmoved(office: Office, items: Sequence[Lit], since: date, *, as_of: datetime) -> str:
    """三季度以来一直没动的: open tasks of which nothing was reported since."""
    period = f"{word_day(since, year=as_of.year)}以来"
    if not items:
        return f"{period}在办任务都报过进展（{word_as_of(office, as_of)}）。"
    more = f"\n另有{len(items) - MOST_ITEMS}项，回“更多”。" if len(items) > MOST_ITEMS else ""
    head = f"{period}没有报过进展{len(items)}项（{word_as_of(office, as_of)}）："
    return "\n".join([head, *word_lines(office, items)]) + more


def word_not_counted(period: str) -> str:
    return f"不统计谁报了几次。报了哪些任务可问：{period or '上周'}谁报了。"


def word_why_extended(office: Office, task: Task, last: Decision | None, *, year: int) -> str:
    """14号为什么要延: the reason that was given, who asked and who decided."""
    if last is None:
        due = f"，时限{word_day(task.due, year=year)}" if task.due else ""
        was = (
            f"（原定{word_day(task.original_due, year=year)}）"
            if task.original_due and task.original_due != task.due
            else ""
        )
        return f"{task.code}号没有延期申请{due}{was}。"
    until = f"延至{word_day(last.until, year=year)}" if last.until else "延期"
    reason = f"原因：{last.reason.rstrip('。')}" if last.reason else "未写原因"
    asked = (
        f"{name_person(office, last.asked_by)}"
        f"{word_day(last.asked_at.astimezone(office.board.zone).date(), year=year)}申请{until}"
    )
    return f"{task.code}号{asked}，{reason}。{_word_outcome(office, last, year=year)}"


def _word_outcome(office: Office, one: Decision, *, year: int) -> str:
    if one.verdict == "pending":
        names = "或".join(name_person(office, person) for person in one.waiting_for[:2])
        return f"待{names}定。" if names else "待定。"
    said = {"approved": "同意", "rejected": "不同意"}.get(one.verdict)
    if said is None or one.decided_by is None:
        return "申请已失效。"
    on = word_day(one.decided_at.astimezone(office.board.zone).date(), year=year) if one.decided_at else ""
    return f"{name_person(office, one.decided_by)}{on}{said}。"


def word_nothing_refused(task: Task | None, *, year: int) -> str:
    """不同意 where nothing waits: what stands of the task in hand, and how to change it."""
    if task is None:
        return "没有等您定的事项。改时限写：14号年底前完成。"
    due = f"现时限{word_day(task.due, year=year)}" if task.due else "还没有时限"
    return f"没有等您定的事项，{task.code}号{due}。要改写：{task.code}号改到12月31日。"


def word_summoned() -> str:
    return "开会由办公室通知，涉及的任务和责任人："


def word_no_sheet(editors: Sequence[str]) -> str:
    by = "、".join(editors[:2])
    return f"还没有发布过例会调度单，由办公室{f'（{by}）' if by else ''}拟稿。可问：慢的有哪些。"


def word_other_light(task: Task, asked: str, light: str) -> str:
    """2号不是红灯，是绿灯。: where a question takes another light for granted."""
    return f"{task.code}号不是{NAMES[asked]}，是{NAMES[light]}。"


def word_no_phones() -> str:
    return "电话不在台账里。"


def list_changes(before: Mapping[str, int], now: Mapping[str, int]) -> list[tuple[str, int, int]]:
    """The labels whose count differs, in the order of `now`."""
    return [
        (label, before.get(label, 0), count) for label, count in now.items() if before.get(label, 0) != count
    ]
