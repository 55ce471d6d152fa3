"""What the board still shows though it has long been otherwise."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("不对哦，5号收缴率我们5月就到88.4了，图上还写着79", "w_jia", "water", "object 5"),
        ("不对吧，1号都建9间了，系统里还是5", "k_bai", "market", "object 1"),
        ("搞错了吧，3号抽检我们处置率98.6，表上还挂着96", "k_bai", "market", "object 3"),
        ("13号错了吧，我们关停了11家，表上仍是6", "p_fan", "school", "object 13"),
    ],
)
def test_the_figure_that_is_still_shown_is_disputed(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told
