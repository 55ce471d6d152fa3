"""月底 behind a day of another month, and 节前 where no holiday is near."""

import pytest

from tests.board.reading.told import describe
from tests.harbour import hear


@pytest.mark.parametrize("words", ["4号12月10日完成主体，月底投用", "4号12月10日前完成主体，月底前全部完工"])
def test_the_end_of_the_month_is_that_of_the_day_before_it(words: str) -> None:
    assert describe(hear(words, "boss")) == "set_due 4 until=2026-12-31"


def test_the_end_of_the_month_is_this_months_by_itself() -> None:
    assert describe(hear("4号月底前完成", "boss")) == "set_due 4 until=2026-11-30"


@pytest.mark.parametrize("words", ["节前把4号办完", "4号节前完成"])
def test_a_holiday_far_off_is_asked(words: str) -> None:
    assert describe(hear(words, "boss")) == "ASK set_due 4 OPEN"


def test_new_work_before_a_holiday_far_off_is_asked() -> None:
    read = hear("罗海，节前把浮标抽检的事办了", "boss")
    assert read.ask
    assert read.acts[0].due is None


def test_a_holiday_that_is_named_is_meant() -> None:
    assert describe(hear("4号元旦前完成", "boss")) == "set_due 4 until=2026-12-31"
