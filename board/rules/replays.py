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
    return replace(restore_figures(task, start, past, reports, zone), flags=doubted)
