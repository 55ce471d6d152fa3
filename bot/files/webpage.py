"""Web pages that other systems export under the name .xls → grids: every table is one.

Nothing of a page is run or fetched; spans beyond the edge of a sheet are cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from board.errors import UnusableFile
from board.reading.chart.grid import Area, Grid

MOST_ROWS, MOST_COLUMNS, MOST_MERGED_CELLS = 20_000, 256, 200_000
MOST_TAGS = 600_000  # begun and ended; some 20000 rows of twelve columns
_BREAKS = frozenset({"br", "p", "div"})
_UNSEEN = frozenset({"table", "style", "script"})


def is_webpage(data: bytes) -> bool:
    """Whether a file begins as a web page does."""
    start = data[:2_000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style")) or (
        start.startswith(b"<") and b"<html" in start
    )


def read_webpage_grids(text: str) -> tuple[Grid, ...]:
    """The tables of a page that hold anything, in their order; none if unreadable. Raises `UnusableFile` for too long a one."""
    if text.count("<") > MOST_TAGS:
        raise UnusableFile("表格过大，请只保留任务清单，用 WPS 或 Excel 另存为 .xlsx 再发。")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return ()
    tables = _list_tables(page) if page is not None else []
    filled = [table for table in tables if any(cell for row in table.rows for cell in row)]
    return tuple(table.build(f"表{number}") for number, table in enumerate(filled, start=1))


@dataclass
class _Table:
    """A table as it is read: each row's words, and which columns of rows to come are held by cells above them."""

    rows: list[list[str]] = field(default_factory=list)
    held: dict[int, set[int]] = field(default_factory=dict)
    areas: list[Area] = field(default_factory=list)
    places: int = 0

    def add_row(self) -> None:
        self.held.pop(len(self.rows) - 1, None)
        self.rows.append([])

    def add_cell(self, words: str, width: int, height: int) -> None:
        """Put a cell into the first free place of the last row. Raises `UnusableFile` for spans made to hurt."""
        if not self.rows or len(self.rows) > MOST_ROWS:
            return
        row, cells = len(self.rows) - 1, self.rows[-1]
        held = self.held.get(row, set())
        while len(cells) in held:
            cells.append("")
        column = len(cells)
        width = min(width, MOST_COLUMNS - column)
        if width < 1:
            return
        cells.extend([words, *[""] * (width - 1)])
        if width > 1 or height > 1:
            self._hold(row, column, width, height)

    def _hold(self, row: int, column: int, width: int, height: int) -> None:
        self.areas.append(Area(row, column, row + height - 1, column + width - 1))
        self.places += width * height
        if self.places > MOST_MERGED_CELLS:
            raise UnusableFile("合并单元格过多，请取消多余的合并后重发。")
        for below in range(row + 1, row + height):
            self.held.setdefault(below, set()).update(range(column, column + width))

    def build(self, name: str) -> Grid:
        """The table as a grid, as wide as its widest row."""
        width = max((len(row) for row in self.rows), default=0)
        rows = tuple((*row, *[""] * (width - len(row))) for row in self.rows)
        labels = tuple(f"{name}第{row + 1}行" for row in range(len(rows)))
        merged = tuple(area._replace(last_row=min(area.last_row, len(rows) - 1)) for area in self.areas)
        return Grid(name, rows, "table", merged, labels=labels)


def _list_tables(page: etree._Element) -> list[_Table]:
    """Every table with its own rows; one that stands in a cell of another is a table by itself."""
    tables = {table: _Table() for table in page.iter("table")}
    for row in page.iter("tr"):
        table = tables.get(next(row.iterancestors("table"), None))
        if table is None:
            continue
        table.add_row()
        for cell in row.iterchildren("td", "th"):
            spans = (_read_span(cell.get("colspan"), MOST_COLUMNS), _read_span(cell.get("rowspan"), 1_000))
            table.add_cell(_word_cell(cell), *spans)
    return list(tables.values())


def _word_cell(cell: etree._Element) -> str:
    """A cell's words, a line for each that the page shows."""
    lines = (" ".join(line.split()) for line in "".join(_list_words(cell)).split("\n"))
    return "\n".join(line for line in lines if line)


def _list_words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element.iterchildren():
        if child.tag in _BREAKS:
            yield "\n"
        if isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _list_words(child)
        yield child.tail or ""


def _read_span(text: str | None, most: int) -> int:
    """How many columns or rows a cell takes, as its page says, within reason."""
    return min(int(text), most) if text and text.isascii() and text.isdigit() and int(text) > 0 else 1
