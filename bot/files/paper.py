"""Documents (.docx) as an office lays them out: title, body in 仿宋三号, fixed lines, a form with room to sign.

Source: GB/T 9704—2012, 5.2–7.3 (page, type area, 28 pt lines, 2号 title, 3号 body). Fonts an office's machine lacks
fall back there; none travel with the file.
"""

import io
import zipfile
from datetime import datetime

import segno
from docx import Document
from docx.document import Document as Word
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from board.model.paper import Field, Paper

TITLE_FONT, HEAD_FONT, BODY_FONT = "方正小标宋简体", "黑体", "仿宋_GB2312"
TITLE_SIZE, BODY_SIZE, FORM_SIZE, LINE = Pt(22), Pt(16), Pt(14), Pt(28)
FORM_WIDTHS = (Mm(40), Mm(116))
CODE_WIDTH = Mm(90)
ROW_HEIGHT, SIGN_HEIGHT = Mm(12), Mm(28)
# Any date will do for the parts of the archive, as long as the same paper is the same bytes.
PACKED_ON = (2026, 1, 1, 0, 0, 0)


def build_paper(paper: Paper, *, now: datetime) -> bytes:
    """The paper as .docx; the same paper at the same moment is the same bytes. `now` is aware."""
    word = Document()
    _lay_out(word)
    word.core_properties.author = ""
    word.core_properties.title = paper.title
    word.core_properties.created = word.core_properties.modified = now.replace(tzinfo=None)
    head = _add(word, paper.title, font=TITLE_FONT, size=TITLE_SIZE, align=WD_ALIGN_PARAGRAPH.CENTER)
    if paper.note:
        head = _add(word, paper.note, align=WD_ALIGN_PARAGRAPH.CENTER)
    head.paragraph_format.space_after = LINE
    for line in paper.paragraphs:
        _add_body(word, line)
    if paper.fields:
        _add_form(word, paper.fields)
    if paper.code:
        picture = word.add_paragraph()
        picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
        picture.add_run().add_picture(_draw_code(paper.code), width=CODE_WIDTH)
    for line in (paper.signature, paper.dated if paper.signature else ""):
        if line:
            _add(word, line, align=WD_ALIGN_PARAGRAPH.RIGHT)
    return _pack(word)


def _draw_code(text: str) -> io.BytesIO:
    """A QR code (ISO/IEC 18004) of the text, as a picture that stands a fold or a stain."""
    drawn = io.BytesIO()
    segno.make(text, error="q", micro=False).save(drawn, kind="png", scale=12, border=2)
    drawn.seek(0)
    return drawn


def _lay_out(word: Word) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def _add(
    word: Word,
    text: str,
    *,
    font: str = BODY_FONT,
    size: Pt = BODY_SIZE,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY,
) -> Paragraph:
    paragraph = word.add_paragraph()
    paragraph.alignment = align
    _space(paragraph)
    _write(paragraph, text, font=font, size=size)
    return paragraph


def _add_body(word: Word, line: str) -> None:
    """A paragraph with two characters of indent; the head of a section (一、进展较好) in 黑体."""
    head, gap, body = line.partition("　")
    paragraph = _add(word, "")
    paragraph.paragraph_format.first_line_indent = 2 * BODY_SIZE
    if gap and head[1:2] == "、":
        _write(paragraph, f"{head}　", font=HEAD_FONT, size=BODY_SIZE)
        line = body
    _write(paragraph, line, font=BODY_FONT, size=BODY_SIZE)


def _add_form(word: Word, fields: tuple[Field, ...]) -> None:
    table = word.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, FORM_WIDTHS, strict=True):
        column.width = width
    for field in fields:
        _add_row(table, field)


def _add_row(table: Table, field: Field) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it bare
    name, value = row.cells
    name.width, value.width = FORM_WIDTHS
    name.vertical_alignment = value.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    row.height = SIGN_HEIGHT if field.sign else ROW_HEIGHT
    _fill(name.paragraphs[0], field.name, WD_ALIGN_PARAGRAPH.CENTER)
    _fill(value.paragraphs[0], field.value, WD_ALIGN_PARAGRAPH.LEFT)
    if field.sign:
        value.add_paragraph()
        _fill(value.add_paragraph(), "签字：　　　　　年　　月　　日", WD_ALIGN_PARAGRAPH.RIGHT)


def _fill(paragraph: Paragraph, text: str, align: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.alignment = align
    _write(paragraph, text, font=BODY_FONT, size=FORM_SIZE)


def _space(paragraph: Paragraph) -> None:
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, LINE


def _write(paragraph: Paragraph, text: str, *, font: str, size: Pt) -> Run:
    run = paragraph.add_run(text)
    run.font.size = size
    run.font.name = font
    # Word takes the font of Chinese characters from an attribute of its own.
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return run


def _pack(word: Word) -> bytes:
    loose, packed = io.BytesIO(), io.BytesIO()
    word.save(loose)
    with zipfile.ZipFile(loose) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for part in parts.infolist():
            out.writestr(zipfile.ZipInfo(part.filename, PACKED_ON), parts.read(part), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
