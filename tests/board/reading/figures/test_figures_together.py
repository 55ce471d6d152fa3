"""Figures beside each other, behind a unit's name, and what a board number in front of them makes of them."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5号收缴率从91.2掉到90.6", {"rate": 90.6, "total": None}),
        ("5号90.6", {"rate": 90.6, "indicator": "收缴率"}),
        ("10号漏损率由10.9%降至10.2%", {"rate": 10.2}),
        ("1号本来应该换到20公里的，结果只换了17.5公里", {"total": 17.5}),
        ("1号60多公里了，准确的61.3公里", {"total": 61.3}),
        ("4号清理了50处，总共73处，还差23处", {"total": 50, "of": 73, "remaining": 23}),
        ("4号清完了50处了，还有23处", {"total": 50, "remaining": 23}),
        ("3号干了七成半", {"percent": 75}),
        ("3号干了百分之七八十", {"percent": None, "state": "doing"}),
        ("4号31处/73处", {"total": 31, "of": 73}),
        ("4号一共73处，清完50处", {"total": 50, "of": 73}),
        ("4号73处中的50处清完了", {"total": 50, "of": 73}),
        ("4号一共清完50处，今天清了3处", {"total": 50, "delta": 3, "of": None}),
        ("4号还有8处在清", {"remaining": 8, "total": None, "state": "doing"}),
        ("4号清完50处，还有3处在清，20处没动", {"total": 50, "remaining": None}),
        ("4号73处清完50处，3处在清，剩下20处没进场", {"total": 50, "of": 73, "remaining": None}),
        ("4号清完50处，还剩23处，其中3处没进场", {"total": 50, "remaining": 23}),
        ("4号除了5处其他都在清", {"total": None, "remaining": None}),
        ("10号漏损率由10.9%下降到10.2%", {"rate": 10.2}),
        ("4号三处四处都清完了", {"total": None, "state": "doing"}),
        ("4号5月份清了12处", {"total": None, "delta": 12}),
        ("9号又改了30户，现在2千1百户", {"delta": 30}),
    ],
)
def test_it_settles_figures_beside_each_other(text: str, said: dict[str, Any]) -> None:
    act = only(text, office="water", sender="w_qian")
    assert {name: getattr(act, name) for name in said} == said


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("9号青山站累计3100户", {"青山供水站": 3100}),
        ("9号青山累计3100户，白云累计2200户", {"青山供水站": 3100, "白云供水站": 2200}),
        ("白云站9号累计2200户", {"白云供水站": 2200}),
        ("9号白云站的户数我代报，累计2200户", {"白云供水站": 2200}),
    ],
)
def test_figures_behind_a_unit_are_that_units(text: str, units: dict[str, float]) -> None:
    acts = read(text, office="water", sender="w_qian").acts
    assert {act.for_unit: act.total for act in acts} == units


@pytest.mark.parametrize(
    "text",
    ["4号一共73处，清完50处，还剩10处", "4号清完50处，一共73处，剩10处", "4号一季度清了12处，二季度清了20处"],
)
def test_figures_that_cannot_all_be_true_are_asked_about(text: str) -> None:
    reading = read(text, office="water", sender="w_bi")
    assert reading.ask
    assert [(act.task, act.total, act.of, act.remaining) for act in reading.acts] == [("4", None, None, None)]


def test_what_an_earlier_month_brought_is_no_figure_of_now() -> None:
    act = only("4号3月清了12处", office="water", sender="w_bi")
    assert (act.total, act.delta, act.state) == (None, None, "doing")


def test_what_broke_down_is_not_counted() -> None:
    act = only("4号水泵坏了一台，不影响", office="water", sender="w_bi")
    assert (act.total, act.state) == (None, "doing")


def test_a_finishing_verb_names_no_task_beside_one() -> None:
    act = only("8号一共62个，办结30个", office="city", sender="c_bu")
    assert (act.task, act.total, act.of) == ("8", 30, 62)


def test_the_words_of_a_task_of_others_do_not_lead_away_from_a_number() -> None:
    act = only("5号积水点，管道改了2处", office="city", sender="c_qiu")
    assert act.task == "5"


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("10号这周又送走36个，累计312人", "j_he", "transport", "report 10 doing total=312 delta=36"),
        ("5号又敲定3个，一共78人", "p_tao", "school", "report 5 doing total=78 delta=3"),
        ("5号昨天一天跑了俩村，累计78人", "p_tao", "school", "report 5 doing total=78"),
        ("C2又退出去2笔，累计96.5万", "c_bu", "city", "report C2 doing total=96.5"),
        ("16号放出去三笔，累计放款1.2亿", "k_xin", "market", "report 16 doing total=12000"),
    ],
)
def test_what_was_new_is_counted_by_any_measure_with_nothing_behind_it(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号又架通一座，累计9座", "j_lan", "transport", "report 2 doing total=9 delta=1"),
        ("6号又立起来一个，累计78个", "j_gong", "transport", "report 6 doing total=78 delta=1"),
        ("6号又塌了一个，累计78个", "j_gong", "transport", "report 6 doing total=78"),
        ("6号七座水库加固完五座", "w_shen", "water", "report 6 doing total=5 of=7"),
        ("1号十六间建起来十一间", "k_bai", "market", "report 1 doing total=11 of=16"),
        ("11号三十一件积案清掉二十件", "c_bu", "city", "report 11 doing total=20 of=31"),
        ("11号12家主体谈妥了9家", "t_ning", "party", "report 11 doing"),
        ("22号三家单位比完了两家", "k_hu", "market", "report 22 doing"),
        ("3号砌起来三成五了", "w_yin", "water", "report 3 doing percent=35"),
        ("12号系统搭出来四成了", "w_shen", "water", "report 12 doing percent=40"),
        ("10号对接下来七成了", "p_bao", "school", "report 10 doing percent=70"),
        ("3号池子砌起来三成五了", "w_yin", "water", "report 3 doing"),
        ("10号栏杆装出去六成了", "c_xi", "city", "report 10 doing"),
        ("4号派下去280台", "k_tie", "market", "report 4 doing total=280"),
    ],
)
def test_a_part_of_a_whole_and_a_share_are_read_whatever_the_verb(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("7号创了12家，20家企业还剩8家", "w_luo", "water", "report 7 doing total=12 of=20 remaining=8"),
        ("4号清了50处，73处问题还剩23处没清", "w_bi", "water", "report 4 doing total=50 of=73 remaining=23"),
        ("2号装了30台，45台还差15台", "c_hua", "city", "report 2 doing total=30 of=45 remaining=15"),
        ("7号创了12家，20家企业还剩5家", "w_luo", "water", "ASK report 7 OPEN doing"),
        ("4号清了50处，73处问题还剩30处没清", "w_bi", "water", "ASK report 4 OPEN doing"),
        ("8号验收完10家，18家卫生室还差5家", "h_min", "health", "ASK report 8 OPEN doing"),
        ("2号装了30台，45台还差5台", "c_hua", "city", "ASK report 2 OPEN doing"),
        ("4号清了50处，还剩23处", "w_bi", "water", "report 4 doing total=50 remaining=23"),
        ("4号73处问题还剩23处", "w_bi", "water", "report 4 doing remaining=23"),
    ],
)
def test_the_whole_stands_in_the_clause_of_what_is_left(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("10号按监理核的是72%，驿站还剩最后两座", "c_xi", "city", "report 10 doing percent=72"),
        ("10号路面铺装还剩300米，总体九成", "c_xi", "city", "report 10 doing percent=90"),
        ("3号干到八成，就剩3台风机没装", "w_yin", "water", "report 3 doing percent=80"),
        ("12号还差两间房没刷漆，整体95%", "p_yu", "school", "report 12 doing percent=95"),
        ("11号总进度60%，护栏差80米", "j_he", "transport", "report 11 doing percent=60"),
        ("11号引桥还剩最后三孔没架", "j_he", "transport", "report 11 doing"),
        ("1号改造七成，还剩38公里", "j_gao", "transport", "report 1 doing percent=70 remaining=38"),
        ("4号清了50处，还剩23处", "w_bi", "water", "report 4 doing total=50 remaining=23"),
        ("10号就剩两公里了", "c_xi", "city", "report 10 doing remaining=2"),
    ],
)
def test_what_is_left_of_a_part_is_not_the_tasks(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
