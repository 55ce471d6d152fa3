"""The one door for bytes: every kind of file as grids, every bad file as one sentence."""

import contextlib
import csv
import io
import random
import time
import zipfile
from pathlib import Path

import pytest

from board.errors import UnusableFile
from bot.files.grids import read_grids
from tests.bot.files.packages import (
    ROWS,
    SHEET,
    add_rows,
    build_word,
    build_workbook,
    read_part,
    replace_part,
)

CHARTS = Path(__file__).parents[2] / "samples" / "charts"
OLD = next(CHARTS.glob("d08*.xls")).read_bytes()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BOOK = build_workbook()
TEXT = "序号,工作任务,责任单位,完成时限\n1,开展演练㐂,安全科,6月底前\n"
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("任务.xlsx", BOOK),
        ("任务.xls", BOOK),
        ("任务.csv", TEXT.encode()),
        ("任务.csv", TEXT.encode("utf-8-sig")),
        ("任务.csv", TEXT.encode("gb18030")),
        ("任务.csv", TEXT.replace(",", "\t").encode()),
        ("任务.csv", TEXT.replace(",", ";").encode()),
        ("任务.tsv", TEXT.replace(",", "\t").encode()),
        ("任务.txt", TEXT.replace(",", "\t").encode("utf-16")),
        ("任务.md", ("|" + TEXT.strip().replace(",", "|").replace("\n", "|\n|-|-|-|-|\n|") + "|").encode()),
        ("任务.docx", build_word([[str(cell) for cell in row] for row in ROWS])),
    ],
)
def test_it_reads_every_kind_of_file(name: str, data: bytes) -> None:
    (grid,) = read_grids(name, data)
    assert grid.rows[0] == ROWS[0]
    assert [grid.get_text(1, column) for column in (0, 2, 3)] == ["1", "安全科", "6月底前"]


