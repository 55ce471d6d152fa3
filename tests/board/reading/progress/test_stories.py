"""Stories of two or three clauses: what they come to is what was told last, in the light of what went before."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "office", "sender", "state"),
    [
        ("12号方案让专家退回来一次，我们补好又递上去了", "water", "w_shen", "waiting"),
        ("3号预算评审打回来两回，前天第三次送的", "school", "p_kang", "waiting"),
        ("10号初设又让补材料，补完周一交的，还没信", "city", "c_xi", "waiting"),
        ("11号监理昨天来看过，说问题不大，结果还没出来", "transport", "j_he", "waiting"),
        ("22号标书送审了，一直没人理", "market", "k_hu", "waiting"),
        ("10号接口省里没给开，催了两次没反应", "school", "p_bao", "blocked"),
        ("8号铁路那边不签字，找过三回没下文", "party", "t_he", "blocked"),
        ("9号设备坏了两天，今天修好了又开动了", "party", "t_he", "doing"),
        ("8号工地停电停了半天，下午照干", "party", "t_he", "doing"),
        ("11号前几天涨水歇了，这两天接着打桩", "transport", "j_he", "doing"),
        ("12号图纸退回来了，正在改", "school", "p_yu", "doing"),
    ],
)
def test_the_last_event_of_a_story_decides(text: str, office: str, sender: str, state: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.state) == ("report", state)


@pytest.mark.parametrize(
    ("text", "office", "sender", "state"),
    [
        ("12号没料了，装不了", "school", "p_yu", "blocked"),
        ("10号施工队走了，嫌工钱没给", "city", "c_xi", "blocked"),
        ("13号上面让停的，说规划要重新过会", "market", "k_bai", "paused"),
        ("9号政策变了，让等新办法下来再弄", "city", "c_du", "paused"),
        ("22号材料递给法规科了，后头就看评审", "market", "k_hu", "waiting"),
        ("3号停了，旁边小区占着路，协调几次都没给让", "city", "c_feng", "blocked"),
        ("17号货都验了，这块算交差了", "transport", "j_tao", "done"),
    ],
)
def test_a_state_is_told_by_its_class_of_words(text: str, office: str, sender: str, state: str) -> None:
    assert only(text, sender=sender, office=office).state == state


def test_work_that_is_taken_up_again_is_not_done() -> None:
    assert only("14号补植完了，旱死一片，在补", sender="j_tao", office="transport").state == "doing"
    assert only("12号修完了，漏水，得重做", sender="p_yu", office="school").state == "doing"


def test_papers_behind_the_end_leave_it_an_end() -> None:
    assert only("12号修完了，在整理资料", sender="p_yu", office="school").state == "done"


def test_what_keeps_the_pictures_from_going_out_hinders_no_work() -> None:
    act = only("2号改了812户，照片传不上去", sender="k_cen", office="market")
    assert (act.state, act.total) == ("doing", 812)


def test_some_that_are_stuck_leave_the_count_going_on() -> None:
    act = only("6号改了132个，老街那几个没法挖基础", sender="j_gong", office="transport")
    assert (act.state, act.total) == ("doing", 132)


@pytest.mark.parametrize("text", ["2号又有两台完工了", "2号今天又有一台装好了"])
def test_new_ones_that_are_finished_are_not_the_whole(text: str) -> None:
    assert only(text, sender="c_hua", office="city").state == "doing"


def test_another_firm_is_no_count() -> None:
    act = only("4号评估公司换了一家，签约先停着", sender="c_zong", office="city")
    assert (act.state, act.total, act.delta) == ("paused", None, None)


def test_those_that_have_begun_are_not_counted() -> None:
    assert only("2号又有三台打围了", sender="c_hua", office="city").delta is None


def test_who_comes_late_to_a_meeting_wants_no_more_time() -> None:
    acts = read("2号改了815户，另外周四的会我可能晚到一会", sender="k_cen", office="market").acts
    assert [(one.act, one.total) for one in acts] == [("report", 815)]


def test_a_clerk_of_the_lead_unit_tells_of_its_task() -> None:
    assert only("4号南河段移了两棵树", sender="w_xie", office="water").state == "doing"


@pytest.mark.parametrize(
    ("text", "office", "sender", "state"),
    [
        ("8号前天断电停了大半天，昨晚就好了", "party", "t_he", "doing"),
        ("19号进口配件卡海关了，报关行说还得补单子", "market", "k_tie", "blocked"),
        ("22号标书都传上去了，财政局还没排期", "market", "k_hu", "waiting"),
        ("10号软件公司的人撤了，尾款没给他们不来", "school", "p_bao", "blocked"),
        ("12号服务器烧了，等配件", "water", "w_shen", "blocked"),
        ("10号系统上了，老师还不会用，老出错", "school", "p_bao", "doing"),
        ("18号有一家店主没钱了，其他的都挂牌了", "market", "k_mu", "doing"),
        ("8号宣传片让部里毙了一稿，重做的送过去三天了", "market", "k_min", "waiting"),
    ],
)
def test_stories_of_things_and_of_others(text: str, office: str, sender: str, state: str) -> None:
    assert only(text, sender=sender, office=office).state == state


@pytest.mark.parametrize("text", ["4号昨天签了3户，今天有一户反悔要退", "4号昨天签了3户，那两户还在闹"])
def test_some_with_whom_something_is_amiss_are_not_counted(text: str) -> None:
    act = only(text, sender="c_zong", office="city")
    assert (act.delta, act.total, act.remaining) == (3, None, None)


def test_an_event_put_off_on_the_way_asks_for_no_more_time() -> None:
    acts = read("10号墙返潮，验收往后拖了，天晴重新刷", sender="c_xi", office="city").acts
    assert [(one.act, one.state) for one in acts] == [("report", "doing")]


@pytest.mark.parametrize(
    "text",
    [
        "11号资料送市里了，就看啥时候出结果",
        "11号专家来评过了，没说什么时候出结论",
        "11号方案报上去了，说不准哪天能批",
    ],
)
def test_what_nobody_knows_yet_asks_nobody(text: str) -> None:
    act = only(text, sender="j_he", office="transport")
    assert (act.act, act.state) == ("report", "waiting")


def test_a_system_that_was_down_and_is_up_again_hinders_nothing() -> None:
    assert only("6号系统昨天登不上，今天好了，正在录", sender="p_qi", office="school").state == "doing"


@pytest.mark.parametrize(
    ("text", "office", "sender", "state"),
    [
        ("12号换的瓷砖没到，先弄别处", "school", "p_yu", "doing"),
        ("12号合同审计压了十天，昨天放出来了", "school", "p_yu", "doing"),
        ("22号方案法规科审了，改了几个字又返回去了", "market", "k_hu", "waiting"),
        ("A1清单报了又让删两项，删完再报的", "market", "k_hu", "waiting"),
        ("8号初稿陆局批了字让补附表，补好又送上去了", "market", "k_min", "waiting"),
    ],
)
def test_what_was_done_about_it_outweighs_what_stood_in_the_way(
    text: str, office: str, sender: str, state: str
) -> None:
    assert only(text, sender=sender, office=office).state == state
