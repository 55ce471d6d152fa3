"""What will be finished, what is finished already, and what is in the way: told apart by the words behind the verb."""

from datetime import date

import pytest

from tests.board.reading.offices import only, read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("宿舍楼再补补漆，12号收工", "p_yu", "school", "12"),
        ("门诊选址还差一道手续，9号可以全弄妥", "h_ji", "health", "5"),
        ("提标扩建还在收尾，11号能干完", "w_yin", "water", "3"),
    ],
)
def test_day_behind_a_comma_on_which_it_will_end_is_no_task(
    text: str, sender: str, office: str, task: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, "doing")
    assert act.eta is not None
    assert act.eta.day in {9, 11, 12}


def test_task_told_to_be_finished_behind_a_comma_stays_one() -> None:
    reading = read("选址建设还在收尾，9号收口了", sender="h_ji")
    assert [(act.task, act.state) for act in reading.acts] == [("5", "doing"), ("9", "done")]


@pytest.mark.parametrize(
    ("text", "sender", "office", "eta"),
    [
        ("12号全部装完还要20天", "p_yu", "school", date(2026, 6, 30)),
        ("平台对接彻底搞好还得两周", "p_bao", "school", date(2026, 6, 24)),
        ("3号全干完起码还得一个月", "w_yin", "water", date(2026, 7, 10)),
        ("选址新建弄完还需要十来天", "h_ji", "health", None),
        ("9号彻底搬完恐怕还得三个礼拜", "t_he", "party", date(2026, 7, 1)),
        ("3号全线通水还得等15天", "w_yin", "water", date(2026, 6, 25)),
        ("9号全部搬完恐怕要到9月底", "t_he", "party", date(2026, 9, 30)),
        ("10号全部贯通得要到8月20号", "c_xi", "city", date(2026, 8, 20)),
    ],
)
def test_end_that_takes_so_long_yet_is_not_reached(
    text: str, sender: str, office: str, eta: date | None
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.eta) == ("doing", eta)


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("管网更新到31公里了，汛期停工8天", "w_shen", "water", 31),
        ("1号竣工12户\n备注：下雨停工五天", "t_he", "party", 12),
        ("回填完成18000立方米，台风停工3天", "k_ai", "market", 18000),
    ],
)
def test_days_lost_beside_figures_are_no_wish_to_pause(
    text: str, sender: str, office: str, total: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.total) == ("doing", total)


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("棚改签约612户，还有一户说不肯签，在做工作", "c_zong", "city", 612),
        ("路窄会不了车。1号目前改造了71公里", "j_gao", "transport", 71),
        ("加装电梯21台，个别两户不同意", "c_hua", "city", 21),
    ],
)
def test_one_that_holds_out_stops_nothing(text: str, sender: str, office: str, total: float) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.total) == ("doing", total)


def test_one_count_that_is_short_keeps_the_whole_open() -> None:
    acts = read("8号完成投资1200万，装修面积6200平全装完了", sender="k_min", office="market").acts
    assert {act.state for act in acts} == {"doing"}


def test_money_newly_taken_in_is_new() -> None:
    assert only("沉淀资金新收了3万6", sender="p_tao", office="school", topic="A2").delta == 3.6


@pytest.mark.parametrize(
    ("text", "sender", "office", "codes"),
    [
        ("2号全部装好了都用上了", "p_fan", "school", "2"),
        ("2号桥全部修好了都通车了", "j_lan", "transport", "2"),
        ("6号水库都加固完了蓄上水了", "w_shen", "water", "6"),
        ("18号站点也配齐办结", "j_ke", "transport", "18"),
        ("3号结了", "w_yin", "water", "3"),
        ("11号已经结了", "j_he", "transport", "11"),
        ("9号也结了", "t_he", "party", "9"),
        ("A1结了", "p_shi", "school", "A1"),
    ],
)
def test_finishing_words_run_on_or_clipped_claim_the_end(
    text: str, sender: str, office: str, codes: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (codes, "done")


def test_clipped_end_stands_beside_another_wish() -> None:
    one, other = read("9号结了 8号要求延十天", sender="t_he", office="party").acts
    assert (one.task, one.state, other.act, other.task, other.days) == ("9", "done", "extend", "8", 10)


@pytest.mark.parametrize("text", ["3号桥修好了", "2号桥通车了", "设计费已经结了"])
def test_one_of_several_or_a_bill_is_no_end(text: str) -> None:
    assert all(act.state != "done" for act in read(text, sender="j_lan", office="transport").acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("7号系统登不进去，填不成", "h_zhang", "health", "7"),
        ("10号断网三天，导不了数", "p_bao", "school", "10"),
        ("智慧校园平台崩了，录不进去", "p_bao", "school", "10"),
        ("12号监测系统连不上，报不成", "w_shen", "water", "12"),
    ],
)
def test_what_a_system_does_not_let_them_do_is_stuck(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, "blocked")


