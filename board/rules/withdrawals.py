"""Taking reports back: today's task with the figures and ticks that its counted reports leave.

Targets, dates and owners of today stay as they are; what only withdrawn words had said goes.
"""

from dataclasses import replace
from datetime import date, tzinfo

from board.model.records import Report
from board.model.task import Indicator, Task

COUNTED: frozenset[str] = frozenset({"current", "unchecked"})


def restore_figures(
    task: Task, start: Task, past: Task, reports: tuple[Report, ...], *, zone: tzinfo | None
) -> Task:
    """`start` is the task before any report, `past` what the counted reports of `reports` made of it."""
    restored = tuple(_restore(now, then) for now, then in zip(task.indicators, past.indicators, strict=False))
    return replace(
        task,
        indicators=restored + task.indicators[len(restored) :],
        percent=past.percent,
        eta=past.eta,
        blocker=past.blocker,
        ticked=_restore_ticks(task, start, past, reports, zone=zone),
        reported_at=past.reported_at,
        reported_by=past.reported_by,
    )


def _restore_ticks(
    task: Task, start: Task, past: Task, reports: tuple[Report, ...], *, zone: tzinfo | None
) -> tuple[str, ...]:
    """The ticks of today without the nodes, units and periods that only withdrawn words had met."""
    if task.recurrence:
        undone = _list_periods(task, reports, zone, counted=False) - _list_periods(
            task, reports, zone, counted=True
        )
        return tuple(tick for tick in task.ticked if tick not in undone or tick in start.ticked)
    by_words = {node.on.isoformat() for node in task.deadlines if node.on} | set(task.units)
    return tuple(
        tick for tick in task.ticked if tick not in by_words or tick in {*start.ticked, *past.ticked}
    )


def _list_periods(task: Task, reports: tuple[Report, ...], zone: tzinfo | None, *, counted: bool) -> set[str]:
    """The ticked periods that reports of completion meant: each the one nearest to its day."""
    days = [
        report.at.astimezone(zone or report.at.tzinfo).date()
        for report in reports
        if report.act.state == "done" and (report.standing in COUNTED) is counted
    ]
    periods = [tick for tick in task.ticked if _is_day(tick)]
    return (
        {min(periods, key=lambda tick: abs(date.fromisoformat(tick) - day)) for day in days}
        if periods
        else set()
    )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _restore(now: Indicator, then: Indicator) -> Indicator:
    quotas = {share.unit: share.target for share in now.by_unit}
    return replace(
        now,
        value=then.value,
        numerator=then.numerator,
        denominator=then.denominator,
        as_of=then.as_of,
        by_unit=tuple(replace(share, target=quotas.get(share.unit, share.target)) for share in then.by_unit),
    )
