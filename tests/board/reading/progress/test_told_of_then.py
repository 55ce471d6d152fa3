"""What was in the way and is so no longer, what was over long ago, what talk stands beside a figure."""

from typing import Any

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("体育馆那阵子村民不让拉料，歇了十来天，最近分两班在抢，9月20号能交工", "p_yu", "school",
         told("3", eta="2026-09-20")),
        ("危桥改造前段时间卡在管线迁改上，现在改好12座", "j_lan", "transport", told("2", total=12)),
        ("污水厂提标上个月叫停了，这周又干起来了", "w_yin", "water", told("3")),
        ("加装电梯前几天业主堵门进不了场，今天都正常了", "c_hua", "city", told("2")),
        ("危桥改造改好12座，料车进不去全靠骡子驮", "j_lan", "transport", told("2", total=12)),
        ("污水厂提标前段时间卡在征地上，现在还没谈拢", "w_yin", "water", told("3", "blocked")),
        ("加装电梯前几天业主不让进场，现在还是不松口", "c_hua", "city", told("2", "blocked")),
        ("污水厂提标上个月叫停了", "w_yin", "water", told("3", "paused")),
    ],
)  # fmt: skip
def test_hindrance_of_days_gone_by_is_over_where_work_is_told_of_now(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        ("1号建成12个，3号早完成了", "k_bai", "market", [("report", "1"), ("report", "3")]),
        ("8号查处30台；9号早就办结了", "j_duan", "transport", [("report", "8"), ("report", "9")]),
        ("9号早就办结了", "j_duan", "transport", [("object", "9")]),
        ("8号查处30台；9号早办结了怎么还是红的", "j_duan", "transport", [("report", "8"), ("object", "9")]),
    ],
)
def test_what_was_over_long_ago_is_done_in_a_list_of_reports_and_disputed_alone(
    text: str, sender: str, office: str, acts: list[tuple[str, str]]
) -> None:
    assert [(one.act, one.task) for one in read(text, sender=sender, office=office).acts] == acts


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("7号年报率88.5。端午我带班", "k_xin", "market", told("7", rate=88.5)),
        ("5号收缴率91.2。祝大家节日快乐", "w_jia", "water", told("5", rate=91.2)),
        ("周末我带班。2号改好12座", "j_lan", "transport", told("2", total=12)),
    ],
)
def test_talk_in_a_sentence_of_its_own_leaves_the_figure(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields
