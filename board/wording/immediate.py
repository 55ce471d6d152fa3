"""立行立改 in words: the overnight list, numbers first; units only where it is read in a group."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from board.model.office import Office, Person
from board.model.task import Task
from board.rules.buckets import Lit
from board.rules.immediate import WORDS, Overnight, count_nights
from board.wording.names import name_person, name_task, name_tasks, name_unit, name_units
from board.wording.numbers import word_day, word_moment, word_weekday
from board.wording.phrases import word_overdue

MOST_ITEMS, MOST_NOTED = 5, 3


def word_as_order(said: str) -> str:
    """大厅漏水，妇保院负责 as the order that it is, to be read like any other: 新增一项：大厅漏水，妇保院负责，立行立改."""
    return f"新增一项：{said.rstrip('。')}，{WORDS}"


def word_overnight(office: Office, found: Overnight, stayed: Sequence[Lit], *, as_of: datetime) -> str:
    """过夜2项（截至11月25日8:40）：24号大厅积水整改（妇保院）过2夜，逾期1个工作日。昨天办结、没过夜1项：25号。"""
    moment = f"（截至{word_moment(as_of, office.board.zone)}）"
    if not (stayed or found.finished or found.fresh):
        return f"没有立行立改事项{moment}。"
    lines = [f"立行立改过夜{len(stayed)}项{moment}{'：' if stayed else '。'}"]
    lines += [f"{_word_stayed(office, item)}。" for item in stayed[:MOST_ITEMS]]
    if len(stayed) > MOST_ITEMS:
        lines.append(f"其余{len(stayed) - MOST_ITEMS}项回“更多”。")
    return "\n".join([*lines, *_word_others(office, found, as_of)])


def word_finished(office: Office, found: Overnight, stayed: Sequence[Lit], *, as_of: datetime) -> str:
    """没过夜1项：25号…；过夜2项：24号、26号。 The other way round, as it was asked."""
    codes = name_tasks(item.task.code for item in stayed)
    other = f"过夜{len(stayed)}项：{codes}。" if stayed else "没有过夜的。"
    lines = _word_others(office, found, as_of)
    return (
        "\n".join([*lines, other])
        if lines
        else f"{_name_since(office, found, as_of)}没有办结的立行立改，{other}"
    )


def _word_others(office: Office, found: Overnight, as_of: datetime) -> list[str]:
    since = _name_since(office, found, as_of)
    done = "、".join(
        f"{name_task(task)}（{name_unit(office, task.lead_unit)}）" for task in found.finished[:MOST_ITEMS]
    )
    lines = [f"{since}办结、没过夜{len(found.finished)}项：{done}。"] if found.finished else []
    if found.fresh:
        lines.append(f"今天新交{len(found.fresh)}项：{name_tasks(task.code for task in found.fresh)}。")
    return lines


def _name_since(office: Office, found: Overnight, as_of: datetime) -> str:
    today = as_of.astimezone(office.board.zone).date()
    return (
        "昨天"
        if found.since == today - timedelta(days=1)
        else f"{word_day(found.since, year=today.year)}以来"
    )


def _word_stayed(office: Office, item: Lit) -> str:
    """24号大厅积水整改（妇保院）过2夜，逾期1个工作日."""
    task, on = item.task, item.reason.on
    named = f"{name_task(task)}（{name_unit(office, task.lead_unit)}）"
    return f"{named}过{count_nights(task, on)}夜，{_word_day_left(item, on)}"


def _word_day_left(item: Lit, on: date) -> str:
    due = item.task.due
    if item.reason.rule == "overdue":
        return word_overdue(item.reason)
    if due is None:
        return "时限未定"
    return "今天到期" if due == on else f"{word_weekday(due, year=on.year)}到期"


def word_note(office: Office, stayed: Sequence[Lit]) -> str:
    """The morning's overnight list, in one line of the personal list."""
    listed = "；".join(_word_stayed(office, item) for item in stayed[:MOST_NOTED])
    more = "，其余回“过夜清单”" if len(stayed) > MOST_NOTED else ""
    return f"过夜{len(stayed)}项：{listed}{more}。"


def word_digest_line(office: Office, stayed: Sequence[Task]) -> str:
    """其中立行立改过夜2项（妇保院、疾控中心）。 For the group: units only."""
    if not stayed:
        return ""
    units = name_units(office, (task.lead_unit for task in stayed if task.lead_unit))
    return f"其中立行立改过夜{len(stayed)}项{f'（{units}）' if units else ''}。"


def word_marked(tasks: Sequence[Task], *, year: int) -> str:
    """24号列为立行立改，11月24日（周二）前办结，每天跟踪。"""
    days = "、".join(dict.fromkeys(word_weekday(task.due, year=year) for task in tasks if task.due))
    return f"{name_tasks(task.code for task in tasks)}列为立行立改，{days}前办结，每天跟踪，已告知。"


def word_marked_notice(office: Office, task: Task, by: Person, *, year: int) -> str:
    due = f"，{word_weekday(task.due, year=year)}前办结" if task.due else ""
    return (
        f"{name_task(task)}列为立行立改{due}（{name_person(office, by.id)}定）。办好回“{task.code}号完成了”。"
    )


def word_how(example: str | None) -> str:
    """立行立改 without anything that could be a task."""
    unit = example or "责任单位"
    return f"没读出是谁的事，例：立行立改：大厅漏水，{unit}负责。"
