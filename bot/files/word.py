"""Word texts (.docx) → grids: every table is one, every run of paragraphs between tables is one of lines.

Headings keep their level as the marks of Markdown, so that one reading serves both. Word numbers paragraphs for display
only; such numbers are written out, since they are what people call the items by.
"""

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as Word
from docx.table import Table
from docx.text.paragraph import Paragraph

from board.errors import UnusableFile
from board.reading.chart.grid import Area, Grid
from bot.files.archive import read_part

MOST_BLOCKS = 60_000


def read_word_grids(data: bytes) -> tuple[Grid, ...]:
    """The tables and paragraphs of a .docx in their order. Raises `UnusableFile` where it is damaged."""
    body = read_part(data, "word/document.xml") or b""
    if (
        body.count(b"<w:tc>") + body.count(b"<w:tc ") + body.count(b"<w:p ") + body.count(b"<w:p>")
        > MOST_BLOCKS
    ):
        raise UnusableFile("文档过长，请只保留任务清单再发。")
    try:
        word = Document(io.BytesIO(data))
        return tuple(_list_grids(word))
    except (KeyError, ValueError, AttributeError, IndexError, SyntaxError) as error:
        raise UnusableFile("文档不完整或已损坏，请用 WPS 或 Word 另存为 .docx 再发。") from error


def _list_grids(word: Word) -> Iterator[Grid]:
    lines: list[tuple[str, str]] = []
    tables = paragraphs = 0
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            paragraphs += 1
            lines.extend(
                (_word_paragraph(block, text), f"第{paragraphs}段") for text in block.text.split("\n")
            )
            continue
        if lines:
            yield _build_lines(lines)
            lines = []
        tables += 1
        yield _build_table(block, tables)
    if lines:
        yield _build_lines(lines)


def _build_lines(lines: list[tuple[str, str]]) -> Grid:
    rows = tuple((text,) for text, _ in lines)
    return Grid("", rows, "lines", labels=tuple(label for _, label in lines))


def _word_paragraph(paragraph: Paragraph, text: str) -> str:
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    if style.startswith(("Heading", "标题")) and style[-1:].isdigit() and text.strip():
        return f"{'#' * (int(style[-1]) + 1)} {text.strip()}"
    return text


def _build_table(table: Table, number: int) -> Grid:
    """The table's cells; those merged over several rows or columns become areas, their text stands once."""
    width = len(table.columns)
    cells = table._cells  # noqa: SLF001 - the public way through rows is quadratic
    rows: list[tuple[str, ...]] = []
    places: dict[object, list[int]] = {}
    for at in range(len(cells) // width if width else 0):
        texts = []
        for column, cell in enumerate(cells[at * width : (at + 1) * width]):
            first = places.setdefault(cell._tc, [at, column, at, column])
            is_first = first[:2] == [at, column]
            first[2], first[3] = max(first[2], at), max(first[3], column)
            texts.append(cell.text.strip() if is_first else "")
        rows.append(tuple(texts))
    merged = tuple(Area(*place) for place in places.values() if place[:2] != place[2:])
    labels = tuple(f"表{number}第{row + 1}行" for row in range(len(rows)))
    return Grid(f"表{number}", tuple(rows), "table", merged=merged, labels=labels)
