"""Tasks by their words: rare pairs, abbreviations, sound-alikes, and what many titles share."""

import pytest

from board.reading.titles import find_matches, find_mended
from tests.board.reading.offices import lexicon


def best(text: str, office: str = "health") -> str | None:
    matches = find_matches(text, lexicon(office).titles)
    return matches[0].code if matches and matches[0].score > 0.45 else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("体检一万二了", "2"),
        ("签约那个", "3"),
        ("医共体平台", "7"),
        ("高血压管得咋样", "15"),
        ("村卫生室验收", "8"),
    ],
)
def test_rare_words_name_a_task(text: str, code: str) -> None:
    assert best(text) == code


@pytest.mark.parametrize("text", ["建设工作完成情况", "今天下雨", "整改落实"])
def test_words_that_all_titles_share_name_none(text: str) -> None:
    assert best(text) is None


@pytest.mark.parametrize(
    ("text", "code", "office"),
    [
        ("加梯装了6台", "2", "city"),
        ("保租房筹了860套", "9", "city"),
        ("签悦还在跑", "3", "health"),
        ("危改都在弄", "1", "party"),
    ],
)
def test_abbreviations_and_sounds_are_mended(text: str, code: str, office: str) -> None:
    matches = find_mended(text, lexicon(office).titles)
    assert matches[0].code == code
