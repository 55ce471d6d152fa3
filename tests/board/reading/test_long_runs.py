"""Runs of one sign or word, as a stuck key or a hostile hand sends them, are read in no time to speak of."""

import time

import pytest

from tests.board.reading.offices import read


@pytest.mark.parametrize(
    "piece",
    [
        "5～",
        "5-",
        "1～2个",
        "1、2家",
        "三处四处",
        "，",
        "——",
        "完了／",
        "3号完了",
        "还有",
        "1，200",
        "不是1是2",
    ],
)
def test_a_run_costs_little_more_than_its_length(piece: str) -> None:
    began = time.process_time()
    read((piece * 2000)[:2000])
    assert time.process_time() - began < 1.2
