"""How many stand in the way of what is stuck: none that are done."""

import pytest

from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    "words", ["卡住了，5户不签字", "卡住了，三户的鉴定县里没出", "推不动，两户鉴定报告县里不给出，干着急"]
)
def test_those_that_hold_it_up_are_not_done(words: str) -> None:
    assert read_fields(f"1号{words}", "t_he", "party") == told("1", "blocked")


def test_what_is_done_besides_is_told() -> None:
    assert read_fields("1号卡住了，5户已经改完，另外两户不签字", "t_he", "party") == told(
        "1", "blocked", total=5
    )
