"""The part of a message that figures stand in, and a figure with what it measures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from board.model.acts import Slot
from board.model.task import Indicator, Task
from board.reading.figures.figure import Figure
from board.reading.words.needs import ALL_AWAKE

# Nothing but a stop behind a figure; and what two figures may differ by and be one.
BARE_TAIL = re.compile(r"\s?(?:了|啦|左右)?\s?(?:[,。;!?\n)、(]|$)")
CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with what it measures. sure: its own words say so (累计、新增、应检); else its place does.

    cumulative: it is said to be the whole so far (累计、总共), so that no second one may differ.
    """

    slot: Slot
    value: float
    figure: Figure
    unit: str | None = None
    indicator: str | None = None
    sure: bool = True
    cumulative: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text that figures stand in: `text` is the whole message's, `start` to `end` the part that counts.

    figures: those of the part, also the ones that measure nothing by themselves. unit: whose figures they are, None
    for the whole task's. plain: the text with the words of the task blotted out. heard: the readers that the message may
    wake; all, where it is not known. indicators: those of the task.
    """

    text: str
    start: int
    end: int
    task: Task | None
    topic_words: frozenset[str]
    by_words: bool = False
    figures: tuple[Figure, ...] = ()
    unit: str | None = None
    plain: str = ""
    heard: int = ALL_AWAKE
    indicators: tuple[Indicator, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "indicators", self.task.indicators if self.task else ())

    def read_plain(self) -> "Stretch":
        """The stretch in words of which none is of the task's title, where it has any; else itself."""
        if self.plain in {"", self.text}:
            return self
        return Stretch(
            self.plain, self.start, self.end, self.task, self.topic_words, self.by_words, self.figures, self.unit,
            self.plain, self.heard,
        )  # fmt: skip

    def hold(self, figures: tuple[Figure, ...]) -> "Stretch":
        """The stretch with the figures that it holds."""
        return Stretch(
            self.text, self.start, self.end, self.task, self.topic_words, self.by_words, figures, self.unit, self.plain,
            self.heard,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure where it stands: the words before it and behind it, and the figures on both sides.

    grown_from: the figure that it has grown from (从93.5掉到92.8).
    """

    figure: Figure
    lead: str = ""
    tail: str = ""
    before: Figure | None = None
    after: Figure | None = None
    grown_from: Figure | None = None


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
