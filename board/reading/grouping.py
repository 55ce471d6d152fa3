"""The measures of a stretch as the fields of its reports: one report per indicator, and what cannot all be true."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from board.model.acts import Act
from board.reading.indicators import is_count
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.stretch import Measure


def group_measures(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> list[list[Measure]]:
    """The measures by indicator: several indicators of one task give one report each."""
    counts = [one for one in measures if one.slot in {"total", "delta", "of", "remaining", "percent"}]
    others = [one for one in measures if one.slot in {"rate", "value"}]
    task = scene.lexicon.find_task(segment.target.code)
    counted = task is not None and any(is_count(one) for one in task.indicators)
    figures = [one for one in counts if one.slot != "percent"]
    split = _split_counts(scene, segment, figures)
    if len(split) > 1 or (others and split[0:1] and split[0][0].indicator):
        percents = [one for one in counts if one.slot == "percent"]
        return [percents + split[0], *split[1:], *([one] for one in others)]
    if counts and others and not (figures and counted):
        return [counts + others[:1], *([one] for one in others[1:])]
    return [group for group in (counts, *([one] for one in others)) if group]


def _split_counts(scene: Scene, segment: Segment, counts: Sequence[Measure]) -> list[list[Measure]]:
    """The counts by the indicator whose unit they have, where they are of several."""
    indicators = [one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one)]
    groups: dict[str | None, list[Measure]] = {}
    for one in counts:
        fitting = [other.name for other in indicators if other.name == one.indicator] or [
            other.name
            for other in indicators
            if other.unit == one.unit or (one.unit is None and len(indicators) == 1)
        ]
        name = fitting[0] if len(fitting) == 1 else None
        groups.setdefault(name, []).append(one if one.indicator == name else replace(one, indicator=name))
    return list(groups.values()) if None not in groups else [list(counts)]


def list_fields(measures: Sequence[Measure]) -> dict[str, Any]:
    """The figures as fields. What is sure wins over what only its place says; of two alike the last."""
    fields: dict[str, Any] = {}
    for one in sorted(measures, key=lambda measure: measure.sure):
        fields[one.slot] = one.value
        if one.unit and one.slot != "percent":
            fields["unit"] = one.unit
        if one.indicator:
            fields["indicator"] = one.indicator
    return fields


_OF_PERIOD = re.compile(r"(?:季度|[\d一二三四五六七八九十]月份?|[上下]半年|[本上]个?[周月])[^,。;\d]{0,6}$")


def disagree(scene: Scene, measures: Sequence[Measure]) -> bool:
    """Whether the message gives several figures for the whole: two percents, two that are 累计, one for each period."""
    percents = {one.value for one in measures if one.slot == "percent" and one.sure}
    totals = {(one.unit, one.value) for one in measures if one.slot == "total" and one.cumulative}
    units = [unit for unit, _ in totals]
    if len(percents) > 1 or len(units) != len(set(units)):
        return True
    return _are_of_periods(scene, measures) or _count_differently(measures)


def _count_differently(measures: Sequence[Measure]) -> bool:
    """已改12处，已改15处: two counts that both say how much is done, and no word which of them is the whole."""
    sure = {
        (one.unit, one.value)
        for one in measures
        if one.slot == "total" and one.sure and one.unit and not one.indicator
    }
    whole = any(one.cumulative or one.slot in {"of", "remaining"} for one in measures)
    return not whole and len(sure) > len({unit for unit, _ in sure})


def _are_of_periods(scene: Scene, measures: Sequence[Measure]) -> bool:
    """一季度4场，二季度7场: neither is the whole so far."""
    totals = [one for one in measures if one.slot == "total"]
    periods = [one for one in totals if _OF_PERIOD.search(scene.text[: one.figure.start])]
    return len(totals) > 1 and len(periods) == len(totals) and len({one.unit for one in totals}) == 1


def contradicts(acts: Sequence[Act]) -> bool:
    """Whether the stated whole, part and remainder cannot all be true."""
    return any(
        act.of is not None and act.total is not None and act.remaining is not None
        and abs(act.of - act.total - act.remaining) > 1e-6
        for act in acts
    )  # fmt: skip
