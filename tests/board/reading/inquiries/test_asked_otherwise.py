"""Questions as other people put them: whether a figure is true, whose a task is, what falls due."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("电梯维保这个数有没有谱，别是凑的吧", "check"),
        ("电梯维保，报的数是怎么来的，信得过吗", "check"),
        ("城关那边说电梯维保一千多台，有没有核过，真的假的", "check"),
        ("电梯维保那个96.5是真的还是凑的，查一下", "check"),
        ("问下电梯维保是谁家牵头", "owner"),
        ("问哈，电梯维保4号挂的谁的名字？不会是我吧", "owner"),
        ("按这个进度，电梯维保11月20号收得了尾不", "forecast"),
    ],
)
def test_what_is_wanted_of_a_task(text: str, want: str) -> None:
    assert describe(read(text, sender="k_lu", office="market")) == f"query 4 about=task want={want}"


def test_why_it_is_asked_is_no_period() -> None:
    said = describe(read("电梯维保搞到什么程度了，下周市长要看演示", sender="k_lu", office="market"))
    assert said == "query 4 about=task"


def test_whether_it_is_better_is_a_comparison() -> None:
    said = describe(read("年报率，比一季度好没好", sender="k_lu", office="market"))
    assert "want=compare" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("看看我本周哪些要到日子了", "mine until=2026-06-14 filter=due"),
        ("这周之内我有哪些事到时限？列一下", "mine until=2026-06-14 filter=due"),
        ("帮我瞅瞅，我名下有过了时限的没", "mine filter=overdue"),
    ],
)
def test_what_falls_due_of_ones_own(text: str, said: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("数一数，目前几个任务是红灯", "query about=board filter=red want=count"),
        ("月底要到点的都摆出来", "query until=2026-06-30 about=board filter=due"),
    ],
)
def test_what_stands_on_the_board(text: str, said: str) -> None:
    assert describe(read(text, sender="k_lu", office="market")) == said


def test_what_still_runs_is_compared_with_the_other_period() -> None:
    said = describe(read("今年年报率，跟2025年上半年相比，是好了还是差了？", sender="k_lu", office="market"))
    assert "want=compare" in said
    assert "since=2025-01-01" in said
    assert "until=2025-06-30" in said


@pytest.mark.parametrize(
    "text",
    [
        "已登记：4号 累计1873台（原1850台）。如有误，请回复“更正”",
        "已记录：4号 累计1873台（原1850台）。有误请回复“更正”",
        "提醒：今儿是调休补班",
    ],
)
def test_receipts_and_reminders_say_nothing(text: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == ""


def test_up_to_a_day_names_no_task() -> None:
    said = describe(read("后天开始出差去深圳，13号为止，这几天由陆局替我", sender="k_tie", office="market"))
    assert said == "away until=2026-06-13 since=2026-06-12 to_person=k_lu"
