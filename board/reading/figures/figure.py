"""A figure in Chinese text, with the span it was read from."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["percent", "permille", "points", "count", "fraction", "rank"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands: `text[start:end]` is its words, without the words that blur it.

    kind: percent (80%、八成五、百分之八十、四分之三、一半) · permille · points (涨了2个百分点) · count · fraction (12/18:
    `value` of `of`) · rank (第5). `unit` is the measure as written (万元 for money). `scale` is the 万 or 亿 that
    was multiplied out. `approx` marks 余/多, `inexact` what is no number at all (快九成、近两万、七八个).
    """

    start: int
    end: int
    words: str
    value: float
    kind: Kind
    unit: str | None = None
    of: float | None = None
    scale: float = 1
    approx: bool = False
    inexact: bool = False

    def is_value(self, value: float | None) -> bool:
        """Whether a field holds the figure, in 万 too where the office counts so."""
        return value is not None and value in (self.value, self.value / _IN_TEN_THOUSANDS)


_IN_TEN_THOUSANDS = 10_000