def test_an_old_workbook_is_read_with_its_merged_cells() -> None:
    (grid,) = read_grids("台账.xls", OLD)
    assert grid.get_text(3, 1) == grid.get_text(8, 1) == "医疗质量"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("空.xlsx", b"", "空的"),
        ("空.csv", b" \r\n\n", "空的"),
        ("空.xlsx", build_workbook([]), "没有内容"),
        ("半截.xlsx", BOOK[: len(BOOK) // 2], "损坏"),
        ("半截.xls", OLD[:6000], "损坏"),
        ("半截.docx", build_word(paragraphs=["甲"])[:9000], "损坏"),
        ("改名.xlsx", "只是文字".encode(), "不是.xlsx格式"),
        ("网页.xls", b"<html><table></table></html>", "不是.xls格式"),
        ("图片.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "不是文字"),
        ("文件.pdf", b"%PDF-1.7 ...", "PDF"),
        ("程序.exe", b"MZ\x90", "不认识.exe"),
        ("无后缀", b"abc", "不认识"),
        ("旧文.doc", OLE + "WordDocument".encode("utf-16-le"), "另存为 .docx"),
        ("文档.wps", OLE + "WordDocument".encode("utf-16-le"), "另存为 .docx"),
        ("文档.wps", OLE + b"\0" * 600, "另存为 .docx"),
        ("改名.wps", "只是文字".encode(), "不是.wps格式.*另存为 .docx"),
        ("改名.et", "只是文字".encode(), "不是.et格式.*另存为 .xlsx"),
        (
            "宏.docm",
            replace_part(build_word(paragraphs=["甲"]), "word/vbaProject.bin", b"x"),
            "宏.*另存为 .docx",
        ),
        ("加密.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
        ("坏.xls", OLE, "损坏"),
        ("宏.xlsm", replace_part(BOOK, "xl/vbaProject.bin", b"x"), "宏"),
        ("宏.xls", OLE + "_VBA_PROJECT".encode("utf-16-le"), "宏"),
        ("大.csv", b"a,b\n" * 3_000_000, "10MB"),
        ("长格.csv", f"任务,单位\n{'长' * 200_000},甲".encode(), "过长"),
        ("长行.txt", ("长" * 200_000).encode(), "过长"),
        ("十万行.csv", TEXT.splitlines()[0].encode() + b"\n1,a,b,c" * 100_000, "20000行"),
        ("实体.xlsx", replace_part(BOOK, SHEET, DOCTYPE + b"<worksheet/>"), "外部引用"),
        (
            "实体.docx",
            replace_part(build_word(paragraphs=["甲"]), "word/document.xml", DOCTYPE + b"<w:document/>"),
            "外部引用",
        ),
        ("炸弹.xlsx", replace_part(BOOK, SHEET, b"<worksheet>" + b" " * (100 * 2**20)), "过大"),
        ("远格.xlsx", add_rows(BOOK, b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "256列"),
        ("长文.docx", replace_part(build_word(), "word/document.xml", b"<w:p/><w:p >" * 61_000), "过长"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_a_bad_file_is_refused_in_one_sentence(name: str, data: bytes, says: str) -> None:
    with pytest.raises(UnusableFile, match=says) as refused:
        read_grids(name, data)
    assert refused.value.sentence.count("。") == 1


def test_entities_in_other_encodings_are_seen() -> None:
    body = (DOCTYPE.decode() + "<worksheet/>").encode("utf-16")
    with pytest.raises(UnusableFile, match="外部引用"):
        read_grids("实体.xlsx", replace_part(BOOK, SHEET, body))


def test_a_package_that_lies_about_its_sizes_is_refused() -> None:
    bomb = replace_part(BOOK, SHEET, b" " * (100 * 2**20))
    at = bomb.rindex(b"PK\x01\x02", 0, bomb.rindex(SHEET.encode()))
    lying = bomb[: at + 24] + (1000).to_bytes(4, "little") + bomb[at + 28 :]
    with pytest.raises(UnusableFile):
        read_grids("炸弹.xlsx", lying)


def test_other_archives_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("任务.txt", "甲")
    with pytest.raises(UnusableFile, match="压缩包"):
        read_grids("任务.zip", out.getvalue())


def test_formats_to_the_end_of_the_sheet_are_no_cells() -> None:
    styled = add_rows(BOOK, b'<row r="1048576"><c r="XFD1048576" s="1"/></row>')
    (grid,) = read_grids("任务.xlsx", styled)
    assert len(grid.rows) == 2


def test_a_hundred_thousand_rows_are_refused_before_they_are_read() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(3, 100_003))
    data = add_rows(BOOK, rows)
    began = time.perf_counter()
    with pytest.raises(UnusableFile, match="20000行"):
        read_grids("任务.xlsx", data)
    assert time.perf_counter() - began < 2


def test_merged_ranges_beyond_the_cells_cost_nothing() -> None:
    ranges = b'<mergeCell ref="A1:XFD1048576"/>' * 20_000
    xml = read_part(BOOK).replace(b"</sheetData>", b"</sheetData><mergeCells>" + ranges + b"</mergeCells>")
    (grid,) = read_grids("任务.xlsx", replace_part(BOOK, SHEET, xml))
    assert grid.get_text(1, 0) == "序号"


def test_errors_in_cells_are_blank() -> None:
    (grid,) = read_grids("任务.xlsx", add_rows(BOOK, b'<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>'))
    assert not grid.get_text(2, 0)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.xls", OLD), ("a.xlsx", BOOK), ("a.docx", build_word(list(zip("甲乙", "丙丁", strict=True))))],
)
def test_any_damage_is_read_or_refused(name: str, data: bytes) -> None:
    chance = random.Random(7)
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(12):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with contextlib.suppress(UnusableFile):
            assert read_grids(name, bytes(damaged))


def test_a_few_broken_characters_are_let_pass() -> None:
    (grid,) = read_grids(
        "任务.csv", (TEXT + "2,检查食堂,安全科,7月\n" * 40).encode("gb18030")[:-3] + b"\xff\n"
    )
    assert grid.rows[1][1] == "开展演练㐂"


def test_rows_of_a_text_file_are_named_by_their_lines() -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [["任务", "单位"], ["两行\n的任务", "甲"], ["下一项", "乙"]]
    )
    (grid,) = read_grids("任务.csv", out.getvalue().encode())
    assert grid.labels == ("第1行", "第2行", "第4行")
