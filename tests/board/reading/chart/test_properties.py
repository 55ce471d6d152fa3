"""What holds for any grid at all, however odd."""

from hypothesis import given, settings
from hypothesis import strategies as st

from board.reading.chart.chart import build_chart_data, build_tasks, read_chart
from board.reading.chart.grid import Area, Grid
from board.reading.chart.text import read_text_grids
from tests.board.reading.chart.school import OFFICE

WORDS = st.sampled_from(
    [
        "",
        "序号",
        "类别",
        "工作任务",
        "目标标准",
        "责任单位",
        "牵头单位",
        "配合单位",
        "责任人",
        "完成时限",
        "一季度",
        "形象进度",
        "备注",
        "1",
        "（一）消防",
        "合计",
        "注：略",
        "同上",
        "示例",
        "开展演练2次",
        "基教科、安全科（牵头）",
        "各乡镇",
        "有关单位",
        "市、县教育督导室",
        "曲直 顾盼",
        "沈局",
        "6月底前，并长期坚持",
        "2026-11-31",
        "每月25日前",
        "入园率≥90%，力争95%",
        "验收前",
        "甲乙丙",
        "（",
        "，，",
    ]
)
GRIDS = st.lists(st.lists(WORDS | st.text(max_size=12), min_size=1, max_size=8), min_size=1, max_size=10)
AREAS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 7), st.integers(0, 4), st.integers(0, 3)).map(
        lambda place: Area(place[0], place[1], place[0] + place[2], place[1] + place[3])
    ),
    max_size=4,
)


@given(GRIDS, AREAS)
@settings(max_examples=150, deadline=None)
def test_any_grid_is_read_without_fault(rows: list[list[str]], merged: list[Area]) -> None:
    merged = [area for area in merged if area.first_row < len(rows)]
    grid = Grid("任务", tuple(tuple(row) for row in rows), merged=tuple(merged))
    chart = read_chart([grid], OFFICE, year=2026)
    for task in chart.tasks:
        assert task.title
        assert task.deadlines
        assert task.lead_unit not in task.support_units
        assert len(set(task.support_units)) == len(task.support_units)
        assert all(deadline.on for deadline in task.deadlines if deadline.kind == "date")
        assert all(deadline.rrule for deadline in task.deadlines if deadline.kind == "recurring")
    codes = [task.code for task in build_tasks(chart, OFFICE)]
    assert len(set(codes)) == len(codes)
    assert len(build_chart_data(chart, "任务")["tasks"]) == len(chart.tasks)


@given(st.lists(WORDS | st.text(max_size=30), max_size=12).map("\n".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_fault(text: str) -> None:
    chart = read_chart(read_text_grids(text), OFFICE, year=2026)
    assert all(task.title for task in chart.tasks)
