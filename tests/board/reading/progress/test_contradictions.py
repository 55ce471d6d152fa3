"""Figures that cannot be right are asked about: what contradicts itself, and more than all there is."""

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("7号年报率65%，1200/2000", "k_xin", "market"),
        ("年报率65%，1200/2000户", "k_xin", "market"),
        ("2号应体检4000人已体检3000人，体检率65%", "h_zhao", "health"),
    ],
)
def test_a_rate_that_its_own_count_belies_is_asked_about(text: str, sender: str, office: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.open, act.rate, act.total, act.of) == (True, None, None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("7号年报率60%，1200/2000", "k_xin", "market"),
        ("7号年报率64%，1285/2000", "k_xin", "market"),
        ("7号年报率64.3%，1285/2000", "k_xin", "market"),
        ("2号应体检4000人已体检3000人，体检率75%", "h_zhao", "health"),
        # The rate is of one thing, the count of another.
        ("问题处置率98%，抽检1200/2600批次", "k_bai", "market"),
    ],
)
def test_a_rate_that_its_count_bears_out_is_written(text: str, sender: str, office: str) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert not any(act.open for act in acts)
    assert any(act.rate is not None for act in acts)
    assert any(act.of is not None for act in acts)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("7号年报率812", "k_xin", "market"),
        ("年报率108.3%", "k_xin", "market"),
        ("3号签约率百分之一百二", "h_zhao", "health"),
        ("13号干到120%了", "k_bai", "market"),
        ("13号进度120%", "k_bai", "market"),
    ],
)
def test_more_than_all_of_it_is_asked_about(text: str, sender: str, office: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.open, act.rate, act.percent) == (True, None, None)


@pytest.mark.parametrize(
    ("text", "percent"),
    [("13号超额完成，120%", 120), ("13号完成全年任务的104%", 104), ("13号干到100%了", 100)],
)
def test_what_goes_beyond_a_plan_may_be_more_than_all(text: str, percent: float) -> None:
    act = only(text, sender="k_bai", office="market")
    assert (act.open, act.percent) == (False, percent)


@pytest.mark.parametrize("name", ["增长率", "投资完成率", "床位使用率"])
def test_growth_and_use_may_be_more_than_a_hundred(name: str) -> None:
    office = renamed("market", {"年报率": name})
    (act,) = read_message(Message(f"7号{name}112%", NOW, "k_xin"), office, Calendar()).acts
    assert (act.open, act.rate, act.indicator) == (False, 112, name)
