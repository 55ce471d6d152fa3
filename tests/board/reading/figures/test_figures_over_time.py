"""Which of several figures is that of now: from one to another, a day that is named, a quarter that is over."""

import pytest

from tests.board.reading.offices import only


@pytest.mark.parametrize(
    ("text", "sender", "office", "rate"),
    [
        ("参与率从83.2蹿到88.6%", "p_mo", "school", 88.6),
        ("年报率从86.1慢慢爬到现在的90.4%", "k_xin", "market", 90.4),
        ("5号收缴率由88.4冲到91.6了", "w_jia", "water", 91.6),
        ("续保率自84.9一路拱到８７．３％", "t_wen", "party", 87.3),
        ("漏损率从11.2%压到9.8了", "w_jia", "water", 9.8),
        ("签约率66.1蹿到68.5%了", "h_zhao", "health", 68.5),
        ("收缴率打月初的八成八干到九成二了", "w_jia", "water", 92),
    ],
)
def test_what_it_has_come_to_is_told_whatever_the_verb(
    text: str, sender: str, office: str, rate: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.rate, act.total, act.percent) == (rate, None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("危桥改造从5座猛增到8座", "j_lan", "transport", 8),
        ("气瓶赋码从21000只干到了26500只", "k_tie", "market", 26500),
    ],
)
def test_a_count_that_has_grown_is_what_it_has_come_to(
    text: str, sender: str, office: str, total: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.total, act.delta) == (total, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "percent"),
    [
        ("12号监理按总盘子核的是35%", "p_yu", "school", 35),
        ("平台对接第三方测的52%", "p_bao", "school", 52),
        ("截至8号提标扩建61%", "w_yin", "water", 61),
        ("码头改建局里核下来是44%", "j_he", "transport", 44),
    ],
)
def test_progress_is_told_by_who_reckoned_it_or_to_which_day(
    text: str, sender: str, office: str, percent: float
) -> None:
    assert only(text, sender=sender, office=office).percent == percent


def test_percent_grown_from_a_bare_figure_is_the_progress() -> None:
    assert only("平台对接从35干到50%了", sender="p_bao", office="school").percent == 50


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "rate"),
    [
        ("收缴率8号这天看是93.1%", "w_jia", "water", "5", 93.1),
        ("签约率9号当天测的是68.8", "h_zhao", "health", "3", 68.8),
        ("续保率3号当日统计是88.6", "t_wen", "party", "3", 88.6),
        ("4号那天看签约率是68.2%", "h_zhao", "health", "3", 68.2),
        ("收缴率8号当天系统里是92.6，上个月才88", "w_jia", "water", "5", 92.6),
        ("4号通车率3号这天县里来人点的是93.4", "j_ke", "transport", "4", 93.4),
    ],
)
def test_day_on_which_a_rate_was_taken_is_no_task(
    text: str, sender: str, office: str, task: str, rate: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.rate, act.delta, act.total) == (task, rate, None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "rate"),
    [
        ("收缴率93.1%，上季度末89.7", "w_jia", "water", 93.1),
        ("截至8号签约率68.8%，上季度66.9", "h_zhao", "health", 68.8),
        ("截至9号签约服务68.8%，上季度末66.1", "h_zhao", "health", 68.8),
        ("签约服务8号这天是67.5%", "h_zhao", "health", 67.5),
        ("年报率自查91.2，上个月自查88.4", "k_xin", "market", 91.2),
        ("超限率1.6%，上半年末是1.9", "j_duan", "transport", 1.6),
        ("上季度末86.2，现在续保率88.9", "t_wen", "party", 88.9),
    ],
)
def test_rate_of_a_period_that_is_over_stands_only_for_comparison(
    text: str, sender: str, office: str, rate: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.rate, act.total, act.delta) == (rate, None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "rate"),
    [
        ("收缴率上季度92.4", "w_jia", "water", 92.4),
        ("收缴率自查92.4", "w_jia", "water", 92.4),
        ("考核通过率上个月统计的93.8", "j_he", "transport", 93.8),
        ("参保续保率上季度末自查87.6", "t_wen", "party", 87.6),
        ("水质达标率第三方测的94.1", "w_jia", "water", 94.1),
        ("考核通过率上季度统计下来93.5%", "j_he", "transport", 93.5),
    ],
)
def test_lone_rate_is_told_by_who_or_when_it_was_taken(
    text: str, sender: str, office: str, rate: float
) -> None:
    assert only(text, sender=sender, office=office).rate == rate


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("气瓶赋码今天到26500只，昨天是26100只", "k_tie", "market", 26500),
        ("气瓶赋码26500只了，昨儿下班是26100", "k_tie", "market", 26500),
    ],
)
def test_what_there_was_yesterday_is_nothing_new(text: str, sender: str, office: str, total: float) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.total, act.delta) == (total, None)


def test_a_share_of_a_month_before_is_none_of_now() -> None:
    act = only("5号收缴率5月91.6%，4月是90.3%", sender="w_jia", office="water")
    assert (act.rate, act.percent) == (91.6, None)


def test_what_somebody_went_round_is_nothing_done() -> None:
    act = only("危桥改造昨天把5座走了一遍，图纸在改", sender="j_lan", office="transport")
    assert (act.total, act.delta) == (None, None)
