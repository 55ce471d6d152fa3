"""Figures that wait for their unit's word: to the reporter, to the unit, to the editors."""

from collections.abc import Sequence

from board.model.acts import Act
from board.model.office import Office
from board.model.records import Report
from board.model.task import Task
from board.wording.histories import word_act
from board.wording.names import name_person, name_unit
from board.wording.numbers import word_day

MOST_SHOWN = 3


def word_waiting(office: Office, task: Task, unit: str | None) -> str:
    """To who reported for a unit that is not theirs."""
    return f"{task.code}号的数已收，待{name_unit(office, unit or task.lead_unit)}确认后记入。"


def ask_unit(office: Office, task: Task, act: Act, by: str, *, year: int) -> str:
    """Asked of the unit whose figure somebody else gave: the one figure, not the message it stood in."""
    return (
        f"{task.code}号{name_person(office, by)}报{_word_figure(office, act, year)}，对吗？回“对”或正确数。"
    )


def word_unvouched(office: Office, found: Sequence[tuple[Task, Report]], *, year: int) -> str:
    """To editors: what still waits for a unit's word."""
    listed = "；".join(
        (
            f"{task.code}号{_word_figure(office, report.act, year)}"
            f"（{name_person(office, report.by)}{_word_on(office, report, year)}报）"
        )
        for task, report in found[:MOST_SHOWN]
    )
    more = "等" if len(found) > MOST_SHOWN else ""
    return f"{len(found)}个数待单位确认：{listed}{more}。"


def _word_on(office: Office, report: Report, year: int) -> str:
    return word_day(report.at.astimezone(office.board.zone).date(), year=year)


def _word_figure(office: Office, act: Act, year: int) -> str:
    return f"{name_unit(office, act.for_unit) if act.for_unit else ''}{word_act(act, year=year)}"
