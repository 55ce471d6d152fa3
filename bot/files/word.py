"""Word texts (.docx) → grids: every table is one, every run of paragraphs between tables is one of lines.

Headings keep their level as the marks of Markdown, so that one reading serves both. Word numbers paragraphs for display
only; such numbers are written out, since they are what people call the items by.
"""

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph

from board.errors import UnusableFile
from board.reading.chart.grid import Area, Grid
from bot.files.archive import read_part
from bot.files.numbering import Numbering, read_numbering

_DELETED = frozenset({qn("w:del"), qn("w:moveFrom")})
MOST_BLOCKS = 60_000
_PAPER = frozenset({None, "auto", "FFFFFF", "ffffff"})
_PICTURES = (b"<w:drawing", b"<w:pict", b"<pic:pic")
_BLOCKS = (b"<w:tc>", b"<w:tc ", b"<w:p>", b"<w:p ", b"<w:p/>")


def read_word_grids(data: bytes) -> tuple[Grid, ...]:
    """The tables and paragraphs of a .docx in their order. Raises `UnusableFile` where it is damaged or too long."""
    body = read_part(data, "word/document.xml") or b""
    if sum(body.count(mark) for mark in _BLOCKS) > MOST_BLOCKS:
        raise UnusableFile("文档过长，请只保留任务清单再发。")
    try:
        grids = tuple(_list_grids(Document(io.BytesIO(data))))
    except (KeyError, ValueError, AttributeError, IndexError, SyntaxError) as error:
        raise UnusableFile("文档不完整或已损坏，请用 WPS 或 Word 另存为 .docx 再发。") from error
    is_blank = not any(cell for grid in grids for row in grid.rows for cell in row)
    if is_blank and any(mark in body for mark in _PICTURES):
        raise UnusableFile("文档里只有图片，读不出文字，请发能复制文字的版本。")
    return grids


def _list_grids(word: Word) -> Iterator[Grid]:
    lines: list[tuple[str, str]] = []
    numbering = read_numbering(word)
    tables = paragraphs = 0
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            paragraphs += 1
            text = _word_paragraph(block, numbering)
            lines.extend((line, f"第{paragraphs}段") for line in text.split("\n"))
            continue
        if lines:
            yield _build_lines(lines)
            lines = []
        tables += 1
        yield _build_table(block, tables, numbering)
    if lines:
        yield _build_lines(lines)


def _build_lines(lines: list[tuple[str, str]]) -> Grid:
    rows = tuple((text,) for text, _ in lines)
    return Grid("", rows, "lines", labels=tuple(label for _, label in lines))


def _word_paragraph(paragraph: Paragraph, numbering: Numbering) -> str:
    """A paragraph with the number Word shows before it, and with its level where it is a heading."""
    text = _word_text(paragraph._p)
    if not text.strip():
        return ""
    text = numbering.word_number(paragraph._p) + text
    style = numbering.get_style(paragraph._p)
    if style.lower().startswith(("heading", "标题")) and style[-1:].isdigit():
        return f"{'#' * (int(style[-1]) + 1)} {text.strip()}"
    return text


def _word_text(paragraph: CT_P) -> str:
    """A paragraph's text as it reads with its tracked changes accepted: what was inserted, not what was deleted."""
    return "".join(run.text for run in _list_runs(paragraph))


def _list_runs(element: BaseOxmlElement) -> Iterator[CT_R]:
    for child in element.iterchildren():
        if isinstance(child, CT_R):
            yield child
        elif child.tag not in _DELETED:
            yield from _list_runs(child)


def _build_table(table: Table, number: int, numbering: Numbering) -> Grid:
    """The table's cells; those merged over several rows or columns become areas, their text stands once."""
    width = len(table.columns)
    cells = table._cells  # the public way through rows is quadratic
    rows: list[tuple[str, ...]] = []
    places: dict[CT_Tc, list[int]] = {}
    colours: dict[tuple[int, int], str] = {}
    for at in range(len(cells) // width if width else 0):
        texts = []
        for column, cell in enumerate(cells[at * width : (at + 1) * width]):
            first = places.setdefault(cell._tc, [at, column, at, column])
            is_first = first[:2] == [at, column]
            first[2], first[3] = max(first[2], at), max(first[3], column)
            texts.append(_word_cell(cell._tc, numbering) if is_first else "")
            if colour := _find_colour(cell._tc):
                colours[at, column] = colour
        rows.append(tuple(texts))
    merged = tuple(Area(*place) for place in places.values() if place[:2] != place[2:])
    labels = tuple(f"表{number}第{row + 1}行" for row in range(len(rows)))
    return Grid(f"表{number}", tuple(rows), "table", merged=merged, colours=colours, labels=labels)


def _find_colour(cell: CT_Tc) -> str | None:
    """The colour that a cell is filled with; none for white."""
    shade = cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    fill = shade.get(qn("w:fill")) if shade is not None else None
    return None if fill in _PAPER else fill


def _word_cell(cell: CT_Tc, numbering: Numbering) -> str:
    """A cell's text with the numbers that Word shows in it; a column of numbers often is nothing else."""
    return "\n".join(
        numbering.word_number(paragraph) + _word_text(paragraph) for paragraph in cell.p_lst
    ).strip()
