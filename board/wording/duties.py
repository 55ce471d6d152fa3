"""Personal lists: what is owed, worst first, ending with one example reply.

At most 8 lines and 180 characters; one 请 with its date (docs/rules.md, "Wording").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from board.model.office import Office, Person
from board.model.task import Indicator, Task
from board.rules.duties import Duty
from board.rules.progress import find_worst, list_nodes
from board.wording.examples import word_example
from board.wording.names import name_politely, name_task, name_unit
from board.wording.numbers import word_day, word_figure, word_number, word_ratio, word_weekday
from board.wording.phrases import word_behind, word_eta, word_gap, word_missed_node, word_node, word_overdue

MOST_LENGTH, MOST_ITEMS = 180, 5
FAR_DAYS = 14


def word_duties(
    office: Office,
    person: Person,
    duties: Sequence[Duty],
    *,
    rest: int = 0,
    reminded: int = 0,
    board: str | None = None,
    room: int = MOST_LENGTH,
    greeted: bool = False,
) -> str:
    """The list of one board.

    `rest` is how many of the person's tasks need nothing, `reminded` how many stay as they were told before;
    `board` its short name.

    Where it would not fit into `room` characters its lines lose what was last reported, then their number.
    `greeted` says that it follows another part of the same message.
    """
    listing = _Listing(office, person, board, greeted, rest, reminded)
    text = ""
    for most in range(min(MOST_ITEMS, len(duties)), 0, -1):
        for brief in (False, True):
            text = listing.word(duties, most=most, brief=brief)
            if len(text) <= room:
                return text
    return text


def word_nothing_owed(person: Person, rest: int) -> str:
    """To somebody who asks for their list on a day on which nothing is owed."""
    own = f"{rest}项任务正常，" if rest else ""
    return f"{name_politely(person)}，{own}今天没有要报的。回“我的任务”看全部。"


@dataclass(frozen=True, slots=True)
class _Listing:
    """Whose list it is: what every line needs to know."""

    office: Office
    person: Person
    board: str | None
    greeted: bool = False
    rest: int = 0
    reminded: int = 0

    def word(self, duties: Sequence[Duty], *, most: int, brief: bool) -> str:
        asked = _AskOnce()
        shown = duties[:most]
        lines = [_word_line(self, duty, asked, brief=brief) for duty in shown]
        greeting = "另有" if self.greeted else f"{name_politely(self.person)}您好，今天"
        head = f"{greeting}{self.board or ''}{len(duties)}项："
        tail = self._word_way_on(shown)
        if len(duties) > most:
            tail += f"其余{len(duties) - most}项回“更多”。"
        elif self.reminded > 0:
            tail += f"另{self.reminded}项前已提醒，回“我的任务”看。"
        elif self.rest > 0:
            tail += f"其余{self.rest}项正常，不用报。"
        return "\n".join([head, *lines, tail])

    def _word_way_on(self, duties: Sequence[Duty]) -> str:
        """How to answer: a report of one's own, or a look at what others owe."""
        if all(duty.owed.role in {"head", "leader"} for duty in duties):
            code = duties[0].task.code
            return f"回“{code}号为啥红”看经过，回“催{code}号”再催。"
        return f"回一句即可，例：{self._word_example(duties)}。"

    def _word_example(self, duties: Sequence[Duty]) -> str:
        """Two replies where they are plainly of two tasks of the person's own unit, else one."""
        own = [
            duty for duty in duties if duty.owed.role in {"owner", "share"} and not self.name_other_unit(duty)
        ]
        if not own:
            # Without the unit's name before it the figure would be taken for the person's own.
            unit = name_unit(self.office, duties[0].owed.unit)
            return f"{unit}：{word_example(duties[:1], board=self.board or '')}"
        others = [duty for duty in own if duty.task.code != own[0].task.code]
        return word_example([own[0], *others[:1]], board=self.board or "")

    def name_other_unit(self, duty: Duty) -> str:
        """（水泉） where the share is another unit's, which this person reports for."""
        unit = duty.owed.unit if duty.owed.share is not None else None
        return f"（{name_unit(self.office, unit)}）" if unit and unit != self.person.unit else ""


class _AskOnce:
    """One 请 a message: the first line that asks says it, the others only name the day."""

    def __init__(self) -> None:
        self.said = False

    def word(self, words: str) -> str:
        if self.said:
            return words
        self.said = True
        return f"请{words}"


