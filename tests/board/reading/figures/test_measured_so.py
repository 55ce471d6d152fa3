"""Levels, plain board numbers behind 报, and words whose figures say what they are said of."""

from datetime import date

import pytest

from board.model.acts import Act, Message
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed
from tests.board.reading.told import describe


def acts(text: str, lexicon: Lexicon, sender: str) -> tuple[Act, ...]:
    return read_message(Message(text, NOW, sender, chat="group"), lexicon, Calendar()).acts


@pytest.fixture(scope="module")
def coefficient() -> Lexicon:
    """An office whose task 10 is measured by a coefficient."""
    return renamed("water", {"漏损率": "利用系数", '"%"': "null"})


@pytest.fixture(scope="module")
def consumption() -> Lexicon:
    """An office whose task 11 is measured per 10 000 yuan, in the unit of a count."""
    return renamed("water", {"断面氨氮浓度": "万元GDP用水量", '"毫克/升"': '"立方米"'})


@pytest.mark.parametrize("text", ["10号利用系数0.571", "利用系数0.571", "10号系数出来了0.571"])
def test_a_coefficient_is_a_level(text: str, coefficient: Lexicon) -> None:
    (act,) = acts(text, coefficient, "w_jia")
    assert (act.task, act.value, act.total) == ("10", 0.571, None)


def test_what_is_measured_per_10000_yuan_is_a_level(consumption: Lexicon) -> None:
    (act,) = acts("万元GDP用水量45.8立方米", consumption, "w_bi")
    assert (act.task, act.value, act.total) == ("11", 45.8, None)


@pytest.fixture(scope="module")
def dotted() -> Lexicon:
    """The water office with dotted board numbers: 清四乱 is 5.1, 节水型企业 is 5.2."""
    return renamed("water", {'"code": "4"': '"code": "5.1"', '"code": "7"': '"code": "5.2"'})


@pytest.mark.parametrize("text", ["报5.1 累计38处", "郭工没信号 5.1我帮他报 累计38处", "我报5.1，累计38处"])
def test_a_dotted_number_behind_a_report_is_a_task(text: str, dotted: Lexicon) -> None:
    assert [(act.task, act.total) for act in acts(text, dotted, "w_bi")] == [("5.1", 38)]


def test_a_second_dotted_number_may_follow_a_space(dotted: Lexicon) -> None:
    found = acts("5.1清理问题38处 5.2还剩4家", dotted, "w_qian")
    assert [(act.task, act.total, act.remaining) for act in found] == [("5.1", 38, None), ("5.2", None, 4)]


@pytest.mark.parametrize("text", ["周报5.1前交", "还有5.1公里没换"])
def test_a_day_or_a_length_is_no_dotted_number(text: str, dotted: Lexicon) -> None:
    assert all(act.task != "5.1" for act in acts(text, dotted, "w_bi"))


@pytest.mark.parametrize("text", ["撤掉4处排口了", "排污口撤掉4个了", "11号取消了4个"])
def test_doing_away_with_things_cancels_no_task(text: str) -> None:
    assert all(act.act != "cancel" for act in read(text, office="water", sender="w_bi").acts)


@pytest.mark.parametrize(
    "text", ["11号撤掉吧", "11号取消，政策变了", "11号这项撤销，4个口子都并走了", "剩4个不做了，11号取消"]
)
def test_an_order_about_the_task_still_cancels(text: str) -> None:
    assert only(text, office="water", sender="w_bi").act == "cancel"


@pytest.mark.parametrize("text", ["3号全部10月20号前完工", "3号上礼拜开工，全部10月20号前完工"])
def test_all_of_it_by_a_day_is_a_plan(text: str) -> None:
    act = only(text, office="water", sender="w_yin")
    assert (act.state, act.eta) == ("doing", date(2026, 10, 20))


@pytest.mark.parametrize("text", ["3号都快完成了", "3号全部明天交付", "3号全部要年底完成", "3号都没完成"])
def test_all_of_it_to_come_is_not_done(text: str) -> None:
    assert only(text, office="water", sender="w_yin").state == "doing"


