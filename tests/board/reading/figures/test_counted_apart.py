"""What a figure counts by the words right around it: what is left out, levels that move, own verbs, rests."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("4号已整治280台，没算古渡的", "k_tie", "market", "report 4 doing total=280"),
        ("电梯已装好21台，重叠的没算", "c_hua", "city", "report 2 doing total=21"),
        ("6号完工180个，重复的没算", "j_gong", "transport", "report 6 doing total=180"),
        ("2号改好21个，重复的不算", "p_fan", "school", "report 2 doing total=21"),
        ("11号已办结21件，退回来的不计在内", "c_bu", "city", "report 11 doing total=21"),
        ("药店达标66家，还在公示的没算", "k_yao", "market", "report 11 doing total=66"),
        ("药店达标66家，试运行的那两家没算进去", "k_yao", "market", "report 11 doing total=66"),
        ("4号那几户没算吗", "c_luan", "city", "query 4 about=task"),
        ("4号已整治280台", "k_tie", "market", "report 4 doing total=280"),
    ],
)
def test_what_is_left_out_leaves_the_count_as_it_was(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号已完工9座，没算3号的", "j_lan", "transport", "report 2 doing total=9"),
        ("4号已整治280台，跟19号重复的几台没算", "k_tie", "market", "report 4 doing total=280"),
        ("2号装好21台，和5号重叠的不算", "c_hua", "city", "report 2 doing total=21"),
        ("4号那几户算了没", "c_luan", "city", "query 4 about=task"),
    ],
)
def test_other_task_beside_what_is_left_out_is_named_by_the_way(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("16号名次升到第3", "j_an", "transport", "report 16 doing value=3 indicator=全市名次"),
        ("11号氨氮降到0.8", "w_xie", "water", "report 11 doing value=0.8 indicator=断面氨氮浓度"),
        ("11号浓度降到0.8了", "w_xie", "water", "report 11 doing value=0.8 indicator=断面氨氮浓度"),
        ("11号密度降到1.6", "h_ji", "health", "report 11 doing value=1.6 indicator=蚊虫密度"),
        ("11号密度升到63", "h_ji", "health", "report 11 doing value=63 indicator=蚊虫密度"),
        ("11号降到1.6了", "h_ji", "health", "report 11 doing value=1.6 indicator=蚊虫密度"),
        ("17号排到第4了", "k_ying", "market", "report 17 doing value=4 indicator=全市排名"),
        ("质量考核排名升到4", "k_ying", "market", "report 17 doing value=4 indicator=全市排名"),
    ],
)
def test_level_that_moves_is_a_value(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("江湾签到七百八十六户了，今天新签14户", "c_zong", "city", "report 4 doing total=786 delta=14"),
        ("江湾签到786户了", "c_zong", "city", "report 4 doing total=786"),
        ("茶产业签到9家了，今天新签1家", "t_ning", "party", "report 11 doing total=9 delta=1"),
        ("主题党日签到86人", "t_zhu", "party", ""),
        ("2号完工9座还剩5", "j_lan", "transport", "report 2 doing total=9 remaining=5"),
        ("11号达标88家还剩32", "k_yao", "market", "report 11 doing total=88 remaining=32"),
        ("加装电梯36台还差9", "c_hua", "city", "report 2 doing total=36 remaining=9 indicator=加装电梯"),
        ("2号改好40个剩22", "p_fan", "school", "report 2 doing total=40 remaining=22"),
        ("5号今天新赋126只", "k_tie", "market", "report 5 doing delta=126"),
        ("1号今天新检26栋", "c_ge", "city", "report 1 doing delta=26"),
        ("2号今天新检126人", "h_zhao", "health", "report 2 doing delta=126"),
        ("8号实际通过的累计12处", "h_min", "health", "report 8 doing total=12"),
        ("铁拳180件办了150件，剩30件在查", "k_hu", "market", "report 9 doing total=150 of=180 remaining=30"),
        ("信访60件办了52件，剩8件在谈", "t_yue", "party", "report 10 doing total=52 of=60 remaining=8"),
        ("积案31件办了25件，剩6件在谈", "c_bu", "city", "report 11 doing total=25 of=31 remaining=6"),
    ],
)
def test_own_verb_and_rest_of_the_goal_tell_what_figures_count(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        (
            "帮扶弄了六成五，倍增的申报表还在填",
            "k_ying",
            "market",
            "report 14 doing percent=65 + report 15 doing",
        ),
        ("控辍弄完了，近视的筛查表还在填", "p_qi", "school", "report 6 done + report 8 doing"),
    ],
)
def test_common_word_at_the_head_names_the_one_task_that_has_it(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
