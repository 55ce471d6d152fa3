"""How many there are, said behind what is done of them; and those among what is left of whom something is told."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("13号关停了11家，一共18家", "p_fan", "school", "report 13 doing total=11 of=18"),
        ("2号改完四十个食堂，总共62个", "p_fan", "school", "report 2 doing total=40 of=62"),
        ("1号建了9间，一共16间", "k_bai", "market", "report 1 doing total=9 of=16"),
        ("19号淘汰了31台，拢共58台", "k_tie", "market", "report 19 doing total=31 of=58"),
        ("5号收了6300户，一共9100户", "w_jia", "water", "report 5 doing total=6300 of=9100"),
    ],
)
def test_in_all_says_how_many_there_are(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("1号今天建了1间，一共7间", "k_bai", "market", "report 1 doing total=7 delta=1"),
        ("19号淘汰了3台，一共21台", "k_tie", "market", "report 19 doing total=21 delta=3"),
        ("13号又关停2家，一共11家", "p_fan", "school", "report 13 doing total=11 delta=2"),
    ],
)
def test_what_is_new_is_no_part_of_all_so_far(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        (
            "4号清理完50处，还有23处，雨大进不了场的有两处", "w_bi", "water",
            "report 4 doing total=50 remaining=23",
        ),
        (
            "2号改好40个，还有22个，没定下厂家的有三个", "p_fan", "school",
            "report 2 doing total=40 remaining=22",
        ),
        (
            "11号达标80家，还剩40家，缺药师的有6家", "k_yao", "market",
            "report 11 doing total=80 remaining=40",
        ),
    ],
)  # fmt: skip
def test_some_of_those_left_are_not_all_that_are(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


@pytest.mark.parametrize(
    ("text", "sender", "office", "told"),
    [
        ("13号推到四成，初稿写了8家", "p_fan", "school", "report 13 doing percent=40"),
        ("4号推到六成，点位图出了40处", "w_bi", "water", "report 4 doing percent=60"),
        ("2号推到三成，鉴定报告出了20台", "c_hua", "city", "report 2 doing percent=30"),
        ("11号推到五成，资料收了60家", "k_yao", "market", "report 11 doing percent=50"),
        ("4号推到五成，基础挖了40处", "w_bi", "water", "report 4 doing percent=50"),
    ],
)
def test_papers_on_the_way_are_no_figure_of_the_task(text: str, sender: str, office: str, told: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == told


def test_some_of_whom_something_is_told_are_not_new() -> None:
    told = describe(read("今天来体检的排了老长，有3个老人头晕，累计2860人，2号", office="health"))
    assert told == "report 2 doing total=2860"


@pytest.mark.parametrize("solved", ["改完", "整改了", "办结", "清掉"])
def test_problems_that_are_solved_are_no_part_found_on_the_way(solved: str) -> None:
    said = describe(read(f"8号12个问题{solved}9个，剩下3个", sender="c_bu", office="city"))
    assert said == "report 8 doing total=9 of=12 remaining=3"
