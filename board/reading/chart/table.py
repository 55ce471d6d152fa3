"""Tables → records: which rows are tasks, what each belongs to, and which rows only look like one.

A cell merged away downwards, or blank in a group column, has the value above it. Rows under one merged number and
title are one record. Section rows give the records below them their section; title, note, total and sample rows and
repeated headers are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from board.model.layout import Form
from board.reading.chart.assignment import Column
from board.reading.chart.bars import find_bars, is_drawn, is_tick
from board.reading.chart.columns import Header, find_header, is_header_row
from board.reading.chart.contents import claim_columns
from board.reading.chart.directory import Directory
from board.reading.chart.goal import join_measures
from board.reading.chart.grid import Grid, word_column
from board.reading.chart.layout import build_form
from board.reading.chart.record import FILLED, Entry, Problem, ReadColumn, Record
from board.reading.chart.rows import find_section, find_section_above, is_note, is_sample, is_total

_ACTUAL = re.compile(r"实际(?:进度|完成|进展|情况|执行)?|完成情况")
SAME = re.compile(r"^[（(]?(?:同上|同前|〃|″)[）)]?$")
_OWNED = frozenset({"lead", "duty"})
_DUTIES = frozenset({"leader", "lead", "duty"})
_MISSED = frozenset({"deadline", "node", "standard"})
_ADDING = frozenset({"deadline", "stage", "node"})


@dataclass
class TableReading:
    """What the tables of a grid hold: their records, rows that could not be used, columns as understood, forms."""

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    columns: list[ReadColumn] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)

    def add(self, other: "TableReading") -> None:
        """Take over what another grid holds."""
        self.records += other.records
        self.problems += other.problems
        self.columns += other.columns
        self.forms += other.forms


def read_table(
    grid: Grid, directory: Directory, *, section: str | None = None, header: Header | None = None
) -> TableReading:
    """Every record of a grid that holds one table or several.

    `section` is the heading that the table stands under; `header` that of the table it goes on with, where it has none
    of its own.
    """
    found = TableReading()
    current = find_header(grid, 0) or (replace(header, first_row=-1, body_row=0) if header else None)
    if current is not None:
        section = find_section_above(grid, current.first_row) or section
    after = 0
    while current is not None:
        following, known = _find_header_below(grid, current), len(found.records)
        current = claim_columns(current, grid, directory)
        if current.first_row >= 0:
            found.columns.extend(_name_columns(grid, current))
        reading = _Reading(grid, current, found.records, found.problems, section)
        for row in range(current.body_row, following.first_row if following else len(grid.rows)):
            reading.read(row)
        sectioned = any(record.section for record in found.records[known:])
        found.forms.append(build_form(grid, current, reading.drawn, after=after, sectioned=sectioned))
        after = reading.last_row + 1
        current, section = following, reading.section
    found.columns = list(dict.fromkeys(found.columns))
    return found


def _name_columns(grid: Grid, header: Header) -> Iterator[ReadColumn]:
    for column in (*header.columns, *header.unread):
        letter = f"第{column.index + 1}列" if grid.labels else f"{word_column(column.index)}列"
        yield ReadColumn(grid.name, letter, column.header, None if column in header.unread else column.field)


def _find_header_below(grid: Grid, header: Header) -> Header | None:
    """The next header: the same one repeated on a new page, or that of another table."""
    for row in range(header.body_row, len(grid.rows)):
        if is_header_row(grid, row):
            return find_header(grid, row)
    return None


@dataclass
class _Reading:
    """A walk down the rows below one header."""

    grid: Grid
    header: Header
    records: list[Record]
    problems: list[Problem]
    section: str | None
    last: dict[int, str] = field(default_factory=dict)
    in_footer: bool = False
    last_row: int = 0
    drawn: dict[int, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.width = max((column.index for column in self.header.columns), default=0) + 1
        self.title = self.header.find_column("task")
        self.number = self.header.find_column("no")
        self.groups = frozenset(column.index for column in self.header.columns if self._is_group(column))
        self.nodes = {column.index: column.header for column in self.header.columns if column.field == "node"}
        self.is_drawn = bool(self.nodes) and is_drawn(self.grid, self.nodes, self.header.body_row)
        self.bars = find_bars(self.grid, self.nodes, self.title, self.header.body_row) if self.nodes else {}

    def _is_group(self, column: Column) -> bool:
        """Whether a blank cell of the column means the value above.

        A form of writing that knows no merged cells leaves blank what was merged: then also the columns of duties, and
        a standard that stands before the tasks.
        """
        if column.field == "category":
            return True
        if self.grid.keeps_merges:
            return False
        return column.field in _DUTIES or (column.field == "standard" and column.index < (self.title or 0))

    def read(self, row: int) -> None:
        texts = self.grid.list_texts(row)
        texts.extend([""] * (self.width - len(texts)))
        filled = [index for index, text in enumerate(texts) if text]
        if not filled:
            return
        if (self.in_footer and len(filled) == 1) or is_note(texts, filled):
            self.in_footer = True
            return
        hidden = row in self.grid.hidden_rows and not self.grid.filtered
        if is_total(texts, filled) or is_sample(texts, filled, hidden=hidden):
            return
        section = self._find_section(row, texts, filled)
        if section is not None:
            self.section, self.last, self.in_footer = section, {}, False
            return
        entries, self.last_row = self._read_cells(row, texts), row
        if self._continues(row, texts):
            self._extend(entries, texts)
        else:
            self._add(row, entries, texts)

    def _find_section(self, row: int, texts: list[str], filled: list[int]) -> str | None:
        if len(filled) > 2 or any((row, index) in self.grid.anchors for index in range(len(texts))):
            return None
        is_wide = self.grid.widths.get((row, filled[0]), 1) >= 2
        return find_section(texts, filled, title=self.title, number=self.number, is_wide=is_wide)

    def _read_cells(self, row: int, texts: list[str]) -> list[Entry]:
        """A cell for every column, with what merged, group and 同上 cells stand for."""
        entries = []
        has_duty = any(texts[column.index] for column in self.header.columns if column.field in _OWNED)
        for column in self.header.columns:
            index, kind = column.index, column.field
            text = texts[index] or self.grid.get_text(row, index)
            repeated = not text and index in self.groups and not (kind in _OWNED and has_duty)
            if repeated or SAME.match(text):
                text = self.last.get(index, "")
            if text:
                self.last[index] = text
            if kind == "node":
                entries.append(self._read_node(row, column, text))
            elif text or kind in _MISSED:
                entries.append(Entry(kind, text, self.grid.find_where(row, index), column.header, repeated))
        measures = [entry.text for entry in entries if entry.field == "measure"]
        return join_measures(
            entries, measures or [column.measure for column in self.header.columns if column.measure]
        )

    def _read_node(self, row: int, column: Column, text: str) -> Entry:
        """A cell of a month, with the last month that it is merged or coloured over."""
        last = column.index + self.grid.widths.get((row, column.index), 1) - 1
        if bar := self.bars.get((row, column.index)):
            last, text = max(last, bar.last), "" if bar.words is None else bar.words or FILLED
        if self.is_drawn and is_tick(text):
            text = FILLED
        until = self.nodes.get(last, "") if last > column.index else ""
        return Entry("node", text, self.grid.find_where(row, column.index), column.header, until=until)

    def _continues(self, row: int, texts: list[str]) -> bool:
        """Whether the row only adds a node or an owner to the record above it."""
        title, number, anchors = self.title, self.number, self.grid.anchors
        if title is None or not self.records or self.records[-1].sheet != self.grid.name or texts[title]:
            return False
        if number is not None and texts[number]:
            return False
        if (row, title) in anchors:
            return number is None or (row, number) in anchors or not self.grid.get_text(row, number)
        return any(texts[column.index] for column in self.header.columns if column.field in _ADDING)

    def _extend(self, entries: list[Entry], texts: list[str]) -> None:
        """Add to the record above what is this row's own, not what is merged over it; how it went is no plan."""
        if any(_ACTUAL.fullmatch(text) for text in texts):
            return
        filled = {(column.field, column.header) for column in self.header.columns if texts[column.index]}
        own = tuple(
            entry
            for entry in entries
            if entry.field == "node"
            or ((entry.field, entry.header) in filled and entry.text and entry.field != "category")
        )
        self.records[-1] = replace(self.records[-1], entries=self.records[-1].entries + own)

    def _add(self, row: int, entries: list[Entry], texts: list[str]) -> None:
        self.in_footer = False
        where = self.grid.find_where(row)
        if any(entry.text for entry in entries if entry.field == "task"):
            self.drawn[row] = texts
            self.records.append(
                Record(
                    where,
                    tuple(entries),
                    self.header.fields,
                    self.section,
                    self.grid.name,
                    is_problem=self.header.is_problem_ledger,
                )  # fmt: skip
            )
            return
        words = [entry.text for entry in entries if entry.text and entry.field not in {"no", "category"}]
        if words:
            self.problems.append(Problem(where, "skipped_row", words[0]))
