"""Rankings and comparisons of units, however they are asked for."""

import pytest

from board.model.acts import Act
from tests.board.reading.offices import read


def _ask(text: str, *, sender: str = "p_ding", office: str = "school") -> list[Act]:
    return list(read(text, sender=sender, office=office).acts)


@pytest.mark.parametrize(
    "text",
    [
        "到岗教师哪个中心校最少",
        "到岗教师最多的是哪个中心校",
        "哪几个中心校到岗教师落后",
        "各中心校到岗教师排一排",
        "到岗教师哪家中心校垫底",
        "哪个校到岗教师最差",
    ],
)
def test_which_unit_is_best_or_worst_is_a_ranking(text: str) -> None:
    assert _ask(text) in (
        [Act("rank", indicator="到岗教师", kind="中心校")],
        [Act("rank", indicator="到岗教师")],
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("哪个院最差", "卫生院"),
        ("哪个科最慢", "科室"),
        ("哪个卫生院垫底", "卫生院"),
        ("哪几个科室落后", "科室"),
    ],
)
def test_a_ranking_needs_no_indicator(text: str, kind: str) -> None:
    assert _ask(text, sender="h_he", office="health") == [Act("rank", kind=kind)]


def test_which_unit_is_last_in_a_task_asks_about_the_task() -> None:
    assert _ask("家庭医生签约哪个卫生院最慢", sender="h_he", office="health") == [
        Act("query", "3", about="task", kind="卫生院")
    ]


@pytest.mark.parametrize("text", ["各卫生院签约率", "给我看看各卫生院的签约率", "各院的签约率咋样"])
def test_an_indicator_of_each_unit_is_a_ranking(text: str) -> None:
    assert _ask(text, sender="h_he", office="health") == [Act("rank", indicator="签约率", kind="卫生院")]


@pytest.mark.parametrize(
    "text",
    ["桑村卫生院和城头卫生院比一比", "桑村卫生院跟城头卫生院对比一下", "桑村卫生院和城头卫生院谁做得好"],
)
def test_two_units_beside_each_other_are_compared(text: str) -> None:
    assert _ask(text, sender="h_he", office="health") == [
        Act("query", about="unit", unit="桑村卫生院", want="compare"),
        Act("query", about="unit", unit="城头卫生院", want="compare"),
    ]


@pytest.mark.parametrize("text", ["15号提前十天", "市里排名出来了", "哪个会最长"])
def test_what_only_sounds_like_a_ranking_is_none(text: str) -> None:
    assert all(act.act != "rank" for act in _ask(text, sender="h_he", office="health"))
