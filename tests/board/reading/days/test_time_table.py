"""The time table of the domain reference (§6), row by row, seen from its anchor: Wednesday 2026-06-10, 10:00."""

from datetime import date

import pytest

from board.model.acts import Act
from board.reading.days.dates import Day, read_days
from board.rules.calendar import Calendar
from tests.board.reading.offices import only, read

TODAY = date(2026, 6, 10)


def find_day(text: str, *, today: date = TODAY) -> Day:
    (day,) = read_days(text, today=today, calendar=Calendar())
    return day


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("今天下班前", "06-10"), ("今日内", "06-10"), ("明天上午", "06-11"), ("后天下午", "06-12"),
        ("周五", "06-12"), ("本周五", "06-12"), ("周一", "06-15"), ("下周三", "06-17"), ("下下周一", "06-22"),
        ("周末前", "06-12"), ("端午前", "06-18"), ("节后", "06-22"), ("本月中旬", "06-20"), ("上旬", "06-10"),
        ("下旬", "06-30"), ("月底", "06-30"), ("月底前", "06-30"), ("月末", "06-30"), ("下月初", "07-05"),
        ("月初", "07-05"), ("25日前", "06-25"), ("25号之前", "06-25"), ("6月底前", "06-30"), ("二季度末", "06-30"),
        ("第三季度", "09-30"), ("上半年", "06-30"), ("半年内", "12-10"), ("年中", "06-30"), ("年底前", "12-31"),
        ("年内", "12-31"), ("年终", "12-31"), ("国庆前", "09-30"), ("中秋前", "09-24"), ("七一前", "06-30"),
        ("3日内", "06-13"), ("三天内", "06-13"), ("5个工作日内", "06-17"), ("10个工作日内", "06-25"),
        ("一周内", "06-17"), ("半个月内", "06-25"), ("两个月内", "08-10"), ("立即", "06-11"), ("马上", "06-11"),
        ("明天凌晨", "06-11"), ("中午12时前", "06-10"), ("6月12日24时前", "06-12"),
    ],
)  # fmt: skip
def test_every_expression_has_its_last_day(said: str, on: str) -> None:
    assert find_day(said).on == date.fromisoformat(f"2026-{on}")


def test_before_a_feast_that_the_notice_does_not_have_yet_is_the_last_day_before_it() -> None:
    assert find_day("春节前").on == date(2027, 2, 5)
    assert find_day("春节前", today=date(2026, 1, 5)).on == date(2026, 2, 14)


def test_this_week_ends_on_sunday() -> None:
    assert find_day("这周内").on == date(2026, 6, 14)


@pytest.mark.parametrize(("said", "workday"), [("每月倒数第五个工作日", -5)])
def test_a_working_day_counted_backwards_comes_again(said: str, workday: int) -> None:
    assert (find_day(said).kind, find_day(said).workday) == ("recurring", workday)
    assert find_day("本月倒数第五个工作日").on == date(2026, 6, 24)


