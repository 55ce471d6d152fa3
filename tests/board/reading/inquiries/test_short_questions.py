"""Questions and orders of few words: a light's colour, a place without its unit, order among units, a chase of all."""

from datetime import date

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("10号咋是红的呀", "c_xi"),
        ("10号怎么是灰灯", "c_xi"),
        ("绿道怎么给亮黄了", "c_xi"),
        ("10号怎么是黄的", "c_luan"),
        ("绿道咋是灰的", "c_zhuo"),
    ],
)
def test_colour_of_a_light_is_asked_about(text: str, sender: str) -> None:
    act = only(text, sender=sender, office="city")
    assert (act.act, act.task, act.want) == ("query", "10", "why")


@pytest.mark.parametrize(
    ("text", "light"),
    [
        ("眼下几个黄灯", "yellow"),
        ("这周几项红灯", "red"),
        ("现在几个亮红的", "red"),
        ("几条红灯了", "red"),
        ("当前几个黄灯", "yellow"),
    ],
)
def test_lights_are_counted_without_a_verb(text: str, light: str) -> None:
    act = only(text, sender="c_ying", office="city")
    assert (act.act, act.about, act.filter, act.want) == ("query", "board", light, "count")


@pytest.mark.parametrize("text", ["10号是谁牵的头", "绿道谁牵的头呀"])
def test_who_took_the_lead_is_asked(text: str) -> None:
    act = only(text, sender="c_ma", office="city")
    assert (act.act, act.task, act.want) == ("query", "10", "owner")


@pytest.mark.parametrize(
    ("text", "kind", "since"),
    [
        ("各街道签约户数排名发我", "街道", None),
        ("各街道一季度签约户数的排名发我一份", "街道", date(2026, 1, 1)),
        ("街道签约户数排个名", "街道", None),
        ("上季度街道腾空率排个名次", "街道", date(2026, 1, 1)),
    ],
)
def test_units_of_a_kind_are_put_in_order(text: str, kind: str, since: date | None) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.kind, act.since) == ("rank", kind, since)


@pytest.mark.parametrize(
    "text",
    [
        "全市排名准不准",
        "全市排名这个数可靠不",
        "17号的数可靠不",
        "全市排名这个靠谱不",
        "全市排名可靠不，谁报的",
    ],
)
def test_indicator_called_a_rank_is_asked_about_as_any(text: str) -> None:
    act = only(text, sender="k_lu", office="market")
    assert (act.act, act.task, act.want) == ("query", "17", "check")


@pytest.mark.parametrize(
    "text", ["没报的都催到", "本周没交的都给催到位", "没报的挨个催到人", "没交的一家家催齐"]
)
def test_chase_of_all_says_how_far_it_goes(text: str) -> None:
    act = only(text, sender="c_ying", office="city")
    assert (act.act, act.filter) == ("remind", "unreported")


def test_chase_that_was_done_is_told() -> None:
    reading = read_message(Message("没报的都催到了", NOW, "c_ying"), renamed("city", {}), Calendar())
    assert not [act for act in reading.acts if act.act == "remind"]


_OFFICE = {"滨江街道": "云岭县住建局", "和平街道": "云岭城投公司", "新华街道": "长河县住建局"}


@pytest.mark.parametrize(
    "text", ["云岭那边什么情况", "云岭最近咋样", "云岭这段干得怎么样", "云岭有没有逾期的"]
)
def test_place_of_two_units_is_asked_about(text: str) -> None:
    reading = read_message(Message(text, NOW, "c_luan"), renamed("city", _OFFICE), Calendar())
    assert [(act.act, act.about, act.unit, act.open) for act in reading.acts] == [
        ("query", "unit", None, True)
    ]


@pytest.mark.parametrize("text", ["长河那边什么情况", "长河最近咋样"])
def test_place_of_one_unit_means_it(text: str) -> None:
    (act,) = read_message(Message(text, NOW, "c_luan"), renamed("city", _OFFICE), Calendar()).acts
    assert (act.act, act.about, act.unit) == ("query", "unit", "长河县住建局")


def test_nobody_is_asked_about_where_no_unit_begins_so() -> None:
    reading = read_message(Message("家里那边什么情况", NOW, "c_luan"), renamed("city", _OFFICE), Calendar())
    assert not [act for act in reading.acts if act.about == "unit"]


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("我头上还欠几个没交", "w_xie", "water"),
        ("我肩上还扛着几项", "k_cen", "market"),
        ("我肩膀上还有哪些活", "j_tao", "transport"),
        ("看下我头上压着哪些", "p_fan", "school"),
        ("我手底下还有啥没弄完", "h_min", "health"),
        ("我碗里还有几样没做完", "t_ning", "party"),
        ("压在我头上的还有几项", "c_qiu", "city"),
        ("分到我名下的还剩几个", "w_shen", "water"),
        ("我账上还欠哪几项", "k_tie", "market"),
        ("我身上还压着几件", "h_wang", "health"),
    ],
)
def test_what_weighs_on_somebody_is_their_plate(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).act == "mine"


@pytest.mark.parametrize(
    "text",
    [
        "这活咋又落到我头上了",
        "怎么啥都往我头上压",
        "4号凭啥算我们头上",
        "我头上还有雨，等会报",
        "我身上没带手机",
    ],
)
def test_a_burden_that_is_told_of_is_no_question_of_ones_plate(text: str) -> None:
    assert all(act.act != "mine" for act in read(text, sender="w_bi", office="water").acts)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("欠费清收多少了", None),
        ("欠费收了几成", None),
        ("欠费清收还差多少", "gap"),
        ("5号还欠多少", "gap"),
    ],
)
def test_a_title_that_begins_with_a_debt_asks_for_no_gap(text: str, want: str | None) -> None:
    office = renamed("water", {"水费收缴": "欠费清收"})
    acts = read_message(Message(text, NOW, "w_geng"), office, Calendar()).acts
    assert [(act.act, act.task, act.want) for act in acts] == [("query", "5", want)]
