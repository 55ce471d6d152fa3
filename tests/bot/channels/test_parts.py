import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.parts import cut_text, split_text

TEXTS = st.text(alphabet="7号任务已完成，。；\n 　ab😀", max_size=400)


@given(TEXTS, st.integers(min_value=8, max_value=200))
def test_no_part_is_longer_than_the_limit_in_bytes(text: str, limit: int) -> None:
    assert all(0 < len(part.encode()) <= limit for part in split_text(text, limit))


@given(TEXTS, st.integers(min_value=8, max_value=200))
def test_nothing_but_line_breaks_at_borders_is_lost(text: str, limit: int) -> None:
    assert "".join(split_text(text, limit)).replace("\n", "") == text.replace("\n", "")


@given(TEXTS)
def test_a_text_that_fits_stays_as_it_is(text: str) -> None:
    assert split_text(text, 10_000) == ((text.strip("\n"),) if text.strip("\n") else ())


def test_it_breaks_between_items_and_keeps_an_item_with_its_continuation() -> None:
    text = "1号甲\n　说明一\n2号乙\n　说明二"
    assert split_text(text, 30) == ("1号甲\n　说明一", "2号乙\n　说明二")


def test_it_fills_a_part_before_it_begins_another() -> None:
    assert split_text("一\n二\n三\n四", 7) == ("一\n二", "三\n四")


def test_an_item_too_long_breaks_after_a_sentence() -> None:
    assert split_text("前一句话说完了。后一句话也说完了。", 27) == ("前一句话说完了。", "后一句话也说完了。")


def test_a_character_is_never_cut_apart() -> None:
    assert split_text("😀" * 5, 9) == ("😀😀", "😀😀", "😀")


@pytest.mark.parametrize("text", ["短", "行\n" * 3])
def test_a_text_that_fits_is_not_cut(text: str) -> None:
    assert cut_text(text, 100) == text


def test_a_cut_text_says_so_and_keeps_whole_items() -> None:
    cut = cut_text("第一项内容\n" * 50, 200)
    assert len(cut.encode()) <= 200
    assert cut.endswith("（余下内容过长，未列出）")
    assert set(cut.splitlines()[:-1]) == {"第一项内容"}
