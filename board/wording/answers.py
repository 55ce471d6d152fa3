"""Answers about one task: the conclusion with its number first, who said it when, 未核. In groups units stand for people."""

from datetime import date, datetime

from board.model.office import Office
from board.model.task import Task
from board.rules.lights import LightReason
from board.wording.lists import MOST_ITEMS, MOST_TROUBLE
from board.wording.names import name_indicator, name_person, name_task, name_unit
from board.wording.numbers import shorten, word_day, word_number, word_weekday
from board.wording.phrases import (
    find_main,
    word_behind,
    word_due,
    word_eta,
    word_indicator,
    word_indicator_gap,
    word_light,
    word_missed_node,
    word_overdue,
    word_progress,
    word_trouble,
    word_why,
)
from board.wording.scores import word_beside
from board.wording.sources import word_as_of, word_source


def word_task(
    office: Office, task: Task, reason: LightReason, *, as_of: datetime, group: bool = False
) -> str:
    """One task in two or three sentences: light and figures, then the source."""
    if reason.rule in {"closed", "cancelled"}:
        return f"{name_task(task)}{word_why(task, reason)}。"
    facts = "，".join(fact for fact in _list_facts(task, reason, group=group) if fact)
    if reason.rule == "unreported":
        due = f"，{word_weekday(task.due, year=as_of.year)}到期" if task.due else ""
        return f"{name_task(task)}：还没有报过进展{due}（{word_as_of(office, as_of)}）。"
    first = f"{name_task(task)}{word_light(reason)}：{facts or '推进中'}。"
    source = _word_source_or_date(office, task, as_of, group=group)
    return first + _word_other_indicators(task) + source + word_beside(office, task, year=as_of.year)


def _word_source_or_date(office: Office, task: Task, as_of: datetime, *, group: bool) -> str:
    """Who said it when; for figures that came with the chart only their date; else that nothing came yet."""
    if source := word_source(office, task, group=group, year=as_of.year):
        return source
    days = [item.as_of for item in task.indicators if item.as_of and item.value is not None]
    if days:
        return f"数据截至{word_day(max(days), year=as_of.year)}，未核。"
    return f"{word_as_of(office, as_of)}，尚未收到进展。"


def _list_facts(task: Task, reason: LightReason, *, group: bool) -> list[str | None]:
    facts = [word_progress(task), word_behind(reason), _word_main_gap(task)]
    if reason.rule in {"node_missed", "node_long_missed"}:
        facts += [word_missed_node(reason), word_eta(task, reason.on)]
    else:
        facts.append(word_due(reason, weekday=True))
    if task.original_due and task.original_due != task.due:
        facts.append(_word_first_date(task, task.original_due, reason.on.year))
    if task.blocker:
        text = task.blocker.text
        facts.append(f"困难：{word_trouble(text) if group else shorten(text, MOST_TROUBLE)}")
    return facts


def _word_first_date(task: Task, first: date, year: int) -> str:
    """原定10月31日，延期1次; of a task that was reopened also that, and that its new day is not set."""
    moved = [f"延期{task.extensions}次"] if task.extensions else []
    moved += [f"反弹{task.reopened}次"] if task.reopened else []
    moved += ["新时限未定"] if task.due is None else []
    return "，".join([f"原定{word_day(first, year=year)}", *moved])


def _word_main_gap(task: Task) -> str | None:
    main = find_main(task)
    return word_indicator_gap(main) if main else None


def _word_other_indicators(task: Task) -> str:
    """The measured figures that the first sentence has not told, each with its gap."""
    main = find_main(task)
    others = [item for item in task.indicators if item.value is not None and item is not main][:MOST_ITEMS]
    lines = [
        "，".join(
            part
            for part in (f"{name_indicator(task, item)}{word_indicator(item)}", word_indicator_gap(item))
            if part
        )
        for item in others
    ]
    return f"{'；'.join(lines)}。" if lines else ""


def word_reason(office: Office, task: Task, reason: LightReason, *, group: bool = False) -> str:
    """为啥红: the rule with its numbers, and the source."""
    why = word_why(task, reason)
    light = word_light(reason)
    said = why if why.startswith(light) else f"{light}：{why}"
    return f"{name_task(task)}{said}。{word_source(office, task, group=group, year=reason.on.year) or ''}"


def word_gap_answer(
    office: Office, task: Task, reason: LightReason, *, on: date, days: bool = False, group: bool = False
) -> str:
    """还差多少: each indicator's gap to its goal, and the days left; 还有几天 (`days`): the days left first."""
    several = len(task.indicators) > 1
    gaps = [
        f"{item.name if several and item.name else ''}{gap}，现为{word_indicator(item)}"
        for item in task.indicators
        if (gap := word_indicator_gap(item))
    ]
    if not gaps and task.percent is not None:
        gaps = [f"完成{word_number(task.percent)}%，差{word_number(100 - task.percent)}个百分点"]
    source = word_source(office, task, group=group, year=on.year) or ""
    gap = "；".join(gaps) or ("" if days else _word_no_gap(task))
    left = _word_days_left(task, reason, on)
    said = [part for part in ((left or "没有登记时限", gap) if days else (gap, left)) if part]
    return f"{name_task(task)}：{'。'.join(said)}。{source}"


def _word_no_gap(task: Task) -> str:
    """Why no gap can be told: nothing was reported yet towards a goal that there is, or there is none."""
    aims = [
        f"{item.name or ''}{word_number(item.goal)}{item.unit or ''}"
        for item in task.indicators
        if item.value is None and item.goal is not None
    ]
    return f"还没有报过数，目标{'、'.join(aims)}" if aims else "没有量化指标，算不出差额"


def _word_days_left(task: Task, reason: LightReason, on: date) -> str | None:
    """11月30日（周一）到期，还有6天; 11月18日到期，逾期4个工作日."""
    if task.due is None or not task.is_open:
        return None
    day = f"{word_weekday(task.due, year=on.year)}到期"
    if reason.rule == "overdue":
        return f"{day}，{word_overdue(reason)}"
    left = (task.due - on).days
    return f"{day}，{f'还有{left}天' if left > 0 else '就是今天' if left == 0 else '已过期限'}"


def word_owner(office: Office, task: Task, *, group: bool = False) -> str:
    """3号到底谁管: lead, people, support, leader."""
    parts = [f"{name_task(task)}：牵头{name_unit(office, task.lead_unit)}"]
    if task.owners and not group:
        parts.append("责任人" + "、".join(name_person(office, owner) for owner in task.owners))
    if task.support_units:
        parts.append("配合" + "、".join(name_unit(office, unit) for unit in task.support_units[:MOST_ITEMS]))
    if task.leader:
        parts.append("分管领导" + name_person(office, task.leader))
    return "，".join(parts) + "。"


def word_nothing() -> str:
    """No data for what was asked: say so instead of guessing."""
    return "台账里没有这项数据，可问任务号、单位或“逾期有哪些”。"


def word_exported(count: int, part: str = "") -> str:
    """The ledger as a file, in private; `part` says which tasks it holds, where not all."""
    whose = f"台账中{part}的" if part else "台账"
    return f"{whose}{count}项已导出，本次导出已留痕。"
