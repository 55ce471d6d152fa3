"""Tasks by their words: rare pairs, abbreviations, sound-alikes, and what many titles share."""

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.reading.naming.titles import build_titles, find_matches, find_mended
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, renamed


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


@pytest.mark.parametrize("text", ["保租房卡住了，房东不肯租", "保租房420/600", "保租房认定材料递上去了"])
def test_what_shortens_one_title_is_no_other_title_with_like_characters(text: str) -> None:
    office = renamed("city", {"江湾片区棚户区改造": "公租房租金收缴"}).office
    titles = build_titles(office.tasks, office.units)
    assert find_matches(text, titles)[0].code == "9"
    assert find_matches("公租房租金催了", titles)[0].code == "4"


def test_three_characters_that_shorten_two_titles_name_neither() -> None:
    office = renamed("city", {"江湾片区棚户区改造": "保障性租赁用房验收", "筹集套数": "套数"}).office
    assert find_matches("保租房", build_titles(office.tasks, office.units)) == ()


def test_a_word_of_the_senders_own_standard_outweighs_two_characters_of_another_title() -> None:
    office = renamed(
        "city",
        {
            '"保障性租赁住房筹集"': '"人才安居筹集", "standard": "筹集保租房600套"',
            "江湾片区棚户区改造": "公租房租金收缴",
        },
    )
    owner = read_message(Message("保租房卡住了，房东不肯租", NOW, "c_du"), office, Calendar()).acts
    other = read_message(Message("公租房卡住了，房东不肯租", NOW, "c_du"), office, Calendar()).acts
    assert [act.task for act in owner] == ["9"]
    assert "9" not in {act.task for act in other}
