"""Pasted text → grids: tables of tabs, pipes or aligned columns, and the runs of lines between them.

A chat, a Word text or a Markdown page mixes tables and paragraphs; each table becomes a grid of its own, in the order
of the text, and every row keeps the number of the line it begins on.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from board.reading.chart.grid import Grid
from board.reading.chart.header import is_sure_header, read_header

Line = tuple[int, str]

_RULE = re.compile(r"^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_GAP = re.compile(r"\s{2,}|\t")
_SPACE = re.compile(r"\s+")
_LONGEST_CELL = 12  # lines that one quoted cell may span


def read_text_grids(text: str) -> tuple[Grid, ...]:
    """The tables of a text, and its other lines as grids of one column, in their order."""
    grids: list[Grid] = []
    for kind, lines in _split_blocks(text.replace("｜", "|").splitlines()):
        grid = _BUILDERS[kind](lines)
        if grid.rows:
            grids.append(grid)
    return tuple(grids)


def read_separated_grid(text: str, delimiter: str) -> Grid:
    """A whole file of separated values as one table; rows are named by the line they begin on."""
    rows, labels = [], []
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    line = 0
    for cells in reader:
        rows.append(tuple(cell.strip() for cell in cells))
        labels.append(f"第{line + 1}行")
        line = reader.line_num
    return Grid("", tuple(rows), "table", keeps_merges=False, labels=tuple(labels))


def _split_blocks(lines: Sequence[str]) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines of one kind: tabs, pipes, aligned columns, or plain lines."""
    marked = list(_mark_lines(lines))
    for kind, run in groupby(marked, key=lambda item: item[0]):
        yield kind, [(number, line) for _, number, line in run]


def _mark_lines(lines: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    open_until = aligned_until = -1
    kind = "lines"
    for number, line in enumerate(lines):
        if number > open_until and _has_tabs(line, after_tabs=kind == "tabs"):
            open_until = _find_closing_line(lines, number)
        if number <= open_until:
            kind = "tabs"
        elif _has_pipes(line, after_pipes=kind == "pipes"):
            kind = "pipes"
        elif number > aligned_until and _is_aligned_header(line):
            aligned_until = _find_aligned_end(lines, number)
            kind = "aligned" if aligned_until > number else "lines"
        else:
            kind = "aligned" if number <= aligned_until else "lines"
        yield kind, number, line


def _has_tabs(line: str, *, after_tabs: bool) -> bool:
    """Whether a line is a row of cells between tabs, or begins one whose first cell holds a line break."""
    cells = [cell for cell in line.split("\t") if cell.strip()]
    return len(cells) >= 2 or (after_tabs and _opens_quote(line))


def _has_pipes(line: str, *, after_pipes: bool) -> bool:
    """Whether a line is a row of cells between pipes; without pipes at its ends it needs a header above or in it."""
    pipes = line.count("|")
    if line.strip().startswith("|") or pipes < 2:
        return pipes >= 3
    return after_pipes or sum(is_sure_header(cell) for cell in line.split("|")) >= 2


def _find_closing_line(lines: Sequence[str], start: int) -> int:
    """The last line of a row whose quoted cell holds line breaks; the same line where none is open."""
    if not _opens_quote(lines[start]):
        return start
    for number in range(start + 1, min(start + _LONGEST_CELL, len(lines))):
        if lines[number].count('"') % 2:
            return number
    return start


def _opens_quote(line: str) -> bool:
    return any(cell.startswith('"') and cell.count('"') % 2 for cell in line.split("\t"))


def _is_aligned_header(line: str) -> bool:
    cells = [cell for cell in _find_gap(line).split(line.strip()) if cell]
    known = sum(bool(read_header(cell)) for cell in cells)
    return len(cells) >= 3 and known >= 3 and known * 10 >= len(cells) * 6


def _find_gap(header: str) -> re.Pattern[str]:
    """What parts the columns: two spaces or more; a single one where the header is nothing but headers."""
    words = header.split()
    plain = len(_GAP.split(header.strip())) < 3 <= len(words) and all(map(is_sure_header, words))
    return _SPACE if plain else _GAP


def _find_aligned_end(lines: Sequence[str], start: int) -> int:
    """The last of the lines below an aligned header that have columns too."""
    end, gap = start, _find_gap(lines[start])
    fewest = 2 if gap is _GAP else 3
    while end + 1 < len(lines) and len(gap.split(lines[end + 1].strip())) >= fewest:
        end += 1
    return end


def _build_tabs(lines: list[Line]) -> Grid:
    first = lines[0][0]
    grid = read_separated_grid("\n".join(line for _, line in lines), "\t")
    labels = tuple(f"第{int(label[1:-1]) + first}行" for label in grid.labels)
    return Grid("", grid.rows, "table", keeps_merges=False, labels=labels)


def _build_pipes(lines: list[Line]) -> Grid:
    kept = [(number, line.strip()) for number, line in lines if not _RULE.match(line.strip())]
    rows = tuple(
        tuple(_clean_cell(cell) for cell in re.split(r"(?<!\\)\|", line.strip("|"))) for _, line in kept
    )
    return Grid("", rows, "table", keeps_merges=False, labels=_label(number for number, _ in kept))


def _clean_cell(cell: str) -> str:
    plain = re.sub(r"<br\s*/?>", "\n", cell.replace("\\|", "|"))
    return re.sub(r"\*\*|__|~~|`", "", plain).strip()


def _build_aligned(lines: list[Line]) -> Grid:
    """Columns under the header's words: in order where the counts agree, else by where each begins on the screen."""
    gap = _find_gap(lines[0][1])
    header = _split_aligned(lines[0][1], gap)
    rows: list[tuple[str, ...]] = [tuple(cell for _, cell in header)]
    for _, line in lines[1:]:
        cells = _split_aligned(line, gap)
        if len(cells) == len(header):
            rows.append(tuple(cell for _, cell in cells))
            continue
        placed = [""] * len(header)
        for at, cell in cells:
            nearest = min(range(len(header)), key=lambda index: abs(header[index][0] - at))
            placed[nearest] = f"{placed[nearest]} {cell}".strip()
        rows.append(tuple(placed))
    return Grid("", tuple(rows), "table", keeps_merges=False, labels=_label(number for number, _ in lines))


def _split_aligned(line: str, gap: re.Pattern[str]) -> list[tuple[int, str]]:
    """The cells of a line and the column of the screen each begins in; a Chinese character takes two."""
    cells, at = [], 0
    for part in re.split(f"({gap.pattern})", line.rstrip()):
        if part.strip():
            lead = len(part) - len(part.lstrip())
            cells.append((at + lead, part.strip()))
        at += sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in part)
    return cells


def _build_lines(lines: list[Line]) -> Grid:
    rows = tuple((_clean_line(line),) for _, line in lines)
    return Grid("", rows, "lines", labels=_label(number for number, _ in lines))


def _clean_line(line: str) -> str:
    """A line without the signs of Markdown for quotes and emphasis."""
    return re.sub(r"\*\*|__|`", "", re.sub(r"^\s*>\s?", "", line)).strip()


def _label(numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"第{number + 1}行" for number in numbers)


_BUILDERS = {"tabs": _build_tabs, "pipes": _build_pipes, "aligned": _build_aligned, "lines": _build_lines}
