"""Which year a plan is of."""

from datetime import date

import pytest

from board.reading.chart.grid import Grid
from board.reading.chart.plan_year import find_cell_year, find_plan_year, find_year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("教育局2026年重点工作", 2026),
        ("2024年下半年任务清单", 2024),
        ("教督〔2025〕7号", 2025),
        ("重点工作任务表", None),
        ("12026年", None),
    ],
)
def test_it_is_the_titles(title: str, year: int | None) -> None:
    assert find_plan_year([Grid("任务", ((title,),))]) == year


def test_the_day_a_form_was_filled_in_counts_last() -> None:
    rows = (("填报日期：2025年12月20日",), ("2026年重点工作",))
    assert find_plan_year([Grid("任务", rows)]) == 2026
    assert find_plan_year([Grid("任务", rows[:1])]) == 2025


def test_cells_below_the_header_are_no_title() -> None:
    rows = (("工作任务", "责任单位"), ("2023年遗留问题", "安全科"))
    assert find_plan_year([Grid("任务", rows)]) is None


def test_hidden_sheets_say_nothing() -> None:
    assert find_plan_year([Grid("2020年", (("甲",),), hidden=True), Grid("2026年", (("乙",),))]) == 2026


def test_most_cells_decide_where_no_title_does() -> None:
    rows = ((date(2026, 1, 5), "2025年底"), ("2026.6.30", "10%"))
    assert find_cell_year([Grid("任务", rows)]) == 2026
    assert find_cell_year([Grid("任务", (("甲",),))]) is None


@pytest.mark.parametrize(
    ("name", "year"), [("2026作战图", 2026), ("作战图2026年版", 2026), ("作战图", None), ("20261231", None)]
)
def test_a_files_name_may_say_it(name: str, year: int | None) -> None:
    assert find_year(name) == year
