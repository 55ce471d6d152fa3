"""Task lists with a column for each unit: what each is to reach, held against the sum and the target."""

from dataclasses import replace

from board.model.task import Indicator, Share
from board.reading.chart.difference import compare_charts
from board.reading.chart.grid import Area, Value
from board.reading.chart.merge import merge_chart
from board.reading.chart.plan import build_tasks
from tests.board.reading.chart.school import OFFICE, read_sheet

TOWNS = ["青石镇", "白河镇", "柳林乡"]
HEAD: list[Value] = ["序号", "指标名称", "计量单位", "全县目标", "牵头科室", *TOWNS, "合计", "完成时限"]


def word_shares(*row: Value, head: list[Value] = HEAD) -> list[tuple[str, float | None]]:
    (task,) = read_sheet([head, list(row)]).tasks
    return [(share.unit, share.target) for share in task.indicators[0].by_unit]


def test_the_columns_of_units_are_their_shares_of_the_target() -> None:
    chart = read_sheet([HEAD, [1, "扫盲人数", "人", 600, "基教科", 300, 200, 100, 600, "12月底前"]])
    (goal,) = chart.tasks[0].indicators
    assert (goal.name, goal.target, goal.unit) == ("扫盲人数", 600, "人")
    assert [(share.unit, share.target) for share in goal.by_unit] == [
        ("青石镇", 300),
        ("白河镇", 200),
        ("柳林乡", 100),
    ]
    assert (chart.tasks[0].lead_unit, chart.tasks[0].support_units) == ("基础教育科", ())
    assert chart.problems == ()


def test_a_unit_without_a_figure_has_no_share() -> None:
    assert word_shares(1, "扫盲人数", "人", 500, "基教科", 300, "—", 200, 500, "12月底前") == [
        ("青石镇", 300), ("柳林乡", 200),
    ]  # fmt: skip


def test_shares_that_do_not_add_up_are_pointed_out() -> None:
    chart = read_sheet([HEAD, [1, "扫盲人数", "人", 600, "基教科", 300, 200, 90, 600, "12月底前"]])
    assert [(problem.where, problem.kind, problem.text) for problem in chart.problems] == [
        ("任务!I2", "ambiguous", "各单位相加590，合计写的是600"),
        ("任务!A2", "ambiguous", "各单位相加590，目标是600"),
    ]


def test_rates_are_not_added_up() -> None:
    assert not read_sheet([HEAD, [1, "入学率", "%", 99, "基教科", 99, 98, 99, None, "12月底前"]]).problems


def test_a_row_without_a_target_has_the_sum() -> None:
    head: list[Value] = ["序号", "工作任务", "牵头科室", *TOWNS, "完成时限"]
    (task,) = read_sheet([head, [1, "扫盲", "基教科", 300, 200, 100, "12月底前"]]).tasks
    assert [(goal.target, len(goal.by_unit)) for goal in task.indicators] == [(600, 3)]


def test_units_below_a_common_header_are_known() -> None:
    rows: list[list[Value]] = [
        ["序号", "指标名称", "牵头科室", "各乡镇任务数", None, None, "完成时限"],
        [None, None, None, *TOWNS, None],
        [1, "扫盲人数", "基教科", 300, 200, 100, "12月底前"],
    ]
    merged = [*(Area(0, column, 1, column) for column in (0, 1, 2, 6)), Area(0, 3, 0, 5)]
    (task,) = read_sheet(rows, *merged).tasks
    assert [share.unit for share in task.indicators[0].by_unit] == TOWNS


def test_a_table_that_only_hands_out_figures_is_no_task_list() -> None:
    head: list[Value] = ["序号", "指标名称", "计量单位", "全县目标", *TOWNS]
    chart = read_sheet(
        [head, [1, "扫盲人数", "人", 600, 300, 200, 100], [2, "培训教师", "人次", 30, 10, 10, 10]]
    )
    assert (chart.kind, chart.tasks) == ("quota", ())


def test_a_chart_sent_again_changes_what_is_to_reach_and_leaves_what_was_reached() -> None:
    rows: list[list[Value]] = [HEAD, [1, "扫盲人数", "人", 600, "基教科", 300, 200, 100, 600, "12月底前"]]
    (task,) = build_tasks(read_sheet(rows), OFFICE)
    reached = Indicator(
        "扫盲人数", None, 600, unit="人", by_unit=(Share("青石镇", 250, 120), Share("柳林乡", 100, 40))
    )
    merge = merge_chart((replace(task, indicators=(reached,)),), (task,))
    assert merge.changed == ("1",)
    assert merge.tasks[0].indicators[0].by_unit == (
        Share("青石镇", 300, 120), Share("柳林乡", 100, 40), Share("白河镇", 200),
    )  # fmt: skip


def test_a_chart_without_shares_leaves_those_of_the_board() -> None:
    head: list[Value] = ["序号", "指标名称", "计量单位", "全县目标", "牵头科室", "完成时限"]
    (task,) = build_tasks(read_sheet([head, [1, "扫盲人数", "人", 600, "基教科", "12月底前"]]), OFFICE)
    held = replace(task, indicators=(replace(task.indicators[0], by_unit=(Share("青石镇", 300),)),))
    assert compare_charts((held,), (task,)).changed == ()
    assert merge_chart((held,), (task,)).tasks[0].indicators == held.indicators