@pytest.mark.parametrize("text", ["3号已全部完成", "3号都快速完成了", "3号全部会签完成了"])
def test_all_of_it_that_has_come_is_done(text: str) -> None:
    assert only(text, office="water", sender="w_yin").state == "done"


def test_rates_side_by_side_need_no_comma() -> None:
    lexicon = renamed("water", {"水质达标率": "家长满意率"})
    found = acts("2号自来水普及率96.2家长满意率91.5", lexicon, "w_jia")
    assert [(act.indicator, act.rate) for act in found] == [("自来水普及率", 96.2), ("家长满意率", 91.5)]


@pytest.fixture(scope="module")
def rivers() -> Lexicon:
    """An office whose task 1 is to treat kilometres of the rivers that the title of task 4 names."""
    title = '"title": "城区老旧供水管网更新"'
    river = '"title": "中小河流治理", "standard": "治理河道85公里"'
    return renamed("water", {title: river, "更新管网": "治理长度"})


@pytest.mark.parametrize(
    ("text", "left"), [("河道治理41.2公里了，还剩26.8", 26.8), ("河道还没弄完，才41.2公里", None)]
)
def test_ones_own_task_goes_before_anothers_title(text: str, left: float | None, rivers: Lexicon) -> None:
    assert [(act.task, act.total, act.remaining) for act in acts(text, rivers, "w_gu")] == [("1", 41.2, left)]


def test_a_figure_of_the_others_measure_stays_with_it(rivers: Lexicon) -> None:
    assert [act.task for act in acts("河道清了12处", rivers, "w_bi")] == ["4"]


def test_a_measure_is_no_word_of_a_title(consumption: Lexicon) -> None:
    found = acts("供水管网今天完成投资86万元，累计1512万元", consumption, "w_qian")
    assert [(act.task, act.delta, act.total) for act in found] == [("1", 86, 1512)]


@pytest.mark.parametrize(
    ("text", "sender", "task"),
    [("收缴率快到九成五了", "w_jia", "5"), ("节水型企业认了三十来家", "w_luo", "7")],
)
def test_a_guess_in_a_group_is_a_report_without_a_number(text: str, sender: str, task: str) -> None:
    (act,) = read(text, office="water", sender=sender, chat="group").acts
    assert (act.task, act.state, act.total, act.rate, act.percent) == (task, "doing", None, None, None)


def test_a_guess_of_something_else_in_a_group_is_talk() -> None:
    assert not read("节水型企业那边来了三十来人", office="water", sender="w_luo", chat="group").acts


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("11号跑了80家", "k_yao", "market", "report 11 doing total=80"),
        ("9号跑了120件，剩140件下周跑", "k_hu", "market", "report 9 doing total=120 remaining=140"),
        ("18号跑了41个，剩55个", "j_ke", "transport", "report 18 doing total=41 remaining=55"),
        ("4号跑了31处", "w_bi", "water", "report 4 doing total=31"),
        ("11号跑了2家", "t_ning", "party", "report 11 doing"),
        ("11号签约又跑了2家", "t_ning", "party", "report 11 doing"),
    ],
)
def test_what_was_run_to_is_done_and_who_ran_off_is_not(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("19号报废了41台", "k_tie", "market", "report 19 doing total=41"),
        ("19号报废41台", "k_tie", "market", "report 19 doing total=41"),
        ("19号注销41台了", "k_tie", "market", "report 19 doing total=41"),
        ("19号累计报废41台了", "k_tie", "market", "report 19 doing total=41"),
        ("14号栽种12000株", "j_tao", "transport", "report 14 doing total=12000"),
        ("5号聘用86人", "p_tao", "school", "report 5 doing total=86"),
        ("2号装设31台", "c_hua", "city", "report 2 doing total=31"),
        ("5号换新62辆", "j_gong", "transport", "report 5 doing total=62"),
        ("4号报废了3台", "k_tie", "market", "report 4 doing"),
        ("14号报废了300株", "j_tao", "transport", "report 14 doing"),
        ("7号报废了2台泵", "w_luo", "water", "report 7 doing"),
    ],
)
def test_another_verb_of_the_tasks_own_work_counts_for_it(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
