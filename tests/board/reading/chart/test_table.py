"""Tables: headers by synonyms, rows that are tasks and rows that only look like one."""

from typing import Any

import pytest

from board.reading.chart.columns import find_header
from board.reading.chart.grid import Area
from board.reading.chart.text import read_separated_grid
from tests.board.reading.chart.school import (
    TOWNS,
    list_goals,
    list_kinds,
    read_csv,
    read_row,
    read_sheet,
    word_end,
)


def read_fields(header: str, below: str = "") -> list[str]:
    found = find_header(read_separated_grid(f"{header}\n{below}", ","), 0)
    return [column.field for column in found.columns] if found else []


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("序号,类别,工作任务,目标标准,牵头单位,配合单位,责任人,分管领导,完成时限,备注",
         ["no", "category", "task", "standard", "lead", "support", "owner", "leader", "deadline", "other"]),
        ("项次,重点任务,工作标准,责任 领导,责任科室,责任人,时间节点,进展情况,是否销号",
         ["no", "task", "standard", "leader", "duty", "owner", "deadline", "progress", "other"]),
        ("序号,创新工作,目标任务,牵头领导,牵头科室,协同单位,责任人,完成时限",
         ["no", "task", "standard", "leader", "lead", "support", "owner", "deadline"]),
        ("一级指标,二级指标,三级指标,责任科室", ["category", "other", "task", "duty"]),
        ("具体任务,责任单位,配合单位,完成时限", ["task", "duty", "support", "deadline"]),
        ("标准,责任单位,工作任务,完成时间", ["standard", "duty", "task", "deadline"]),
        ("项目,负责领导,责任科室,工作内容,完成时间", ["category", "leader", "duty", "task", "deadline"]),
        ("国家卫生城区标准,牵头单位,责任单位,责任人,措施与要求,完成时间",
         ["task", "lead", "duty", "owner", "measures", "deadline"]),
        ("目标,时限,实际,完成描述", ["task", "deadline", "progress", "progress"]),
        ("序号,问题类别,存在问题,整改措施,整改目标,责任单位,责任人,整改时限,整改情况",
         ["no", "category", "task", "measures", "standard", "duty", "owner", "deadline", "progress"]),
        ("序号,重点任务,主要举措,牵头单位,完成时限", ["no", "task", "measures", "lead", "deadline"]),
        ("序号,工作任务,存在问题,责任单位,完成时限", ["no", "task", "progress", "duty", "deadline"]),
        ("重点工作,具体任务,责任单位及责任人,完成时限", ["category", "task", "duty", "deadline"]),
        ("序号,任务,开始时间,完成时间,承办单位,反馈周期", ["no", "task", "start", "deadline", "duty", "cycle"]),
        ("序号,工作任务,一季度,二季度,三季度,四季度,责任单位",
         ["no", "task", "node", "node", "node", "node", "duty"]),
        ("序号,项目名称,建设目标,形象进度,责任单位", ["no", "task", "standard", "stage", "duty"]),
    ],
)  # fmt: skip
def test_it_knows_columns_by_their_synonyms(header: str, fields: list[str]) -> None:
    assert read_fields(header) == fields


@pytest.mark.parametrize(
    "line",
    [
        "1,推进工作任务落实,基教科,6月底前",
        "开展宣传,制定方案",
        "姓名,单位,职务",
        "合计,12项",
        "办公室,工作任务完成较好。",
    ],
)
def test_other_rows_are_no_header(line: str) -> None:
    assert read_fields(line) == []


def test_the_lower_row_of_a_header_speaks_together_with_the_upper() -> None:
    upper = "项目,内容,达到效果,分管县领导,牵头部门,,承办部门,,达标时间"
    lower = ",,,,部门,责任人,部门,责任人,"
    assert read_fields(upper, lower) == [
        "category", "task", "standard", "leader", "lead", "owner", "duty", "owner", "deadline",
    ]  # fmt: skip


def test_a_merged_header_of_two_rows_is_one() -> None:
    chart = read_sheet(
        [
            ["2026年任务", "", "", ""],
            ["序号", "任务", "责任分工", ""],
            ["", "", "牵头单位", "配合单位"],
            [1, "开学检查", "安全科", "各乡镇"],
        ],
        Area(0, 0, 0, 3), Area(1, 0, 2, 0), Area(1, 1, 2, 1), Area(1, 2, 1, 3),
    )  # fmt: skip
    (task,) = chart.tasks
    assert (task.no, task.title, task.lead_unit, task.support_units) == ("1", "开学检查", "校园安全科", TOWNS)


