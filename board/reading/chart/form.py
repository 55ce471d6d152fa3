"""Forms: a sheet or table of one item whose cells are labels with their values beside them (督办单, 交办单)."""

from board.reading.chart.grid import Grid
from board.reading.chart.header import fold_header, is_sure_header, read_header
from board.reading.chart.line import FORM_TITLE

_FEWEST_ROWS, _MOST_ROWS = 2, 30


def is_form(grid: Grid) -> bool:
    """Whether a grid is a form although a row of it looks like a header: labels all down its first column."""
    rows = [row for row in range(len(grid.rows)) if any(cell not in (None, "") for cell in grid.rows[row])]
    labels = [grid.get_text(row, 0) for row in rows]
    if not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS or len(set(labels)) < len(labels):
        return False
    known = sum(is_sure_header(label) for label in labels)
    beside = sum(is_sure_header(grid.get_text(row, 1)) for row in rows if len(grid.rows[row]) > 1)
    if beside * 3 > len(rows):
        return False
    return known * 10 >= len(labels) * 7 and any(FORM_TITLE.match(fold_header(label)) for label in labels)


def build_form_lines(grid: Grid) -> Grid | None:
    """The form as lines 「label：value」; None where the grid has no such pairs."""
    pairs = [
        (f"{label}：{value}", grid.find_where(row), bool(FORM_TITLE.match(label)))
        for row in range(len(grid.rows))
        for label, value in _list_pairs(grid, row)
    ]
    if len(pairs) < _FEWEST_ROWS:
        return None
    if sum(is_title for _, _, is_title in pairs) == 1:
        pairs.sort(key=lambda pair: not pair[2])  # what stands above the matter is of it too
    return Grid(
        grid.name,
        tuple((line,) for line, _, _ in pairs),
        "lines",
        labels=tuple(where for _, where, _ in pairs),
    )


def _list_pairs(grid: Grid, row: int) -> list[tuple[str, str]]:
    """The labels of a row, each with the next cell that is filled and is no label itself."""
    cells = [grid.get_text(row, column) for column in range(len(grid.rows[row]))]
    kept = [
        (index, text) for index, text in enumerate(cells) if text and (index == 0 or text != cells[index - 1])
    ]
    pairs = []
    for place, (index, text) in enumerate(kept):
        following, value = kept[place + 1] if place + 1 < len(kept) else (index, "")
        if not read_header(text) or not value or (read_header(value) and place % 2):
            continue
        if is_sure_header(value) and _is_blank_behind(grid, row, index, following):
            continue  # the label's own cell is blank, and this is the next label
        pairs.append(("".join(text.split()).rstrip("：:"), " ".join(value.split())))
    return pairs


def _is_blank_behind(grid: Grid, row: int, index: int, following: int) -> bool:
    """Whether a blank cell stands between a label and what follows it."""
    return following > index + grid.widths.get((row, index), 1)
