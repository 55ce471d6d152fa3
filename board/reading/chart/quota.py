"""Quotas of a task list: columns of units with what each is to reach (分配数), checked against the sum and the target."""

import re
from collections.abc import Iterator
from dataclasses import replace

from board.model.task import Indicator, Share
from board.reading.chart.goal import read_bare
from board.reading.chart.record import Problem, Record

_RATES = frozenset({"%", "‰", "个百分点"})


def join_shares(
    indicators: tuple[Indicator, ...], record: Record, problems: list[Problem], *, title: str
) -> tuple[Indicator, ...]:
    """The indicators, the first with the shares of its units; where the row names none, the sum of the shares is one."""
    shares = tuple(_read_shares(record)) if "share" in record.fields else ()
    if not shares:
        return indicators
    total = round(sum(share.target or 0 for share in shares), 6)
    first = indicators[0] if indicators else Indicator(title, None, total, unit=record.find_text("measure"))
    if first.unit not in _RATES:
        problems.extend(_check_sum(record, first, total))
    return (replace(first, by_unit=shares), *indicators[1:])


def _read_shares(record: Record) -> Iterator[Share]:
    """What each unit is to reach; a unit without a figure has no share."""
    for entry in record.list_entries("share"):
        value = read_bare(re.sub("[%％]$", "", entry.text))
        if value is not None:
            yield Share(entry.header, target=value)


def _check_sum(record: Record, indicator: Indicator, total: float) -> Iterator[Problem]:
    """Whether what the units are given adds up to the sum beside them and to the task's target."""
    for entry in record.list_entries("sum"):
        stated = read_bare(entry.text)
        if stated is not None and abs(stated - total) > 1e-6:
            yield Problem(entry.where, "ambiguous", f"各单位相加{total:g}，{entry.header}写的是{stated:g}")
    if indicator.target is not None and abs(indicator.target - total) > 1e-6:
        yield Problem(record.where, "ambiguous", f"各单位相加{total:g}，目标是{indicator.target:g}")
