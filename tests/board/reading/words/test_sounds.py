"""Slips that sound alike to whoever types them."""

import pytest

from board.reading.words.sounds import is_slip, sound_of


@pytest.mark.parametrize(("slip", "name"), [("机少率", "机扫率"), ("签月率", "签约率"), ("凑检率", "抽检率")])
def test_a_slip_sounds_like_the_name(slip: str, name: str) -> None:
    assert is_slip(slip, name)


@pytest.mark.parametrize(
    ("words", "name"), [("签到率", "签约率"), ("机收率", "机扫率"), ("抽查率", "抽检率")]
)
def test_another_word_is_no_slip(words: str, name: str) -> None:
    assert not is_slip(words, name)


def test_zh_ch_and_sh_sound_as_z_c_and_s() -> None:
    assert sound_of("山塘") == sound_of("三塘")
