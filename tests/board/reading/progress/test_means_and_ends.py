"""What serves the work, what a duty's round holds and what is feared: none of it is written as the work's end or count."""

from typing import Any

import pytest

from board.model.task import Indicator, Task
from board.reading.figures.rounds import is_of_round
from board.reading.figures.stretch import Stretch
from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        # a level with a point is no day of the year
        ("漏损率12.1", "w_jia", "water", told("10", rate=12.1)),
        ("10号漏损率11.3", "w_jia", "water", told("10", rate=11.3)),
        ("10号漏损率降到9.6了", "w_jia", "water", told("10", rate=9.6)),
        ("3号6.28能完工", "w_yin", "water", told("3", eta="2026-06-28")),
        # what a place is fitted out with comes before its end
        ("客运站打算8月中旬换空调，现在刷墙", "j_ke", "transport", told("7")),
        ("体育馆计划7月20号装好灯具", "p_kang", "school", told("3")),
        ("宿舍楼7月底搬完新床位，这两天在补漏", "p_yu", "school", told("12")),
        ("宿舍楼打算8月中旬搬进去，现在刷墙", "p_yu", "school", told("12", eta="2026-08-20")),
        ("宿舍楼8月底完工", "p_yu", "school", told("12", eta="2026-08-31")),
        # finished, and in use
        ("3号完工通水了", "w_yin", "water", told("3", "done")),
        ("12号装完送电了", "w_shen", "water", told("12", "done")),
        ("11号渡口建成通车了", "j_he", "transport", told("11", "done")),
        # what the year will not see done outweighs what it is missed by
        ("几个大户停产欠着不给，水费收缴今年恐怕完不成", "w_jia", "water", told("5", "at_risk")),
        ("厂家不发货，新能源公交今年怕是完不成", "j_gong", "transport", told("5", "at_risk")),
        ("村民不让进场，管网更新全年任务恐怕完不成", "w_gu", "water", told("1", "at_risk")),
        ("渡口改建：1号、2号墩浇完，进度52%", "j_he", "transport", told("11", percent=52)),
        ("5号厂家不发货，换不动", "j_gong", "transport", told("5", "blocked")),
        # what comes before the work counts nothing of it
        ("18号选址定了6个，在签协议", "j_ke", "transport", told("18")),
        ("危桥改造图纸出了5座", "j_lan", "transport", told("2")),
        ("18号建成6个", "j_ke", "transport", told("18", total=6)),
        # no duty's round, but a count that runs through the year
        ("11号这个月清了9件", "c_bu", "city", told("11", delta=9)),
        # what was reported long ago, and is shown as if it were not
        ("12号上周就报过了，为什么显示未报", "k_cen", "market", {"act": "object", "task": "12"}),
        ("8号早传过了，咋标着没报", "w_xie", "water", {"act": "object", "task": "8"}),
        # numbered parts of a task that words have named
        ("污水厂扩建：1、2号池浇完，进度38%", "w_yin", "water", told("3", percent=38)),
        ("污水厂扩建目前5号泵在装，进度41%", "w_yin", "water", told("3", percent=41)),
        ("水库除险加固3号坝在灌浆，总进度60%", "w_shen", "water", told("6", percent=60)),
    ],
)  # fmt: skip
def test_what_serves_the_work_is_not_its_end(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("lead", "recurrence", "counts", "whole"),
    [
        ("这个月查了", "FREQ=MONTHLY;BYMONTHDAY=25", False, True),
        ("本月跑完", "FREQ=MONTHLY;BYMONTHDAY=25", False, True),
        ("这个礼拜巡了", "FREQ=WEEKLY;BYDAY=FR", False, True),
        ("这个月又查了", "FREQ=MONTHLY;BYMONTHDAY=25", False, False),
        ("本月新查了", "FREQ=MONTHLY;BYMONTHDAY=25", False, False),
        ("这周查了", "FREQ=MONTHLY;BYMONTHDAY=25", False, False),
        ("这个月走访", "FREQ=MONTHLY;BYMONTHDAY=25", True, False),
        ("这个月查了", None, False, False),
    ],
)
def test_a_round_of_a_duty_holds_all_that_was_done_in_it(
    lead: str, recurrence: str | None, counts: bool, whole: bool
) -> None:
    indicators = (Indicator(name="走访人次", op=">=", target=2400, unit="人次"),) if counts else ()
    task = Task("12", "养老机构安全每月巡查", recurrence=recurrence, indicators=indicators)
    assert is_of_round(Stretch(lead, 0, len(lead), task, frozenset()), lead) is whole
