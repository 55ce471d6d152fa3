"""Figures that stand beside each other, and what each of them is, whatever verb tells of it."""

from typing import Any

import pytest

from board.reading.figures.numbers import read_numbers
from tests.board.reading.offices import only, read
from tests.board.reading.told import describe, read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("宣讲昨晚在槐荫里又讲了一场，前后23场", "k_mu", "market", told("18", delta=1, total=23)),
        ("叉车这礼拜又拖走5台 满打满算31台", "k_tie", "market", told("19", delta=5, total=31)),
        ("11号今天摸排4家，加起来57家", "k_yao", "market", told("11", delta=4, total=57)),
        ("土方昨天运进来1800方 现在场里三万一千方", "k_ai", "market", told("21", delta=1800, total=31000)),
        ("苗木累计11200株 今天又拉了一车800", "j_tao", "transport", told("14", total=11200, delta=800)),
        ("快递站这两天又挂起来3个 总计44个", "j_ke", "transport", told("18", delta=3, total=44)),
    ],
)
def test_what_is_new_and_what_there_is_so_far_depend_on_no_verb(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("19号又查出4台，加上原来的一共52台", "k_tie", "market", {"delta": None}),
        ("叉车刚开始才12台，现在31台", "k_tie", "market", {"delta": None, "total": 31}),
    ],
)
def test_what_was_found_or_was_there_before_is_not_new(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    act = only(text, sender=sender, office=office)
    assert {name: getattr(act, name) for name in said} == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "percent"),
    [
        ("13号70了", "k_bai", "market", 70),
        ("集聚园那个45", "k_bai", "market", 45),
        ("宿舍楼 82", "p_yu", "school", 82),
        ("污水厂65了", "w_yin", "water", 65),
        ("17号80了", "j_tao", "transport", 80),
        ("危桥改造75了", "j_lan", "transport", 75),
    ],
)
def test_a_bare_figure_behind_its_name_is_the_share_of_what_counts_nothing_or_less(
    text: str, sender: str, office: str, percent: float
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [act.percent for act in acts if act.act == "report"] == [percent]
    assert not any(act.total for act in acts if act.act == "report")


def test_a_small_bare_figure_is_no_count_of_a_work() -> None:
    assert only("13号 8", sender="k_bai", office="market").total is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2万零6百", 20600),
        ("2千零5十", 2050),
        ("3千零5十6", 3056),
        ("3百2十", 320),
        ("1万2千3百4十5", 12345),
        ("3万零5百80", 30580),
        ("两万零6百", 20600),
        ("四千零5十", 4050),
        ("1万零60", 10060),
        ("4千零8", 4008),
    ],
)
def test_numerals_may_be_half_in_digits(text: str, value: float) -> None:
    assert [one.value for one in read_numbers(f"{text}户")] == [value]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号最后两处昨天清完了", "report 4 done"),
        ("四乱最后三处清理完毕", "report 4 done"),
        ("4号最后两处还没清完", "report 4 doing remaining=2"),
        ("4号最后两处正在收尾", "report 4 doing remaining=2"),
    ],
)
def test_the_last_ones_are_left_until_they_are_done(text: str, said: str) -> None:
    assert describe(read(text, sender="w_bi", office="water")) == said


def test_a_place_whose_name_begins_with_new_tells_of_nothing_new() -> None:
    assert only("5号新华的3处还在啃", sender="c_qiu", office="city").delta is None


