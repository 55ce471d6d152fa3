"""What a column holds by its cells, where the words above it are unknown.

A column of the office's units is who does it, one of days is the deadline, one of people is who answers, but only where the table
has no such column: then nothing else could be meant. Every other unknown column is kept by name, to be said.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from board.reading.chart.assignment import Column
from board.reading.chart.cell import split_cell
from board.reading.chart.columns import Header
from board.reading.chart.directory import Directory
from board.reading.chart.goal import BARE
from board.reading.chart.grid import Grid
from board.reading.chart.header import Field, fold_header

_LOOKED_AT = 40  # cells of a column
_DAY = re.compile(
    r"^\s*(?:20\d\d\s*[-./年]\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"\s*(?:[-./]\s*\d{1,2}|月)|^\s*20\d\d-\d\d-\d\d|"
    r"^\s*(?:年底|年内|[上下]半年|第?[一二三四]季度|长期|立行立改|每[月周季年])"
)
_SUM = re.compile(r"[全各]?[县区市镇乡局]?(?:合\s*计|总\s*计|共\s*计)|小\s*计")
_FIGURE = re.compile(rf"(?:{BARE.pattern})[%％]?|[-—/]+")
_UNITS: frozenset[Field] = frozenset({"lead", "duty"})
_DAYS: frozenset[Field] = frozenset({"deadline", "node"})


def claim_columns(header: Header, grid: Grid, directory: Directory) -> Header:
    """The header with the columns that their cells explain; what stays unknown is filled at least once."""
    shares = {column.index: column for column in _find_shares(header, grid, directory)}
    known = [shares.get(column.index, column) for column in header.columns]
    unread: list[Column] = []
    for column in header.unread:
        if column.index in shares:
            known.append(shares[column.index])
            continue
        texts = _list_texts(grid, column.index, header.body_row)
        if not texts:
            continue
        field = _find_field(texts, {other.field for other in known}, directory)
        if field:
            known.append(replace(column, field=field))
        else:
            unread.append(column)
    known.sort(key=lambda column: column.index)
    return replace(header, columns=tuple(known), unread=tuple(unread))


def _find_shares(header: Header, grid: Grid, directory: Directory) -> Iterator[Column]:
    """The columns of units with what each is to reach, at least two, and those of their sum beside them."""
    found: list[Column] = []
    sums: list[Column] = []
    for column in (*header.columns, *header.unread):
        own = grid.get_text(header.body_row - 1, column.index)
        unit = directory.find_unit(fold_header(own))
        if not (unit or _SUM.fullmatch(own)):
            continue
        texts = _list_texts(grid, column.index, header.body_row)
        if texts and _are_most(bool(_FIGURE.fullmatch(text)) for text in texts):
            kept = replace(column, field="share" if unit else "sum", header=unit or own)
            (found if unit else sums).append(kept)
    if len(found) > 1:
        yield from (*found, *sums)


def _list_texts(grid: Grid, column: int, first_row: int) -> list[str]:
    texts = (grid.get_text(row, column) for row in range(first_row, len(grid.rows)))
    filled: list[str] = []
    for text in texts:
        if text:
            filled.append(text)
        if len(filled) == _LOOKED_AT:
            break
    return filled


def _find_field(texts: list[str], has: set[Field], directory: Directory) -> Field | None:
    if not has & _DAYS and _are_most(bool(_DAY.match(text)) for text in texts):
        return "deadline"
    if not has & _UNITS and _are_most(_names_unit(text, directory) for text in texts):
        return "duty"
    if "owner" not in has and _are_most(_names_person(text, directory) for text in texts):
        return "owner"
    return None


def _are_most(answers: Iterable[bool]) -> bool:
    listed = list(answers)
    return sum(listed) * 2 >= len(listed)


def _names_unit(text: str, directory: Directory) -> bool:
    return any(directory.find_unit(word.text) or directory.find_set(word.text) for word in split_cell(text))


def _names_person(text: str, directory: Directory) -> bool:
    return any(directory.find_person(word.text).name for word in split_cell(text))
