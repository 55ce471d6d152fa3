"""A board → the sheets of its ledger (台账), in the form of the charts that came in, else in the standard one.

The office's own words stay where they still say what the board holds; everything else is written anew. What is written is
read back at once: what the form has no place for gets columns of its own behind the others, so that nothing is lost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from board.model.layout import Form, FormColumn, Layout, Span
from board.model.ledger import Cell, LedgerRow, LedgerSheet
from board.model.office import Office
from board.model.task import Task
from board.reading.chart.directory import Directory
from board.reading.chart.layout import index_rows
from board.reading.chart.ledger_cells import (
    CLOSED,
    LIGHT,
    STANDARD_COLUMNS,
    Writer,
    add_columns,
    build_standard_form,
    complete_form,
    list_links,
    name_column,
)
from board.reading.chart.loss import GROUPS, find_losses
from board.reading.chart.rows import clean_section

_MOST_PINNED = 4
_ANEW = frozenset({"no", LIGHT, CLOSED})  # never in the words of the chart that came in

Losses = Mapping[str, frozenset[str]]


def build_ledger_sheets(
    office: Office, layout: Layout | None = None, *, note: str = ""
) -> tuple[LedgerSheet, ...]:
    """The sheets of all tasks of the office; `note` is the line that says of when they are."""
    writer = Writer(office, Directory(office))
    standard = _Drawing(writer, (_Part(build_standard_form(office), office.tasks),), note)
    if layout is None or not layout.forms:
        return standard.sheets
    drawing = _Drawing(writer, _assign(layout.forms, office), note)
    drawing = replace(drawing, stale=drawing.losses)
    if drawing.losses:
        drawing = drawing.set_apart(drawing.losses)
    return standard.sheets if len(drawing.losses) > len(standard.losses) else drawing.sheets


@dataclass(frozen=True)
class _Part:
    """A form with the tasks that go into it; columns from `own` on were put behind its own."""

    form: Form
    tasks: tuple[Task, ...]
    own: int = 1_000


def _assign(forms: Sequence[Form], office: Office) -> tuple[_Part, ...]:
    """Each task into the form it came in; one that came later where most of its category stand, else into the last."""
    rows = index_rows(forms)
    places = {row.code: place for place, form in enumerate(forms) for row in form.rows}
    found: list[list[Task]] = [[] for _ in forms]
    order = {code: at for at, code in enumerate(rows)}
    for task in sorted(office.tasks, key=lambda task: order.get(task.code, len(order))):
        found[
            places[task.code] if task.code in places else _find_place(task, office, places, len(forms))
        ].append(task)
    wanted = list_links(office)
    return tuple(
        _complete(form, tuple(tasks), wanted) for form, tasks in zip(forms, found, strict=True) if tasks
    )


def _find_place(task: Task, office: Office, places: Mapping[str, int], count: int) -> int:
    alike = [places[one.code] for one in office.tasks if one.code in places and one.category == task.category]
    return max(set(alike), key=alike.count) if alike else count - 1


def _complete(form: Form, tasks: tuple[Task, ...], links: Sequence[FormColumn]) -> _Part:
    numbered = form if "no" in form.fields else add_columns(form, [FormColumn("no", "任务号")])
    linked = add_columns(numbered, [column for column in links if column.field not in form.fields])
    return _Part(complete_form(linked), tasks)


@dataclass(frozen=True)
class _Drawing:
    """A ledger while it is put together.

    `stale` are the groups of fields whose words in the chart no longer say what the board holds, `apart` those that only
    columns behind the office's own can say; both by the board number of the task.
    """

    writer: Writer
    parts: tuple[_Part, ...]
    note: str
    stale: Losses | None = None
    apart: Losses | None = None

    @property
    def sheets(self) -> tuple[LedgerSheet, ...]:
        names = list(dict.fromkeys(part.form.sheet for part in self.parts))
        return tuple(self._draw_sheet(name) for name in names)

    @property
    def losses(self) -> Losses:
        """What reading the sheets back would change, by task and group of fields."""
        return find_losses(self.sheets, self.writer.office)

    def set_apart(self, losses: Losses) -> "_Drawing":
        """The drawing with columns for what the forms have no place for."""
        parts = tuple(_widen(part, losses) for part in self.parts)
        return replace(self, parts=parts, apart=losses)

    def _draw_sheet(self, name: str) -> LedgerSheet:
        rows: list[LedgerRow] = []
        spans: list[Span] = []
        parts = [part for part in self.parts if part.form.sheet == name]
        for part in parts:
            rows += [LedgerRow((), kind="blank")] if rows else []
            at = len(rows)
            rows += self._draw_part(part, is_first=not rows)
            spans += _list_spans(rows, at, part.form)
        pinned = (
            next((at for at, column in enumerate(parts[0].form.columns) if column.field == "task"), 0) + 1
        )
        return LedgerSheet(name or "台账", tuple(rows), tuple(spans), pinned if pinned <= _MOST_PINNED else 0)

    def _draw_part(self, part: _Part, *, is_first: bool) -> Iterator[LedgerRow]:
        above = part.form.above
        yield from self._draw_top(above) if is_first else (LedgerRow((line,), kind="note") for line in above)
        yield from (LedgerRow(cells, kind="head") for cells in part.form.head)
        section = clean_section(above[-1]) if above else None
        for task in _sort_by_section(part):
            if part.form.sectioned and task.category and task.category != section:
                yield LedgerRow((task.category,), kind="section")
            section = task.category
            yield self._draw_task(task, part)

    def _draw_top(self, above: Sequence[str]) -> Iterator[LedgerRow]:
        """The title, of when it is, and what else the chart has above its table; the board's name where it has no title."""
        titled = bool(above) and clean_section(above[0]) == "".join(above[0].split())
        yield LedgerRow((above[0] if titled else _word_title(self.writer.office),), kind="title")
        if self.note:
            yield LedgerRow((self.note,), kind="note")
        yield from (LedgerRow((line,), kind="note") for line in above[titled:])

    def _draw_task(self, task: Task, part: _Part) -> LedgerRow:
        columns = part.form.columns
        own, extra = columns[: part.own], columns[part.own :]
        stale, apart = (
            (self.stale or {}).get(task.code, frozenset()),
            (self.apart or {}).get(task.code, frozenset()),
        )
        written = next((row.cells for row in part.form.rows if row.code == task.code), ())
        cells = [
            _choose(column, self._find_written(column, written, at), fresh, stale=stale, apart=apart)
            for at, (column, fresh) in enumerate(zip(own, self.writer.write_row(task, own), strict=True))
        ]
        beside = zip(extra, self.writer.write_row(task, extra), strict=True)
        cells += [fresh if _find_group(column) in apart else "" for column, fresh in beside]
        light_at = next((at for at, column in enumerate(columns) if name_column(column) == LIGHT), None)
        return LedgerRow(tuple(cells), task.light, light_at=light_at)

    def _find_written(self, column: FormColumn, written: Sequence[str], at: int) -> str | None:
        """The office's own words of a cell; none where it had none, or where they name a day in two ways."""
        if at >= len(written):
            return None
        return None if column.field == "deadline" and self.writer.is_doubtful(written[at]) else written[at]


