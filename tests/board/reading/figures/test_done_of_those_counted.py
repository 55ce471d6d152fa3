"""A count of things in one clause and, behind a pause, how many of them the work has been done with."""

from typing import Any

import pytest

from tests.board.reading.offices import only
from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("电梯150台，整治了132台", "k_tie", "market", told("4", total=132, of=150)),
        ("危桥9座，改造完5座", "j_lan", "transport", told("2", total=5, of=9)),
        ("公交80辆 换了46辆", "j_gong", "transport", told("5", total=46, of=80)),
        ("站台150个，已改98个", "j_gong", "transport", told("6", total=98, of=150)),
        ("4号60处，清了42处", "w_xie", "water", told("4", total=42, of=60)),
        ("水库6座 加固好4座", "w_shen", "water", told("6", total=4, of=6)),
        ("食堂40个，改好31个", "p_fan", "school", told("2", total=31, of=40)),
        ("积水点12处，已经治理9处", "c_qiu", "city", told("5", total=9, of=12)),
        ("隐患30处，目前整治21处", "t_long", "party", told("4", total=21, of=30)),
    ],
)
def test_what_the_work_was_done_with_is_out_of_those_counted_bare_before_it(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("站台改了98个，验收了70个", "j_gong", "transport", 98),
        ("电梯40台，又装了3台", "c_hua", "city", 40),
        ("明厨亮灶480户，今天改了6户", "k_cen", "market", 480),
        ("药店90家，复查了40家", "k_yao", "market", 90),
        ("食堂改造40个，开餐了31个", "p_fan", "school", 40),
        ("抽检2350批次，不合格60批次", "k_bai", "market", 2350),
    ],
)
def test_a_count_that_was_done_itself_stays_the_total(
    text: str, sender: str, office: str, total: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.total, act.of) == (total, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("站台都改完了，240个一个没拉", "j_gong", "transport", 240),
        ("62个食堂一个都没拉下", "p_fan", "school", 62),
        ("食堂62个一个没漏全改好了", "p_fan", "school", 62),
        ("60台叉车一台没丢，全淘汰完了", "k_tie", "market", 60),
    ],
)
def test_none_left_out_leaves_nothing_to_do(text: str, sender: str, office: str, total: float) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.remaining) == ("done", None)
    assert act.total == total


@pytest.mark.parametrize(
    ("text", "sender", "office", "left"),
    [
        ("叉车60台一台没拆", "k_tie", "market", 60),
        ("隐患39处一处没动", "t_long", "party", 39),
        ("62个食堂一个没落实", "p_fan", "school", 62),
    ],
)
def test_none_that_was_worked_on_leaves_them_all(text: str, sender: str, office: str, left: float) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.remaining) == ("doing", left)


@pytest.mark.parametrize(
    ("text", "sender", "office", "percent"),
    [
        ("13号先按60%报", "k_bai", "market", 60),
        ("平台对接先按70%填", "p_bao", "school", 70),
        ("13号暂报45%", "k_bai", "market", 45),
        ("9号土建全部浇完了，设备还在装，9号先按80%报", "t_he", "party", 80),
        ("站台墙面全刷完了，地面还在铺，6号先报70%", "j_gong", "transport", 70),
    ],
)
def test_a_percentage_for_the_time_being_is_one(text: str, sender: str, office: str, percent: float) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.percent, act.open) == ("doing", percent, False)


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号这14座里已经改完9座", "j_lan", "transport", told("2", total=9, of=14)),
        ("危桥14座里头完工的是9座", "j_lan", "transport", told("2", total=9, of=14)),
        ("水库7座里面完工的有4座", "w_shen", "water", told("6", total=4, of=7)),
    ],
)
def test_some_done_among_as_many_as_the_goal_are_out_of_it(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        ("汇报下2号：9座", "j_lan", told("2", total=9)),
        ("报下5号：46辆", "j_gong", told("5", total=46)),
        ("14号株数先报21300", "j_tao", told("14", total=21300)),
    ],
)
def test_who_tells_a_figure_takes_none_away(text: str, sender: str, said: dict[str, Any]) -> None:
    read = read_fields(text, sender, "transport")
    assert {field: read.get(field) for field in said} == said
