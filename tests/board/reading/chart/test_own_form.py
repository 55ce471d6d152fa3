"""The ledger in the form of the chart that came in: its columns, its words while they hold, and nothing lost."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from board.model.layout import Layout
from board.model.ledger import LedgerSheet
from board.model.office import Office
from board.model.task import Deadline, Task
from board.office_file import read_office
from board.reading.chart.chart import read_written
from board.reading.chart.grid import Area, Grid
from board.reading.chart.intake import Intake
from board.reading.chart.layout import remember_layout
from board.reading.chart.ledger import build_ledger_sheets
from board.reading.chart.loss import find_losses
from bot.files.grids import read_grids
from bot.intake import open_intake
from tests.board.reading.chart.school import OFFICE

SAMPLES = Path(__file__).parents[3] / "samples" / "charts"
NOTE = "填报时间：截至11月23日17:00，共2项"
HEAD = ("序号", "任务名称", "责任科室", "完成时限", "经纬度")


def hang(rows: list[Any], *, office: Office = OFFICE, **given: Any) -> tuple[Office, Layout]:
    """A board that took a chart of one sheet."""
    grid = Grid("任务", tuple(tuple(row) for row in rows), **given)
    return store(Intake("图.xlsx", read_written([grid], replace(office, tasks=()), year=2026), office))


def store(intake: Intake) -> tuple[Office, Layout]:
    tasks = intake.merge.tasks
    board = replace(intake.office.board, year=intake.written.year)
    return replace(intake.office, board=board, tasks=tasks), remember_layout(
        Layout(), intake.written.forms, tasks
    )


def draw(office: Office, layout: Layout) -> tuple[LedgerSheet, ...]:
    return build_ledger_sheets(office, layout, note=NOTE)


def list_rows(sheet: LedgerSheet, kind: str = "task") -> list[tuple[object, ...]]:
    return [row.cells for row in sheet.rows if row.kind == kind]


def list_samples() -> Iterator[tuple[str, str, int | None]]:
    for entry in json.loads((SAMPLES / "manifest.json").read_text("utf-8")):
        if not entry["file"].startswith("x"):
            yield entry["file"], entry["office"], entry.get("year")


def open_sample(name: str, office: str, year: int | None) -> tuple[Office, Layout]:
    known = replace(read_office((SAMPLES / office).read_text("utf-8")), tasks=())
    grids = read_grids(name, (SAMPLES / name).read_bytes())
    return store(open_intake(name, grids, known, year=year))


def test_it_has_the_columns_of_the_chart_and_what_the_board_knows_behind_them() -> None:
    office, layout = hang(
        [
            ("2026年校园安全任务表",),
            HEAD,
            (1, "开展消防演练", "安全科", "6月底前", "E118.1"),
            (2, "更新课桌", "基教科", "每月25日前", ""),
        ]
    )
    (sheet,) = draw(office, layout)
    assert sheet.name == "任务"
    assert list_rows(sheet, "title") == [("2026年校园安全任务表",)]
    assert list_rows(sheet, "note") == [(NOTE,)]
    assert list_rows(sheet, "head") == [(*HEAD, "进展情况", "灯", "是否销号")]
    assert list_rows(sheet) == [
        (1, "开展消防演练", "安全科", "6月底前", "E118.1", "", "", "否"),
        (2, "更新课桌", "基教科", "每月25日前", "", "", "", "否"),
    ]


def test_words_that_no_longer_hold_are_written_anew_and_the_others_stay() -> None:
    office, layout = hang(
        [HEAD, (1, "开展消防演练", "安全科", "6月底前", ""), (2, "更新课桌", "基教科", "5月底", "")]
    )
    put_off = replace(office.tasks[0], due=date(2026, 8, 15))
    given = replace(office.tasks[1], lead_unit="校园安全科")
    (sheet,) = draw(replace(office, tasks=(put_off, given)), layout)
    assert [row[2:4] for row in list_rows(sheet)] == [("安全科", date(2026, 8, 15)), ("校园安全科", "5月底")]


def test_a_day_that_no_calendar_has_is_written_as_it_was_taken() -> None:
    office, layout = hang(
        [HEAD, (1, "开展消防演练", "安全科", "11月31日", ""), (2, "更新课桌", "基教科", "5月底", "")]
    )
    (sheet,) = draw(office, layout)
    assert list_rows(sheet)[0][3] == date(2026, 11, 30)


def test_a_task_added_later_stands_with_those_of_its_category() -> None:
    rows = [
        ("类别", *HEAD[:4]),
        ("安全", 1, "开展消防演练", "安全科", "6月底前"),
        ("安全", 2, "检查校车", "安全科", "5月底"),
    ]
    office, layout = hang(rows)
    added = Task("3", "更新灭火器", category="安全", lead_unit="校园安全科", due=date(2026, 9, 1))
    (sheet,) = draw(replace(office, tasks=(*office.tasks, added)), layout)
    assert list_rows(sheet)[-1][:5] == ("安全", 3, "更新灭火器", "校园安全科", date(2026, 9, 1))


def test_what_the_chart_has_no_column_for_gets_one_of_its_own() -> None:
    office, layout = hang(
        [HEAD, (1, "开展消防演练", "安全科", "6月底前", ""), (2, "更新课桌", "基教科", "5月底", "")]
    )
    led = replace(office.tasks[0], leaders=("于海",), leader="u_yu")
    sheets = draw(replace(office, tasks=(led, office.tasks[1])), layout)
    assert list_rows(sheets[0], "head")[0][-1] == "牵头领导"
    assert [row[-1] for row in list_rows(sheets[0])] == ["于海", ""]
    assert find_losses(sheets, replace(office, tasks=(led, office.tasks[1]))) == {}


def test_sections_and_headers_of_two_rows_keep_their_sense() -> None:
    rows = [
        ("序号", "工作任务", "责任分工", None, "完成时限"),
        (None, None, "牵头科室", "配合科室", None),
        ("一、校园安全", None, None, None, None),
        (1, "开展消防演练", "安全科", "基教科", "6月底前"),
        ("二、教学质量", None, None, None, None),
        (2, "开展教研活动", "基教科", "", "5月底"),
    ]
    merged = (
        Area(0, 0, 1, 0),
        Area(0, 1, 1, 1),
        Area(0, 2, 0, 3),
        Area(0, 4, 1, 4),
        Area(2, 0, 2, 4),
        Area(4, 0, 4, 4),
    )
    office, layout = hang(rows, merged=merged)
    (sheet,) = draw(office, layout)
    assert [row[:5] for row in list_rows(sheet, "head")] == [
        ("序号", "工作任务", "责任分工", "", "完成时限"),
        ("", "", "牵头科室", "配合科室", ""),
    ]
    assert list_rows(sheet, "section") == [("校园安全",), ("教学质量",)]
    assert find_losses((sheet,), office) == {}


def test_a_changed_target_is_told_by_the_standard() -> None:
    head = ("序号", "工作任务", "目标要求", "责任科室", "完成时限")
    office, layout = hang(
        [
            head,
            (1, "提高入园率", "入园率达到70%", "基教科", "6月底前"),
            (2, "更新课桌", "500套", "基教科", "5月底"),
        ]
    )
    task = office.tasks[0]
    raised = replace(task, indicators=(replace(task.indicators[0], target=75.0),))
    changed = replace(office, tasks=(raised, office.tasks[1]))
    (sheet,) = draw(changed, layout)
    assert list_rows(sheet)[0][2] == "入园率达到75%"
    assert find_losses((sheet,), changed) == {}


def test_numbers_of_people_in_other_columns_are_masked() -> None:
    head = (*HEAD[:4], "联系电话")
    _, layout = hang(
        [
            head,
            (1, "开展消防演练", "安全科", "6月底前", "13812345678"),
            (2, "更新课桌", "基教科", "5月底", ""),
        ]
    )
    assert layout.forms[0].rows[0].cells[4] == "138****5678"


def test_the_shares_of_units_stand_in_their_columns() -> None:
    head = ("序号", "指标名称", "计量单位", "全县目标", "牵头科室", "青石镇", "白河镇", "合计", "完成时限")
    office, layout = hang(
        [
            head,
            (1, "扫盲人数", "人", 500, "基教科", 300, 200, 500, "12月底前"),
            (2, "入园人数", "人", 90, "基教科", 50, 40, 90, "5月底"),
        ]
    )
    (goal,) = office.tasks[0].indicators
    shares = (replace(goal.by_unit[0], target=260.0), replace(goal.by_unit[1], target=240.0))
    changed = replace(
        office, tasks=(replace(office.tasks[0], indicators=(replace(goal, by_unit=shares),)), office.tasks[1])
    )
    (sheet,) = draw(changed, layout)
    assert [row[5:7] for row in list_rows(sheet)] == [(260, 240), ("50", "40")]
    assert find_losses((sheet,), changed) == {}


def test_bars_that_were_coloured_come_back_as_days() -> None:
    months = tuple(f"{month}月" for month in range(1, 7))
    rows = [
        ("序号", "工作任务", "责任科室", *months),
        (1, "改造操场", "基教科", *[None] * 6),
        (2, "更新课桌", "基教科", *[None] * 6),
    ]
    office, layout = hang(rows, colours={(1, 4): "a", (1, 5): "a", (2, 3): "a"})
    (sheet,) = draw(office, layout)
    assert [row[-1] for row in list_rows(sheet)] == [task.due for task in office.tasks]
    assert find_losses((sheet,), office) == {}


def test_a_second_chart_adds_its_form_and_takes_its_tasks() -> None:
    office, layout = hang(
        [HEAD, (1, "开展消防演练", "安全科", "6月底前", ""), (2, "更新课桌", "基教科", "5月底", "")]
    )
    grid = Grid(
        "补充",
        (
            ("编号", "工作任务", "责任单位", "完成时限"),
            ("2", "更新课桌", "基教科", "5月底"),
            ("3", "检查校车", "安全科", "4月底"),
        ),
    )
    intake = Intake("补充.xlsx", read_written([grid], replace(office, tasks=()), year=2026), office)
    both = remember_layout(layout, intake.written.forms, intake.merge.tasks)
    assert [(form.sheet, [row.code for row in form.rows]) for form in both.forms] == [
        ("补充", ["2", "3"]),
        ("任务", ["1"]),
    ]


@pytest.mark.parametrize(("name", "office", "year"), list(list_samples()), ids=lambda value: str(value)[:4])
def test_every_sample_goes_out_in_its_own_columns_and_comes_back_whole(
    name: str, office: str, year: int | None
) -> None:
    board, layout = open_sample(name, office, year)
    sheets = draw(board, layout)
    assert find_losses(sheets, board) == {}
    heads = [row for sheet in sheets for row in list_rows(sheet, "head")]
    own = [row for form in layout.forms for row in form.head]
    assert [row[: len(given)] for row, given in zip(heads, own, strict=False)] == own


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "due": st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        "lead_unit": st.sampled_from([unit.name for unit in OFFICE.units]),
        "owners": st.lists(st.sampled_from([person.id for person in OFFICE.people]), max_size=2, unique=True).map(tuple),
        "standard": st.sampled_from(["机制健全", "通过验收", None]),
        "measures": st.sampled_from(["分期推进", None]),
        "deadlines": st.sampled_from([(), (Deadline(date(2026, 3, 31), "一期"), Deadline(date(2026, 9, 30), "二期"))]),
        "long_term": st.booleans(),
    },
)  # fmt: skip


@given(changes=st.lists(CHANGES, min_size=2, max_size=2), heads=st.permutations(HEAD[:4]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_is_changed_on_the_board_comes_back(changes: list[dict[str, Any]], heads: list[str]) -> None:
    words = {
        "序号": ("1", "2"),
        "任务名称": ("开展消防演练", "更新课桌"),
        "责任科室": ("安全科", "基教科"),
        "完成时限": ("6月底前", "5月底"),
    }
    office, layout = hang([heads, *([words[head][at] for head in heads] for at in (0, 1))])
    tasks = tuple(replace(task, **change) for task, change in zip(office.tasks, changes, strict=True))
    changed = replace(office, tasks=tuple(settle(task) for task in tasks))
    assert find_losses(draw(changed, layout), changed) == {}


def settle(task: Task) -> Task:
    """A task as the board would hold it: with nodes, the last of them is the day it is due."""
    dated = [deadline.on for deadline in task.deadlines if deadline.on]
    due = max(dated) if dated else task.due
    return replace(task, due=due)
