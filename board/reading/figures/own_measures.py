"""Measures that an office's own indicators have (卷、批次), and halves of a measure (三十六公里半)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from board.reading.figures.figure import Figure

# Measures of length, area, weight and money, which can be halved and are seldom those of something else.
SPECIFIC = frozenset({"公里", "千米", "里", "亩", "吨", "米", "公顷", "斤", "公斤", "万元"})

# What land and ground are measured in: nobody comes upon so much of it on the way.
LAND = frozenset({"亩", "公顷", "平方米", "平方", "平米", "㎡", "公里", "千米", "里"})


def measure_figures(text: str, figures: Iterable[Figure], units: frozenset[str]) -> tuple[Figure, ...]:
    """The figures of the text, each with the longest measure that stands behind it, also written 台(套)."""
    measured = [
        _add_half(text, _measure(text, figure, units)) if figure.kind == "count" else figure
        for figure in figures
    ]
    # The 6 of 22公里6 is no figure of its own.
    return tuple([one for at, one in enumerate(measured) if not at or one.start >= measured[at - 1].end])


def _measure(text: str, figure: Figure, units: frozenset[str]) -> Figure:
    known = figure.unit or ""
    start = figure.end - len(known) if text.endswith(known, 0, figure.end) else figure.end
    # 三千四百多卷
    start += not known and figure.approx and text.startswith(("多", "余"), start)
    first = text[start : start + 1]
    for unit in sorted((one for one in units if one[0] == first), key=len, reverse=True):
        written = next(
            (form for form in (unit, f"{unit[0]}({unit[1:]})") if text.startswith(form, start)), ""
        )
        if len(unit) > len(known) and written:
            end = start + len(written)
            return replace(figure, end=end, words=text[figure.start : end], unit=unit)
    return figure


_TENTH = re.compile(r"[1-9](?![\d.%年月日号、)\u4e00-\u9fa5a-z])")


def _add_half(text: str, figure: Figure) -> Figure:
    """三十六公里半 is 36.5: only of what is measured, never of things or people."""
    if figure.unit not in SPECIFIC or not figure.value.is_integer() or figure.scale > 1:
        return figure
    if figure.inexact or figure.approx:
        return figure
    tenth = _TENTH.match(text, figure.end)
    if tenth and figure.unit not in {"万元", "里"}:
        # 22公里6 is 22.6.
        end, value = tenth.end(), figure.value + int(tenth[0]) / 10
        return replace(figure, end=end, words=text[figure.start : end], value=value)
    if not text.startswith("半", figure.end):
        return figure
    return replace(figure, end=figure.end + 1, words=figure.words + "半", value=figure.value + 0.5)
