"""Answers to questions: the conclusion with its number first, at most five items, who said it when, 未核.

In groups units stand for people. Every answer over several tasks says as of when (截至).
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from board.model.office import Office
from board.model.task import Task
from board.rules.answers import Selection
from board.rules.buckets import Bucket, Lit
from board.rules.figures import UNCHECKED
from board.rules.lights import LightReason
from board.wording.names import name_indicator, name_person, name_task, name_tasks, name_unit
from board.wording.numbers import shorten, word_day, word_moment, word_number, word_weekday
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

MOST_ITEMS, MOST_TROUBLE, MOST_NAMED = 5, 30, 5
_NAMED: frozenset[str] = frozenset({"慢序时", "滞后", "逾期", "暂停"})
WARNING: frozenset[str] = frozenset({"red", "yellow"})
FILTER_WORDS = {
    "overdue": "逾期", "due": "到期", "not_started": "未启动", "open": "未办结", "blocked": "卡住", "claimed": "待核查",
    "closed": "已销号", "unreported": "未报", "red": "红灯", "yellow": "黄灯", "pending": "待定", "behind": "需加快",
}  # fmt: skip


def word_as_of(office: Office, as_of: datetime) -> str:
    return f"截至{word_moment(as_of, office.board.zone)}"


def word_source(office: Office, task: Task, *, group: bool = False) -> str | None:
    """李娜11月23日16:20报，未核。 In a group the unit; 待核 where a figure is in question."""
    if task.reported_at is None:
        return None
    person = office.people_by_id.get(task.reported_by or "")
    if group:
        who = name_unit(office, person.unit if person and person.unit else task.lead_unit)
    else:
        who = name_person(office, task.reported_by)
    checked = "已核" if task.state == "closed" else "待核" if UNCHECKED in task.flags else "未核"
    return f"{who}{word_moment(task.reported_at, office.board.zone)}报，{checked}。"


def word_task(
    office: Office, task: Task, reason: LightReason, *, as_of: datetime, group: bool = False
) -> str:
    """One task in two or three sentences: light and figures, then the source."""
    if reason.rule in {"closed", "cancelled"}:
        return f"{name_task(task)}{word_why(office, task, reason)}。"
    facts = "，".join(fact for fact in _list_facts(task, reason, group=group) if fact)
    if reason.rule == "unreported":
        due = f"，{word_weekday(task.due, year=as_of.year)}到期" if task.due else ""
        return f"{name_task(task)}：还没有报过进展{due}（{word_as_of(office, as_of)}）。"
    first = f"{name_task(task)}{word_light(reason)}：{facts or '推进中'}。"
    return first + _word_other_indicators(task) + _word_source_or_date(office, task, as_of, group=group)


def _word_source_or_date(office: Office, task: Task, as_of: datetime, *, group: bool) -> str:
    """Who said it when; for figures that came with the chart only their date; else that nothing came yet."""
    if source := word_source(office, task, group=group):
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
        facts.append(_word_first_date(task, task.original_due))
    if task.blocker:
        text = task.blocker.text
        facts.append(f"困难：{word_trouble(text) if group else shorten(text, MOST_TROUBLE)}")
    return facts


def _word_first_date(task: Task, first: date) -> str:
    """原定10月31日，延期1次; of a task that was reopened also that, and that its new day is not set."""
    moved = [f"延期{task.extensions}次"] if task.extensions else []
    moved += [f"反弹{task.reopened}次"] if task.reopened else []
    moved += ["新时限未定"] if task.due is None else []
    return "，".join([f"原定{word_day(first)}", *moved])


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
    why = word_why(office, task, reason)
    light = word_light(reason)
    said = why if why.startswith(light) else f"{light}：{why}"
    return f"{name_task(task)}{said}。{word_source(office, task, group=group) or ''}"


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
    source = word_source(office, task, group=group) or ""
    gap = "；".join(gaps) or ("" if days else "没有量化指标，算不出差额")
    left = _word_days_left(task, reason, on)
    said = [part for part in ((left or "没有登记时限", gap) if days else (gap, left)) if part]
    return f"{name_task(task)}：{'。'.join(said)}。{source}"


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


def word_list(
    office: Office,
    selection: Selection,
    *,
    as_of: datetime,
    group: bool = False,
    shown: int = 0,
    owners: bool = False,
) -> str:
    """逾期2项（截至…）： and at most five lines; 「更多」 gives the next. `shown` is how many came before.

    `owners`: each line names who answers for it, in private.
    """
    label = FILTER_WORDS.get(selection.filter or "", "任务")
    count = len(selection.items)
    whose = _word_scope(office, selection, group=group)
    if not count and selection.filter == "pending":
        return f"目前没有待您定的事项（{word_as_of(office, as_of)}）。"
    if not count:
        return f"{whose}没有{'' if label == '任务' else f'{label}的'}任务，共{selection.scope}项（{word_as_of(office, as_of)}）。"
    page = selection.items[shown : shown + MOST_ITEMS]
    head = f"{whose}{label}{count}项（{word_as_of(office, as_of)}）：" if not shown else ""
    lines = word_lines(office, page, owners=owners)
    left = count - shown - len(page)
    tail = [f"其余{left}项回“更多”。"] if left > 0 else []
    return "\n".join([head, *lines, *tail] if head else [*lines, *tail])


def _word_scope(office: Office, selection: Selection, *, group: bool) -> str:
    if selection.unit:
        return name_unit(office, selection.unit)
    return name_person(office, selection.person) if selection.person and not group else ""


def word_lines(office: Office, items: Sequence[Lit], *, owners: bool = False) -> list[str]:
    """At most five tasks, one a line: matter, unit (and owners), why its light is what it is."""
    return [_word_line(office, item, owners=owners) for item in items[:MOST_ITEMS]]


def _word_line(office: Office, item: Lit, *, owners: bool) -> str:
    people = "、".join(name_person(office, owner) for owner in item.task.owners) if owners else ""
    unit = f"{name_unit(office, item.task.lead_unit)}{people}"
    return f"{name_task(item.task)}（{unit}）：{word_why(office, item.task, item.reason)}"


def word_count(office: Office, selection: Selection, *, as_of: datetime) -> str:
    """23项完成几项了: one line."""
    whose = _word_scope(office, selection, group=False)
    named = name_tasks(selection.codes[:MOST_ITEMS])
    which = f"：{named}{'等' if len(selection.codes) > MOST_ITEMS else ''}" if named else ""
    label = FILTER_WORDS.get(selection.filter or "")
    count = (
        f"{selection.scope}项中{label}{len(selection.items)}项" if label else f"共{len(selection.items)}项"
    )
    return f"{whose}{count}{which}（{word_as_of(office, as_of)}）。"


def word_board(office: Office, buckets: Sequence[Bucket], *, as_of: datetime) -> str:
    """The board in one line: 23项：已销号11项，待核查2项……"""
    total = sum(bucket.count for bucket in buckets)
    closed = next((bucket.count for bucket in buckets if bucket.label == "已销号"), 0)
    rest = "，".join(_word_bucket(bucket) for bucket in buckets if bucket.count and bucket.label != "已销号")
    return f"{total}项已销号{closed}项{'，' if rest else ''}{rest}（{word_as_of(office, as_of)}）。"


def _word_bucket(bucket: Bucket) -> str:
    """逾期1项（17号）: what is late is named at once, where it is little."""
    named = bucket.label in _NAMED and bucket.count <= MOST_NAMED
    return f"{bucket.label}{bucket.count}项{f'（{name_tasks(bucket.codes)}）' if named else ''}"


def word_person(office: Office, person_id: str, selection: Selection, *, as_of: datetime) -> str:
    """老张手上的活: private only; worst first."""
    count = len(selection.items)
    bad = [item for item in selection.items if item.reason.light in WARNING or item.task.blocker]
    head = f"{name_person(office, person_id)}在办{count}项"
    head += f"，需关注{len(bad)}项" if bad else "，均在期限内"
    lines = [
        f"{name_task(item.task)}：{word_why(office, item.task, item.reason)}{_word_stuck(item)}"
        for item in bad[:MOST_ITEMS]
    ]
    return "\n".join([f"{head}（{word_as_of(office, as_of)}）{'：' if lines else '。'}", *lines])


def _word_stuck(item: Lit) -> str:
    """，困难：……, where the light does not say it itself."""
    told = item.task.blocker is None or item.reason.rule == "blocked"
    return (
        ""
        if told or item.task.blocker is None
        else f"，困难：{shorten(item.task.blocker.text, MOST_TROUBLE)}"
    )


def word_nothing() -> str:
    """No data for what was asked: say so instead of guessing."""
    return "台账里没有这项数据，可问任务号、单位或“逾期有哪些”。"


def word_due_list(office: Office, selection: Selection, *, as_of: datetime, days: Mapping[str, date]) -> str:
    """What falls due, by day. `days` are the days that come next, by code: a period's or a node's where it has some."""
    if not selection.items:
        return f"这段时间没有到期的任务（{word_as_of(office, as_of)}）。"
    lines = [
        f"{word_weekday(days[item.task.code])} {name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）"
        for item in selection.items[:MOST_ITEMS]
        if item.task.code in days
    ]
    more = len(selection.items) - len(lines)
    tail = [f"其余{more}项回“更多”。"] if more > 0 else []
    return "\n".join([f"到期{len(selection.items)}项（{word_as_of(office, as_of)}）：", *lines, *tail])


def word_exported(count: int) -> str:
    """The ledger as a file, in private."""
    return f"台账{count}项已导出，本次导出已留痕。"
