"""What follows from orders and requests: one line to who gave it, one to whom it concerns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from board.model.office import Office, Person
from board.model.task import Indicator, Task
from board.wording.names import name_indicator, name_person, name_task, name_unit
from board.wording.numbers import shorten, word_day, word_number, word_weekday

ORDERED = "交办事项"
_CHANGED = {
    "pause": "已暂停",
    "resume": "已恢复",
    "supervise": "已挂牌督办，督办单由办公室起草",
    "cancel": "已取消",
}


def word_changed(before: Task, after: Task, act: str, *, year: int) -> str:
    """What an order changed, with the old value: 5号时限12月15日→11月20日。"""
    if act == "set_due":
        old = word_day(before.due, year=year) if before.due else "未定"
        new = word_weekday(after.due, year=year) if after.due else "未定"
        return f"{name_task(after)}时限{old}→{new}。"
    if act == "set_target":
        return f"{name_task(after)}{_word_target(before, after)}。"
    return f"{name_task(after)}{_CHANGED.get(act, '已调整')}。"


def _word_target(before: Task, after: Task) -> str:
    pairs = zip(before.indicators, after.indicators, strict=True)
    old, new = next(
        (pair for pair in pairs if pair[0] != pair[1]), (before.indicators[0], after.indicators[0])
    )
    unit = new.unit or ""
    if old.by_unit != new.by_unit:
        return _word_share_target(after, old, new)
    was = f"{word_number(old.goal)}{unit}→" if old.goal is not None else ""
    return f"：{name_indicator(after, new)}内控目标{was}{word_number(new.inner_target or 0)}{unit}"


def _word_share_target(task: Task, old: Indicator, new: Indicator) -> str:
    """：白沙镇完工里程任务30公里→35公里，各单位合计125公里，整项目标仍为120公里。"""
    unit = new.unit or ""
    was, now = next(pair for pair in zip(old.by_unit, new.by_unit, strict=True) if pair[0] != pair[1])
    said = (
        f"：{now.unit}{name_indicator(task, new)}任务{word_number(was.target or 0)}{unit}→"
        f"{word_number(now.target or 0)}{unit}"
    )
    if new.is_rate or new.goal is None or any(one.target is None for one in new.by_unit):
        return said
    total = sum(one.target or 0 for one in new.by_unit)
    if total == new.goal:
        return said
    return f"{said}，各单位合计{word_number(total)}{unit}，整项目标仍为{word_number(new.goal)}{unit}"


def word_changed_notice(office: Office, before: Task, after: Task, act: str, *, by: Person, year: int) -> str:
    """The same to whom it concerns, with who decided."""
    return f"{name_person(office, by.id)}：{word_changed(before, after, act, year=year)}"


def word_assigned(office: Office, task: Task, *, joined: str | None = None) -> str:
    """3号转为李四负责，已告知。joined: the unit that is to support from now on."""
    who = "、".join(name_person(office, owner) for owner in task.owners) or name_unit(office, task.lead_unit)
    support = joined or (task.support_units[-1] if task.support_units and not task.owners else None)
    helped = f"，{name_unit(office, support)}配合" if support else ""
    return f"{name_task(task)}：由{who}负责{helped}，已告知。"


def word_released_notice(office: Office, task: Task, by: Person) -> str:
    """To whom a task was taken from: 3号公路隐患整治：转由钱进负责，不用再报（王建国定）。"""
    who = "、".join(name_person(office, owner) for owner in task.owners) or name_unit(office, task.lead_unit)
    return f"{name_task(task)}：转由{who}负责，您不用再报（{name_person(office, by.id)}定）。"


def word_assigned_notice(
    office: Office,
    task: Task,
    by: Person,
    *,
    year: int,
    standard: bool = True,
    new: bool = False,
    helps: bool = False,
) -> str:
    """To whom a task was given: what, until when, by whom; 收到 is not asked for."""
    due = f"，{_word_class(task)}{word_weekday(task.due, year=year)}前" if task.due else ""
    wanted = f"标准：{shorten(task.standard, 40)}。" if standard and task.standard else ""
    return (
        f"{name_task(task)}{'请您配合' if helps else '由您负责' if new else '转由您负责'}"
        f"{due}（{name_person(office, by.id)}交办）。{wanted}有进展回一句即可。"
    )


def word_task_added(office: Office, task: Task, *, year: int) -> str:
    """新增24号护理人力调配方案：医政科，7月10日（周五）前。"""
    who = "、".join(name_person(office, owner) for owner in task.owners) or name_unit(office, task.lead_unit)
    due = f"，{_word_class(task)}{word_weekday(task.due, year=year)}前" if task.due else "，时限未定"
    return f"新增{name_task(task)}：{who}{due}，已告知。"


def _word_class(task: Task) -> str:
    return "立行立改，" if task.is_immediate else ""


@dataclass(frozen=True, slots=True)
class Chased:
    """A task that was chased and who hears of it: at once, or with the list of day `on`."""

    task: Task
    names: tuple[str, ...]
    on: date | None


def word_chased(
    now: Sequence[Chased],
    later: Sequence[Chased],
    *,
    again: Sequence[Task],
    missed: Sequence[Task],
    year: int,
) -> tuple[str, ...]:
    """已催3号、5号（李娜、马超）; what waits for a return, what was chased today already, whom the office asks (代报)."""
    if not (now or later or again or missed):
        return ("没有要催的任务。",)
    reached = f"已催{_list_codes([one.task for one in now])}（{_list_names(now)}）。" if now else ""
    waits = [
        (
            f"{_list_codes(list(dict.fromkeys(one.task for one in same)))}待"
            f"{word_weekday(on, year=year)}随清单转达（{_list_names(same)}）。"
        )
        for on in dict.fromkeys(one.on for one in later)
        if on is not None and (same := [one for one in later if one.on == on])
    ]
    lines = (
        reached,
        *waits,
        f"{_list_codes(again)}今天已催过，明天可再催。" if again else "",
        f"{_list_codes(missed)}无人可发，由办公室代为了解。" if missed else "",
    )
    return tuple(line for line in lines if line)


def _list_names(chased: Sequence[Chased]) -> str:
    names = list(dict.fromkeys(name for one in chased for name in one.names))
    return "、".join(names[:5]) + (f"等{len(names)}人" if len(names) > 5 else "")


def name_reached(office: Office, person: str, receiver: str) -> str:
    """钱进, or 郑凯代钱进 where somebody stands in."""
    name = name_person(office, person)
    return name if receiver == person else f"{name_person(office, receiver)}代{name}"


def word_chased_before(office: Office, task: Task, by: str, on: date, *, year: int) -> str:
    """In the list of somebody who was not there: 6号病媒监测：周敏11月24日催办，尚待最新进展。"""
    return f"{name_task(task)}：{name_person(office, by)}{word_day(on, year=year)}催办，尚待最新进展。"


def _list_codes(tasks: Sequence[Task]) -> str:
    shown = "、".join(f"{task.code}号" for task in tasks[:6])
    return f"{shown}等{len(tasks)}项" if len(tasks) > 6 else shown


def word_supervised(tasks: Sequence[Task], unit: str | None) -> str:
    """What was put under supervision of a unit."""
    if not tasks:
        return f"{unit or ''}目前没有红灯任务可挂牌。"
    return f"{unit or ''}{_list_codes(tasks)}已挂牌督办，督办单由办公室起草。"


def word_comment_notice(office: Office, task: Task, by: Person, words: str) -> str:
    return f"{name_person(office, by.id)}对{name_task(task)}：{shorten(words, 80)}"


def word_commented(task: Task) -> str:
    return f"已转{task.code}号责任人。"


def word_opinion_noted(task: Task) -> str:
    return f"{task.code}号办公室意见已记，随待办一并呈送。"


def word_praised(whom: str, *, unit: str | None = None) -> str:
    """To who praises; of a person, whose `unit` it is, the draft names no more than that."""
    listed = f"下期草稿写“{unit}1人”" if unit else "列入下期草稿"
    return f"已记对{whom}的表扬，{listed}，由办公室定稿。"


def word_praise_dropped(whom: str) -> str:
    return f"对{whom}的表扬已撤回，不列入草稿。"


def word_consultation(office: Office, task: Task, by: Person, words: str) -> str:
    """To the leader who is asked: the sender's own words."""
    said = re.sub(r"^\s*请示[：:，,\s]*", "", words) or words
    return f"{name_task(task)}请示（{name_person(office, by.id)}）：{shorten(said, 110)}"


