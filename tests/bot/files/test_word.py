"""Word texts: tables with merged cells, paragraphs between them, headings."""

import io

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from board.errors import UnusableFile
from bot.files.grids import read_grids
from bot.files.numbering import word_han
from tests.bot.files.packages import build_word, read_part, replace_part


def test_tables_and_paragraphs_keep_their_order() -> None:
    word = Document()
    word.add_heading("一、安全", level=1)
    word.add_table(1, 2).cell(0, 0).text = "甲"
    word.add_paragraph("二、教学")
    word.add_table(1, 2).cell(0, 1).text = "乙"
    out = io.BytesIO()
    word.save(out)
    grids = read_grids("任务.docx", out.getvalue())
    assert [grid.kind for grid in grids] == ["lines", "table", "lines", "table"]
    assert grids[0].rows == (("## 一、安全",),)
    assert [grids[1].find_where(0), grids[2].find_where(0), grids[3].find_where(0)] == [
        "表1第1行",
        "第2段",
        "表2第1行",
    ]


def test_merged_cells_of_a_table_stand_once_and_have_their_range() -> None:
    word = Document()
    table = word.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "标题"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "安全科"
    table.cell(2, 1).text = "检查"
    out = io.BytesIO()
    word.save(out)
    (grid,) = read_grids("任务.docx", out.getvalue())
    assert grid.rows[0] == ("标题", "", "")
    assert grid.get_text(2, 0) == "安全科"
    assert grid.widths == {(0, 0): 3}


def test_line_breaks_in_a_paragraph_are_lines() -> None:
    (grid,) = read_grids("任务.docx", build_word(paragraphs=["1.演练。\n责任单位：安全科"]))
    assert grid.rows == (("1.演练。",), ("责任单位：安全科",))


def test_numbers_that_word_only_shows_are_written_out() -> None:
    word = Document()
    for text in ("开展演练。", "检查食堂。"):
        word.add_paragraph(text, style="List Number")
    word.add_paragraph("要点", style="List Bullet")
    out = io.BytesIO()
    word.save(out)
    (grid,) = read_grids("任务.docx", out.getvalue())
    assert grid.rows == (("1.开展演练。",), ("2.检查食堂。",), ("要点",))


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五")]
)
def test_the_numbers_of_a_list_are_written_in_characters(number: int, words: str) -> None:
    assert word_han(number) == words


def test_numbers_that_word_shows_in_cells_are_written_out() -> None:
    word = Document()
    table = word.add_table(2, 2)
    for row in table.rows:
        row.cells[0].paragraphs[0].style = "List Number"
        row.cells[1].text = "检查"
    out = io.BytesIO()
    word.save(out)
    (grid,) = read_grids("任务.docx", out.getvalue())
    assert [row[0] for row in grid.rows] == ["1.", "2."]


def test_tracked_changes_read_as_accepted() -> None:
    change = '<w:{0} w:id="1" w:author="甲"><w:r><w:{1}>{2}</w:{1}></w:r></w:{0}>'
    body = read_part(build_word(paragraphs=["牵头单位：□。"], rows=[["□"]]), "word/document.xml").decode()
    changes = change.format("del", "delText", "基教科") + change.format("ins", "t", "安全科")
    moves = change.format("moveFrom", "t", "办公室") + change.format("moveTo", "t", "计财科")
    for mark in (changes, moves):
        body = body.replace("□", f"</w:t></w:r>{mark}<w:r><w:t>", 1)
    package = replace_part(build_word(), "word/document.xml", body.encode())
    lines, table = read_grids("任务.docx", package)
    assert lines.rows == (("牵头单位：安全科。",),)
    assert table.rows == (("计财科",),)


def test_a_document_of_pictures_says_that_it_holds_no_words() -> None:
    package = build_word()
    body = read_part(package, "word/document.xml")
    drawn = replace_part(
        package, "word/document.xml", body.replace(b"<w:body>", b"<w:body><w:p><w:r><w:drawing/></w:r></w:p>")
    )
    with pytest.raises(UnusableFile, match="只有图片"):
        read_grids("扫描件.docx", drawn)


def test_a_cells_colour_is_known() -> None:
    word = Document()
    table = word.add_table(1, 2)
    table.cell(0, 0).text = "校舍维修"
    cell = table.cell(0, 1)
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="5B9BD5"/>'))
    out = io.BytesIO()
    word.save(out)
    (grid,) = read_grids("任务.docx", out.getvalue())
    assert grid.colours == {(0, 1): "5B9BD5"}
