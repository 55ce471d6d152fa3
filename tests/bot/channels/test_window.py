from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.window import HOUR, MINUTE, MovingWindow
from tests.bot.channels.conftest import Clock

START = datetime(2026, 6, 10, 2, 0, tzinfo=UTC)


@given(st.lists(st.integers(min_value=0, max_value=40), max_size=60))
def test_no_minute_anywhere_holds_more_than_the_limit(pauses: list[int]) -> None:
    clock = Clock(START)
    window = MovingWindow(clock, {MINUTE: 5})
    taken = []
    for pause in pauses:
        clock.move(seconds=pause)
        if window.take("a") is None:
            taken.append(clock.at)
    assert all(sum(first <= at < first + MINUTE for at in taken) <= 5 for first in taken)


@given(st.lists(st.integers(min_value=0, max_value=40), max_size=60), st.integers(min_value=1, max_value=5))
def test_after_the_wait_it_tells_there_is_room_and_not_a_second_before(pauses: list[int], count: int) -> None:
    clock = Clock(START)
    window = MovingWindow(clock, {MINUTE: 5, HOUR: 20})
    for pause in pauses:
        clock.move(seconds=pause)
        window.take("a")
    wait = window.take("a", count)
    if wait is not None:
        clock.at += wait - timedelta(seconds=1)
        assert window.take("a", count) == timedelta(seconds=1)
        clock.move(seconds=1)
        assert window.take("a", count) is None


def test_what_does_not_fit_is_not_counted() -> None:
    window = MovingWindow(Clock(START), {MINUTE: 5})
    assert window.take("a", 4) is None
    assert window.take("a", 2) == MINUTE
    assert window.take("a", 1) is None


def test_each_key_has_its_own() -> None:
    window = MovingWindow(Clock(START), {MINUTE: 1})
    assert window.take("a") is None
    assert window.take("b") is None


@pytest.mark.parametrize("count", [6, 60])
def test_more_than_ever_fits_goes_when_nothing_is_in_the_way(count: int) -> None:
    clock = Clock(START)
    window = MovingWindow(clock, {MINUTE: 5})
    window.take("a")
    assert window.take("a", count) == MINUTE
    clock.move(seconds=60)
    assert window.take("a", count) is None
