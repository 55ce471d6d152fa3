"""What is said outright beats what is said beside it: orders before encouragement, pleas before hearsay."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act, Pending, Quote
from tests.board.reading.offices import only, read


def _lead(text: str, sender: str = "c_luan", **more: Any) -> Act:
    return only(text, sender=sender, office="city", **more)


def _member(text: str, **more: Any) -> Act:
    return only(text, sender="c_xi", office="city", **more)


@pytest.mark.parametrize(
    "text",
    [
        "10号莫超过9月15号",
        "10号往前赶，时限改到9月15号",
        "10号加把劲，日子提到9月15号",
        "10号别拖了，期限改成9月15号",
    ],
)
def test_a_new_day_beats_encouragement(text: str) -> None:
    act = _lead(text)
    assert (act.act, act.task, act.until) == ("set_due", "10", date(2026, 9, 15))


@pytest.mark.parametrize(
    "text",
    [
        "10号别磨蹭，9月15号之前必须拿下",
        "10号抓紧，9月15号前必须收口",
        "10号加快，9月15号前务必拿下",
        "10号9月15号前必须完成",
    ],
)
def test_a_day_by_which_it_must_be_finished_is_set_beside_a_spur(text: str) -> None:
    act = _lead(text)
    assert (act.act, act.until) == ("set_due", date(2026, 9, 15))


def test_a_day_that_is_ruled_out_is_not_the_new_one() -> None:
    act = _lead("绿道别拖到12月中了，截止时间改到11月20号")
    assert (act.act, act.until) == ("set_due", date(2026, 11, 20))


@pytest.mark.parametrize("ground", ["局务会同意了", "党组会通过了的", "市里批准了的"])
def test_who_agreed_is_the_ground_of_an_order(ground: str) -> None:
    act = _lead(f"10号的时限改成9月底，{ground}", sender="c_ying")
    assert (act.act, act.until) == ("set_due", date(2026, 9, 30))


def test_a_leader_who_agreed_is_recorded() -> None:
    act = _lead("栾局同意10号延到9月底", sender="c_ying")
    assert (act.act, act.relayed_for) == ("approve", "c_luan")


@pytest.mark.parametrize("text", ["消防积案市里抽查退回来了，重新打开", "11号被打回来了，给我重新挂上"])
def test_what_came_back_from_above_is_opened_again(text: str) -> None:
    assert (_lead(text).act, _lead(text).task) == ("reopen", "11")


def test_a_pause_until_something_is_settled_is_one() -> None:
    assert _lead("10号先撂一撂，等规划定了再说").act == "pause"
    assert _lead("10号先莫挖了，等图纸").act == "pause"


@pytest.mark.parametrize("text", ["10号先别松劲", "10号先别高兴太早"])
def test_a_warning_pauses_nothing(text: str) -> None:
    assert _lead(text).act == "comment"


@pytest.mark.parametrize("text", ["10号不错，接着干", "10号先别停，继续铺"])
def test_going_on_with_what_is_under_way_is_praise(text: str) -> None:
    assert _lead(text).act == "comment"


def test_a_step_that_is_settled_lets_the_work_go_on() -> None:
    act = _lead("图纸定了，接着铺", topic="10")
    assert (act.act, act.task) == ("resume", "10")


@pytest.mark.parametrize("text", ["满意度照92来抓", "满意度按92盯"])
def test_an_aim_is_set_with_either_word(text: str) -> None:
    act = _lead(text, sender="c_zhuo")
    assert (act.act, act.task, act.value) == ("set_target", "7", 92)


@pytest.mark.parametrize(
    "text", ["没报数的挨家催一遍", "没交数的都提醒下", "没报的挨个喊一下", "没报的叫他们快点报"]
)
def test_who_has_not_reported_is_no_task_of_that_name(text: str) -> None:
    act = _lead(text, sender="c_ying")
    assert (act.act, act.task, act.filter) == ("remind", None, "unreported")


@pytest.mark.parametrize("tail", ["行不行", "成不成", "可不可以", "要得不", "行吗", "可以不"])
def test_a_tail_asks_leave_of_who_decides(tail: str) -> None:
    act = _member(f"10号宽限到9月20号{tail}")
    assert (act.act, act.until) == ("extend", date(2026, 9, 20))


def test_the_day_that_leave_is_asked_for_is_meant() -> None:
    act = _member("10号能不能宽限到国庆后，10月15号行不行")
    assert (act.act, act.until) == ("extend", date(2026, 10, 15))


@pytest.mark.parametrize("text", ["今天堵车，晚半个钟头", "吊车晚俩小时进场", "晚二十分钟到"])
def test_a_late_hour_wishes_for_no_other_day(text: str) -> None:
    assert all(act.act != "extend" for act in read(text, sender="c_xi", office="city").acts)


@pytest.mark.parametrize(
    "text", ["10号跟大伙通个气，石材到货了，下周铺开", "绿道这块跟各位通个气，进场施工了"]
)
def test_letting_everybody_know_asks_nobody(text: str) -> None:
    assert _member(text).act == "report"


@pytest.mark.parametrize(
    "text", ["10号请栾局跟铁路搭个话", "10号请栾局跟街道通个气", "绿道那段麻烦局里跟铁路通个气"]
)
def test_letting_somebody_above_speak_is_a_plea(text: str) -> None:
    assert _member(text).act == "consult"


def test_a_plea_beats_the_hearsay_beside_it() -> None:
    act = _member("10号那块地街道说前年就划给咱了，换地方还是再等等，请局领导拿个主意")
    assert act.act == "consult"


@pytest.mark.parametrize("text", ["10号卡住了，铁路说不归他们管", "10号推不动，街道讲这不归他们管，没招了"])
def test_whom_others_say_it_does_not_belong_to_moves_no_task(text: str) -> None:
    assert (_member(text).act, _member(text).state) == ("report", "blocked")


def test_a_stop_from_above_is_told() -> None:
    act = _member("10号上头让先停下来，说要重新划绿线")
    assert (act.act, act.state) == ("report", "paused")


def test_a_unit_it_now_belongs_to_gets_it() -> None:
    act = _member("新三定里归市政设施科了，麻烦改一下", quote=Quote(task="10"))
    assert (act.act, act.to_unit) == ("transfer", "市政设施科")


@pytest.mark.parametrize(
    "text",
    ["10号图上咋还写着未开工，早报过了", "10号上周五就交了，咋还说我们欠着", "10号早报过了，怎么还显示欠报"],
)
def test_what_is_called_owed_is_objected_to(text: str) -> None:
    assert _member(text).act == "object"


@pytest.mark.parametrize("text", ["我还没销号的有哪几项", "把我没办完的列一列", "帮我列下我没销的"])
def test_what_is_left_of_the_own_is_asked_for(text: str) -> None:
    act = _member(text)
    assert (act.act, act.filter) == ("mine", "open")


@pytest.mark.parametrize(
    ("text", "want"), [("还差几处", "gap"), ("还剩多少没治", "gap"), ("咋又红了", "why")]
)
def test_the_task_in_hand_is_meant(text: str, want: str) -> None:
    act = _lead(text, topic="5")
    assert (act.act, act.task, act.want) == ("query", "5", want)


@pytest.mark.parametrize("text", ["同上", "我们街道同样", "我们街道也是", "我们也是这个数"])
def test_the_same_again_is_asked_about(text: str) -> None:
    quote = Quote(text="和平街道 8处", sender="c_tong")
    assert read(text, sender="c_ma", office="city", chat="group", quote=quote).ask


@pytest.mark.parametrize("who", ["和平街道的老吴", "胡家坳的老吴", "对面工地小魏"])
def test_a_stranger_with_a_place_is_asked_about(who: str) -> None:
    assert read(f"替{who}报一下，10号干到70%", sender="c_xi", office="city").ask


@pytest.mark.parametrize("last", ["7", "11"])
def test_a_measure_of_one_other_task_of_the_own_chooses_it(last: str) -> None:
    act = only("累计42台", sender="c_hua", office="city", last=Act("report", last, total=30))
    assert (act.act, act.task, act.total) == ("report", "2", 42)


def test_a_word_that_only_sounds_like_a_title_does_not_turn_to_it() -> None:
    acts = read("绿道干到60%，昨天货车碰护栏坏了两块", sender="c_xi", office="city").acts
    assert {act.task for act in acts} == {"10"}


@pytest.mark.parametrize("text", ["10号出了点小事故，人没事，照常施工", "10号塌了一角，人都没事，接着干"])
def test_nobody_hurt_is_not_nothing_new(text: str) -> None:
    assert _member(text).state != "none"


@pytest.mark.parametrize(
    "text", ["通报先捂着，栾局还没看", "这期先扣下，栾局还要看", "先扣住", "稿子先扣着，等栾局"]
)
def test_a_draft_that_is_sat_upon_is_held(text: str) -> None:
    act = _lead(text, sender="c_ying", pending=(Pending("digest"),))
    assert (act.act, act.step) == ("digest", "hold")
