"""Personal lists: what is owed, worst first, ending with one example reply made from the person's own task.

At most 8 lines and 180 characters; one 请 with its date (docs/rules.md, "Wording").
"""

from collections.abc import Sequence

from board.model.office import Office, Person
from board.model.task import Indicator, Task
from board.rules.duties import Duty
from board.rules.progress import find_worst, is_count
from board.wording.names import name_politely, name_task
from board.wording.numbers import shorten, word_day, word_figure, word_number, word_ratio, word_weekday
from board.wording.phrases import word_gap, word_node, word_overdue

MOST_LINES, MOST_LENGTH, MOST_ITEMS = 8, 180, 5


def word_duties(
    office: Office, person: Person, duties: Sequence[Duty], *, rest: int = 0, board: str | None = None
) -> str:
    """The list of one board. `rest` is how many of the person's tasks need nothing; `board` its short name."""
    where = f"{board}" if board else ""
    asked = _AskOnce()
    for most in range(min(MOST_ITEMS, len(duties)), 0, -1):
        asked = _AskOnce()
        lines = [_word_line(office, duty, asked, board=board) for duty in duties[:most]]
        text = _join(
            person, lines, count=len(duties), where=where, example=word_example(duties[:2]), rest=rest
        )
        if len(text) <= MOST_LENGTH:
            break
    return text


def _join(person: Person, lines: Sequence[str], *, count: int, where: str, example: str, rest: int) -> str:
    head = f"{name_politely(person)}您好，今天{where}{count}项："
    more = count - len(lines)
    tail = f"回一句即可，例：{example}。"
    if more > 0:
        tail += f"其余{more}项回“更多”。"
    elif rest > 0:
        tail += f"其余{rest}项正常，不用报。"
    return "\n".join([head, *lines, tail])


class _AskOnce:
    """One 请 a message: the first line that asks says it, the others only name the day."""

    def __init__(self) -> None:
        self.said = False

    def word(self, words: str) -> str:
        if self.said:
            return words
        self.said = True
        return f"请{words}"


def _word_line(office: Office, duty: Duty, asked: _AskOnce, *, board: str | None) -> str:
    return f"{board or ''}{name_task(duty.task)}：{_word_duty(office, duty, asked)}"


def _word_duty(office: Office, duty: Duty, asked: _AskOnce) -> str:
    if duty.owed.role in {"head", "leader"}:
        return f"{word_overdue(duty.reason)}，尚未收到完成情况。"
    if duty.why == "returned":
        return "退回补充，补齐后回“完成了”。"
    if duty.why == "owed":
        last = _word_last(duty)
        return f"{asked.word(_word_owed(duty))}{f'，{last}' if last else ''}。"
    return "，".join(part for part in _list_facts(duty) if part) + "。" + _word_said(office, duty)


def _word_owed(duty: Duty) -> str:
    """11月25日（周三）前报本月数: the cycle's own word for what is owed."""
    wanted = "本月数" if _is_monthly(duty.task) else "最新进展"
    until = f"{word_weekday(duty.cycle_closes)}前" if duty.cycle_closes else ""
    return f"{until}报{wanted}"


def _is_monthly(task: Task) -> bool:
    rule = task.cycle or task.recurrence or ""
    return "MONTHLY" in rule and "INTERVAL" not in rule and "BYMONTH=" not in rule


def _list_facts(duty: Duty) -> list[str | None]:
    facts: list[str | None] = [_word_duty_gap(duty)]
    if duty.why == "overdue":
        facts.append(
            f"{word_day(duty.due)}到期，{word_overdue(duty.reason)}"
            if duty.due
            else word_overdue(duty.reason)
        )
    elif duty.why == "node" and duty.reason.node and duty.due:
        facts.append(f"{word_node(duty.reason.node)}节点{word_day(duty.due)}，已过{duty.reason.days}个工作日")
    elif duty.due:
        facts.append(f"{word_weekday(duty.due)}到期")
    return facts


