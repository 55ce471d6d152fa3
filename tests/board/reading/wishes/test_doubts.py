"""Figures that are put up for somebody's word, those of another year, and how far a day has brought it."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("9号系统里7120户，营业厅报7240，按哪家的算", "w_jia", "water", "9"),
        ("11号报120个还是126？", "w_bi", "water", "11"),
        ("抽检1320批次里头有20批是省里的，计不计入，要不要扣", "k_bai", "market", "3"),
        ("4号整治210台，停用的9台减不减", "k_tie", "market", "4"),
        ("收缴率93.1和93.4哪个数准", "w_jia", "water", "5"),
    ],
)
def test_a_figure_in_doubt_is_not_written_but_asked_about(
    text: str, sender: str, office: str, task: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.total, act.rate) == ("consult", task, None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "total"),
    [
        ("一户一表今天干到七千一了", "w_jia", "water", 7100),
        ("4号这周推到236", "k_tie", "market", 236),
        ("管网更新昨天修到61公里了", "w_gu", "water", 61),
    ],
)
def test_how_far_a_day_has_brought_it_is_the_whole(text: str, sender: str, office: str, total: float) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.total, act.delta) == (total, None)


def test_what_came_in_anew_is_new_whatever_the_verb() -> None:
    act = only("气瓶这周又筹集到860只", sender="k_tie", office="market")
    assert (act.total, act.delta) == (None, 860)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("去年这时候气瓶才赋了9000只", "k_tie", "market"),
        ("上个月那会儿一户一表才改了3000户", "w_jia", "water"),
        ("往年同期抽检也就做了1100批次", "k_bai", "market"),
    ],
)
def test_what_was_so_back_then_reports_nothing(text: str, sender: str, office: str) -> None:
    assert read(text, sender=sender, office=office).acts == ()


def test_what_is_so_now_is_read_beside_it() -> None:
    act = only("气瓶赋码26500只了，去年这个时候才9000只", sender="k_tie", office="market")
    assert (act.total, act.state) == (26500, "doing")


def test_a_lot_of_them_is_no_number() -> None:
    act = only("年报率90.2，又报了一批", sender="k_xin", office="market")
    assert (act.rate, act.delta) == (90.2, None)


def test_somebody_who_did_something_asks_nothing() -> None:
    act = only("收缴率掉到91.2了，有人换表没缴", sender="w_jia", office="water")
    assert (act.act, act.rate) == ("report", 91.2)


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("2号今天跑了4条街，36户，总数486", "k_bai", "market", {"total": 486, "delta": 36}),
        ("这周跑了三个乡，明厨亮灶改了110户", "k_bai", "market", {"delta": 110}),
        ("6号我先报一下，345台套", "k_ying", "market", {"total": 345}),
        ("4号加两台", "k_tie", "market", {}),
        ("4号今天9台，昨天7台，累计236台", "k_tie", "market", {"total": 236, "delta": 9}),
        ("4号，数字是236", "k_tie", "market", {"total": 236}),
    ],
)
def test_figures_are_of_their_time(text: str, sender: str, office: str, fields: dict[str, float]) -> None:
    act = only(text, sender=sender, office=office)
    said = {"total": act.total, "delta": act.delta, "of": act.of}
    assert {key: value for key, value in said.items() if value is not None} == fields