def _word_line(listing: _Listing, duty: Duty, asked: _AskOnce, *, brief: bool) -> str:
    named = f"{listing.board or ''}{name_task(duty.task)}{listing.name_other_unit(duty)}"
    return f"{named}：{_word_duty(listing, duty, asked, brief=brief)}"


def _word_duty(listing: _Listing, duty: Duty, asked: _AskOnce, *, brief: bool) -> str:
    if duty.owed.role in {"head", "leader"}:
        return f"{word_overdue(duty.reason)}，尚未收到完成情况。"
    if duty.why == "returned":
        return f"退回补充，补齐后回“{duty.task.code}号完成了”。"
    if duty.why == "owed":
        last = None if brief else _word_last(duty)
        return f"{asked.word(_word_owed(duty))}{f'，{last}' if last else ''}。"
    facts = "，".join(part for part in _list_facts(duty) if part) + "。"
    return facts if brief or duty.why == "node" else facts + _word_said(listing, duty)


def _word_owed(duty: Duty) -> str:
    """11月25日（周三）前报本月数: the cycle's own word for what is owed."""
    wanted = "本月数" if _is_monthly(duty.task) else "最新进展"
    until = f"{word_weekday(duty.cycle_closes, year=duty.reason.on.year)}前" if duty.cycle_closes else ""
    return f"{until}报{wanted}"


def _is_monthly(task: Task) -> bool:
    rule = task.cycle or task.recurrence or ""
    return "MONTHLY" in rule and "INTERVAL" not in rule and "BYMONTH=" not in rule


def _list_facts(duty: Duty) -> list[str | None]:
    if duty.why == "node":
        eta = word_eta(duty.task, duty.reason.on)
        return [word_missed_node(duty.reason), eta]
    gap = _word_duty_gap(duty)
    if duty.why == "overdue":
        return [
            gap,
            f"{word_day(duty.due, year=duty.reason.on.year)}到期" if duty.due else None,
            word_overdue(duty.reason),
        ]
    if duty.due is None:
        return [gap]
    # A task that is red, or long before its due day, is listed for its lag, so the lag is what has to be said.
    lags = duty.why == "far_behind" or (duty.due - duty.reason.on).days > FAR_DAYS
    return [
        gap,
        word_behind(duty.reason) if lags else None,
        f"{_word_coming(duty)}{word_weekday(duty.due, year=duty.reason.on.year)}到期",
    ]


def _word_coming(duty: Duty) -> str:
    """主体封顶节点 where it is a node that falls due, not the task."""
    node = next((node for node in list_nodes(duty.task)[:-1] if node.on == duty.due), None)
    return f"{word_node(node)}节点" if node and duty.owed.share is None else ""


def _word_duty_gap(duty: Duty) -> str | None:
    indicator, share = duty.owed.indicator, duty.owed.share
    if share is not None and indicator is not None:
        goal = share.target if share.target is not None else share.denominator
        return word_gap(share.value or 0, goal, indicator.unit) if goal else None
    worst = find_worst(duty.task)
    if worst is not None:
        return word_gap(worst.value, worst.goal, worst.unit)
    return f"已报{word_number(duty.task.percent)}%" if duty.task.percent is not None else None


def _word_said(listing: _Listing, duty: Duty) -> str:
    """您11月20日报1742/2320。 What was last heard, so that nobody has to look it up."""
    worst = find_worst(duty.task)
    cell = duty.owed.share or worst
    if cell is None or cell.value is None or cell.as_of is None:
        return ""
    goal = cell.goal if isinstance(cell, Indicator) else cell.target or cell.denominator
    figure = word_ratio(cell.value, goal)[1:-1] if goal else word_number(cell.value)
    own = duty.owed.share is not None and not listing.name_other_unit(duty)
    return f"{'您' if own else ''}{word_day(cell.as_of, year=duty.reason.on.year)}报{figure}。"


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
        when = (
            f"{cell.as_of.month}月"
            if _is_monthly(duty.task)
            else word_day(cell.as_of, year=duty.reason.on.year)
        )
    return f"{when}为{word_figure(cell.value, indicator.unit)}"


def list_hidden(text: str, codes: Sequence[str]) -> tuple[str, ...]:
    """The tasks of a list that its text had no room for: what 「更多」 shows next."""
    return tuple(
        code
        for code in codes
        if not re.search(rf"^(?:.*[^0-9A-Za-z])?{re.escape(code)}号[^：\n]*：", text, re.MULTILINE)
    )
