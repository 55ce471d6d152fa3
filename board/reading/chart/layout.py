"""Tables → their forms: what a ledger needs to look like the chart that came in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from board.model.layout import Form, FormColumn, FormRow, Layout, Span
from board.model.task import Task
from board.reading.chart.columns import Header
from board.reading.chart.grid import Grid
from board.rules.identity import mask_numbers

STAMP = "填报时间：截至"  # the line that says of when a ledger is
MOST_ABOVE = 4  # lines above a table that are kept
_GAP = "    "
_LONG_NUMBER = re.compile(r"\d[\d -]{6,}")


def build_form(
    grid: Grid, header: Header, drawn: Mapping[int, Sequence[str]], *, after: int, sectioned: bool
) -> Form:
    """The form of one table with the rows of its tasks (`drawn`); `after` is the first row that is not another table's.

    A table that goes on with the header of the one above has no head.
    """
    width = max((column.index + 1 for column in (*header.columns, *header.unread)), default=0)
    first, body = max(header.first_row, 0), header.body_row
    head = tuple(_cut(grid.list_texts(row), width) for row in range(first, body))
    return Form(
        grid.name, head, _list_columns(header, width), _list_above(grid, after, first), _list_spans(grid, first, body, width),
        tuple(_list_rows(grid, drawn, width)),
        sectioned and "category" not in header.fields,
    )  # fmt: skip


def _cut(texts: Sequence[str], width: int) -> tuple[str, ...]:
    return tuple([*texts, *[""] * width][:width])


def _list_columns(header: Header, width: int) -> tuple[FormColumn, ...]:
    known = {column.index: FormColumn(column.field, column.header) for column in header.unread}
    known |= {column.index: FormColumn(column.field, column.header) for column in header.columns}
    return tuple(known.get(index, FormColumn("other", "")) for index in range(width))


def _list_above(grid: Grid, after: int, first: int) -> tuple[str, ...]:
    """The title and what else stands above the header, each line as one text; not when an earlier ledger was taken."""
    lines = (_GAP.join(text for text in grid.list_texts(row) if text) for row in range(after, first))
    return tuple(line for line in lines if line and not line.startswith(STAMP))[-MOST_ABOVE:]


def _list_spans(grid: Grid, first: int, body: int, width: int) -> tuple[Span, ...]:
    inside = (area for area in grid.merged if first <= area.first_row and area.last_row < body)
    return tuple(
        Span(
            area.first_row - first, area.first_column, area.last_row - first, min(area.last_column, width - 1)
        )
        for area in inside
        if area.first_column < width
    )


def _list_rows(grid: Grid, drawn: Mapping[int, Sequence[str]], width: int) -> Iterable[FormRow]:
    """The rows of the tasks, each cell with its own words or those of the range it is merged into."""
    for row, texts in drawn.items():
        cells = texts[:width]
        if grid.anchors:
            cells = [text or grid.get_text(row, column) for column, text in enumerate(cells)]
        yield FormRow(grid.find_where(row), tuple(cells))


def _mask(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells with numbers of people and cards masked, as they are everywhere."""
    if not _LONG_NUMBER.search("\n".join(cells)):
        return cells
    return tuple(mask_numbers(cell) for cell in cells)


def join_forms(forms: Iterable[Form]) -> tuple[Form, ...]:
    """The forms with what goes on from the page before put together: no head of its own, or the same one again."""
    joined: list[Form] = []
    for form in forms:
        last = joined[-1] if joined else None
        if last and (not form.head or _is_next_page(last, form)):
            joined[-1] = replace(last, rows=(*last.rows, *form.rows))
        elif form.head:
            joined.append(form)
    return tuple(joined)


def _is_next_page(above: Form, form: Form) -> bool:
    """Whether a table only repeats the header of the one above it."""
    return form.sheet == above.sheet and form.head == above.head and not form.above


def remember_layout(old: Layout, forms: Iterable[Form], tasks: Iterable[Task]) -> Layout:
    """The layout of a board that took a chart: its forms with board numbers, and older ones for the tasks it has not."""
    codes = {task.where: task.code for task in tasks if task.where}
    taken = tuple(
        replace(
            form,
            rows=tuple(
                row._replace(code=codes[row.where], cells=_mask(row.cells))
                for row in form.rows
                if row.where in codes
            ),
        )
        for form in forms
    )
    if not taken:
        return old
    stands = {row.code for form in taken for row in form.rows}
    kept = (_drop_rows(form, stands) for form in old.forms)
    return Layout((*taken, *(form for form in kept if form.rows)))


def drop_titles(layout: Layout) -> Layout:
    """The layout for the board of another year: what stands above the tables is of the year before."""
    return Layout(tuple(replace(form, above=()) for form in layout.forms))


def _drop_rows(form: Form, codes: Iterable[str]) -> Form:
    gone = frozenset(codes)
    return replace(form, rows=tuple(row for row in form.rows if row.code not in gone))


def index_rows(forms: Iterable[Form]) -> Mapping[str, FormRow]:
    """The row of every task that has one, by its board number."""
    return {row.code: row for form in forms for row in form.rows}
