"""Echoes: one line that tells what was written down, with the old value. At most 30 characters where possible."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo

from board.model.acts import Act
from board.model.office import Office
from board.model.task import Task
from board.rules.choice import has_figures
from board.rules.figures import Applied, Change
from board.wording.evidence import word_figure_of
from board.wording.histories import word_act
from board.wording.names import name_person, name_unit
from board.wording.numbers import word_day, word_digits, word_figure, word_hour, word_percent
from board.wording.phrases import word_indicator, word_node, word_share

UNDO = "有误回“更正”。"
_STATES = {
    "doing": "推进中",
    "none": "无新进展",
    "waiting": "已报送，等批复",
    "blocked": "有困难，已转办公室",
    "at_risk": "有风险，需要可申请延期",
    "done": "完成",
}


def word_echo(
    office: Office,
    applied: Sequence[Applied],
    *,
    own_unit: str | None = None,
    said_at: datetime | None = None,
) -> str:
    """已记2号：1742→1800人（77.6%）。有误回“更正”。

    `own_unit` is the reporter's, which is not named; `said_at` names the report's own time in a late echo.
    """
    parts = "；".join(f"{one.task.code}号{_word_applied(office, one, own_unit)}" for one in applied)
    when = f"{word_hour(said_at, office.board.zone)}报的，" if said_at else ""
    return f"{when}已记{parts}。{UNDO}"


def _word_applied(office: Office, applied: Applied, own_unit: str | None) -> str:
    unit = applied.act.for_unit
    named = name_unit(office, unit) if unit and unit not in {own_unit, applied.task.lead_unit} else ""
    return f"{named}：{word_matter(applied)}"


def word_matter(applied: Applied) -> str:
    """What a report said of one task: its figures, else its state and expected date."""
    several = len(applied.task.indicators) > 1
    figures = [word_change(change, named=several) for change in applied.changes]
    figures += [f"{word_node(applied.node)}节点完成"] if applied.node else []
    if not figures and has_figures(applied.act):
        # Said, but the board has no indicator for it: echoed as said, so that nobody thinks it was lost.
        return word_act(applied.act, year=_find_year(applied))
    words = figures or [_STATES.get(applied.act.state or "doing", "推进中")]
    if applied.act.eta:
        words.append(f"预计{word_day(applied.act.eta, year=_find_year(applied))}")
    return "，".join(words)


def _find_year(applied: Applied) -> int | None:
    """The year in which it was reported."""
    return applied.task.reported_at.year if applied.task.reported_at else None


def word_change(change: Change, *, named: bool = False) -> str:
    """1742→1800人（77.6%）, 签约率82.4%→83.1%, 75%→80%."""
    after = word_figure(change.after or 0, change.measure, plain=True)
    if change.before is not None and change.before != change.after:
        counted = change.measure not in {"%", "‰", "名", "位"}
        before = word_digits(change.before) if counted else word_figure(change.before, change.measure)
        after = f"{before}→{after}"
    name = change.name if named and change.name else ""
    sample = f"（样本{change.samples}）" if change.samples else ""
    return f"{name}{after}{_word_part(change)}{sample}"


def _word_part(change: Change) -> str:
    if change.measure in {"%", "‰", "名", "位"} or not change.goal or change.after is None:
        return ""
    return f"（{word_percent(change.after / change.goal * 100)}）"


def word_group_echo(count: int) -> str:
    """Many reports in a group, acknowledged together: 已记12家，无需回复。"""
    return f"已记{count}家，无需回复。"


def word_claimed(
    office: Office,
    task: Task,
    waiting_for: Sequence[str],
    *,
    group: bool = False,
    applied: Applied | None = None,
) -> str:
    """7号已申报完成（35→48处），待马超确认。 With the figures said with it, else the ledger's where they are short
    of the goal (台账为35/48处); in a group units stand for people."""
    people = [_name_reviewer(office, person, group=group) for person in waiting_for]
    names = "或".join(list(dict.fromkeys(people))[:2]) or "办公室"
    figures = _word_figures(applied) if applied and applied.changes else word_figure_of(task)
    return f"{task.code}号已申报完成{f'（{figures}）' if figures else ''}，待{names}确认。"


def word_still_claimed(task: Task) -> str:
    """Figures that came after the claim."""
    return f"{task.code}号已申报完成，正等核查。"


def _word_figures(applied: Applied) -> str:
    several = len(applied.task.indicators) > 1
    return "，".join(word_change(replace(each, goal=None), named=several) for each in applied.changes)


def _name_reviewer(office: Office, person_id: str, *, group: bool) -> str:
    person = office.people_by_id.get(person_id)
    named = person is None or person.unit is None or person.role == "leader" or not group
    return name_person(office, person_id) if named else name_unit(office, person.unit if person else None)


def word_ticked(task: Task, period: date, *, year: int) -> str:
    """13号3月25日这一期已记完成。"""
    return f"{task.code}号{word_day(period, year=year)}这一期已记完成。{UNDO}"


def word_withdrawn(task: Task, act: Act) -> str:
    """2号上次报送已撤回，恢复为1742人（75.1%）。 `act` is the report that no longer counts."""
    stands = word_standing(task, act)
    return f"{task.code}号上次报送已撤回，{f'恢复为{stands}' if stands else '按推进中记'}。"


def word_standing(task: Task, act: Act) -> str | None:
    """What now holds where the report spoke: the unit's part, the indicator, else the percent."""
    indicator = next((item for item in task.indicators if act.indicator in {None, item.name}), None)
    if indicator is None or not has_figures(act) or act.percent is not None:
        known = task.percent if act.percent is not None else None
        return None if known is None else f"{word_digits(known)}%"
    share = next((share for share in indicator.by_unit if share.unit == act.for_unit), None)
    if share is not None:
        return word_share(indicator, share) if share.value is not None else None
    return word_indicator(indicator) if indicator.value is not None else None


def word_corrected(office: Office, applied: Applied, *, own_unit: str | None = None) -> str:
    """已更正2号：1300→1800人（77.6%）。"""
    return f"已更正{applied.task.code}号{_word_applied(office, applied, own_unit)}。"


def word_muted(until: date, zone: tzinfo, now: datetime) -> str:
    """To somebody who asked to be left alone: the first day on which the bot writes again."""
    if until <= now.astimezone(zone).date():
        return "已静音，今天不再发送提醒。"
    return f"已静音，{word_day(until, year=now.year)}起恢复提醒。"


def word_away(office: Office, since: date, until: date, stand_in: str | None) -> str:
    who = f"，由{name_person(office, stand_in)}代" if stand_in else ""
    return f"已记{word_day(since)}至{word_day(until, year=since.year)}不在岗{who}。"
