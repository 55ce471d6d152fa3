"""Orders as other people put them: who leads and who helps, whose word came by telephone, whom to press."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe

_BOTH = "assign 4 to_unit=特种设备科 role=lead + assign 4 to_unit=检验检测中心 role=support"


@pytest.mark.parametrize(
    "text",
    [
        "4号责任分工明确一下：牵头单位特种设备科，配合单位检验检测中心",
        "电梯维保（4号）分工调一下：牵头放在特种设备科，检验检测中心打配合",
        "4号的事昨天会上拍板了：牵头换成特种设备科，检验检测中心当配合单位，别再你推我我推你",
        "电梯维保4号不要扯皮了，党委会定的：牵头的是特种设备科，检验检测中心配合",
        "电梯维保那个（4号）调整一下，牵头换特种设备科，配合单位是检验检测中心",
        "电梯维保：牵头单位定特种设备科，检验检测中心配合好",
        "4号让特种设备科牵头，检验检测中心配合",
    ],
)
def test_who_leads_and_who_helps_is_said_in_many_ways(text: str) -> None:
    assert describe(read(text, sender="k_lu", office="market")) == _BOTH


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("刚接陆局电话，4号延期他同意了，延至10月15日", "2026-10-15"),
        ("陆局来电：4号延期一事他同意，到8月15日为止", "2026-08-15"),
        ("刚接陆局电话，他口头答应4号宽到12月20日", "2026-12-20"),
    ],
)
def test_a_word_given_by_telephone_is_the_leaders(text: str, until: str) -> None:
    said = describe(read(text, sender="k_ai", office="market"))
    assert said == f"approve 4 until={until} what=extend relayed_for=k_lu"


@pytest.mark.parametrize("text", ["没填的都戳一遍", "到点没交数的都戳一下", "谁到现在还没报，挨个给提醒到"])
def test_those_who_did_not_report_are_pressed(text: str) -> None:
    assert describe(read(text, sender="k_lu", office="market")) == "remind filter=unreported"
