"""What is wished or asked in a turn of its own: chased, put off, taken over, dragged out, looked up."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read
from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("8号追一下", "p_ding", "school", {"act": "remind", "task": "8"}),
        ("7号以后找我，老钱跟我交接过了", "p_qi", "school", {"act": "take", "task": "7"}),
        ("接娃呢，有事后天再找我", "k_cen", "market", {"act": "mute", "until": "2026-06-12"}),
        ("正开车，明天九点以后再找我", "k_cen", "market", {"act": "mute", "until": "2026-06-11"}),
        (
            "3号这个数是不是实打实的",
            "j_lei",
            "transport",
            {"act": "query", "task": "3", "about": "task", "want": "check"},
        ),
        (
            "9号数字真的吗",
            "j_lei",
            "transport",
            {"act": "query", "task": "9", "about": "task", "want": "check"},
        ),
        ("8号再来十天就齐活", "k_min", "market", told("8", eta="2026-06-20")),
        ("12号再来半个月完工", "p_yu", "school", told("12", eta="2026-06-25")),
        ("3号不能再拖了", "p_kang", "school", told("3")),
    ],
)
def test_a_turn_of_its_own_is_read(text: str, sender: str, office: str, held: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "filtered"),
    [
        ("我都有哪些任务超期了", "w_bi", "water", "overdue"),
        ("六月份我都报过哪几次数", "k_tie", "market", None),
    ],
)
def test_of_ones_own_plate(text: str, sender: str, office: str, filtered: str | None) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.filter) == ("mine", filtered)


def test_dragging_on_is_a_wish_for_time() -> None:
    asked = read("6号还能再拖几天不", sender="w_shen", office="water")
    assert asked.ask
    assert asked.acts[0].act == "extend"
    week = only("3号再拖一周行不行", sender="p_kang", office="school")
    assert (week.act, week.days, week.open) == ("extend", 7, False)


def test_papers_that_may_come_later_silence_nothing() -> None:
    assert read("材料下周一再发我", sender="k_cen", office="market").acts == ()
