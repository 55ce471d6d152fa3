"""Who says that a task may be reported closed claims its end; who says from when it may does not."""

import pytest

from tests.board.reading.told import read_fields


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("9号筹到1520套，可以报结了", "c_du", "city"),
        ("11号清了31件，申请报结", "c_bu", "city"),
        ("4号39处都整改到位，可以申请销号", "t_long", "party"),
        ("10号做够数了，能报结了", "t_yue", "party"),
        ("11号做到121家，申请核销", "k_yao", "market"),
        ("2号14座，可以结项了", "j_lan", "transport"),
        ("7号创了20家，够数了，可以申请报结了", "w_luo", "water"),
        ("1号目标56户，竣工57户，申请结项", "t_he", "party"),
    ],
)
def test_a_wish_to_close_claims_the_end(text: str, sender: str, office: str) -> None:
    read = read_fields(text, sender, office)
    assert (read["act"], read.get("state")) == ("report", "done")


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("1号月底就可以报结了", "t_he", "party"),
        ("1号还差两户，做完可以报结", "t_he", "party"),
        ("11号清了25件，年底前可以报结", "c_bu", "city"),
        ("13号还不能报结，有两家反复", "p_fan", "school"),
        ("7号等省里公布了就可以申请报结了", "w_luo", "water"),
        ("19号再有几台就能报结了", "k_tie", "market"),
        ("8号才11家，不能报结", "h_min", "health"),
    ],
)
def test_closing_that_is_still_to_come_claims_nothing(text: str, sender: str, office: str) -> None:
    assert read_fields(text, sender, office)["state"] == "doing"