def test_another_firm_that_was_looked_for_names_no_task() -> None:
    reading = read("设计院又换了一家", sender="j_gong", office="transport")
    assert not any(act.task and not act.open for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("叉车登记26台 拆解8台 注销完成5台", "k_tie", "market", told("19", total=5)),
        ("2号立项9座、开工6座", "j_lan", "transport", told("2")),
        ("药店材料交了60家，评审通过52家", "k_yao", "market", told("11", total=52)),
        ("18号4个在装修，39个开门了", "j_ke", "transport", told("18", total=39)),
        ("11号授牌50家，还有6家在公示", "k_yao", "market", told("11", total=50)),
    ],
)
def test_of_counts_at_several_stages_the_finished_one_tells_how_far_it_is(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("叉车31台，不对，是29台", "k_tie", "market", told("19", total=29)),
        ("拆了4100平 打错 4010平", "k_hu", "market", None),
        ("13号80，哦不，68", "k_bai", "market", told("13", percent=68)),
        ("13号72%是施工方说的，监理认的是68，按68报", "k_bai", "market", told("13", percent=68)),
        ("危桥报的9座，写错了，8座", "j_lan", "transport", None),
    ],
)
def test_a_figure_that_is_taken_back_at_once_is_not_reported(
    text: str, sender: str, office: str, said: dict[str, Any] | None
) -> None:
    if said is None:
        assert all(act.total not in {4100, 9} for act in read(text, sender=sender, office=office).acts)
    else:
        assert read_fields(text, sender, office) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("摊点整治还有13处没进场，商户嫌偏", "k_tie", "market", {}),
        ("药店还有13家没达标，老板嫌麻烦", "k_yao", "market", {"remaining": 13}),
        ("宣讲昨晚讲完第24场", "k_mu", "market", {"total": 24}),
        ("实验楼投了1900万，装修出来2600平", "k_min", "market", {}),
        ("19号任务数60台 实际淘汰62台 超了", "k_tie", "market", {"total": 62, "of": 60, "state": "done"}),
    ],
)
def test_a_count_says_its_place_by_itself(text: str, sender: str, office: str, said: dict[str, Any]) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert all(getattr(acts[0], name) == value for name, value in said.items())


def test_two_measures_of_one_task_are_two_reports() -> None:
    acts = read("实验楼投了1900万，弄出来2600平方米", sender="k_min", office="market").acts
    assert {act.indicator: act.total for act in acts} == {"完成投资": 1900, "装修面积": 2600}


def test_what_the_title_calls_more_is_no_addition() -> None:
    assert only("补植苗木任务数36000株，实际补植36200株", sender="j_tao", office="transport").delta is None


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("叉车拖走38台，剩9台等补贴", "k_tie", "market", told("19", total=38, remaining=9)),
        ("6号弄下来92个，还差13个站台", "j_gong", "transport", told("6", total=92, remaining=13)),
        ("药店跑了71家，还剩12家", "k_yao", "market", told("11", total=71, remaining=12)),
    ],
)
def test_what_is_done_beside_what_is_left_depends_on_no_verb(
    text: str, sender: str, office: str, said: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize("text", ["4号收到60条，还剩12条", "4号发现60台，还剩12台", "4号派了6个人，还剩12台"])
def test_what_came_in_was_found_or_sent_is_not_done(text: str) -> None:
    assert only(text, sender="k_tie", office="market").total not in {60, 6}


@pytest.mark.parametrize(
    ("text", "percent"), [("13号推出去三成五了", 35), ("集聚园这摊儿算六成吧", 60), ("13号干下去四成", 40)]
)
def test_a_share_may_follow_any_word_of_going_on(text: str, percent: float) -> None:
    assert only(text, sender="k_bai", office="market").percent == percent


def test_the_last_ones_that_are_put_up_end_the_work() -> None:
    assert describe(read("最后三个快递站也挂上牌了", sender="j_ke", office="transport")) == "report 18 done"


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("土方又拖走一车260方 累计27600", "k_ai", "market", told("21", delta=260, total=27600)),
        ("药店这周过了5家 连之前的66家", "k_yao", "market", told("11", delta=5, total=66)),
        ("Z1今天到账56万 累计拨出612万", "j_ou", "transport", told("Z1", delta=56, total=612)),
    ],
)
def test_what_went_into_the_whole_is_new(text: str, sender: str, office: str, said: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == said


@pytest.mark.parametrize("text", ["铁拳移送公安3件，累计办结131件", "铁拳立案4件移送3件，累计131件"])
def test_what_another_word_tells_of_did_not_go_into_the_whole(text: str) -> None:
    assert only(text, sender="k_hu", office="market").delta is None


def test_a_rank_of_last_time_stands_before_that_of_this_time() -> None:
    assert only("16号上次第7这次第5", sender="j_an", office="transport").value == 5


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号最后一座也加固好了", "j_lan", "transport", "report 2 done"),
        ("最后四个站台昨天拖走换掉了", "j_gong", "transport", "report 6 done"),
        ("最后四个站台今天还没换", "j_gong", "transport", "report 6 doing remaining=4"),
        ("药店还有3家图纸没定", "k_yao", "market", "report 11 doing"),
        (
            "改造里程61公里，刚说快了，是60.1公里",
            "j_gao",
            "transport",
            "report 1 doing total=60.1 indicator=改造里程",
        ),
    ],
)
def test_the_last_one_and_what_waits_for_a_step(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
