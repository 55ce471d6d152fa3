"""Reports told again: the last one as corrected, and the task as its counted reports leave it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from board.model.acts import Act
from board.model.records import Report
from board.model.settings import Settings
from board.model.task import Task
from board.rules.figures import UNCHECKED, apply_report, flag_unchecked
from board.rules.withdrawals import COUNTED, restore_figures

WHOLE = 100  # per cent


def build_corrected(last: Act, correction: Act) -> Act:
    """The last report with what a correction changes; a new total takes the place of an old increase."""
    changed = {
        name: value
        for name in ("state", "percent", "total", "delta", "of", "remaining", "rate", "value", "unit", "indicator",
                     "eta", "for_unit", "for_person", "as_of", "period", "reason", "said")
        if (value := getattr(correction, name)) is not None
    }  # fmt: skip
    if {"total", "delta", "remaining"} & changed.keys():
        last = replace(last, total=None, delta=None, remaining=None)
    return replace(last, **changed)


def gives_rate(act: Act) -> bool:
    """Whether a report gave a percentage."""
    return act.rate is not None or act.percent is not None


def exceeds_rate(last: Act, correction: Act) -> bool:
    """Whether a correction that names no indicator is too great for the percentage that was said last."""
    said = _list_bare(correction)
    return correction.indicator is None and gives_rate(last) and bool(said) and max(said) > WHOLE


def take_as_count(correction: Act) -> Act:
    """A bare figure that was read as a percentage, as the count that it is."""
    return replace(correction, total=max(_list_bare(correction)), rate=None, percent=None, value=None)


def _list_bare(act: Act) -> list[float]:
    figures = (act.total, act.rate, act.percent, act.value)
    return [figure for figure in figures if figure is not None]


def replay_reports(
    start: Task, reports: Iterable[Report], *, settings: Settings, zone: tzinfo | None = None
) -> Task:
    """The task as its counted reports leave it, oldest first: what corrections and withdrawals undo."""
    task = start
    for report in sorted(reports, key=lambda item: (item.at, item.id)):
        if report.standing in COUNTED:
            unit = report.act.for_unit
            task = apply_report(
                task,
                report.act,
                unit=unit,
                lead=unit is None or unit == task.lead_unit,
                at=report.at,
                by=report.by,
                settings=settings,
                zone=zone,
            ).task
    return task


def undo_report(
    task: Task, start: Task, reports: Iterable[Report], *, settings: Settings, zone: tzinfo | None = None
) -> Task:
    """The task of today with the figures its counted reports leave: targets, dates and owners stay as they are."""
    reports = tuple(reports)
    past = replay_reports(start, reports, settings=settings, zone=zone)
    doubted = flag_unchecked(task.flags, unchecked=UNCHECKED in past.flags)
    return replace(restore_figures(task, start, past, reports, zone=zone), flags=doubted)
