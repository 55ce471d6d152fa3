"""The sample chart: a bureau's 作战图 as offices draw it, with title, two header rows, merged cells and notes."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import groupby
from typing import Any

import xlsxwriter

NAME = "云川区卫健局2026年作战图.xlsx"
HEADER_ROWS = 4

_COLUMNS = (
    ("category", "类别", None, 9),
    ("no", "序号", None, 6),
    ("task", "工作任务", None, 28),
    ("target", "工作目标", None, 34),
    ("leader", "责任分工", "分管领导", 11),
    ("lead", "责任分工", "牵头单位", 17),
    ("owner", "责任分工", "责任人", 10),
    ("support", "责任分工", "配合单位", 20),
    ("due", "完成时限", None, 26),
    ("cycle", "报送频次", None, 11),
)


@dataclass(frozen=True, slots=True)
class _Styles:
    title: Any
    note: Any
    head: Any
    cell: Any
    middle: Any


@cache
def load_chart() -> dict[str, Any]:
    """The chart's words: title, note, footer and rows."""
    text = files("bot.demo").joinpath("data/chart.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def build_chart() -> bytes:
    """The chart as a workbook, as the office would send it."""
    data, out = load_chart(), BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("作战图")
        styles = _build_styles(book)
        _draw_header(sheet, styles, data)
        _draw_rows(sheet, styles, data["rows"])
        last = HEADER_ROWS + len(data["rows"])
        sheet.merge_range(last, 0, last, len(_COLUMNS) - 1, data["footer"], styles.note)
        sheet.freeze_panes(HEADER_ROWS, 3)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
    return out.getvalue()


def _build_styles(book: Any) -> _Styles:
    base = {"font_name": "仿宋", "font_size": 11, "text_wrap": True, "valign": "vcenter"}
    return _Styles(
        title=book.add_format({**base, "font_name": "方正小标宋简体", "font_size": 20, "align": "center"}),
        note=book.add_format({**base, "font_size": 10}),
        head=book.add_format({**base, "bold": True, "align": "center", "border": 1, "bg_color": "#F2DCDB"}),
        cell=book.add_format({**base, "border": 1}),
        middle=book.add_format({**base, "border": 1, "align": "center"}),
    )


def _draw_header(sheet: Any, styles: _Styles, data: dict[str, Any]) -> None:
    last = len(_COLUMNS) - 1
    sheet.merge_range(0, 0, 0, last, data["title"], styles.title)
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, data["note"], styles.note)
    for index, (_, upper, lower, width) in enumerate(_COLUMNS):
        sheet.set_column(index, index, width)
        if lower is None:
            sheet.merge_range(2, index, 3, index, upper, styles.head)
        else:
            sheet.write_string(3, index, lower, styles.head)
    parts = [index for index, column in enumerate(_COLUMNS) if column[2]]
    sheet.merge_range(2, parts[0], 2, parts[-1], _COLUMNS[parts[0]][1], styles.head)


def _draw_rows(sheet: Any, styles: _Styles, rows: list[dict[str, str]]) -> None:
    row = HEADER_ROWS
    for category, group in groupby(rows, key=lambda item: item["category"]):
        items = list(group)
        sheet.merge_range(row, 0, row + len(items) - 1, 0, category, styles.middle)
        for item in items:
            for index, (name, *_) in enumerate(_COLUMNS[1:], 1):
                style = styles.middle if name in {"no", "leader", "owner", "cycle"} else styles.cell
                sheet.write_string(row, index, item[name], style)
            row += 1
