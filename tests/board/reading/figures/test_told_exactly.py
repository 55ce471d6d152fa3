"""A figure told roughly, and behind it as it is to be written down."""

from typing import Any

import pytest

from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("3号续保率九成多，准数94.1", "t_wen", "party", told("3", rate=94.1)),
        ("5号收缴率快九成了，准数89.6", "w_jia", "water", told("5", rate=89.6)),
        ("5号收缴率九成出头，确切数字是90.3", "w_jia", "water", told("5", rate=90.3)),
        ("5号收缴率九成多（94.1）", "w_jia", "water", told("5", rate=94.1)),
        ("12号干到六成多，准数64", "p_yu", "school", told("12", percent=64)),
        ("12号干到六成多，具体是64.5%", "p_yu", "school", told("12", percent=64.5)),
        ("4号整治30多处，准数是34处", "t_long", "party", told("4", total=34)),
    ],
)
def test_the_exact_figure_stands_for_the_rough_one(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("12号干到六成多，具体64处", "p_yu", "school", told("12", percent=60)),
        ("4号整治30多处，准数明天报", "t_long", "party", told("4", total=30)),
    ],
)
def test_what_measures_something_else_leaves_the_rough_one(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held
