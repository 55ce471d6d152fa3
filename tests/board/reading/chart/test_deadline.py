"""Cells of time, as task lists write them (deadlines are calendar days of 2026 unless they say otherwise)."""

import time
from datetime import date

import pytest

from board.model.task import Deadline
from board.reading.chart.deadline import read_deadlines
from board.reading.chart.recurrence import join_workday, split_workday
from board.rules.calendar import Calendar
from tests.board.reading.chart.school import list_days


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-06-30", "2026-06-30"),
        ("2026.11.20", "2026-11-20"),
        ("2026/9/5", "2026-09-05"),
        ("20260831", "2026-08-31"),
        ("2026年6月", "2026-06-30"),
        ("2026.6", "2026-06-30"),
        ("2026-02", "2026-02-28"),
        ("09-15", "2026-09-15"),
        ("10.15", "2026-10-15"),
        ("46203", "2026-06-30"),
        ("6月底前", "2026-06-30"),
        ("六月底前", "2026-06-30"),
        ("二〇二六年六月底", "2026-06-30"),
        ("26年6月底", "2026-06-30"),
        ("8月上旬", "2026-08-10"),
        ("8月中旬", "2026-08-20"),
        ("8月下旬", "2026-08-31"),
        ("第三季度", "2026-09-30"),
        ("Q3", "2026-09-30"),
        ("上半年", "2026-06-30"),
        ("年底前", "2026-12-31"),
        ("全年", "2026-12-31"),
        ("2024年6月底前投入使用", "2024-06-30"),
        ("2008年4月10前", "2008-04-10"),
        ("6月7日—9日", "2026-06-09"),
        ("3月-6月", "2026-06-30"),
        ("即日起至6月30日", "2026-06-30"),
        ("2026年6月30日（周二）前", "2026-06-30"),
        ("七一前", "2026-06-30"),
        ("五一前", "2026-04-30"),
        ("六一前", "2026-05-31"),
        ("国庆节前", "2026-09-30"),
        ("端午节前", "2026-06-18"),
        ("中秋前", "2026-09-24"),
        ("元旦前", "2026-12-31"),
        ("次年3月底前", "2027-03-31"),
        ("10月底前（力争9月底）", "2026-10-31"),
        ("6 月底前", "2026-06-30"),
        ("2026 年 6 月 30 日 前", "2026-06-30"),
        ("第 三 季度", "2026-09-30"),
        ("截至6月30日", "2026-06-30"),
        ("2026", "2026-12-31"),
        ("2027年", "2027-12-31"),
        ("2019年12月31日", "2019-12-31"),
        ("2008年5月1日前", "2008-05-01"),
        ("2008年5月30日前完成", "2008-05-30"),
        ("2022年12月底前", "2022-12-31"),
        ("1月底前完成", "2026-01-31"),
        ("7月上旬", "2026-07-10"),
        ("7月下旬", "2026-07-31"),
        ("4月下旬", "2026-04-30"),
        ("一季度", "2026-03-31"),
        ("年内", "2026-12-31"),
        ("12月底", "2026-12-31"),
        ("9月15日-25日", "2026-09-25"),
        ("3—5月", "2026-05-31"),
        ("春节前", "2026-02-14"),
        ("国庆前", "2026-09-30"),
        ("6月30日前（遇法定节假日顺延）", "2026-06-30"),
    ],
)
def test_it_reads_a_single_day(words: str, day: str) -> None:
    assert list_days(words) == [("date", day)]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("每月25日前", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("次月5日前", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("每周五前", "FREQ=WEEKLY;BYDAY=FR"),
        ("每周二前", "FREQ=WEEKLY;BYDAY=TU"),
        ("每月28日前", "FREQ=MONTHLY;BYMONTHDAY=28"),
        ("每周播放一次", "FREQ=WEEKLY"),
        ("每年至少开展1次", "FREQ=YEARLY"),
        (
            "每周二中午12时前，周二为节假日的，信息报送时间顺延至节假日结束后的第二个工作日中午12时前",
            "FREQ=WEEKLY;BYDAY=TU",
        ),
        ("每月5日前（如遇节假日，顺延至节后第一个工作日）", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("每周三", "FREQ=WEEKLY;BYDAY=WE"),
        ("每季度末", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
        ("每季度末月20日前", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"),
        ("每季度首月10日前", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
        ("每季度一次", "FREQ=MONTHLY;INTERVAL=3"),
        ("一季一次", "FREQ=MONTHLY;INTERVAL=3"),
        ("半年一次", "FREQ=MONTHLY;INTERVAL=6"),
        ("每年6月、12月", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
        ("每月前5个工作日", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5"),
        ("每月倒数第五个工作日", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5"),
    ],
)
def test_it_reads_what_comes_again(words: str, rule: str) -> None:
    assert list_days(words) == [("recurring", rule)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("长期坚持", "long_term"),
        ("常态化推进", "long_term"),
        ("持续推进", "long_term"),
        ("常态化", "long_term"),
        ("立即整改", "immediate"),
        ("即知即改", "immediate"),
        ("两会前", "event"),
        ("汛期前", "event"),
        ("验收前", "event"),
        ("复审前一周", "event"),
        ("会后5个工作日内", "event"),
        ("全年持续推进", "long_term"),
        ("立行立改", "immediate"),
        ("立查立改", "immediate"),
        ("边查边改", "immediate"),
        ("随交随办", "immediate"),
        ("当日办结", "immediate"),
        ("接诉即办", "immediate"),
        ("立说立行，即知即改", "immediate"),
        ("马上办理", "immediate"),
        ("省级验收前", "event"),
        ("开学前", "event"),
        ("暑期前", "event"),
        ("国家考核鉴定前一周", "event"),
        ("接件后3个工作日内", "event"),
        ("资金到位后1个月内", "event"),
    ],
)
def test_it_names_what_has_no_day(words: str, kind: str) -> None:
    assert [kind for kind, _ in list_days(words)] == [kind]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("6月底前主体封顶，12月底前竣工", ["2026-06-30", "2026-12-31"]),
        ("上半年一次、下半年一次", ["2026-06-30", "2026-12-31"]),
        ("4月10日、7月10日、10月10日前", ["2026-04-10", "2026-07-10", "2026-10-10"]),
        ("中秋、国庆前", ["2026-09-24", "2026-09-30"]),
        ("2026年底前，并长期坚持", ["2026-12-31", None]),
        ("2025年底前,并长期坚持", ["2025-12-31", None]),
        (
            "第一阶段 完成时间：6月；第二阶段 7月上旬；第三阶段 7月下旬",
            ["2026-06-30", "2026-07-10", "2026-07-31"],
        ),
        ("1月底前完成;其它事项12月底前取得明显成效并长期坚持", ["2026-01-31", "2026-12-31", None]),
        ("6月底前完成，并持续推进", ["2026-06-30", None]),
        ("立行立改，长期坚持", [None, None]),
        ("7月5日、20日", ["2026-07-05", "2026-07-20"]),
        ("8月上旬、下旬", ["2026-08-10", "2026-08-31"]),
        ("3月底前制定方案，25日前报送", ["2026-03-31", "2026-03-25"]),
        ("9月1日起实施，11月底前完成", ["2026-11-30"]),
        ("每月10日、月底前", ["FREQ=MONTHLY;BYMONTHDAY=10,-1"]),
        ("每双月25日前", ["FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=25"]),
        ("单月底前", ["FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=-1"]),
        ("每两个月", ["FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"]),
        ("常年坚持", [None]),
        (
            "每月5日前和每季度最后一个月23日前",
            ["FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=23"],
        ),
    ],
)
def test_it_keeps_all_deadlines_of_a_cell_in_order(words: str, ends: list[str | None]) -> None:
    assert [end for _, end in list_days(words)] == ends


def test_every_deadline_keeps_the_words_it_was_written_in() -> None:
    deadlines, _ = read_deadlines(
        "操场6月底前完工；其他事项12月底前完成并长期坚持", year=2026, calendar=Calendar()
    )
    assert [item.text for item in deadlines] == ["操场6月底前完工", "其他事项12月底前完成", "长期坚持"]


@pytest.mark.parametrize(
    "words", ["2023-11-31", "2026-11-31", "2026年4月31日前", "6月31日前", "2月30日", "6月35日", "4月40日前"]
)
def test_an_invalid_day_is_clamped_and_flagged(words: str) -> None:
    deadlines, doubts = read_deadlines(words, year=2026, calendar=Calendar())
    assert [doubt.kind for doubt in doubts] == ["invalid_date"]
    assert deadlines[0].on is not None
    assert (deadlines[0].on.month, deadlines[0].on.day) in {(11, 30), (4, 30), (6, 30), (2, 28)}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3月前", date(2026, 3, 31)),
        ("2010年3月前完成", date(2010, 3, 31)),
        ("2008年4月初之前", date(2008, 4, 5)),
    ],
)
def test_words_that_mean_two_days_are_kept_and_flagged(words: str, day: date) -> None:
    deadlines, doubts = read_deadlines(words, year=2026, calendar=Calendar())
    assert deadlines[0].on == day
    assert [doubt.kind for doubt in doubts] == ["ambiguous"]


@pytest.mark.parametrize(
    "words", ["月底前", "中旬", "下旬", "20日前", "本月底", "3月1日起", "2026年秋季学期", "2026-2027学年"]
)
def test_words_that_name_no_day_are_flagged_and_none_is_made_up(words: str) -> None:
    deadlines, doubts = read_deadlines(words, year=2026, calendar=Calendar())
    assert [(item.kind, item.on) for item in deadlines] == [("event", None)]
    assert [doubt.kind for doubt in doubts] == ["ambiguous"]


def test_a_day_of_no_month_beside_another_is_flagged() -> None:
    deadlines, doubts = read_deadlines("第三季度完成；月底前报送", year=2026, calendar=Calendar())
    assert [item.on for item in deadlines] == [date(2026, 9, 30)]
    assert [doubt.text for doubt in doubts] == ["月底前"]


@pytest.mark.parametrize("words", ["14月底前", "2026年15月3日", "2026-13-05", "0月底"])
def test_a_month_that_no_year_has_is_no_day(words: str) -> None:
    deadlines, doubts = read_deadlines(words, year=2026, calendar=Calendar())
    assert [(item.kind, item.on) for item in deadlines] == [("missing", None)]
    assert [doubt.kind for doubt in doubts] == ["invalid_date"]


def test_words_without_any_time_are_flagged() -> None:
    deadlines, doubts = read_deadlines("按上级要求", year=2026, calendar=Calendar())
    assert [deadline.kind for deadline in deadlines] == ["event"]
    assert [doubt.kind for doubt in doubts] == ["ambiguous"]


@pytest.mark.parametrize("words", ["", "  ", "无", "/", "—", "待定"])
def test_an_empty_cell_says_nothing(words: str) -> None:
    assert read_deadlines(words, year=2026, calendar=Calendar()) == ((), ())


def test_a_days_of_figures_is_no_deadline() -> None:
    assert list_days("截至3月底已完成；9月底前收尾") == [("date", "2026-09-30")]


@pytest.mark.parametrize("words", ["1" * 30_000, "1月" * 15_000, "1/" * 15_000])
def test_a_long_cell_takes_no_time_to_speak_of(words: str) -> None:
    began = time.process_time()
    list_days(words)
    assert time.process_time() - began < 2


def test_the_working_day_of_a_rule_is_taken_apart_and_put_back() -> None:
    rule = join_workday("FREQ=MONTHLY", -5)
    deadline, workday = split_workday(Deadline(kind="recurring", rrule=rule))
    assert (deadline.rrule, workday) == ("FREQ=MONTHLY", -5)
    assert split_workday(Deadline(kind="recurring", rrule="FREQ=MONTHLY"))[1] is None


def test_two_months_with_a_blank_between_stay_two_days() -> None:
    assert list_days("5月 10月底") == [("date", "2026-05-31"), ("date", "2026-10-31")]


def test_one_impossible_day_leaves_the_others() -> None:
    deadlines, doubts = read_deadlines(
        "6月35日前出方案，9月底前建成，13月验收", year=2026, calendar=Calendar()
    )
    assert [(item.kind, item.on) for item in deadlines] == [
        ("date", date(2026, 6, 30)), ("date", date(2026, 9, 30)), ("missing", None),
    ]  # fmt: skip
    assert [doubt.kind for doubt in doubts] == ["invalid_date", "invalid_date"]


def test_a_third_of_a_month_is_no_doubt() -> None:
    assert read_deadlines("3月中旬前", year=2026, calendar=Calendar())[1] == ()
