"""The ledger as a workbook: what people see and what a program reads back."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from board.model.task import Task
from board.reading.chart.chart import build_tasks, read_chart
from bot.files.grids import read_grids
from bot.files.ledger import build_ledger
from tests.board.reading.chart.school import OFFICE

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TASKS = (
    Task("1", "开展演练", category="安全", standard="覆盖率100%", lead_unit="校园安全科", owners=("u_fu",),
         due=date(2026, 6, 30), light="red", percent=60),
    Task("2", '=HYPERLINK("http://x","点")', lead_unit="基础教育科", long_term=True, light="green"),
    Task("3", "-10%以下的差错率整治", lead_unit="计划和财务科", light="done", state="closed"),
)  # fmt: skip


def build(*tasks: Task) -> bytes:
    return build_ledger(replace(OFFICE, tasks=tasks), now=NOW)


def open_sheet(data: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(data))["台账"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_it_has_the_columns_of_an_office() -> None:
    sheet = open_sheet(build(*TASKS))
    assert sheet["A1"].value == "2026年教育重点工作"
    assert [cell.value for cell in sheet[3]] == [
        "序号", "类别", "工作任务", "目标标准", "工作措施", "牵头领导", "牵头单位", "配合单位", "责任人", "完成时限",
        "进展情况", "灯", "是否销号",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[4]][:3] == [1, "安全", "开展演练"]


def test_the_header_stays_and_filters_and_the_page_is_as_wide_as_the_table() -> None:
    sheet = open_sheet(build(*TASKS))
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("D4", "A3:M6")
    assert sheet.print_area.replace("$", "") == "'台账'!A1:M6"
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.orientation == "landscape"


def test_lights_are_filled_and_days_are_dates() -> None:
    sheet = open_sheet(build(*TASKS))
    assert sheet["L4"].fill.start_color.rgb == "FFF8D7DA"
    assert sheet["J4"].value == datetime(2026, 6, 30)  # noqa: DTZ001 - a cell has no zone


@pytest.mark.parametrize("row", [5, 6])
def test_words_like_formulas_stay_words(row: int) -> None:
    cell = open_sheet(build(*TASKS))[f"C{row}"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_the_same_board_at_the_same_moment_is_the_same_bytes() -> None:
    core = openpyxl.load_workbook(io.BytesIO(build(*TASKS))).properties
    assert (core.created, core.modified) == (NOW.replace(tzinfo=None), NOW.replace(tzinfo=None))


def test_it_reads_back_without_loss() -> None:
    chart = read_chart(read_grids("台账.xlsx", build(*TASKS)), OFFICE, year=None)
    read = build_tasks(chart, OFFICE)
    for name in ("code", "title", "category", "standard", "lead_unit", "owners", "long_term"):
        assert [getattr(task, name) for task in read] == [getattr(task, name) for task in TASKS], name
    assert read[0].due == date(2026, 6, 30)


def test_what_lies_beneath_a_task_is_read_back_beneath_it() -> None:
    tasks = (TASKS[0], replace(TASKS[2], parent="1"))
    sheet = open_sheet(build(*tasks))
    assert [sheet["N3"].value, sheet["N5"].value] == ["上级任务", "1"]
    chart = read_chart(read_grids("台账.xlsx", build(*tasks)), OFFICE, year=None)
    assert [task.parent for task in build_tasks(chart, OFFICE)] == [None, "1"]


def test_an_empty_board_has_a_ledger_too() -> None:
    assert open_sheet(build())["C3"].value == "工作任务"
