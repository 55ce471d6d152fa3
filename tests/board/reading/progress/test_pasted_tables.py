"""Tables, rows and lines pasted into a chat: each row is its unit's report, and what is of no task is asked."""

import pytest

from board.reading.words.tables import write_rows
from tests.board.reading.offices import read

HEADED = (
    "农村公路提档升级\n乡镇\t任务数\t完成数\t完成率\t备注\n安平乡\t40\t18\t45%\t\n清河镇\t36\t20\t55.6%\t雨多"
)


def _list_shares(text: str, sender: str, office: str) -> list[tuple[str | None, float | None, float | None]]:
    return [(act.for_unit, act.total, act.of) for act in read(text, sender=sender, office=office).acts]


@pytest.mark.parametrize(
    ("text", "sender", "office", "shares"),
    [
        (HEADED, "j_gao", "transport", [("安平乡", 18, 40), ("清河镇", 20, 36)]),
        (
            "明厨亮灶\n单位 应改 已改\n城关所 400 180\n临河所 320 150\n合计 720 330",
            "k_cen",
            "market",
            [("城关市场监管所", 180, 400), ("临河市场监管所", 150, 320)],
        ),
        (
            "加装电梯\n序号|街道|已装|应装\n1|滨江街道|9|15\n2|和平街道|11|20",
            "c_hua",
            "city",
            [("滨江街道", 9, 15), ("和平街道", 11, 20)],
        ),
    ],
)
def test_a_row_under_column_heads_is_its_units_report(
    text: str, sender: str, office: str, shares: list[tuple[str, float, float]]
) -> None:
    assert _list_shares(text, sender, office) == shares


def test_a_table_of_no_task_is_asked_about() -> None:
    reading = read("乡镇\t应到\t已到\n安平乡\t12\t8\n清河镇\t10\t9", sender="j_ke", office="transport")
    assert reading.ask
    assert all(act.open for act in reading.acts)


@pytest.mark.parametrize(
    "text",
    ["3号完成了\n5号还差2户", "单位 联系人\n城关所 常广", "今天 明天\n开会 调研", "名称\t日期\n甲\t3月1日"],
)
def test_lines_without_a_row_of_figures_stay_as_they_are(text: str) -> None:
    assert write_rows(text) == text


@pytest.mark.parametrize(
    ("text", "sender", "office", "unit"),
    [
        ("城关所 312", "k_ai", "market", "城关市场监管所"),
        ("安平乡：45公里", "j_wen", "transport", "安平乡"),
        ("和平街道 88", "c_tong", "city", None),
    ],
)
def test_a_unit_with_a_bare_figure_is_asked_what_it_counts(
    text: str, sender: str, office: str, unit: str | None
) -> None:
    reading = read(text, sender=sender, office=office)
    assert reading.ask
    assert [(act.open, act.task, act.for_unit) for act in reading.acts] == [(True, None, unit)]


def test_rows_are_no_report_of_a_lone_task_that_counts_nothing() -> None:
    reading = read("古渡所 312\n青坪所 208", sender="k_ai", office="market")
    assert all(act.open for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "unit"),
    [
        ("城关所 明厨亮灶改造180户", "k_cen", "market", "城关市场监管所"),
        ("滨江街道，加装电梯9台", "c_hua", "city", "滨江街道"),
        ("清河镇报的，危桥改造2座", "j_lan", "transport", "清河镇"),
        ("1号清河镇128", "j_gao", "transport", "清河镇"),
    ],
)
def test_a_unit_at_the_head_says_whose_figure_it_is(text: str, sender: str, office: str, unit: str) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [(act.for_unit, act.total is None, act.open) for act in acts] == [(unit, False, False)]
