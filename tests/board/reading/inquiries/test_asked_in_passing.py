"""Short questions beside a talk: why a light, compared with last year, checked or not, from high to low."""

from typing import Any

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said", "more"),
    [
        ("为什么亮黄灯", "c_luan", "city", "query 4 about=task want=why", {"topic": "4"}),
        ("咋就亮了红灯", "k_lu", "market", "query 4 about=task want=why", {"topic": "4"}),
        ("为啥成了红牌", "p_ding", "school", "query 2 about=task want=why", {"topic": "2"}),
        ("哪些亮黄灯", "k_lu", "market", "query about=board filter=yellow", {"topic": "4"}),
        ("亮黄灯的有几个", "k_lu", "market", "query about=board filter=yellow want=count", {"topic": "4"}),
    ],
)
def test_why_it_has_its_light_is_of_the_task_spoken_of(
    text: str, sender: str, office: str, said: str, more: dict[str, Any]
) -> None:
    assert describe(read(text, sender=sender, office=office, **more)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        (
            "巩固率一季度跟去年同期比咋样",
            "p_ding",
            "school",
            "query 6 indicator=巩固率 until=2025-03-31 since=2025-01-01 about=task want=compare",
        ),
        (
            "收缴率上个月比去年同期高了还是低了",
            "w_geng",
            "water",
            "query 5 indicator=收缴率 until=2025-05-31 since=2025-05-01 about=task want=compare",
        ),
        ("收缴率跟去年同期比咋样", "w_geng", "water", "query 5 indicator=收缴率 about=task want=compare"),
    ],
)
def test_compared_with_last_year_holds_that_period(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("4号这数核过没有", "k_lu", "market", "query 4 about=task want=check"),
        ("电梯整治这数核过没有", "k_lu", "market", "query 4 about=task want=check"),
        (
            "加装电梯报了这么多？这数核过没",
            "c_luan",
            "city",
            "query 2 indicator=加装电梯 about=task want=check",
        ),
        ("2号的数你们核过了吗", "p_ding", "school", "query 2 about=task want=check"),
        ("危桥那数复核过没有", "j_lei", "transport", "query 2 about=task want=check"),
        ("9号户数查实过没有", "w_geng", "water", "query 9 about=task want=check"),
        ("8号这数复核了没", "j_lei", "transport", "query 8 about=task want=check"),
    ],
)
def test_whether_a_figure_was_checked_is_a_check(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("把三个卫生院的签约率从高往低捋一遍", "h_he", "health", "rank indicator=签约率 kind=卫生院"),
        ("四个所的年报率按高低捋一遍", "k_lu", "market", "rank indicator=年报率 kind=基层所"),
        ("把三个供水站的收缴率由高到低理一理", "w_geng", "water", "rank indicator=收缴率 kind=供水站"),
    ],
)
def test_units_are_put_in_order_from_high_to_low(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("把我4月份报过的翻出来", "c_hua", "city", "mine until=2026-04-30 since=2026-04-01"),
        ("我上个月报过的调出来看看", "k_jia", "market", "mine until=2026-05-31 since=2026-05-01"),
        ("我报过的全翻出来", "p_fan", "school", "mine"),
        ("把我上周报的列一下", "h_zhao", "health", "mine until=2026-06-07 since=2026-06-01"),
    ],
)
def test_own_reports_are_looked_up(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
