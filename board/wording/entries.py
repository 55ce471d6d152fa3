"""The entries of a digest: one task each, with its figures, who lags, and what falls due."""

from board.model.office import Office
from board.model.task import Task
from board.rules.items import DueDay, Item, UnitPart
from board.rules.progress import find_indicator_progress, find_worst, list_nodes
from board.wording.names import name_task, name_unit, name_units
from board.wording.numbers import word_day, word_figure, word_number
from board.wording.phrases import (
    find_main,
    word_behind,
    word_eta,
    word_gap,
    word_indicator,
    word_missed_node,
    word_node,
    word_overdue,
    word_parts,
    word_share,
)


def word_good(office: Office, item: Item) -> str:
    """2号老年人体检：桑村98.1%（1903/1940）、水泉97.0%（2210/2278）。"""
    if item.parts:
        return f"{name_task(item.task)}：{'、'.join(_word_part(office, part) for part in item.parts)}。"
    facts = [_word_standing(item.task), _word_over(item.task)]
    if item.reason.rule == "claimed":
        facts.append("待核查")
    elif facts[1] is None:
        facts.append(word_behind(item.reason))
    return f"{name_task(item.task)}：{'，'.join(fact for fact in facts if fact)}。"


def _word_standing(task: Task) -> str:
    worst = find_worst(task)
    if worst is None:
        return f"完成{word_number(task.percent)}%" if task.percent is not None else "推进中"
    if (find_indicator_progress(worst) or 0) >= 100 and worst.value is not None:
        return word_figure(worst.value, worst.unit)
    return word_indicator(worst)


def _word_over(task: Task) -> str | None:
    worst = find_worst(task)
    if worst is None or (find_indicator_progress(worst) or 0) < 100:
        return None
    return word_gap(worst.value, worst.goal, worst.unit)


def _word_part(office: Office, part: UnitPart) -> str:
    return f"{name_unit(office, part.unit)}{word_share(part.indicator, part.share)}"


def word_slow(office: Office, item: Item) -> str:
    """2号老年人体检：城头75.1%（1742/2320），低于序时21.3个百分点，11月30日到期。"""
    due = f"{word_day(item.task.due, year=item.reason.on.year)}到期" if item.task.due else None
    if item.parts and item.reason.rule != "overdue":
        parts = [f"{_word_part(office, part)}，{word_behind(part.reason)}" for part in item.parts]
        return f"{name_task(item.task)}：{'；'.join(parts)}{f'，{due}' if due else ''}。"
    named = f"{name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）"
    facts = [fact for fact in _list_slow_facts(item) if fact]
    return f"{named}：{'，'.join(facts)}。"


def _list_slow_facts(item: Item) -> list[str | None]:
    reason, task = item.reason, item.task
    eta = word_eta(task, reason.on)
    if reason.rule == "overdue":
        return [word_overdue(reason), eta]
    if reason.rule in {"node_missed", "node_long_missed"} and reason.node and reason.due:
        named = f"{word_node(reason.node)}节点{word_day(reason.due, year=reason.on.year)}"
        return [named, eta] if eta else [word_missed_node(reason)]
    return [_word_state_of(task), word_behind(reason), eta]


def _word_state_of(task: Task) -> str | None:
    """35/48处: the figure that is behind, in full."""
    main = find_main(task)
    if main is not None and main.value is not None and main.goal:
        return word_parts(main.value, main.goal, main.unit)
    return f"完成{word_number(task.percent)}%" if task.percent is not None else None


def word_due_items(office: Office, day: DueDay, named: set[str]) -> str:
    """What falls due that day and with whom; tasks already `named` above go by their number."""
    return "、".join(_word_due_item(office, item.task, day, named) for item in day.items)


def _word_due_item(office: Office, task: Task, day: DueDay, named: set[str]) -> str:
    node = next((node for node in list_nodes(task)[:-1] if node.on == day.on), None)
    what = f"{word_node(node)}节点" if node else ""
    return f"{f'{task.code}号' if task.code in named else name_task(task)}{what}（{_word_duty_units(office, task)}）"


def _word_duty_units(office: Office, task: Task) -> str:
    """Who still owes: the units with shares that are open, else the lead unit."""
    shares = [
        share.unit
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.target is None or share.value is None or share.value < share.target
    ]
    return name_units(office, shares) if shares else name_unit(office, task.lead_unit)
