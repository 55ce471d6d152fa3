"""Columns of months, weeks or quarters → the days that a row has to meet, as its cells say.

Words in such a column are a node. What is drawn over several of them is one bar: it begins with its first column and has to be
done by the end of its last (横道图). A mark alone is a node, and so is each star or triangle, which stand for milestones.
Ticks are nodes each; only where months hold nothing but ticks do those side by side draw a bar.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from board.model.task import Deadline
from board.reading.chart.grid import Grid
from board.reading.chart.reader import Reader
from board.reading.chart.record import FILLED, Entry, Record
from board.reading.chart.vague import NOBODY

Sort = Literal["blank", "block", "tick", "arrow", "dash", "milestone", "words"]

_SORTS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("dash", re.compile(r"[-—–─~～_…]+")),
    ("arrow", re.compile(r"[-—–─~～=＝]*[→➔➜➡⇒►▶▷▸>＞━═▬▭]+[-—–─~～→➔➜➡⇒►▶▷▸>＞━═▬▭=＝]*")),
    ("milestone", re.compile(r"[★☆▲△▼▽◆◇♦♢⚑]")),
    ("block", re.compile(rf"[{FILLED}▪◼⬛█▉▊▇▆▅▄▓▒░\s]*[{FILLED}▪◼⬛█▉▊▇▆▅▄▓▒░]+")),
    ("tick", re.compile(r"[√✓✔☑✅●○◎⚫•*＊+＋是有]")),
    ("blank", re.compile(r"[×✕✗✘╳xX/\\／＼\s]*|[无空否]")),
)


_LONG_TIME = re.compile(r"季度|[上下]半年|^q\d", re.I)
_FEWEST_ROWS = 4  # that tell whether colours differ


class Bar(NamedTuple):
    """A coloured bar: its last column and what is written in it; no words for a cell that another one speaks for."""

    last: int
    words: str | None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Cells side by side that mean one thing: the headers of the first and the last, and what they say."""

    first: str
    last: str
    sort: Sort
    words: str = ""

    @property
    def is_bar(self) -> bool:
        return self.first != self.last


def read_nodes(record: Record, reader: Reader) -> tuple[Deadline, ...]:
    """A deadline for each bar, mark and word in the columns of time, in their order.

    What is only drawn shows the term once more where a cell says it in words.
    """
    found: list[Deadline] = []
    is_said = bool(record.filled.get("deadline"))
    for stretch in _list_stretches(record):
        if is_said and not stretch.words:
            continue
        deadlines, _ = reader.read_deadlines(stretch.last)
        if deadlines:
            found.append(Deadline(deadlines[0].on, _word(stretch)))
    return tuple(found)


def find_bar_start(record: Record, reader: Reader) -> date | None:
    """The first day of the first bar; none where the row begins with a node."""
    first = next(_list_stretches(record), None)
    return reader.find_first_day(first.first) if first and first.is_bar else None


def find_bars(
    grid: Grid, nodes: Collection[int], title: int | None, first_row: int
) -> dict[tuple[int, int], Bar]:
    """The coloured bars in the columns `nodes`, by their first cells; a cell inside whose words the bar has is covered.

    A cell coloured like its row's title shows the row, not a time; and where all rows are coloured alike, none says anything.
    """
    coloured: dict[int, dict[int, str]] = {}
    for (row, column), colour in grid.colours.items():
        ground = grid.colours.get((row, title)) if title is not None else None
        if row >= first_row and column in nodes and colour != ground:
            coloured.setdefault(row, {})[column] = colour
    if len(coloured) >= _FEWEST_ROWS and len({tuple(cells) for cells in coloured.values()}) == 1:
        return {}
    return {
        (row, column): bar
        for row, cells in coloured.items()
        for run in _list_runs(cells)
        for column, bar in _build_bars(run, [grid.get_text(row, column) for column in run])
    }


def _list_runs(cells: Mapping[int, str]) -> list[list[int]]:
    """The columns of one colour side by side."""
    runs: list[list[int]] = []
    for column in sorted(cells):
        if runs and runs[-1][-1] == column - 1 and cells[column - 1] == cells[column]:
            runs[-1].append(column)
        else:
            runs.append([column])
    return runs


def _build_bars(run: Sequence[int], words: Sequence[str]) -> Iterator[tuple[int, Bar]]:
    """One bar, with what is written in it; where several things are, each begins a bar of its own."""
    written = [place for place, text in enumerate(words) if text]
    if len(written) < 2:
        yield run[0], Bar(run[-1], "".join(words))
        yield from ((run[place], Bar(run[place], None)) for place in written if place)
        return
    starts = sorted({0, *written})
    for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
        yield run[start], Bar(run[end - 1], words[start])


def is_drawn(grid: Grid, nodes: Mapping[int, str], first_row: int) -> bool:
    """Whether ticks side by side draw a bar: the columns are months or parts of months, and hold nothing but marks."""
    if any(_LONG_TIME.search(header) for header in nodes.values()):
        return False
    cells = (grid.get_text(row, column) for row in range(first_row, len(grid.rows)) for column in nodes)
    return all(_find_sort(text) != "words" for text in cells if text)


def is_tick(text: str) -> bool:
    """Whether a cell holds a tick and nothing else."""
    return _find_sort(text.strip()) == "tick"


def _word(stretch: _Stretch) -> str:
    time = f"{stretch.first}至{stretch.last}" if stretch.is_bar else stretch.first
    return f"{time}：{stretch.words}" if stretch.words else time


def _list_stretches(record: Record) -> Iterator[_Stretch]:
    if "node" not in record.fields:
        return
    entries = [entry for entry in record.entries if entry.field == "node"]
    for row in _part_rows(entries):
        yield from (stretch for stretch in _join(row) if stretch.sort not in {"blank", "dash"})


def _part_rows(entries: Sequence[Entry]) -> Iterator[list[_Stretch]]:
    """The cells of each row of a record by itself: its first column comes again where a row begins."""
    row: list[_Stretch] = []
    seen: set[str] = set()
    for entry in entries:
        if entry.header in seen:
            yield row
            row, seen = [], set()
        seen.add(entry.header)
        row.append(_build_stretch(entry))
    if row:
        yield row


def _build_stretch(entry: Entry) -> _Stretch:
    text = entry.text.strip()
    sort = _find_sort(text)
    return _Stretch(entry.header, entry.until or entry.header, sort, words=text if sort == "words" else "")


def _find_sort(text: str) -> Sort:
    sort: Sort = next((sort for sort, pattern in _SORTS if pattern.fullmatch(text)), "words")
    return "blank" if sort == "words" and NOBODY.match(text) else sort


def _join(cells: Sequence[_Stretch]) -> list[_Stretch]:
    """The cells with marks of one sort side by side as one; an arrow goes on with what is before it, words or dashes."""
    joined: list[_Stretch] = []
    for cell in cells:
        last = joined[-1] if joined else None
        if last and cell.sort == last.sort and cell.sort in {"block", "arrow", "dash"}:
            joined[-1] = replace(last, last=cell.last)
        elif last and cell.sort == "arrow" and last.sort in {"words", "dash", "block"}:
            joined[-1] = replace(last, last=cell.last, sort="words" if last.words else "arrow")
        else:
            joined.append(cell)
    return joined
