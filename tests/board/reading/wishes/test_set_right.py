"""The last report set right in other words than 改成: 改60吧, 按36台算, 那个收缴率不对."""

from typing import Any

import pytest

from board.model.acts import Act
from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said", "more"),
    [
        (
            "刚报的电梯进度偏高，改60吧",
            "c_hua",
            "city",
            "correct 2 percent=60",
            {"last": Act("report", task="2", percent=70, state="doing")},
        ),
        (
            "刚那个桥数按9座算，有一座没验",
            "j_lan",
            "transport",
            "correct 2 total=9",
            {"last": Act("report", task="2", total=10, state="doing")},
        ),
        (
            "刚报的偏高了 按60算",
            "k_tie",
            "market",
            "correct 4 percent=60",
            {"last": Act("report", task="4", percent=70, state="doing")},
        ),
        (
            "刚那个数按36个算",
            "p_fan",
            "school",
            "correct 2 total=36",
            {"last": Act("report", task="2", total=38, state="doing")},
        ),
        (
            "刚报的电梯数应按36台算",
            "c_hua",
            "city",
            "correct 2 total=36",
            {"last": Act("report", task="2", total=38, state="doing")},
        ),
        (
            "刚才报的那个算36台吧，有两台没验",
            "c_hua",
            "city",
            "correct 2 total=36",
            {"last": Act("report", task="2", total=38, state="doing")},
        ),
        (
            "刚才那个报高了，改成88家",
            "k_yao",
            "market",
            "correct 11 total=88",
            {"last": Act("report", task="11", total=90, state="doing")},
        ),
        (
            "昨儿那个参与率不对",
            "p_mo",
            "school",
            "ASK correct 1 OPEN",
            {"last": Act("report", task="1", rate=91, indicator="课后服务参与率", state="doing")},
        ),
        (
            "昨天报的年报率有误",
            "k_xin",
            "market",
            "ASK correct 7 OPEN",
            {"last": Act("report", task="7", rate=91, state="doing")},
        ),
        (
            "刚报的收缴率有问题",
            "w_jia",
            "water",
            "ASK correct 5 OPEN",
            {"last": Act("report", task="5", rate=91, state="doing")},
        ),
        (
            "昨天那个签约率写错了",
            "h_zhao",
            "health",
            "ASK correct 3 OPEN",
            {"last": Act("report", task="3", rate=71, state="doing")},
        ),
        (
            "电梯又装了2台",
            "c_hua",
            "city",
            "report 2 doing delta=2",
            {"last": Act("report", task="2", total=38, state="doing")},
        ),
    ],
)
def test_last_report_is_set_right_by_what_shall_stand_instead(
    text: str, sender: str, office: str, said: str, more: dict[str, Any]
) -> None:
    assert describe(read(text, sender=sender, office=office, **more)) == said
