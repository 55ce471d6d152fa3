"""Lines → records: numbered paragraphs with their duties behind them, and forms of one item (交办单).

「1.改造老旧小区23个。 牵头单位：区住建局 完成时限：10月底前」 and the same over several lines are records, as is a
form whose lines are 工作事项：…, 责任单位：…. Which numbering counts as tasks is seen from the text as a whole:
the one that carries duties, else the first Arabic one; what stands above it are headings, below it details.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from board.reading.chart.grid import Grid
from board.reading.chart.header import Field
from board.reading.chart.line import ARABIC, FORM_TITLE, LEVELS, Line, read_lines
from board.reading.chart.record import Entry, Record
from board.reading.chart.rows import clean_section
from board.reading.chart.table import SAME

_HEADING = re.compile(r"^#{1,6}\s*")
_NOTE = re.compile(
    r"^[（(]?(?:注|备注|说明|附件|联系人|联系电话|要求|请各)(?:[:：1-9一)）]|[^，。]{0,6}[:：])|^请各"
)
# What stands under these headings is how to work, not what to do.
_DEMANDS = re.compile(
    r"^(?:有关|工作|具体|报送|总体|几点)?要求$|指导思想|总体(?:思路|目标)|保障措施|组织保障|注意事项|督导考核"
)
_LONGEST_HEADING = 34


@dataclass
class _Draft:
    """A record that is still growing, line by line.

    `is_whole` tells that its title has come to its end, `runs_on` that it breaks off behind a comma, `label` what a form
    calls its title.
    """

    where: str
    section: str | None
    title: str = ""
    number: str = ""
    entries: list[Entry] = field(default_factory=list)
    is_whole: bool = True
    runs_on: bool = False
    label: str = ""


def read_paragraphs(grid: Grid, *, section: str | None = None, needs_labels: bool = False) -> list[Record]:
    """The records of a run of lines. With `needs_labels` a numbered line counts only where it names duties."""
    lines = [line for line in read_lines(grid) if line.text]
    reading = _Reading(_find_task_level(lines, needs_labels=needs_labels), section)
    for line in lines:
        reading.read(line)
    _repeat_entries(reading.drafts)
    return [_finish(draft) for draft in reading.drafts if draft.title and (draft.entries or not needs_labels)]


@dataclass
class _Reading:
    """A walk down the lines: the heading they stand under, the record that is open, whether a note has begun."""

    task_level: int | None
    section: str | None
    drafts: list[_Draft] = field(default_factory=list)
    is_open: bool = False
    in_note: bool = False

    def read(self, line: Line) -> None:
        if _is_heading(line, self.task_level):
            self.section, self.is_open = clean_section(_HEADING.sub("", line.text)), False
            self.in_note = bool(_DEMANDS.search(self.section))
        elif _NOTE.match(line.text) and not line.labels:
            self.in_note, self.is_open = True, False
        elif line.labels and FORM_TITLE.match(line.labels[0][1]) and not line.lead:
            self._read_form_title(line)
            self.is_open, self.in_note = True, False
        elif line.level is not None and line.level == self.task_level and (line.labels or not self.in_note):
            self.drafts.append(_start_task(line, self.section))
            self.is_open = True
        elif self.is_open:
            self._go_on(line)

    def _read_form_title(self, line: Line) -> None:
        """A new form; or the open one's 事项 beside its 内容: then the matter is the title, the content tells more."""
        label = line.labels[0][1]
        draft = self.drafts[-1] if self.is_open else None
        if draft is None or not draft.label or _is_content(draft.label) == _is_content(label):
            self.drafts.append(_start_form(line, self.section))
        elif _is_content(label) and all(entry.header != label for entry in draft.entries):
            draft.entries.extend(_build_entries(line, first="measures"))
        elif not draft.entries:
            draft.entries.append(Entry("measures", draft.title, draft.where, draft.label))
            draft.entries.extend(_build_entries(replace(line, labels=line.labels[1:])))
            draft.title, draft.label = line.labels[0][2], label
        else:
            self.drafts.append(_start_form(line, self.section))

    def _go_on(self, line: Line) -> None:
        """A line of the open record: its duties, the rest of a title that ran over, or a detail below it."""
        draft = self.drafts[-1]
        if line.labels:
            if line.lead and line.level is None and not draft.entries and not draft.is_whole:
                draft.title += f"，{line.lead}" if draft.runs_on else line.lead
            draft.entries.extend(_build_entries(line))
        elif line.level is not None and self.task_level is not None and line.level > self.task_level:
            draft.entries.append(Entry("measures", line.text, line.where))


def _repeat_entries(drafts: list[_Draft]) -> None:
    """同上 behind a label is what the record above says there."""
    for above, draft in pairwise(drafts):
        known = {entry.field: entry.text for entry in above.entries}
        draft.entries = [
            entry._replace(text=known.get(entry.field, "")) if SAME.match(entry.text) else entry
            for entry in draft.entries
        ]


def find_last_heading(grid: Grid) -> str | None:
    """The heading that what follows the lines stands under."""
    found = None
    for row in range(len(grid.rows)):
        text = grid.get_text(row, 0)
        if _HEADING.match(text) and not text.startswith("# "):
            found = clean_section(_HEADING.sub("", text))
        elif any(level.match(text) for level in LEVELS[:2]) and _is_short(text):
            found = clean_section(text)
    return found


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not re.search("[。；;：:]", text)


def _find_task_level(lines: list[Line], *, needs_labels: bool) -> int | None:
    """The numbering that tasks have: the one with duties behind it, else the first Arabic one."""
    counts: dict[int, int] = {}
    previous: int | None = None
    for line in lines:
        if line.level is not None:
            previous = line.level
        if line.labels and previous is not None and not FORM_TITLE.match(line.labels[0][1]):
            counts[previous] = counts.get(previous, 0) + 1
    if counts:
        return max(counts, key=lambda level: counts[level])
    if needs_labels:
        return None
    return next((line.level for line in lines if line.level is not None and line.level >= ARABIC), None)


def _is_heading(line: Line, task_level: int | None) -> bool:
    if _HEADING.match(line.text):
        return True
    if line.level is None or line.labels or not _is_short(line.text) or line.level >= ARABIC:
        return False
    return task_level is None or line.level < task_level


def _start_task(line: Line, section: str | None) -> _Draft:
    is_whole = line.text.rstrip().endswith(("。", "；", ";", "！"))
    runs_on = line.text.rstrip().endswith(("，", ","))
    draft = _Draft(line.where, section, line.lead, line.number, is_whole=is_whole, runs_on=runs_on)
    draft.entries.extend(_build_entries(line))
    return draft


def _start_form(line: Line, section: str | None) -> _Draft:
    _, label, title = line.labels[0]
    draft = _Draft(line.where, section, title, label=label)
    draft.entries.extend(_build_entries(replace(line, labels=line.labels[1:])))
    return draft


def _is_content(label: str) -> bool:
    return label.endswith("内容")


def _build_entries(line: Line, *, first: Field | None = None) -> Iterator[Entry]:
    """An entry for each label of the line; `first` is what the first label means where that is known better."""
    for index, (kind, label, value) in enumerate(line.labels):
        yield Entry(first if first and index == 0 else kind, value, line.where, label)


def _finish(draft: _Draft) -> Record:
    entries = [Entry("task", draft.title, draft.where)]
    if draft.number:
        entries.append(Entry("no", draft.number, draft.where))
    entries.extend(draft.entries)
    fields = frozenset(entry.field for entry in entries)
    return Record(draft.where, tuple(entries), fields, draft.section)