def test_merged_cells_have_the_value_of_their_range() -> None:
    chart = read_sheet(
        [
            ["序号", "类别", "工作任务", "责任单位", "分管领导", "完成时限"],
            [1, "安全", "消防演练", "安全科", "于局", "6月底前"],
            [2, "", "食堂检查", "", "", "9月底前"],
        ],
        Area(1, 1, 2, 1), Area(1, 3, 2, 3), Area(1, 4, 2, 4),
    )  # fmt: skip
    assert [(task.category, task.lead_unit, task.leaders) for task in chart.tasks] == [
        ("安全", "校园安全科", ("于海",))
    ] * 2


def test_rows_under_one_number_and_title_are_one_task() -> None:
    chart = read_sheet(
        [
            ["序号", "项目名称", "阶段目标", "完成时限", "责任单位"],
            [1, "新建教学楼", "主体封顶", "6月底前", "计财科"],
            ["", "", "竣工验收", "2026-12-15", ""],
            [2, "改造操场", "完工", "8月底前", "县一中"],
        ],
        Area(1, 0, 2, 0), Area(1, 1, 2, 1), Area(1, 4, 2, 4),
    )  # fmt: skip
    assert [[word_end(item) for item in task.deadlines] for task in chart.tasks] == [
        ["2026-06-30", "2026-12-15"], ["2026-08-31"],
    ]  # fmt: skip
    assert [item.text for item in chart.tasks[0].deadlines] == ["6月底前 主体封顶", "2026-12-15 竣工验收"]


def test_a_title_over_numbered_rows_groups_them() -> None:
    chart = read_sheet(
        [
            ["序号", "重点任务", "具体举措", "责任单位", "完成时限"],
            [1, "平安校园", "更新监控120路", "安全科", "6月底前"],
            [2, "", "开展演练2次", "安全科", "9月底前"],
        ],
        Area(1, 1, 2, 1),
    )
    assert [(task.category, task.title) for task in chart.tasks] == [
        ("平安校园", "更新监控120路"), ("平安校园", "开展演练2次"),
    ]  # fmt: skip


def test_blank_cells_of_a_group_column_are_filled_down() -> None:
    chart = read_csv(
        "类别,序号,任务,责任单位,时限\n安全,1,演练,安全科,6月\n,2,检查,安全科,7月\n教学,3,调研,基教科,8月"
    )
    assert [task.category for task in chart.tasks] == ["安全", "安全", "教学"]


def test_a_blank_duty_in_a_text_file_is_taken_over_and_flagged() -> None:
    chart = read_csv(
        "任务,责任单位,分管领导,时限\n演练,安全科,于局,6月\n检查,,,7月\n安全科、基教科负责走访,,,8月"
    )
    assert [(task.lead_unit, task.leaders) for task in chart.tasks] == [
        ("校园安全科", ("于海",)), ("校园安全科", ("于海",)), ("校园安全科", ("于海",)),
    ]  # fmt: skip
    assert [(problem.where, problem.kind) for problem in chart.problems] == [("第3行", "no_owner")]
    assert chart.tasks[2].support_units == ("基础教育科",)


def test_a_blank_duty_in_a_workbook_is_missing() -> None:
    chart = read_sheet([["任务", "责任单位"], ["演练", "安全科"], ["检查", ""]])
    assert chart.tasks[1].lead_unit is None
    assert list_kinds(chart) == ["no_owner"]


def test_same_as_above_is_what_stands_above() -> None:
    chart = read_csv("类别,任务,责任单位,责任人,时限\n安全,演练,安全科,傅山,6月\n同上,检查,同上,同上,7月")
    assert [(task.category, task.lead_unit, task.owners) for task in chart.tasks] == [
        ("安全", "校园安全科", ("傅山",))
    ] * 2


def test_section_rows_name_the_category_of_the_rows_below() -> None:
    chart = read_csv(
        "序号,任务,责任单位,时限\n一、安全工作,,,\n（一）消防,,,\n1,演练,安全科,6月\n二,教学工作,,\n2,调研,基教科,8月"
    )
    assert [task.category for task in chart.tasks] == ["消防", "教学工作"]


