"""Template cards: what fits one, and what they become."""

import pytest

from board.model.card import Button
from bot.channels.cards import MOST_KEY_BYTES, build_card, build_outcome, read_key
from bot.standin.cards import read_card

YES_NO = (Button("对", "对"), Button("不对", "不对"))


def test_a_short_first_line_is_the_title() -> None:
    card = build_card("1件待您定：\n5号延期", YES_NO, "guatu1-2")
    assert (card["main_title"], card["sub_title_text"]) == ({"title": "1件待您定："}, "5号延期")
    assert read_card(card) == "1件待您定：\n5号延期"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("字" * 26, True),
        ("字" * 112, True),
        ("字" * 113, False),
        ("字" * 26 + "\n" + "字" * 113, False),
        ("", False),
    ],
)
def test_a_text_that_would_be_cut_gets_no_card(text: str, fits: bool) -> None:
    assert (build_card(text, YES_NO, "k") is not None) == fits


@pytest.mark.parametrize(
    ("buttons", "fits"),
    [(0, False), (1, True), (6, True), (7, False)],
)
def test_a_card_has_one_to_six_buttons(buttons: int, fits: bool) -> None:
    assert (
        build_card("指哪项？", [Button(f"{n}号", f"{n}号") for n in range(buttons)], "k") is not None
    ) == fits


@pytest.mark.parametrize(("length", "fits"), [(10, True), (11, False)])
def test_a_label_has_ten_characters(length: int, fits: bool) -> None:
    assert (build_card("指哪项？", [Button("字" * length, "1号")], "k") is not None) == fits


def test_a_button_that_remembers_its_card_stays_within_its_bytes() -> None:
    card = build_card("字" * 112, [Button("字" * 10, "对")], "k", remembers=True)
    key = card["button_list"][0]["key"]
    assert len(key.encode()) <= MOST_KEY_BYTES
    assert read_key(key) == ("0", "字" * 10, "字" * 112)


@pytest.mark.parametrize("key", ["0", "yes", "[1]", '{"a":1}', "", "null"])
def test_any_key_is_read(key: str) -> None:
    assert read_key(key) == (key, "", "")


def test_an_outcome_holds_what_was_asked() -> None:
    card = build_outcome("2号累计1800，对吗？", "已选：对", "guatu1-2")
    assert read_card(card) == "已选：对\n2号累计1800，对吗？"
    assert card["task_id"] == "guatu1-2"
