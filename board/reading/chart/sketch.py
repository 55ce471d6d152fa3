"""A record that is still growing, line by line, and how lines begin it, go on with it and end it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from board.reading.chart.header import Field
from board.reading.chart.line import Line
from board.reading.chart.record import Entry, Record
from board.reading.chart.table import SAME


@dataclass
class Sketch:
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
    level: int = 0


def build_sketch(line: Line, section: str | None) -> Sketch:
    """A record that begins with a numbered line or a heading."""
    draft = Sketch(
        line.where, section, line.lead, line.number, is_whole=ends(line.text), runs_on=runs_on(line.text),
        level=0 if line.level is None else line.level,
    )  # fmt: skip
    draft.entries.extend(build_entries(line))
    return draft


def build_form_sketch(line: Line, section: str | None) -> Sketch:
    """A record that begins with a form's label: 督办事项：…."""
    _, label, title = line.labels[0]
    draft = Sketch(line.where, section, title, label=label)
    draft.entries.extend(build_entries(replace(line, labels=line.labels[1:])))
    return draft


def is_content(label: str) -> bool:
    """Whether a form's label tells more of its matter (督办内容)."""
    return label.endswith("内容")


def build_entries(line: Line, *, first: Field | None = None) -> Iterator[Entry]:
    """An entry for each label of the line; `first` is what the first label means where that is known better."""
    for index, (kind, label, value) in enumerate(line.labels):
        yield Entry(first if first and index == 0 else kind, value, line.where, label)


def build_record(draft: Sketch) -> Record:
    """The finished record."""
    entries = [Entry("task", draft.title, draft.where)]
    if draft.number:
        entries.append(Entry("no", draft.number, draft.where))
    entries.extend(draft.entries)
    fields = frozenset(entry.field for entry in entries)
    return Record(draft.where, tuple(entries), fields, draft.section)


def ends(text: str) -> bool:
    """Whether a line ends its sentence."""
    return text.rstrip().endswith(("。", "；", ";", "！"))


def runs_on(text: str) -> bool:
    """Whether a line breaks off behind a comma."""
    return text.rstrip().endswith(("，", ","))


def repeat_entries(drafts: list[Sketch]) -> None:
    """同上 behind a label is what the record above says there."""
    for above, draft in pairwise(drafts):
        known = {entry.field: entry.text for entry in above.entries}
        draft.entries = [
            entry._replace(text=known.get(entry.field, "")) if SAME.match(entry.text) else entry
            for entry in draft.entries
        ]