def _word_duty_gap(duty: Duty) -> str | None:
    indicator, share = duty.owed.indicator, duty.owed.share
    if share is not None and indicator is not None:
        goal = share.target if share.target is not None else share.denominator
        return word_gap(share.value or 0, goal, indicator.unit) if goal else None
    worst = find_worst(duty.task)
    if worst is not None:
        return word_gap(worst.value, worst.goal, worst.unit)
    return f"已报{word_number(duty.task.percent)}%" if duty.task.percent is not None else None


def _word_said(office: Office, duty: Duty) -> str:
    """您11月20日报1742/2320。 What was last heard, so that nobody has to look it up."""
    share = duty.owed.share
    if share is not None and share.value is not None and share.as_of:
        goal = share.target or share.denominator
        figure = word_ratio(share.value, goal)[1:-1] if goal else word_number(share.value)
        return f"您{word_day(share.as_of)}报{figure}。"
    task = duty.task
    worst = find_worst(task)
    if share is None and worst is not None and worst.value is not None and worst.as_of and worst.goal:
        return f"{word_day(worst.as_of)}报{word_ratio(worst.value, worst.goal)[1:-1]}。"
    return ""


def _word_last(duty: Duty) -> str | None:
    """10月为82.4%: the last known figure of something that is owed again."""
    indicator = duty.owed.indicator or next(
        (item for item in duty.task.indicators if item.value is not None), None
    )
    cell = duty.owed.share or indicator
    if indicator is None or cell is None or cell.value is None:
        return None
    when = "上次"
    if cell.as_of:
        when = f"{cell.as_of.month}月" if _is_monthly(duty.task) else word_day(cell.as_of)
    return f"{when}为{word_figure(cell.value, indicator.unit)}"


def word_example(duties: Sequence[Duty]) -> str:
    """2号累计1800，3号83.1: a valid reply for the person's own tasks."""
    return "，".join(build_example(duty.task, duty.owed.indicator, _last_value(duty)) for duty in duties)


def _last_value(duty: Duty) -> float | None:
    share = duty.owed.share
    return share.value if share is not None else None


def build_example(task: Task, indicator: Indicator | None = None, value: float | None = None) -> str:
    """One reply that the bot reads, near the last known figure and plainly an example."""
    chosen = indicator or find_worst(task) or next(iter(task.indicators), None)
    if task.recurrence and chosen is None:
        return f"{task.code}号本期已完成"
    if chosen is None:
        return f"{task.code}号完成{_next_percent(task.percent)}%"
    known = value if value is not None else chosen.value
    if is_count(chosen):
        return f"{task.code}号累计{_next_count(known, chosen.goal)}"
    return f"{task.code}号{_next_level(known, chosen)}"


def _next_percent(percent: float | None) -> int:
    return min(100, (int(percent or 0) // 10 + 1) * 10)


def _next_level(value: float | None, indicator: Indicator) -> str:
    if value is None or indicator.op in {"<=", "rank<="} or not indicator.is_rate:
        return word_number(value if value is not None else indicator.goal or 90)
    return word_number(min(100.0, value + 0.7))


def _next_count(value: float | None, goal: float | None) -> str:
    """A rounder number a little above the last one, so that nobody takes the example for their own figure."""
    if not value:
        return str(int((goal or 100) // 2))
    step = 10 ** max(0, len(str(int(value))) - 2)
    return str((int(value) // step + 1) * step)


def word_more(office: Office, duties: Sequence[Duty], *, shown: int) -> str:
    """The next items after 「更多」."""
    asked = _AskOnce()
    lines = [_word_line(office, duty, asked, board=None) for duty in duties[shown : shown + MOST_ITEMS]]
    left = len(duties) - shown - len(lines)
    return "\n".join([*lines, *([f"其余{left}项回“更多”。"] if left > 0 else [])])


def word_chase(office: Office, task: Task, reason_words: str, *, by_office: str = "办公室") -> str:
    """催办 to an owner, ordered by somebody: what is known, what is wanted, no threat."""
    return f"{name_task(task)}：{shorten(reason_words, 40)}。{by_office}请您回一句最新进展，例：{build_example(task)}。"
