"""A value said to be too high with the right one beside it, 才对 behind a figure; nothing 排出来 ranks nobody."""

import pytest

from board.model.acts import Act
from tests.board.reading.offices import read


@pytest.mark.parametrize(
    ("text", "task", "percent"),
    [
        ("刚才3号说七成说高了，按64算", "3", 64),
        ("3号八成说少了，算85%", "3", 85),
        ("58%才对", "3", 58),
        ("3号改一改，58%才是对的", "3", 58),
    ],
)
def test_value_said_too_high_gives_way_to_the_right_one(text: str, task: str, percent: float) -> None:
    last = Act("report", task, percent=70)
    acts = read(text, sender="p_yu", office="school", last=last).acts
    assert [(one.act, one.task, one.percent) for one in acts] == [("correct", task, percent)]


@pytest.mark.parametrize("text", ["7号本周各学校都没排出来隐患，零报告", "7号各学校没有排出来问题，零报告"])
def test_nothing_that_came_up_ranks_nobody(text: str) -> None:
    acts = read(text, sender="p_fan", office="school").acts
    assert [(one.act, one.task, one.state) for one in acts] == [("report", "7", "none")]
