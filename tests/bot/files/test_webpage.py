"""Web pages under the name .xls, as other systems export their tables."""

import pytest

from board.errors import UnusableFile
from board.reading.chart.grid import Area
from bot.files.grids import read_grids

EXPORT = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="{charset}">
<style>td {{ color: red }}</style></head>
<body><table border=1><tr><td colspan="3">基本公卫月报</td></tr>
<tr><th rowspan="2">机构</th><th colspan="2">老年人体检</th></tr><tr><th>应检</th><th>已检</th></tr>
<tr><td>城头卫生院</td><td>2,320<td>1,800</tr>
<tr><td>桑村<br>卫生院&nbsp;</td><td>1940</td><td>1930</td></tr></table></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_an_exported_page_is_read_with_its_merged_cells(charset: str) -> None:
    (grid,) = read_grids("月报.xls", EXPORT.format(charset=charset).encode(charset))
    assert grid.rows == (
        ("基本公卫月报", "", ""),
        ("机构", "老年人体检", ""),
        ("", "应检", "已检"),
        ("城头卫生院", "2,320", "1,800"),
        ("桑村\n卫生院", "1940", "1930"),
    )
    assert grid.merged == (Area(0, 0, 0, 2), Area(1, 0, 2, 0), Area(1, 1, 1, 2))
    assert grid.find_where(3) == "表1第4行"


def test_each_table_of_a_page_is_a_grid_and_one_within_another_too() -> None:
    page = (
        "<table><tr><td>甲<table><tr><td>内</td></tr></table></td><td>乙</td></tr></table>"
        "<table></table><table><tr><td>丙</table>"
    )
    assert [grid.rows for grid in read_grids("表.xls", page.encode())] == [
        (("甲", "乙"),),
        (("内",),),
        (("丙",),),
    ]


def test_spans_beyond_reason_are_cut() -> None:
    (grid,) = read_grids(
        "表.xls", b"<table><tr><td colspan=999999 rowspan=500>x</td></tr><tr><td>y</td></tr></table>"
    )
    assert len(grid.rows) == 2
    assert grid.merged == (Area(0, 0, 1, 255),)


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><table></table></html>", "<html><script>1</script>"]
)
def test_a_page_without_a_table_is_refused(page: str) -> None:
    with pytest.raises(UnusableFile, match="不是.xls格式"):
        read_grids("网页.xls", page.encode())


def test_a_page_without_end_is_refused_and_nothing_from_outside_is_read() -> None:
    with pytest.raises(UnusableFile, match="过大"):
        read_grids("表.xls", b"<table><tr>" + b"<td>" * 700_000)
    (grid,) = read_grids(
        "表.xls",
        b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]><table><tr><td>x&a;</td></tr></table>',
    )
    assert grid.rows == (("x&a;",),)
