"""Words and figures beside a report that look like one: titles that begin with 未, chatter, crews that left, sums that fail."""

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, only, read, renamed

_MINORS = renamed("city", {"城市内涝点治理": "未成年人活动站治理"})
_CANTEENS = ("10号食堂没开饭，各自解决", "10号食堂停水，中午自己解决", "5号食堂今天关门")


@pytest.mark.parametrize(
    ("text", "total"),
    [("未成年活动站挂牌9处", 9), ("5号未成站揭牌7处", 7), ("5号开门的8处", 8), ("5号启用6处了", 6)],
)
def test_a_title_that_begins_with_not_yet_denies_nothing(text: str, total: int) -> None:
    (act,) = read_message(Message(text, NOW, "c_qiu"), _MINORS, Calendar()).acts
    assert (act.task, act.total, act.remaining) == ("5", total, None)


def test_not_yet_before_a_verb_still_counts_what_is_left() -> None:
    (act,) = read_message(Message("5号未改造4处", NOW, "c_qiu"), _MINORS, Calendar()).acts
    assert (act.total, act.remaining) == (None, 4)


@pytest.mark.parametrize("text", _CANTEENS)
def test_a_numbered_canteen_is_a_place(text: str) -> None:
    assert read(text, sender="c_xi", office="city").acts == ()


@pytest.mark.parametrize(
    "text", ["积水点缺两个扛沙袋的，谁有空", "绿道开工缺三个打下手的", "电梯那边排了60多号，吓人"]
)
def test_hands_for_the_day_and_queues_are_no_report(text: str) -> None:
    assert read(text, sender="c_qiu", office="city").acts == ()


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("5号在砌的9处，交付的才4处", 4),
        ("5号在修6处，开放的就2处", 2),
        ("5号开挖的9处，真正启用的5处", 5),
        ("5号在修的7处全部完工", 7),
    ],
)
def test_what_is_finished_counts_not_what_is_under_way(text: str, total: int) -> None:
    assert only(text, sender="c_qiu", office="city").total == total


@pytest.mark.parametrize("text", ["5号又跑了两处施工队", "5号施工队又跑了一处", "5号老板又跑了两处"])
def test_who_has_left_is_no_more_done(text: str) -> None:
    act = only(text, sender="c_qiu", office="city")
    assert (act.total, act.delta) == (None, None)


@pytest.mark.parametrize("text", ["争取资金今年够不着800万元", "争取资金怕是摸不到800万"])
def test_a_figure_out_of_reach_was_not_reached(text: str) -> None:
    assert only(text, sender="c_du", office="city").total is None


@pytest.mark.parametrize(
    "text", ["10号完工✌️", "10号完工☺️", "10号可以销了", "10号能销号了", "10号没啥说的，销号吧"]
)
def test_a_claim_of_the_end_is_one_whatever_ends_it(text: str) -> None:
    assert only(text, sender="c_xi", office="city").state == "done"


@pytest.mark.parametrize("text", ["10号月底能销号了", "10号下周可以销"])
def test_an_end_that_lies_ahead_is_no_claim(text: str) -> None:
    assert only(text, sender="c_xi", office="city").state == "doing"


@pytest.mark.parametrize("text", ["10号销号吧", "10号能销了", "10号没问题，销号吧"])
def test_a_leader_who_lets_it_be_struck_off_reports_nothing(text: str) -> None:
    leader = next(one.id for one in lexicon("city").office.people if one.role == "leader")
    assert not any(act.act == "report" for act in read(text, sender=leader, office="city").acts)


@pytest.mark.parametrize("text", ["5号建成11处，其中开放的13处", "5号总共11处，完工13处"])
def test_a_part_beyond_its_whole_is_asked_about(text: str) -> None:
    assert read(text, sender="c_qiu", office="city").ask


@pytest.mark.parametrize("text", ["5号建成13处，其中开放的11处", "5号总共13处，完工11处"])
def test_a_part_within_its_whole_is_not(text: str) -> None:
    assert not read(text, sender="c_qiu", office="city").ask


