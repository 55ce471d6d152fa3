"""A bare figure up to a hundred on a task that only a rate measures: 1号69.8."""

from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import BARE_TAIL, Measure, Stretch
from board.reading.words.parts import names_part


def _has_only_a_rate(stretch: Stretch) -> bool:
    """Whether one rate is all that the task is measured by, ranks apart."""
    measured = [one for one in stretch.indicators if one.op != "rank<="]
    return len(measured) == 1 and measured[0].is_rate


def turn_to_bare_rate(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> Measure:
    """1号69.8: on a task that only a rate measures, a bare figure up to a hundred is that rate."""
    rates = [other for other in stretch.indicators if other.is_rate]
    bare = one.slot == "total" and one.unit is None and one.figure.unit is None and one.value <= 100
    if not bare or not _has_only_a_rate(stretch) or one.cumulative or len(measures) > 1:
        return one
    return replace(one, slot="rate", unit=rates[0].unit, indicator=rates[0].name)


def read_bare_rate(stretch: Stretch, figure: Figure, lead: str) -> Measure | None:
    """83.1 behind nothing but a board number or a unit, on a task that only one rate measures."""
    rates = [one for one in stretch.indicators if one.is_rate]
    if (
        not _has_only_a_rate(stretch)
        or figure.kind != "count"
        or figure.unit is not None
        or figure.value > 100
    ):
        return None
    alone = BARE_TAIL.match(stretch.text, figure.end) and not names_part(lead, stretch.topic_words)
    decimal = "." in figure.words
    if not alone or not (decimal or figure.value > 31):
        return None
    return Measure("rate", figure.value, figure, rates[0].unit, rates[0].name, sure=decimal)
