"""The measures of a stretch as the fields of its reports: one report per indicator."""

from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Measure
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment


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
    if None in groups and len(groups) > 1:
        return _join_unnamed(counts, groups)
    return list(groups.values()) if None not in groups else [list(counts)]


def _join_unnamed(counts: Sequence[Measure], groups: dict[str | None, list[Measure]]) -> list[list[Measure]]:
    """核查6480户,还剩2120户,销了52户: what is not named goes on about the indicator before it, or is of neither."""
    named = {one.figure: group for name, group in groups.items() if name for one in group}
    current: list[Measure] | None = None
    for one in counts:
        if one.figure in named:
            current = named[one.figure]
        elif (
            current
            and current[0].unit in {one.unit, None}
            and all(one.slot != other.slot for other in current)
        ):
            current.append(replace(one, indicator=current[0].indicator))
    return [group for name, group in groups.items() if name]
