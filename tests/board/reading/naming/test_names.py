"""Units and people: full names, aliases, short forms, and what stays undecided."""

import pytest

from board.reading.naming.names import find_names
from tests.board.reading.offices import lexicon


def referents(text: str, office: str = "health") -> list[tuple[str, ...]]:
    return [name.referents for name in find_names(text, lexicon(office).names)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("让赵明来抓", "h_zhao"),
        ("赵科手上的活", "h_zhao"),
        ("老张那个事", "h_zhang"),
        ("何局长说了", "h_he"),
        ("公卫报一下", "公共卫生科"),
        ("疾控配合", "区疾控中心"),
        ("城头 2410", "城头卫生院"),
    ],
)
def test_it_resolves_a_name(text: str, found: str) -> None:
    assert referents(text) == [(found,)]


def test_a_short_name_of_several_units_keeps_them_all() -> None:
    assert referents("桑村啥情况") == [("桑村卫生院", "桑村镇")]


def test_a_surname_of_several_people_keeps_them_all() -> None:
    assert referents("万园长在", "school") == [("p_wan",)]
    assert referents("老万那摊子", "school") == [("p_wan", "p_wan2")]


def test_a_nickname_beside_a_given_one_is_nobody() -> None:
    assert referents("老安那边", "city") == []


def test_a_name_that_the_office_lacks_is_not_found() -> None:
    assert referents("交给赵文博去跑") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("叫繁荣把表发一下", "w_kong"),
        ("12号让晓东盯", "w_nie"),
        ("志刚那边怎么说", "w_geng"),
        ("问下志刚哥", "w_geng"),
    ],
)
def test_a_given_name_is_known_where_somebody_is_called(text: str, found: str) -> None:
    assert referents(text, "water") == [(found,)]


@pytest.mark.parametrize("text", ["让繁荣的市场更规范", "经济繁荣了", "由志刚村报来"])
def test_a_given_name_that_is_a_word_names_nobody(text: str) -> None:
    assert referents(text, "water") == []
