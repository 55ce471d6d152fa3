"""A chart as plain data: the form that `intake --json` prints (docs/intake.md)."""

from typing import Any

from board.model.task import Deadline, Indicator
from board.reading.chart.draft import Chart, ChartTask
from board.reading.chart.record import ReadColumn


def build_chart_data(chart: Chart, source: str) -> dict[str, Any]:
    """The chart as the JSON of `intake`: what is not known is left out, lists that were read stay."""
    return {
        "source": source,
        "tasks": [_build_task(task) for task in chart.tasks],
        "problems": [
            {"where": problem.where, "kind": problem.kind, "text": problem.text} for problem in chart.problems
        ],
        "columns": [_build_column(column) for column in chart.columns],
    }


def _build_column(column: ReadColumn) -> dict[str, Any]:
    """`field` is null where nothing was read of the column."""
    return {"sheet": column.sheet, "column": column.letter, "header": column.header, "field": column.field}


def _build_task(task: ChartTask) -> dict[str, Any]:
    data: dict[str, Any] = {
        "where": task.where, "no": task.no, "category": task.category, "title": task.title,
        "measures": task.measures, "standard": task.standard, "leaders": list(task.leaders),
        "lead_unit": task.lead_unit, "support_units": list(task.support_units), "owners": list(task.owners),
        "deadlines": [_build_deadline(deadline) for deadline in task.deadlines],
        "indicators": [_build_indicator(indicator) for indicator in task.indicators],
        "start": task.start.isoformat() if task.start else None, "cycle": task.cycle,
        "materials": list(task.materials) or None, "score": task.score,
        "goal": task.goal, "basis": task.basis, "parent": task.parent,
    }  # fmt: skip
    return {key: value for key, value in data.items() if value is not None}


def _build_deadline(deadline: Deadline) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": deadline.kind, "on": deadline.on.isoformat() if deadline.on else None,
        "rrule": deadline.rrule, "text": deadline.text,
    }  # fmt: skip
    return {key: value for key, value in data.items() if value is not None}


def _build_indicator(indicator: Indicator) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": indicator.name, "op": indicator.op, "target": _build_number(indicator.target),
        "inner_target": _build_number(indicator.inner_target), "unit": indicator.unit,
        "by_unit": [{"unit": one.unit, "target": _build_number(one.target)} for one in indicator.by_unit] or None,
    }  # fmt: skip
    data = {key: value for key, value in data.items() if value is not None}
    if indicator.approx:
        data["approx"] = True
    if not indicator.must:
        data["must"] = False
    return data


def _build_number(value: float | None) -> int | float | None:
    return int(value) if value is not None and value.is_integer() else value
