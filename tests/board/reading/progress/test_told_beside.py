"""What is told beside a task is not its figure or its end; what belongs to the next unit or place is kept."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read

_SLOTS = ("percent", "total", "delta", "of", "remaining", "rate", "value")


@pytest.mark.parametrize(
    "text",
    [
        "2号在做，联系人王芳 0635-8881234",
        "2号体检了，电话010-88886666",
        "2号在做，联系人139 0000 1111",
        "2号在做，卡号尾号1234",
        "2号已通知12个村",
    ],
)
def test_numbers_that_reach_somebody_count_nothing(text: str) -> None:
    act = only(text)
    assert [name for name in _SLOTS if getattr(act, name) is not None] == []


def test_the_figure_beside_a_telephone_number_is_kept() -> None:
    act = only("2号又做了40个，联系电话0635-8881234")
    assert (act.delta, act.total) == (40, None)


@pytest.mark.parametrize("text", ["2号体检车已完成年检", "2号体检车今天到位"])
def test_a_thing_of_the_task_that_is_ready_is_no_claim(text: str) -> None:
    assert only(text).state == "doing"


def test_a_rate_of_something_else_is_asked_about() -> None:
    reading = read("15号糖尿病规范管理率78%")
    assert reading.ask
    assert reading.acts[0].rate is None


def test_a_rate_of_the_task_s_own_is_not_asked_about() -> None:
    assert only("15号高血压规范管理率78%").rate == 78


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2号水泉累计1500，城头1400", {"水泉卫生院": 1500, "城头卫生院": 1400}),
        ("3号水泉签约率83%，城头60.1%", {"水泉卫生院": 83, "城头卫生院": 60.1}),
    ],
)
def test_the_next_unit_s_figure_is_of_the_same_kind(text: str, figures: dict[str, float]) -> None:
    acts = read(text).acts
    assert {act.for_unit: act.rate or act.total for act in acts} == figures


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("1和2正常推进，3完成", {"2": "doing", "3": "doing", "4": "done"}),
        ("1 2 正常 3 完成", {"2": "doing", "3": "doing", "4": "done"}),
        ("第1、3完成，第2正常推进", {"2": "done", "4": "done", "3": "doing"}),
        ("除了第2个都完成了", {"2": "done", "4": "done"}),
    ],
)
def test_several_places_of_the_list_in_one_statement(text: str, states: dict[str, Any]) -> None:
    acts = read(text, listed=("2", "3", "4")).acts
    assert {act.task: act.state for act in acts} == states


def test_a_number_with_a_measure_is_no_place() -> None:
    acts = read("1户完成，2户在做", listed=("2", "3", "4")).acts
    assert all(act.task is None and act.open for act in acts)