def test_a_few_words_without_a_number_open_a_section() -> None:
    chart = read_csv(
        "序号,任务,责任单位,时限\n,安全工作,,\n1,演练,安全科,6月\n,制定全县校园安全三年行动实施方案,,"
    )
    assert [(task.category, task.title) for task in chart.tasks] == [
        ("安全工作", "演练"), ("安全工作", "制定全县校园安全三年行动实施方案"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "合计,2项,,",
        "小计：1项,,,",
        "校园建设小计：1项，计划投资3000万元,,,",
        "本表共2项，其中已完成0项,,,",
        "全年累计投资,8.6亿元,,",
        "注：责任单位列第一位的为牵头单位。,,,",
        "填表人：谭笑    审核人：于海,,,",
        "说明：1.每月报一次,,,",
        "序号,任务,责任单位,时限",
        "示例,××工作,××科,x月x日",
        ",,,",
    ],
)
def test_rows_that_are_no_tasks_are_left_out(line: str) -> None:
    chart = read_csv(f"2026年任务,,,\n序号,任务,责任单位,时限\n1,演练,安全科,6月\n{line}\n2,检查,安全科,7月")
    assert [task.title for task in chart.tasks] == ["演练", "检查"]
    assert chart.problems == ()


def test_the_lines_of_a_note_are_all_left_out() -> None:
    chart = read_csv(
        "序号,任务,责任单位,时限\n1,演练,安全科,6月\n注：1.首个单位牵头。,,,\n    2.每月报一次。,,,"
    )
    assert len(chart.tasks) == 1


def test_filtered_rows_are_tasks_and_hidden_samples_are_not() -> None:
    rows = [
        ["序号", "任务", "责任单位", "时限"],
        ["示例", "（示例）××工作", "××科", "2026.x.x"],
        [1, "演练", "安全科", "6月"],
        [2, "检查", "安全科", "7月"],
    ]
    chart = read_sheet(rows, hidden_rows=frozenset({1, 3}), filtered=True)
    assert [task.title for task in chart.tasks] == ["演练", "检查"]


def test_hidden_sheets_are_not_read() -> None:
    assert read_sheet([["序号", "任务", "责任单位"], [1, "演练", "安全科"]], hidden=True).tasks == ()


def test_a_hidden_column_gives_way_to_a_visible_one() -> None:
    rows = [["任务", "责任单位", "原责任人", "责任人"], ["演练", "安全科", "曲直", "傅山"]]
    (task,) = read_sheet(rows, hidden_columns=frozenset({2})).tasks
    assert task.owners == ("傅山",)


def test_an_exact_copy_of_a_row_is_flagged() -> None:
    chart = read_csv("序号,任务,责任单位,时限\n1,演练,安全科,6月\n2,检查,安全科,7月\n3,演练,安全科,6月")
    assert [task.no for task in chart.tasks] == ["1", "2"]
    assert list_kinds(chart) == ["duplicate"]


def test_a_row_without_a_task_is_flagged() -> None:
    chart = read_csv("序号,任务,责任单位,责任人\n1,演练,安全科,傅山\n2,,基教科,曲直")
    assert list_kinds(chart) == ["skipped_row"]


def test_two_tables_in_one_sheet_are_both_read() -> None:
    chart = read_csv(
        "序号,任务,责任单位,时限\n1,演练,安全科,6月\n,,,\n序号,问题,整改措施,整改单位\n1,台账不全,补齐,基教科"
    )
    assert [(task.title, task.measures) for task in chart.tasks] == [("演练", None), ("台账不全", "补齐")]


def test_a_table_that_begins_further_in_is_read() -> None:
    chart = read_sheet([[None, None, None], [None, "任务", "责任单位"], [None, "演练", "安全科"]])
    assert [task.lead_unit for task in chart.tasks] == ["校园安全科"]


def test_a_number_column_may_have_no_header() -> None:
    chart = read_sheet([["", "任务", "责任单位"], [1, "演练", "安全科"], [2.0, "检查", "安全科"]])
    assert [task.no for task in chart.tasks] == ["1", "2"]


def test_a_content_beside_a_matter_tells_more_of_it() -> None:
    task = read_row("1,操场翻修,更换草皮1200平方米,计财科,8月底", "序号,督办事项,督办内容,责任单位,完成时限")
    assert (task.title, task.measures) == ("操场翻修", "更换草皮1200平方米")
    assert [item.target for item in task.indicators] == [1200]


_DEEP: list[list[Any]] = [
    ["序号", "项目名称", "实施安排", "", "", "责任分工", "备注"],
    ["", "", "阶段安排", "", "", "", ""],
    ["", "", "阶段任务", "完成时限", "配合单位", "责任单位", ""],
    [1, "新建食堂", "封顶", "6月底前", "县财政局", "计财科", ""],
]