@pytest.mark.parametrize(
    ("text", "value"), [("争取资金三点二亿", 32000), ("争取资金零点八亿元", 8000), ("5号建成十一处", 11)]
)
def test_figures_in_characters_are_read(text: str, value: int) -> None:
    sender = "c_du" if "资金" in text else "c_qiu"
    assert only(text, sender=sender, office="city").total == value


@pytest.mark.parametrize(("text", "percent"), [("10号按工程量算有六成四了", 64), ("10号按造价算57%", 57)])
def test_a_share_reckoned_by_something_is_of_the_whole(text: str, percent: int) -> None:
    assert only(text, sender="c_xi", office="city").percent == percent


def test_the_day_by_which_what_is_left_is_done() -> None:
    act = only("5号还剩三处，12号能修齐", sender="c_qiu", office="city")
    assert act.remaining == 3
    assert act.eta is not None
    assert act.eta.day == 12


def test_work_that_stops_at_a_canteen_is_told_of() -> None:
    assert read("10号食堂停工了，没钱", sender="c_xi", office="city").acts != ()


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("7号20家都创完了，另外我明天去区里开会", "w_luo", "water"),
        ("6号全部加固完了 另外下午我请半天假", "w_shen", "water"),
        ("2号全装完了，还有我周五去省里培训", "c_hua", "city"),
        ("14号补完了。另外我这周休年假，有事打电话", "j_tao", "transport"),
        ("11号全部达标了，另外本人下周外出学习", "k_yao", "market"),
        ("12号维修完工了，另有一事，我后天去党校报到", "p_yu", "school"),
        ("1号全竣工了，另外跟您请个假，家里老人住院", "t_he", "party"),
        ("8号验收完了。另外我周三回趟老家", "h_min", "health"),
        ("9号接种完了，另外咱下周一值班", "h_ji", "health"),
    ],
)
def test_what_somebody_does_for_themselves_leaves_nothing_undone(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).state == "done"


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("7号搞完了，另外台账还要补", "w_luo", "water"),
        ("6号加固完了，另外我去把台账补一下", "w_shen", "water"),
        ("2号装完了，另外我还得去补几个", "c_hua", "city"),
        ("14号补完了，另外南门那段要返工", "j_tao", "transport"),
        ("2号改完了，另外两家户主家里没人", "k_cen", "market"),
        ("9号培训完了，另外考试还没组织", "p_tao", "school"),
        ("1号竣工了，另外我们还有两户没搬", "t_he", "party"),
        ("5号赋完了，另外我下周去补查港口那几只", "k_tie", "market"),
    ],
)
def test_what_is_left_of_the_work_keeps_it_open(text: str, sender: str, office: str) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [act.state for act in acts if act.act == "report"] == ["doing"]


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("5号赋了705只，晒得够呛", "k_tie", "market", 705),
        ("7号干了20家，大家跑得够呛", "w_luo", "water", 20),
        ("2号装了28台，累得够呛", "c_hua", "city", 28),
    ],
)
def test_how_hard_it_was_is_no_risk(text: str, sender: str, office: str, total: float) -> None:
    told = only(text, sender=sender, office=office)
    assert (told.state, told.total) == ("doing", total)


def test_what_will_hardly_be_reached_is_a_risk() -> None:
    assert only("2号年底够呛", sender="c_hua", office="city").state == "at_risk"


@pytest.mark.parametrize("lead", ["补报一下：", "我帮他们报："])
def test_a_colon_behind_for_whom_it_is_ends_nothing(lead: str) -> None:
    assert only(f"{lead}1号已经竣工了", sender="t_he", office="party").state == "done"


def test_money_paid_to_cards_is_work() -> None:
    assert only("1号下周二开始打卡", sender="t_he", office="party").task == "1"


@pytest.mark.parametrize("text", ["记得打卡", "上班别忘了打卡", "打卡机又坏了"])
def test_being_on_time_is_nobodys_task(text: str) -> None:
    assert read(text, sender="w_gu", office="water").acts == ()


@pytest.mark.parametrize("text", ["刚才那个错了，应该是31", "前面的错了 是76"])
def test_a_slip_of_which_nothing_is_known_is_asked_about(text: str) -> None:
    reading = read(text, sender="c_hua", office="city")
    assert reading.ask
    assert [(one.act, one.open) for one in reading.acts] == [("correct", True)]