def _widen(part: _Part, losses: Losses) -> _Part:
    """The part with standard columns for the groups that its own cannot say of some of its tasks."""
    missing = {group for task in part.tasks for group in losses.get(task.code, ())}
    columns = [column for column in STANDARD_COLUMNS if _find_group(column) in missing]
    return _Part(add_columns(part.form, columns), part.tasks, len(part.form.columns))


def _choose(
    column: FormColumn, written: str | None, fresh: Cell, *, stale: frozenset[str], apart: frozenset[str]
) -> Cell:
    """The words of a cell: the office's own, the board's, or none where they stand in a column behind."""
    group = _find_group(column)
    if group in apart:
        return ""
    if written is None or name_column(column) in _ANEW or group in stale:
        return fresh
    return (fresh or written) if column.field == "progress" else written


def _find_group(column: FormColumn) -> str | None:
    return next((group for group, fields in GROUPS.items() if name_column(column) in fields), None)


def _sort_by_section(part: _Part) -> Iterable[Task]:
    """The tasks as they stand; under section rows those of one section together, those of none first."""
    if not part.form.sectioned:
        return part.tasks
    order = list(dict.fromkeys(task.category for task in part.tasks))
    return sorted(part.tasks, key=lambda task: order.index(task.category) if task.category else -1)


def _list_spans(rows: Sequence[LedgerRow], first: int, form: Form) -> Iterator[Span]:
    """What is merged in one part of a sheet: its lines over the whole width, its header as it came."""
    last = len(form.columns) - 1
    head = next(at for at in range(first, len(rows)) if rows[at].kind == "head")
    for span in form.spans:
        yield Span(span.first_row + head, span.first_column, span.last_row + head, span.last_column)
    for at in range(first, len(rows)):
        if rows[at].kind in {"title", "note", "section"} and last:
            yield Span(at, 0, at, last)


def _word_title(office: Office) -> str:
    """The board's name, with its year where the name does not say it."""
    name, year = office.board.name, office.board.year
    return name if year is None or str(year) in name else f"{year}年{name}"
