"""Which task, and which of its indicators, the words beside a unit's figure mean."""

from collections.abc import Collection
from dataclasses import dataclass

from board.model.task import Task
from board.reading.naming.codes import find_codes
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.titles import Match, find_matches, find_mended

_LEAST, _TIE = 0.45, 0.8


@dataclass(frozen=True, slots=True)
class Matter:
    """The task meant; the indicator where it was named. `start` to `end` are its words. ambiguous: several fit."""

    code: str | None = None
    indicator: str | None = None
    start: int = 0
    end: int = 0
    ambiguous: bool = False


def concerns(task: Task, unit: str | None) -> bool:
    """Whether a task is a unit's business: as lead, in support, or by a share; any task's where no unit is named."""
    return unit is None or unit in task.units or any(
        share.unit == unit for indicator in task.indicators for share in indicator.by_unit
    )  # fmt: skip


def find_matter(
    words: str, lexicon: Lexicon, units: Collection[str] = (), *, masked: frozenset[int] = frozenset()
) -> Matter | None:
    """The open task that the words name among those of any of `units`; None where they name none.

    `masked` are places whose characters belong to a name.
    """
    for ref in find_codes(words, lexicon.codes, marks=lexicon.marks):
        if not ref.passing:
            return Matter(ref.code, start=ref.start, end=ref.end) if ref.code else None
    return _find_indicator(words, lexicon, units) or _find_title(words, lexicon, units, masked)


def _is_open_for(lexicon: Lexicon, code: str, units: Collection[str]) -> bool:
    task = lexicon.get_task(code)
    return task.is_open and (not units or any(concerns(task, unit) for unit in units))


def _find_indicator(words: str, lexicon: Lexicon, units: Collection[str]) -> Matter | None:
    """An indicator's whole name decides, the longest first."""
    for name in sorted(lexicon.indicators, key=len, reverse=True):
        start = words.find(name)
        if start < 0:
            continue
        codes = [code for code in lexicon.indicators[name] if _is_open_for(lexicon, code, units)]
        if codes:
            several = len(codes) > 1
            return Matter(None if several else codes[0], name, start, start + len(name), several)
    return None


def _find_title(
    words: str, lexicon: Lexicon, units: Collection[str], masked: frozenset[int]
) -> Matter | None:
    for find in (find_matches, find_mended):
        found = [
            match
            for match in find(words, lexicon.titles, masked=masked)
            if match.score >= _LEAST and _is_open_for(lexicon, match.code, units)
        ]
        if found:
            return _choose(found)
    return None


def _choose(found: list[Match]) -> Matter:
    best = found[0]
    if len(found) > 1 and found[1].score > _TIE * best.score:
        return Matter(ambiguous=True)
    return Matter(best.code, None, best.start, best.end)