def test_a_header_is_as_deep_as_its_merged_cells() -> None:
    chart = read_sheet(
        [list(row) for row in _DEEP],
        Area(0, 0, 2, 0), Area(0, 1, 2, 1), Area(0, 2, 0, 4), Area(1, 2, 1, 4), Area(0, 5, 1, 5), Area(0, 6, 2, 6),
    )  # fmt: skip
    (task,) = chart.tasks
    assert (task.title, task.lead_unit, task.support_units) == ("新建食堂", "计划和财务科", ("县财政局",))
    assert word_end(task.deadlines[0]) == "2026-06-30"


def test_a_header_of_three_rows_needs_no_merged_cells() -> None:
    chart = read_csv("\n".join(",".join(str(cell) for cell in row) for row in _DEEP))
    assert [(task.title, task.lead_unit) for task in chart.tasks] == [("新建食堂", "计划和财务科")]
    assert chart.tasks[0].support_units == ("县财政局",)


def test_a_numbered_line_above_the_first_header_is_its_section() -> None:
    chart = read_sheet(
        [
            ["2026年任务清单", "", "", ""],
            ["二、校园安全", "", "", ""],
            ["序号", "工作任务", "责任单位", "完成时限"],
            [1, "消防演练", "安全科", "6月底前"],
        ]
    )
    assert [task.category for task in chart.tasks] == ["校园安全"]


def test_a_title_above_the_header_is_no_section() -> None:
    chart = read_sheet(
        [["任务清单", "", ""], ["工作任务", "责任单位", "时限"], ["消防演练", "安全科", "6月底前"]]
    )
    assert [task.category for task in chart.tasks] == [None]


def test_a_day_among_the_units_is_the_deadline() -> None:
    task = read_row("1,检查食堂,安全科、各乡镇；9月底前完成,", "序号,工作任务,责任单位,备注")
    assert (task.lead_unit, task.support_units) == ("校园安全科", TOWNS)
    assert word_end(task.deadlines[0]) == "2026-09-30"


def test_a_start_and_an_end_under_one_header_are_start_and_deadline() -> None:
    chart = read_sheet(
        [["序号", "任务", "责任单位", "时间安排", ""], ["", "", "", "启动", "完成"], [1, "演练", "安全科", "3月1日", "6月底前"]],
        Area(0, 0, 1, 0), Area(0, 1, 1, 1), Area(0, 2, 1, 2), Area(0, 3, 0, 4),
    )  # fmt: skip
    (task,) = chart.tasks
    assert (str(task.start), word_end(task.deadlines[0])) == ("2026-03-01", "2026-06-30")


@pytest.mark.parametrize(
    "header", ["序号,任务,谁来干,责任人,完成时限", "序号,任务,责任单位,找谁,完成时限", "序号,任务,责任单位,责任人,啥时候"]
)  # fmt: skip
def test_a_column_with_a_strange_header_is_told_by_its_cells(header: str) -> None:
    (task,) = read_csv(f"{header}\n1,演练,安全科,傅山,6月底前").tasks
    assert (task.lead_unit, task.owners, word_end(task.deadlines[0])) == (
        "校园安全科",
        ("傅山",),
        "2026-06-30",
    )


def test_a_column_that_nobody_understood_is_named() -> None:
    chart = read_csv("序号,任务,责任单位,经纬度,空列\n1,演练,安全科,东经118,\n2,检查,安全科,东经119,")
    assert [(column.letter, column.header) for column in chart.columns if column.field is None] == [
        ("第4列", "经纬度")
    ]
    assert [(column.header, column.field) for column in chart.columns[:3]] == [
        ("序号", "no"), ("任务", "task"), ("责任单位", "duty"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "cells", "goals"),
    [
        ("指标名称,目标值", "培训教师,1200", [(None, 1200, None)]),
        ("指标名称,计量单位,目标值", "培训教师,人次,1200", [(None, 1200, "人次")]),
        ("指标名称,单位,目标值", "培训教师,人次,1.2万", [(None, 12000, "人次")]),
        ("指标名称,计量单位,目标值", "植树造林,万亩,1.8", [(None, 18000, "亩")]),
        ("指标名称,计量单位,目标值", "更新设备,台（套）,35", [(None, 35, "台套")]),
        ("指标名称,目标值（人次）", '培训教师,"1,200"', [(None, 1200, "人次")]),
        ("指标名称,目标值", "合格率,≥95", [(">=", 95, None)]),
    ],
)
def test_a_bare_figure_under_a_target_is_a_goal(
    header: str, cells: str, goals: list[tuple[str | None, float, str | None]]
) -> None:
    task = read_row(f"1,教师培训,{cells},安全科", f"序号,任务名称,{header},责任科室")
    assert list_goals(task.indicators) == goals
    assert task.lead_unit == "校园安全科"
