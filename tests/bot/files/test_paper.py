"""Documents as an office lays them out."""

import io
from datetime import UTC, date, datetime

from docx import Document
from docx.document import Document as DocumentFile
from docx.oxml.ns import qn
from docx.shared import Pt

from board.model.paper import Field, Paper
from board.wording.papers import build_bulletin, build_poster
from bot.files.paper import BODY_FONT, HEAD_FONT, build_paper

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
TEXT = (
    "【重点工作进展·周报】11月23日至29日\n截至11月27日17:00，12项：已销号1项。\n"
    "一、进展较好　9号流感疫苗接种：1.35万剂。\n数据据各单位报送，无需回复。　区卫生健康局办公室"
)


def open_paper(paper: Paper) -> DocumentFile:
    return Document(io.BytesIO(build_paper(paper, now=NOW)))


def test_a_bulletin_keeps_its_words_and_is_signed_below() -> None:
    lines = [paragraph.text for paragraph in open_paper(build_bulletin(TEXT, date(2026, 11, 27))).paragraphs]
    assert lines == [
        "重点工作进展·周报",
        "11月23日至29日",
        "截至11月27日17:00，12项：已销号1项。",
        "一、进展较好　9号流感疫苗接种：1.35万剂。",
        "数据据各单位报送，无需回复。",
        "区卫生健康局办公室",
        "2026年11月27日",
    ]


def test_the_page_and_the_type_are_those_of_an_official_document() -> None:
    word = open_paper(build_bulletin(TEXT, date(2026, 11, 27)))
    section = word.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    head, body = [run for run in word.paragraphs[3].runs if run.text]
    fonts = [run._element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) for run in (head, body)]
    assert fonts == [HEAD_FONT, BODY_FONT]
    assert body.font.size == Pt(16)
    assert word.paragraphs[3].paragraph_format.first_line_indent == Pt(32)


def test_a_form_has_a_row_for_each_field_and_room_to_sign() -> None:
    paper = Paper(
        "任务销号申请表", fields=(Field("事项", "14号村卫生室改造"), Field("办公室核查意见", sign=True))
    )
    rows = [[cell.text for cell in row.cells] for row in open_paper(paper).tables[0].rows]
    assert rows[0] == ["事项", "14号村卫生室改造"]
    assert rows[1][1].strip().startswith("签字：")


def test_the_same_paper_at_the_same_moment_is_the_same_bytes() -> None:
    paper = build_bulletin(TEXT, date(2026, 11, 27))
    assert build_paper(paper, now=NOW) == build_paper(paper, now=NOW)


def test_a_line_that_only_looks_signed_stays_a_line() -> None:
    paper = build_bulletin("【进展】今天\n一、需加快　2号体检", date(2026, 11, 27))
    assert (paper.paragraphs, paper.signature) == (("一、需加快　2号体检",), "")


def test_a_page_for_the_wall_carries_the_code_that_opens_the_bot() -> None:
    word = open_paper(build_poster("小图", "https://work.weixin.qq.com/u/guatu", "健康示范区2026作战图"))
    assert word.paragraphs[0].text == "任务进展找“小图”"
    assert len(word.inline_shapes) == 1
