"""What stands beside a figure: half of another word is no cue, a name no break, a goal no progress."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("office", "sender", "text", "said"),
    [
        ("water", "w_gu", "管网更新建成12公里，另外两公里在验收", "report 1 doing total=12"),
        ("city", "c_feng", "燃气老旧管道更新装了32公里 还差6.5公里", "report 3 doing total=32 remaining=6.5"),
        ("water", "w_bi", "四乱消缺二十三处", "report 4 doing"),
        ("water", "w_bi", "拆除4号违建50处", "report 4 doing"),
    ],
)
def test_half_of_another_word_is_no_cue(office: str, sender: str, text: str, said: str) -> None:
    assert describe(read(text, office=office, sender=sender)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("投诉37件办了31件，剩6件在谈", "report 7 doing total=31 of=37 remaining=6"),
        ("物业37件谈了31件，剩6件在谈", "report 7 doing remaining=6"),
    ],
)
def test_a_whole_is_not_done_because_nothing_says_what_its_part_is(text: str, said: str) -> None:
    assert describe(read(text, office="city", sender="c_hua")) == said


@pytest.mark.parametrize("until", ["截至6月8日", "截至6月8日24时", "截止今天下午四点"])
def test_how_far_a_count_reaches_is_no_word_of_what_is_counted(until: str) -> None:
    assert (
        describe(read(f"{until}一户一表4260户", office="water", sender="w_jia"))
        == "report 9 doing total=4260"
    )


@pytest.mark.parametrize(
    ("office", "sender", "text", "said"),
    [
        ("water", "w_luo", "9家节水型企业创建现在7家已经验收", "report 7 doing total=7 of=9"),
        ("city", "c_du", "200套保障性租赁住房筹集160套已经到位", "report 9 doing total=160 of=200"),
        ("city", "c_qiu", "九处城市内涝点治理现在七处已经完工", "report 5 doing total=7 of=9"),
    ],
)
def test_a_long_name_between_parts_no_whole_from_its_part(
    office: str, sender: str, text: str, said: str
) -> None:
    assert describe(read(text, office=office, sender=sender)) == said


@pytest.mark.parametrize("text", ["14处内涝点治理月底前悬了", "14处内涝点月底前够呛全弄完"])
def test_a_goal_at_risk_is_not_reached(text: str) -> None:
    assert describe(read(text, office="city", sender="c_qiu")) == "report 5 at_risk"
