"""An owner's own words on what was done on a task, without a list of activities."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    "text",
    [
        "4号走访了两个村", "4号开了推进会", "4号跟妇联碰过头", "4号海报贴了三十张", "4号正跟文明办商量", "4号已发倡议书",
        "4号今天去社区发折页", "4号舞台搭好了灯没到", "4号走访村民30户",
    ],
)  # fmt: skip
def test_an_owner_who_tells_of_work_reports(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.task, act.state, act.total) == ("report", "4", "doing", None)


@pytest.mark.parametrize(
    "text",
    [
        "4号收到了",
        "4号我看了",
        "4号的表发你了",
        "4号忘了说",
        "4号辛苦大家了",
        "4号走访了吗",
        "4号名单给你了",
        "4号知道了",
    ],
)
def test_talk_about_a_task_is_no_report(text: str) -> None:
    assert [act.act for act in read(text, sender="h_min").acts if act.act == "report"] == []


def test_others_tell_of_a_task_and_report_nothing() -> None:
    assert read("4号走访了两个村", sender="h_lis").acts == ()
