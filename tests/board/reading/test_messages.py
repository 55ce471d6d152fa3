"""Messages of seven offices, each with what it says: two as they were found, five of other walks of life."""

from pathlib import Path

import pytest

from tests.board.reading.judging import Data, count_false_writes, find_faults, read_cases

SAMPLES = Path(__file__).parents[2] / "samples" / "messages"
CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("name", ["a", "b"])
def test_the_samples_are_read_right_without_a_false_write(name: str) -> None:
    pairs = list(read_cases(SAMPLES, name))
    wrong = [
        (gold["text"], find_faults(gold["gold"], read))
        for gold, read in pairs
        if find_faults(gold["gold"], read)
    ]
    assert wrong == []
    assert count_false_writes(pairs) == 0


def _cases() -> list[tuple[Data, Data]]:
    return [
        pair for name in ("school", "water", "party", "health", "city") for pair in read_cases(CASES, name)
    ]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case[0]["id"])
def test_it_reads_what_a_message_says(case: tuple[Data, Data]) -> None:
    gold, read = case
    assert find_faults(gold["gold"], read) == [], gold["text"]
