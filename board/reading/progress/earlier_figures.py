"""Figures that stand before the task is named: 任务数48处，5号改造了31处."""

from collections.abc import Sequence

from board.reading.figures.figure import Figure
from board.reading.figures.licence import TAKEN_IN
from board.reading.figures.measures import read_measures
from board.reading.figures.own_measures import SPECIFIC
from board.reading.figures.stretch import Measure, Stretch
from board.reading.figures.visits import is_of_visit

# What many things are counted in, so that it tells no task apart.
_OF_MANY = frozenset({None, *"个项次件名人位份家户处台条座所场间", "人次", "户次"})


def is_measured(stretch: Stretch, one: Measure) -> bool:
    """Whether the measure of a figure (公里、亩, not 个) is that of one of the task's indicators."""
    return (one.unit in SPECIFIC or one.unit not in _OF_MANY) and any(
        other.unit == one.unit for other in stretch.indicators
    )


def add_new_ones(
    stretch: Stretch, figures: Sequence[Figure], measures: tuple[Measure, ...]
) -> tuple[Measure, ...]:
    """昨天又拆了3处，6号到现在27了; 任务数48处，改造了31处: what is new, or the whole, may be said before the task is named."""
    slots = {one.slot for one in measures}
    if slots == {"delta"} and len(measures) == 1:
        return (*_find_total_before(stretch, figures, measures[0]), *measures)
    if "total" not in slots or {"delta", "of"} <= slots:
        return measures
    first = min(one.figure.start for one in measures)
    before = [
        one
        for one in read_measures(stretch, figures)
        if one.figure.start < first
        and one.slot not in slots
        and (one.slot == "delta" or one.slot == "of" and one.sure)
        and not is_of_visit(stretch, one.figure)
    ]
    return (*before, *measures)


def _find_total_before(stretch: Stretch, figures: Sequence[Figure], new: Measure) -> list[Measure]:
    """红星到七百八十六户了,今天新签14户: the whole, in the measure of what is new, said before the task is named."""
    counted = {one.unit for one in stretch.indicators}
    return [
        one for one in read_measures(stretch, figures)
        if one.figure.end <= new.figure.start and one.slot == "total" and one.value > new.value
        and one.unit is not None and one.unit == new.unit and one.unit in counted
    ]  # fmt: skip


def add_others(
    stretch: Stretch, figures: Sequence[Figure], measures: tuple[Measure, ...]
) -> tuple[Measure, ...]:
    """秋防打了21.3万头,免疫密度96.5: before the indicator that names the task, another of its own, by its measure."""
    if not measures or len(stretch.indicators) < 2:
        return measures
    named = {one.indicator for one in measures}
    said, first = {one.unit for one in measures}, min(one.figure.start for one in measures)
    before = [one for one in read_measures(stretch, figures) if one.figure.start < first]
    others = [
        one for one in before
        if (one.unit not in said or (one.indicator and None not in named and one.indicator not in named))
        and is_measured(stretch, one)
        and not TAKEN_IN.search(stretch.text, stretch.start, one.figure.start)
    ]  # fmt: skip
    return (*others, *measures)
