"""Holidays that are over, goods that come beside work, duties handed in, and names that sound like something else."""

from datetime import date, datetime

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, read, renamed
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "day", "said"),
    [
        ("端午全员上岗，查办案件累计61件", "k_hu", "market", "2026-06-24", "report 9 doing total=61 indicator=查办案件"),
        ("国庆八天路面全有人盯，超限车查处累计812辆", "j_duan", "transport", "2026-10-12", "report 8 doing total=812"),
        ("五一五天工地全停着，加梯累计31台", "c_hua", "city", "2026-05-08", "report 2 doing total=31"),
        ("国庆八天泵房全警戒，管网累计换了31公里", "w_gu", "water", "2026-10-12", "report 1 doing total=31"),
        ("积水点治理国庆全部弄完", "c_qiu", "city", "2026-09-12", "report 5 doing eta=2026-10-01"),
        ("积水点治理春节前全完", "c_qiu", "city", "2026-11-12", "report 5 doing eta=2027-02-05"),
        ("积水点治理国庆前能全部弄完", "c_qiu", "city", "2026-10-12", "report 5 doing eta=2027-09-30"),
    ],
)  # fmt: skip
def test_a_holiday_that_is_over_is_no_end_foretold(
    text: str, sender: str, office: str, day: str, said: str
) -> None:
    now = datetime.fromisoformat(f"{day}T10:00:00+08:00")
    assert describe(read_message(Message(text, now, sender), lexicon(office), Calendar())) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("食堂改造在刷墙，空调还没到", "p_fan", "school", "report 2 doing"),
        ("食堂改造刚铺完地砖，柜子没到", "p_fan", "school", "report 2 doing"),
        ("危桥改造修了6座，第二批材料还没到货", "j_lan", "transport", "report 2 doing total=6"),
        ("快检室正在装修，仪器还没到", "k_bai", "market", "report 1 doing"),
        ("食堂改造设备还没到货，等着呢", "p_fan", "school", "report 2 blocked"),
        ("食堂改造柜子没到，没法装", "p_fan", "school", "report 2 blocked"),
        ("快检室正在装修，仪器还没到，动不了", "k_bai", "market", "report 1 blocked"),
    ],
)
def test_goods_that_have_not_come_beside_work_stop_nothing(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1、发了 2、清理了30件", "report 12 done + report 11 doing total=30"),
        ("1、报上去了 2、没变化", "report 12 done + report 11 none"),
        ("1、没变化 2、传罢了", "report 11 none + report 12 done"),
        ("1、还没发 2、没变化", "report 12 doing + report 11 none"),
    ],
)
def test_what_is_handed_in_each_time_is_done_in_a_list_too(text: str, said: str) -> None:
    office = renamed("city", {"建筑工人实名制周检查": "用工动态周报"})
    listed = ("11", "12") if text.startswith("1、没") else ("12", "11")
    told = read_message(Message(text, NOW, "c_bu", listed=listed), office, Calendar())
    assert describe(told) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7号预约率86.4%", "report 7 doing rate=86.4 indicator=预约登记率"),
        ("7号预约率现在86.4%了", "report 7 doing rate=86.4 indicator=预约登记率"),
        ("7号目标预约率90%", "report 7 doing"),
        ("7号预约率年底要到90%", "report 7 doing"),
    ],
)
def test_the_short_name_of_a_rate_plans_nothing(text: str, said: str) -> None:
    office = renamed("market", {"年报率": "预约登记率"})
    assert describe(read_message(Message(text, NOW, "k_xin"), office, Calendar())) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("积水路口38处，人行道改了9000平方米", "report 5 doing total=38 + report 6 doing total=9000"),
        ("积水路口治到38处了", "report 5 doing total=38"),
        ("棚户区旁边开了家面馆，来了38人", ""),
    ],
)
def test_a_place_of_the_title_is_no_place_beside(text: str, said: str) -> None:
    office = renamed("city", {"城市内涝点治理": "积水路口治理", "治理积水点": "治理路口"})
    assert describe(read_message(Message(text, NOW, "c_qiu"), office, Calendar())) == said


@pytest.mark.parametrize(
    ("text", "eta"),
    [
        ("2号明年五一全部完工", "2027-05-01"),
        ("2号明年十一竣工", "2027-10-01"),
        ("2号明年七一能交付", "2027-07-01"),
    ],
)
def test_a_festival_called_by_its_numbers_is_a_day_before_an_end(text: str, eta: str) -> None:
    (act,) = read(text, sender="c_hua", office="city").acts
    assert (act.state, str(act.eta)) == ("doing", eta)


def test_numbers_before_what_is_counted_are_no_festival() -> None:
    (act,) = read("2号今年十一台验收了", sender="c_hua", office="city").acts
    assert (act.total, act.eta) == (11, None)


def test_a_holiday_that_is_over_lends_no_month() -> None:
    late = datetime(2026, 10, 22, 17, 10, tzinfo=NOW.tzinfo)
    message = Message("电梯维保国庆耽误了几天，月底前能完工", late, "k_tie")
    (told,) = read_message(message, lexicon("market"), Calendar()).acts
    assert told.eta == date(2026, 10, 31)