@pytest.mark.parametrize("text", ["附件打不开", "你这系统打不开呀", "3号的照片打不开"])
def test_what_will_not_open_in_the_chat_is_no_hindrance(text: str) -> None:
    assert all(act.state != "blocked" for act in read(text, sender="h_zhao").acts)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("5号周五来审批，审完估计就没啥事了", "h_ji", "health"),
        ("11号等专家看完应该就没什么事了", "j_he", "transport"),
        ("3号下周通水，通完就没事了", "w_yin", "water"),
    ],
)
def test_nothing_more_to_do_by_then_is_a_forecast(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).state in {"doing", "waiting"}


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("12号验收申请周三就报质监站了，到现在没见信", "p_yu", "school"),
        ("9号环评报告上周五递环保局了，没见批", "t_he", "party"),
        ("11号图纸周一送海事局了，一直没等到答复", "j_he", "transport"),
        ("5号材料昨天就交卫健委了，没见回话", "h_ji", "health"),
        ("9号用地申请周二就递自然资源所了，到这会儿没个动静", "t_he", "party"),
    ],
)
def test_handed_in_with_no_answer_in_sight_is_waiting(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).state == "waiting"


@pytest.mark.parametrize(
    ("text", "sender", "office", "until"),
    [
        ("申请3号廷到7月20号", "w_yin", "water", date(2026, 7, 20)),
        ("把12号廷后到月底，油漆没到", "p_yu", "school", date(2026, 6, 30)),
        ("10号想廷几天，到22号", "c_xi", "city", date(2026, 6, 22)),
    ],
)
def test_wish_for_time_is_known_by_the_shape_of_its_first_character(
    text: str, sender: str, office: str, until: date
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.until) == ("extend", until)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("宿舍楼卡着，设计院一家要六万，谈不下来", "p_yu", "school", "12"),
        ("电梯那边物业要三千，业主不肯", "c_hua", "city", "2"),
        ("站点推不动，村里一户要五百块", "j_ke", "transport", "18"),
        ("药店规范化卡住了，一家得交两千服务费", "k_yao", "market", "11"),
    ],
)
def test_price_that_is_asked_counts_nothing(text: str, sender: str, office: str, task: str) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert {act.task for act in acts} <= {task, None}
    assert all((act.total, act.delta, act.percent, act.of) == (None, None, None, None) for act in acts)


@pytest.mark.parametrize("text", ["搞到四十了", "10号弄到六十五了", "赶到七十了，墙还没刷"])
def test_spoken_figure_of_a_task_that_counts_nothing_is_its_progress(text: str) -> None:
    act = only(text, sender="p_bao", office="school", topic="10")
    assert (act.percent, act.total) == ({"搞": 40, "1": 65, "赶": 70}[text[0]], None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "eta"),
    [
        ("引道工程下月20号竣工", "t_he", "party", date(2026, 7, 20)),
        ("9号后天完工", "t_he", "party", date(2026, 6, 12)),
        ("12号明天装完", "p_yu", "school", date(2026, 6, 11)),
        ("10号下周四交付", "c_xi", "city", date(2026, 6, 18)),
        ("14号半年内办结", "k_mu", "market", date(2026, 12, 10)),
        ("19号一周内清零", "k_tie", "market", date(2026, 6, 17)),
        ("C1十个工作日内整改完", "c_hua", "city", date(2026, 6, 25)),
        ("12号两个月内建成", "w_shen", "water", date(2026, 8, 10)),
        ("22号人选周四敲定", "k_hu", "market", date(2026, 6, 11)),
    ],
)
def test_day_to_come_before_a_finishing_word_foretells_the_end(
    text: str, sender: str, office: str, eta: date | None
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.eta) == ("doing", eta)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("19号一周内就清完了", "k_tie", "market"),
        ("12号三天之内装完了", "w_shen", "water"),
        ("9号两天就弄完了", "t_he", "party"),
        ("C1五个工作日内已经办结了", "c_hua", "city"),
    ],
)
def test_span_within_which_it_came_to_its_end_has_passed(text: str, sender: str, office: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.state, act.eta) == ("done", None)


@pytest.mark.parametrize("text", ["12号还要五天就装完了", "12号三天内没装完", "12号再有一周就弄好了"])
def test_span_that_is_still_to_run_has_not(text: str) -> None:
    assert only(text, sender="w_shen", office="water").state == "doing"


@pytest.mark.parametrize(
    ("text", "eta"),
    [
        ("2号还有两座，预计12号完工", "2026-06-12"),
        ("2号还有两座，争取15号弄完", "2026-06-15"),
        ("2号还有两座，最晚15号全部完工", "2026-06-15"),
        ("2号还有两座，保证18号办结", "2026-06-18"),
        ("2号还有两座，大概13号能通完", "2026-06-13"),
    ],
)
def test_a_number_behind_what_is_expected_is_the_day_of_the_end(text: str, eta: str) -> None:
    said = describe(read(text, sender="j_lan", office="transport"))
    assert said == f"report 2 doing remaining=2 eta={eta}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1号改了90公里，2号完工了", "report 1 doing total=90 + report 2 done"),
        ("预计2号9月底完工", "report 2 doing eta=2026-09-30"),
    ],
)
def test_a_task_stays_one_where_nothing_is_expected_of_its_number(text: str, said: str) -> None:
    assert describe(read(text, sender="j_lan", office="transport")) == said
