"""Figures that an office has already, unit by unit, before they are kept: from a call, on paper, out of a system."""

from dataclasses import dataclass
from typing import Literal

from board.model.acts import Act

Fault = Literal["unknown_unit", "ambiguous_unit", "unknown_matter", "ambiguous_matter", "odd_figure"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure as written: a complete report for a unit, or what keeps it from being one."""

    where: str
    words: str
    act: Act | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """分配数: what one unit is to reach in one indicator of a task."""

    task: str
    indicator: str | None
    unit: str
    target: float


@dataclass(frozen=True, slots=True)
class SumFault:
    """A total row that is not the sum of its rows; `across`: the total of a unit's months, `column` is the unit."""

    column: str
    stated: float
    summed: float
    across: bool = False


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """What was read. `source` is the office's own word for where it comes from (电话、纸质、系统导出)."""

    entries: tuple[Entry, ...] = ()
    quotas: tuple[Quota, ...] = ()
    sums: tuple[SumFault, ...] = ()
    source: str | None = None

    @property
    def acts(self) -> tuple[Act, ...]:
        return tuple(entry.act for entry in self.entries if entry.act is not None)
