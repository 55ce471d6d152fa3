"""Levels measured in time or by a symbol, and the targets set for them; spans of days stay spans."""

import pytest

from board.model.acts import Act, Message
from board.model.task import Indicator
from board.reading.figures.indicators import is_count, is_level
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, renamed
from tests.board.reading.told import describe


@pytest.fixture(scope="module")
def rescue() -> Lexicon:
    """An office whose task 11 is measured in minutes and whose task 15 in a rate of ‰."""
    return renamed("health", {"蚊虫密度": "平均到场时间", '"只"': '"分钟"', "病媒监测": "急救提速"})


@pytest.fixture(scope="module")
def approval() -> Lexicon:
    return renamed("health", {"蚊虫密度": "平均办理天数", '"只"': '"天"', "病媒监测": "审批提速"})


def only(text: str, lexicon: Lexicon, sender: str = "h_ji") -> Act:
    acts = read_message(Message(text, NOW, sender), lexicon, Calendar()).acts
    assert len(acts) == 1, acts
    return acts[0]


@pytest.mark.parametrize(
    "text",
    [
        "急救提速平均到场时间16.4分钟",
        "急救平均到场时间是16.4分钟",
        "11号现在16.4分钟",
        "急救平均到场时间十六点四分钟",
        "11号 16.4分钟",
        "到场时间降到16.4分钟",
        "平均到场时间从18.2分钟缩短到16.4分钟",
        "平均到场时间：16.4分钟",
    ],
)
def test_minutes_that_an_indicator_is_measured_in_are_its_level(text: str, rescue: Lexicon) -> None:
    act = only(text, rescue)
    assert (act.act, act.task, act.value, act.indicator) == ("report", "11", 16.4, "平均到场时间")


@pytest.mark.parametrize(
    "text",
    ["平均办理天数6.8天", "11号降到6.8天了", "11号平均6.8天", "平均办理天数6.8", "平均办理天数：6.8天"],
)
def test_days_that_an_indicator_is_measured_in_are_no_day(text: str, approval: Lexicon) -> None:
    act = only(text, approval)
    assert (act.task, act.value, act.eta) == ("11", 6.8, None)


def test_a_measure_of_the_office_may_be_written_in_letters() -> None:
    act = only("11号用药强度22DDDs", renamed("health", {"蚊虫密度": "用药强度", '"只"': '"DDDs"'}))
    assert (act.task, act.value) == ("11", 22)


@pytest.mark.parametrize("text", ["11号还要3天", "11号停了2.5天，又开始了", "11号再过1.5天能出结果"])
def test_time_that_passes_is_no_level(text: str, approval: Lexicon) -> None:
    assert only(text, approval).value is None


def test_a_wish_for_days_stays_one(approval: Lexicon) -> None:
    act = only("11号申请延期5天", approval)
    assert (act.act, act.days) == ("extend", 5)


@pytest.mark.parametrize(
    "text",
    [
        "平均办理天数压到6天以内",
        "平均办理天数目标改为6天",
        "11号压到6天，按这个目标来",
        "平均办理天数压到六天以内",
    ],
)
def test_leaders_set_targets_for_levels(text: str, approval: Lexicon) -> None:
    act = only(text, approval, "h_he")
    assert (act.act, act.task, act.value) == ("set_target", "11", 6)


def test_leaders_set_targets_in_permille() -> None:
    act = only("规范管理率控制在4‰以内，按这个来", renamed("health", {}), "h_he")
    assert (act.act, act.task, act.value) == ("set_target", "15", 4)


def test_a_level_is_named_by_its_symbol() -> None:
    act = only("pm10平均浓度76", renamed("health", {"蚊虫密度": "PM10均值"}))
    assert (act.task, act.value, act.indicator) == ("11", 76, "PM10均值")


@pytest.fixture(scope="module")
def traffic() -> Lexicon:
    """An office whose task 11 is measured by a speed and is about obstacles."""
    return renamed("health", {"蚊虫密度": "平均车速", '"只"': '"公里/小时"', "病媒监测": "堵点疏导"})


@pytest.fixture(scope="module")
def ward() -> Lexicon:
    return renamed("health", {"蚊虫密度": "平均住院日", '"只"': '"天"', "病媒监测": "住院日压降"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("平均车速26.4公里/小时", "report 11 doing value=26.4 indicator=平均车速"),
        ("平均车速到了26.4", "report 11 doing value=26.4 indicator=平均车速"),
        ("堵点疏导平均车速26.4", "report 11 doing value=26.4 indicator=平均车速"),
        ("11号平均车速26.4，堵点就剩东门", "report 11 doing value=26.4 indicator=平均车速"),
        ("平均车速降到24.1公里/小时了", "report 11 doing value=24.1 indicator=平均车速"),
        ("平均车速7.8", "report 11 doing value=7.8 indicator=平均车速"),
        ("11号堵在桥头了，施工队不配合", "report 11 blocked"),
    ],
)
def test_so_much_in_a_time_is_a_level_and_what_a_task_is_about_no_hindrance(
    text: str, said: str, traffic: Lexicon
) -> None:
    assert describe(read_message(Message(text, NOW, "h_ji"), traffic, Calendar())) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "平均住院日7.8 接种人数1200人",
            "report 11 doing value=7.8 indicator=平均住院日 + report 9 doing total=1200 indicator=接种人数",
        ),
        (
            "接种人数1200人 平均住院日7.8",
            "report 9 doing total=1200 indicator=接种人数 + report 11 doing value=7.8 indicator=平均住院日",
        ),
        ("平均住院日目前8.1", "report 11 doing value=8.1 indicator=平均住院日"),
        ("平均住院日7.8 日常接种人数1200人", "report 11 doing value=7.8 indicator=平均住院日"),
        ("我今天起住院，7.8出院", "away until=2026-07-08 since=2026-06-10"),
    ],
)
def test_a_broken_figure_behind_the_name_of_a_level_is_no_day(text: str, said: str, ward: Lexicon) -> None:
    assert describe(read_message(Message(text, NOW, "h_ji"), ward, Calendar())).startswith(said)


def test_what_lets_days_be_counted_is_that_more_are_better() -> None:
    good, waited = (
        Indicator(name="优良天数", op=">=", unit="天"),
        Indicator(name="办理天数", op="<=", unit="天"),
    )
    mean = Indicator(name="平均值守天数", op=">=", unit="天")
    assert [is_level(one) for one in (good, waited, mean)] == [False, True, True]
    assert [is_count(one) for one in (good, waited, mean)] == [True, False, False]
