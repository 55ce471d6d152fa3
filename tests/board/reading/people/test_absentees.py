"""Why somebody does not report for themselves is no trouble of the task that is reported on."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        (
            "古渡所没网了，我代他们报一下，电梯整治了41台",
            "k_lh",
            "market",
            "report 4 doing total=41 for_unit=古渡市场监管所",
        ),
        (
            "古渡所断网了，电梯整治41台，我代报的",
            "k_lh",
            "market",
            "report 4 doing total=41 for_unit=古渡市场监管所",
        ),
        (
            "白露请产假了，她托我说快检室建到9间",
            "k_cen",
            "market",
            "report 1 doing total=9 for_person=k_bai",
        ),
        (
            "莫海去县里开会了，他叫我报课后服务参与率88.6",
            "p_qi",
            "school",
            "report 1 doing rate=88.6 indicator=课后服务参与率 for_person=p_mo",
        ),
        (
            "顾峰出差了，电话也打不通，我代他报管网更新41公里",
            "w_shen",
            "water",
            "report 1 doing total=41 for_person=w_gu",
        ),
        (
            "莫海在省里答辩，他叫我说一声课后服务参与率到89.2了",
            "p_qi",
            "school",
            "report 1 doing rate=89.2 indicator=课后服务参与率 for_person=p_mo",
        ),
        (
            "白露下乡帮扶去了，让我代报快检室10间",
            "k_cen",
            "market",
            "report 1 doing total=10 for_person=k_bai",
        ),
        ("戈壁住院了，我替他报，房屋体检2100栋", "c_an", "city", "report 1 doing total=2100 for_person=c_ge"),
    ],
)
def test_an_absence_or_a_dead_line_is_left_aside(text: str, sender: str, office: str, acts: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


def test_trouble_at_the_work_of_another_stays() -> None:
    told = read("新华街道施工卡在停电上，我代他们报一下，电梯装了6台", sender="c_ma", office="city")
    assert describe(told) == "report 2 blocked total=6 for_unit=新华街道"


def test_a_leader_who_bids_is_not_reported_for() -> None:
    told = read("苏琴在会上问起来了，让我报一下抽检1820批次", sender="k_cen", office="market")
    assert describe(told) == "report 3 doing total=1820"