def word_consulted(office: Office, task: Task, leaders: Sequence[str], away: str = "") -> str:
    """To who asks a leader; `away` says who would have answered and is not there."""
    names = "或".join(name_person(office, leader) for leader in leaders[:2]) or "办公室"
    return f"{task.code}号的请示已送{names}{away}。"


def word_objection(office: Office, task: Task, by: Person, words: str) -> str:
    return f"{name_task(task)}有异议（{name_person(office, by.id)}）：{shorten(words, 90)}"


def word_objected(why: str) -> str:
    """To who objects: what the light rests on, and that the office looks into it."""
    return f"{why}异议已转办公室，核实前该项标注“有异议”。"


def word_transfer_needs_receiver(task: Task) -> str:
    return f"{task.code}号转给谁？回单位或姓名，例：{task.code}号转医政科。"


def word_needs_date(task: Task) -> str:
    return f"{task.code}号改到哪天？回日期，例：{task.code}号改到11月20日。"


def word_needs_value(task: Task) -> str:
    return f"{task.code}号目标定多少？写明指标和数，例：{task.code}号{_word_example(task)}。"


def _word_example(task: Task) -> str:
    item = next((one for one in task.indicators if one.goal is not None), None)
    if item is None:
        return "目标按95%抓"
    name = name_indicator(task, item) if len(task.indicators) > 1 else ""
    return f"{name}目标按{word_number(item.goal or 0)}{item.unit or ''}抓"


