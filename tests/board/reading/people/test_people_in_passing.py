"""Heads that are counted, colleagues that are asked for help, and those on whose behalf is reported."""

from typing import Any

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("工地上七八号人，没人戴安全帽", "w_geng", "water", ""),
        ("十号窗口像什么话", "k_lu", "market", ""),
        (
            "大门口聚了三十来号人上访，像什么话。应急办周五前拿个处置方案",
            "t_hu",
            "party",
            "new_task to_unit=应急管理办公室 title=处置方案 due=2026-06-12",
        ),
    ],
)
def test_so_many_people_are_no_task(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said", "more"),
    [
        ("12号我请半天假，窗口麻烦谁帮看一眼", "c_an", "city", "", {"chat": "group"}),
        ("15号我请假半天，谁帮我接下件", "c_an", "city", "", {"chat": "group"}),
        ("12号我请假，谁帮我盯下窗口", "k_cen", "market", "", {"chat": "group"}),
        ("明天我调休，麻烦哪位帮收个快递", "p_qi", "school", "", {"chat": "group"}),
        (
            "我12号请假，小穆代",
            "k_cen",
            "market",
            "away until=2026-06-12 since=2026-06-12 to_person=k_mu",
            {"chat": "group"},
        ),
        ("我12号请假", "k_cen", "market", "away until=2026-06-12 since=2026-06-12", {"chat": "group"}),
    ],
)
def test_plea_to_colleagues_is_no_absence(
    text: str, sender: str, office: str, said: str, more: dict[str, Any]
) -> None:
    assert describe(read(text, sender=sender, office=office, **more)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("孙志刚让我帮他报，药店又达标3家", "k_yao", "market", "ASK report 11 OPEN doing delta=3"),
        ("老邱让我替他报，学位又加了60个", "p_yu", "school", "ASK report 4 OPEN doing delta=60"),
        ("封主任让我帮他报，管道又换了2公里", "c_an", "city", "report 3 doing delta=2 for_person=c_feng"),
        ("领导让我报，电梯整治280台", "k_tie", "market", "report 4 doing total=280"),
    ],
)
def test_who_had_it_reported_is_asked_about_where_unknown(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
