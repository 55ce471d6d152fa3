"""Which of two tasks is meant whose words stand beside each other: what is pointed at, and what is asked for of each."""

import pytest

from board.model.acts import Pending
from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("管网更新全部建成✅ 水库想申请延两周", "report 1 done + extend 6 days=14"),
        ("预警系统全部升级完成✅，水库想申请延两周", "report 12 done + extend 6 days=14"),
    ],
)
def test_time_asked_for_behind_a_short_name_is_for_that_task(text: str, said: str) -> None:
    assert describe(read(text, office="water", sender="w_shen")) == said


def test_what_is_pointed_at_is_the_task() -> None:
    assert (
        describe(read("四乱那条污水又冒出来了，挂牌督办", office="water", sender="w_geng")) == "supervise 4"
    )


@pytest.mark.parametrize("text", ["水库除险加固的照片糊得看不清 退回去重报", "除险加固的照片不行，退回"])
def test_half_of_a_name_leaves_nothing_out(text: str) -> None:
    waiting = (Pending("close", "6"), Pending("extend", "7"))
    said = describe(read(text, office="water", sender="w_geng", pending=waiting))
    assert said == "reject 6 what=close"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("四乱昨天又有人反映巡河不到位，重新打开", "reopen 4"),
        ("巡河又冒出来漏损的事，督办", "supervise 8"),
        ("节水四乱都催催", "ASK remind OPEN"),
    ],
)
def test_who_leads_speaks_of_what_comes_first(text: str, said: str) -> None:
    assert describe(read(text, office="water", sender="w_geng")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("改造那项省里抽查退回来了，重新打开", "reopen 9"),
        (
            "创建这项改由办公室牵头，工程科配合",
            "assign 7 to_unit=综合科 role=lead + assign 7 to_unit=工程建设科 role=support",
        ),
        ("治理那条挂牌督办", ""),
    ],
)
def test_a_common_word_that_a_leader_points_at_is_the_one_task_that_has_it(text: str, said: str) -> None:
    assert describe(read(text, office="water", sender="w_geng")) == said
