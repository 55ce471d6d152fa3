"""Forms: a sheet or table of one item whose cells are labels with their values beside them (督办单, 交办单)."""

from board.reading.chart.grid import Grid
from board.reading.chart.header import read_header


def build_form_lines(grid: Grid) -> Grid | None:
    """The form as lines 「label：value」; None where the grid has no such pairs."""
    lines, labels = [], []
    for row in range(len(grid.rows)):
        for label, value in _list_pairs(grid, row):
            lines.append((f"{label}：{value}",))
            labels.append(grid.find_where(row))
    if len(lines) < 2:
        return None
    return Grid(grid.name, tuple(lines), "lines", labels=tuple(labels))


def _list_pairs(grid: Grid, row: int) -> list[tuple[str, str]]:
    """The labels of a row, each with the next cell that is filled and is no label itself."""
    cells = [grid.get_text(row, column) for column in range(len(grid.rows[row]))]
    cells = [text for index, text in enumerate(cells) if text and (index == 0 or text != cells[index - 1])]
    pairs = []
    for index, text in enumerate(cells):
        value = cells[index + 1] if index + 1 < len(cells) else ""
        if read_header(text) and value and not (read_header(value) and index % 2):
            pairs.append(("".join(text.split()).rstrip("：:"), " ".join(value.split())))
    return pairs
