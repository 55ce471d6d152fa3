"""Lines → records: numbered paragraphs with their duties behind them, and forms of one item (交办单).

「1.改造老旧小区23个。 牵头单位：区住建局 完成时限：10月底前」 and the same over several lines are records, as is a
form whose lines are 工作事项：…, 责任单位：…. Which numbering counts as tasks is seen from the text as a whole:
the one that carries duties, else the first Arabic one; what stands above it are headings, below it details.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from board.reading.chart.grid import Grid
from board.reading.chart.header import OWNING
from board.reading.chart.line import ARABIC, BULLET, FORM_TITLE, LEVELS, Line, read_line, read_lines
from board.reading.chart.prose import (
    DEMANDS,
    NOTE,
    is_contact,
    is_passing,
    is_stamp,
    is_title,
    names_duty,
    names_duty_or_day,
)
from board.reading.chart.record import Entry, Problem, Record
from board.reading.chart.rows import clean_section
from board.reading.chart.sketch import (
    Sketch,
    build_entries,
    build_form_sketch,
    build_record,
    build_sketch,
    ends,
    is_content,
    repeat_entries,
    runs_on,
)

_HEADING = re.compile(r"^#{1,6}\s*")
_RELAY = re.compile(r"^#?接龙\s*[:：]?\s*")
_LONGEST_HEADING = 34


def read_paragraphs(
    grid: Grid, *, section: str | None = None, needs_labels: bool = False
) -> tuple[list[Record], list[Problem]]:
    """The records of a run of lines, and the lines that may be tasks but were not read.

    With `needs_labels` (the file has a table) a numbered line counts only where it names duties or a day.
    """
    lines = [line for line in read_lines(grid) if line.text]
    titles = _find_titles(lines)
    reading = _Reading(
        _find_task_level(lines, needs_labels=needs_labels), titles, section, needs_labels=needs_labels
    )
    for line in lines:
        reading.read(line)
    repeat_entries(reading.drafts)
    return [build_record(draft) for draft in reading.drafts if draft.title], reading.problems


def _find_titles(lines: Sequence[Line]) -> frozenset[str]:
    """Where the titles are that have their duties in the lines below: ## 春季招商大会, - 牵头单位：….

    A heading is one wherever its duties follow; the document's own title (# …) and a plain line only where it is not alone.
    """
    pairs = [
        line for line, below in pairwise(lines) if not line.labels and below.is_labels and _names_owner(below)
    ]
    headings = [line for line in pairs if _HEADING.match(line.text)]
    if any(line.text.startswith("##") for line in lines):
        headings = [line for line in headings if line.text.startswith("##")]
    plain = [
        line
        for line in pairs
        if line.level is None and not _HEADING.match(line.text) and _is_short(line.text)
    ]
    numbered = [line for line in pairs if line.level is not None and line.level >= ARABIC]
    return frozenset(line.where for line in (*headings, *numbered, *(plain if len(plain) > 1 else ())))


def _names_owner(line: Line) -> bool:
    return any(kind in OWNING for kind, _, _ in line.labels)


@dataclass
class _Reading:
    """A walk down the lines: the heading they stand under, the record that is open, whether a note has begun."""

    task_level: int | None
    titles: frozenset[str]
    section: str | None
    needs_labels: bool
    drafts: list[Sketch] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_open: bool = False
    in_note: bool = False
    is_relay: bool = False
    shared: tuple[Entry, ...] = ()

    def read(self, line: Line) -> None:
        if line.where in self.titles and not self._is_below(line):
            self._start(_read_heading(line))
        elif _is_heading(line, self.task_level) or self._names_relay(line):
            words = line.lead if line.labels else _HEADING.sub("", line.text)
            self.section, self.is_open = clean_section(_RELAY.sub("", words)), False
            self.shared = tuple(build_entries(line))
            self.is_relay = bool(_RELAY.search(line.text)) and not _RELAY.sub("", line.text)
            self.in_note = bool(DEMANDS.search(self.section))
        elif is_contact(line.text) or (NOTE.match(line.text) and not line.labels):
            self.in_note, self.is_open = True, False
        elif line.labels and FORM_TITLE.match(line.labels[0][1]) and not line.lead:
            self._read_form_title(line)
            self.is_open, self.in_note = True, False
        elif self._is_task(line):
            self._start(line)
        elif is_stamp(line.text):
            self.is_open = False
        elif self.is_open:
            self._go_on(line)
        else:
            self._pass_over(line)

    def _names_relay(self, line: Line) -> bool:
        """Whether the line below 「#接龙」 says what the list is of."""
        return self.is_relay and line.level is None and not line.labels and _is_short(line.text)

    def _start(self, line: Line) -> None:
        self.drafts.append(build_sketch(line, self.section))
        if all(kind != "leader" for kind, _, _ in line.labels):
            self.drafts[-1].entries.extend(self.shared)
        self.is_open, self.is_relay = True, False

    def _is_task(self, line: Line) -> bool:
        """Whether a numbered line is a task: of the tasks' own level, or of another with its own duties.

        Below an open task it is a detail, but for a bullet that names who does it.
        """
        if line.level is None or not line.lead:
            return False
        assigns = bool(line.labels) or (not self.in_note and names_duty(line.text))
        if line.level == self.task_level:
            return assigns or not (self.in_note or self.needs_labels)
        if self._is_below(line):
            return line.level == BULLET and _names_owner(line) and bool(self.drafts[-1].entries)
        return assigns and not self.in_note

    def _is_below(self, line: Line) -> bool:
        """Whether a line's number is of a lower kind than that of the open task."""
        return self.is_open and line.level is not None and self.drafts[-1].level < line.level

    def _pass_over(self, line: Line) -> None:
        """A line outside every task: reported where somebody may have meant a task by it."""
        if self.in_note or is_passing(line.text) or (line.level is None and is_title(line.text)):
            return
        is_item = line.level is not None or bool(self.drafts)
        if names_duty_or_day(line.text) or (is_item and not self.needs_labels):
            self.problems.append(Problem(line.where, "skipped_row", line.text))

    def _read_form_title(self, line: Line) -> None:
        """A new form; or the open one's 事项 beside its 内容: then the matter is the title, the content tells more."""
        label = line.labels[0][1]
        draft = self.drafts[-1] if self.is_open else None
        if draft is None or not draft.label or is_content(draft.label) == is_content(label):
            self.drafts.append(build_form_sketch(line, self.section))
        elif is_content(label) and all(entry.header != label for entry in draft.entries):
            draft.entries.extend(build_entries(line, first="measures"))
        elif not draft.entries:
            draft.entries.append(Entry("measures", draft.title, draft.where, draft.label))
            draft.entries.extend(build_entries(replace(line, labels=line.labels[1:])))
            draft.title, draft.label = line.labels[0][2], label
        else:
            self.drafts.append(build_form_sketch(line, self.section))

    def _go_on(self, line: Line) -> None:
        """A line of the open record: its duties, the rest of a title that ran over, or a detail below it."""
        draft = self.drafts[-1]
        runs_over = line.level is None and not draft.entries and not draft.is_whole
        if runs_over and line.lead:
            draft.title += f"，{line.lead}" if draft.runs_on else line.lead
            draft.is_whole, draft.runs_on = ends(line.text), runs_on(line.text)
        elif line.lead and (line.level is not None or line.labels):
            draft.entries.append(Entry("measures", line.text if not line.labels else line.lead, line.where))
        elif line.lead and is_passing(line.text):
            self.is_open = False
        elif line.lead and not self.in_note:
            draft.entries.append(Entry("measures", line.text, line.where))
        draft.entries.extend(build_entries(line))


def _read_heading(line: Line) -> Line:
    """A heading that is a task: its words without the signs, with its number apart."""
    return read_line(_HEADING.sub("", line.text), line.where)


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
    return len(text) <= _LONGEST_HEADING and not re.search("[。；;：:]", text.rstrip("：: "))


def _find_task_level(lines: list[Line], *, needs_labels: bool) -> int | None:
    """The numbering that tasks have: the one with duties behind it, else the first Arabic one."""
    counts: dict[int, int] = {}
    previous: int | None = None
    for line in lines:
        if _HEADING.match(line.text):
            previous = None
        elif line.level is not None and not line.is_labels:
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
    if line.level is None or line.level >= ARABIC:
        return False
    if line.labels:  # （一）项目建设（分管领导：甲） names who leads the whole section
        is_led = all(kind == "leader" for kind, _, _ in line.labels) and bool(line.lead)
        return is_led and task_level is not None and line.level < task_level
    if not _is_short(line.text):
        return False
    return task_level is None or line.level < task_level