@pytest.mark.parametrize(
    ("said", "rrule"),
    [
        ("每月25日前", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("每旬", "FREQ=MONTHLY;BYMONTHDAY=10,20,-1"),
        ("每半月", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
    ],
)
def test_what_comes_again_is_a_rule(said: str, rrule: str) -> None:
    assert find_day(said).rrule == rrule


@pytest.mark.parametrize("said", ["尽快", "抓紧", "近期", "适时", "择期", "凌晨", "24时"])
def test_what_names_no_day_gives_none(said: str) -> None:
    assert all(day.on is None for day in read_days(said, today=TODAY, calendar=Calendar()))


def test_before_the_two_sessions_waits_for_their_day() -> None:
    assert (find_day("两会前").kind, find_day("两会前").on) == ("event", None)


@pytest.mark.parametrize("said", ["截至2月2日10点,已完成", "截止到今天下午三点,累计", "截止昨天"])
def test_how_far_a_figure_reaches_is_no_deadline(said: str) -> None:
    assert find_day(said).as_of


def test_a_cut_off_with_a_demand_is_one() -> None:
    assert not find_day("截止到6月9日要达到40万人").as_of


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [("1—5月", "2026-01-01", "2026-05-31"), ("较上月", "2026-05-01", "2026-05-31")],
)
def test_a_period_looked_back_on_has_both_ends(said: str, since: str, until: str) -> None:
    day = find_day(said)
    assert (str(day.past_since), str(day.past)) == (since, until)


@pytest.mark.parametrize(
    ("said", "past"),
    [("周一", "2026-06-08"), ("5月20日", "2026-05-20"), ("11月3日", "2025-11-03"), ("20号", "2026-05-20")],
)
def test_a_day_told_of_is_the_nearest_that_is_past(said: str, past: str) -> None:
    assert str(find_day(said).past) == past


@pytest.mark.parametrize(
    ("said", "on"), [("5月20日前", "2026-05-20"), ("3月10日前", "2027-03-10"), ("11月3日前", "2026-11-03")]
)
def test_a_day_ordered_is_this_years_unless_two_months_past(said: str, on: str) -> None:
    assert str(find_day(said).on) == on


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("7号中旬前完成", "w_geng"),
        ("7号三季度前完成", "w_geng"),
        ("7号3月前完成", "w_geng"),
        ("7号申请延到7月前", "w_luo"),
        ("7号申请延到四季度前", "w_luo"),
    ],
)
def test_a_deadline_that_may_be_two_days_is_asked_about(text: str, sender: str) -> None:
    act = only(text, sender=sender, office="water")
    assert (act.act in {"set_due", "extend"}, act.until, act.open) == (True, None, True)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("7号三季度末前完成", "2026-09-30"),
        ("7号本月中旬完成", "2026-06-20"),
        ("7号9月中旬前完成", "2026-09-20"),
        ("7号7月底前完成", "2026-07-31"),
    ],
)
def test_a_deadline_that_is_one_day_is_set(text: str, until: str) -> None:
    act = only(text, sender="w_geng", office="water")
    assert (act.act, str(act.until), act.open) == ("set_due", until, False)


def test_a_report_keeps_no_day_that_may_be_two() -> None:
    act = only("7号争取三季度前全部完成", sender="w_luo", office="water")
    assert (act.act, act.state, act.eta) == ("report", "doing", None)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("罗海马上报一份节水宣传方案给我", "2026-06-11"),
        ("罗海立刻报一份节水宣传方案给我", "2026-06-11"),
        ("罗海尽快报一份节水宣传方案给我", None),
        ("罗海近期报一份节水宣传方案给我", None),
        ("罗海5个工作日内报一份节水宣传方案给我", "2026-06-17"),
        ("罗海端午前报一份节水宣传方案给我", "2026-06-18"),
    ],
)
def test_new_work_is_due_as_the_table_says(text: str, due: str | None) -> None:
    act = only(text, sender="w_geng", office="water")
    assert (act.act, act.title, str(act.due) if act.due else None) == ("new_task", "节水宣传方案", due)


@pytest.mark.parametrize(
    ("text", "as_of", "total"),
    [
        ("截至6月9日下午5点，养老保险参保13960人", "2026-06-09", 13_960),
        ("截止昨天，养老保险参保13958人", "2026-06-09", 13_958),
        ("截至5月底养老保险参保13870人", "2026-05-31", 13_870),
    ],
)
def test_a_report_keeps_the_day_to_which_it_was_counted(text: str, as_of: str, total: float) -> None:
    act = only(text, sender="t_wen", office="party")
    assert (act.as_of, act.total, act.eta) == (as_of, total, None)


@pytest.mark.parametrize("text", ["7号周五办结", "7号周五下午销号", "7号周五就能创建完"])
def test_an_end_on_a_bare_weekday_is_still_to_come(text: str) -> None:
    act = only(text, sender="w_luo", office="water")
    assert (act.state, str(act.eta)) == ("doing", "2026-06-12")


@pytest.mark.parametrize("text", ["7号周五就报上去的", "7号周一就整理好报上来了"])
def test_no_weekday_that_is_past_is_expected(text: str) -> None:
    assert only(text, sender="w_luo", office="water").eta is None


def test_on_monday_is_past_in_a_report_and_ahead_in_an_order() -> None:
    def first(text: str, sender: str) -> Act:
        return read(text, sender=sender, office="water").acts[0]

    assert first("7号周一就办结了", "w_luo").state == "done"
    assert str(first("7号周一前办结", "w_geng").until) == "2026-06-15"