def word_nobody_decides(task: Task) -> str:
    return f"{task.code}号没有可以审定的人，须先明确分管领导或办公室人员。"


def word_waits_for(office: Office, code: str, waiting_for: Sequence[str]) -> str:
    names = "或".join(name_person(office, person) for person in waiting_for[:2]) or "他人"
    return f"{code}号这一步由{names}来定。"


def word_closed(task: Task, left: int, closed: int) -> str:
    """完成一件、销号一件: 9号已销号，累计销号12项，剩余11项。"""
    return f"{name_task(task)}已销号，累计销号{closed}项，剩余{left}项。"


def word_returned(task: Task, reason: str | None) -> str:
    return f"{name_task(task)}已退回补充{f'：{reason}' if reason else ''}，已告知申报人。"


def word_reopened(task: Task, *, year: int) -> str:
    """12号健康主题公园建设已重新挂账（第1次反弹），以往各期不改。"""
    again = f"（第{task.reopened}次反弹）" if task.reopened else ""
    until = f"，{word_weekday(task.due, year=year)}前办结" if task.due else ""
    return f"{name_task(task)}已重新挂账{again}{until}，以往各期不改。"


def ask_new_due(task: Task, passed: date | None, *, year: int) -> str:
    """A reopened task whose day has passed: until when? Overdue it is only after the new day."""
    first = f"时限{word_day(passed, year=year)}已过，" if passed else ""
    return f"{task.code}号{first}新时限到哪天？回日期即可。"


def word_reopened_notice(task: Task, *, year: int) -> str:
    """To the owners: what goes on, and by when; a day that has passed is not asked of them."""
    found = f"{name_task(task)}{'回头看发现反弹，' if task.reopened else ''}已重新挂账"
    if task.due:
        return f"{found}，请{word_weekday(task.due, year=year)}前办结。"
    return f"{found}，新时限定后另告。"


def word_rechecks(tasks: Sequence[Task], since: date | None, until: date | None, *, year: int) -> str:
    """回头看: which closed tasks are looked at again."""
    if not tasks:
        return "这段时间没有销号的任务。"
    span = f"{word_day(since, year=year)}至{word_day(until, year=year)}" if since and until else ""
    listed = "；".join(
        f"{name_task(task)}（{word_day(task.closed_on, year=year)}销号）"
        for task in tasks[:5]
        if task.closed_on
    )
    more = f"；其余{len(tasks) - 5}项回“更多”" if len(tasks) > 5 else ""
    return f"{span}销号{len(tasks)}项，列入回头看：{listed}{more}。发现反弹回“X号重新打开”。"
