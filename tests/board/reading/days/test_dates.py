"""Days: what offices write about time, seen from Wednesday 2026-06-10."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.reading.days.dates import Day, read_days
from board.reading.days.day import add_months
from board.rules.calendar import Calendar

TODAY = date(2026, 6, 10)


def read(text: str, *, today: date = TODAY, year: int | None = None) -> tuple[Day, ...]:
    return read_days(text, today=today, calendar=Calendar(), year=year)


def only(text: str, *, today: date = TODAY, year: int | None = None) -> Day:
    days = read(text, today=today, year=year)
    assert len(days) == 1, days
    return days[0]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("今天下班前", "2026-06-10"),
        ("今日内", "2026-06-10"),
        ("明天上午", "2026-06-11"),
        ("后天下午", "2026-06-12"),
        ("周五", "2026-06-12"),
        ("本周五", "2026-06-12"),
        ("这周内", "2026-06-14"),
        ("周一", "2026-06-15"),
        ("下周三", "2026-06-17"),
        ("下下周一", "2026-06-22"),
        ("周末前", "2026-06-12"),
        ("这礼拜天前", "2026-06-14"),
        ("端午前", "2026-06-18"),
        ("本月中旬", "2026-06-20"),
        ("上旬", "2026-06-10"),
        ("下旬", "2026-06-30"),
        ("月底", "2026-06-30"),
        ("月底前", "2026-06-30"),
        ("月末", "2026-06-30"),
        ("下月初", "2026-07-05"),
        ("下月15号", "2026-07-15"),
        ("25日前", "2026-06-25"),
        ("25号之前", "2026-06-25"),
        ("5号", "2026-07-05"),
        ("6月底前", "2026-06-30"),
        ("二季度末", "2026-06-30"),
        ("第三季度", "2026-09-30"),
        ("上半年", "2026-06-30"),
        ("半年内", "2026-12-10"),
        ("年中", "2026-06-30"),
        ("年底前", "2026-12-31"),
        ("年内", "2026-12-31"),
        ("年终", "2026-12-31"),
        ("国庆前", "2026-09-30"),
        ("中秋前", "2026-09-24"),
        ("春节前", "2027-02-05"),
        ("七一前", "2026-06-30"),
        ("3日内", "2026-06-13"),
        ("三天内", "2026-06-13"),
        ("5个工作日内", "2026-06-17"),
        ("10个工作日内", "2026-06-25"),
        ("一周内", "2026-06-17"),
        ("半个月内", "2026-06-25"),
        ("两个月内", "2026-08-10"),
        ("一个月", "2026-07-10"),
        ("一个半月", "2026-07-25"),
        ("8月31", "2026-08-31"),
        ("12月15日前", "2026-12-15"),
        ("十二月十五号", "2026-12-15"),
        ("7月上旬", "2026-07-10"),
        ("2026年3月底", "2026-03-31"),
        ("明年3月底前", "2027-03-31"),
        ("2019年12月31日", "2019-12-31"),
        ("２月１３号", "2027-02-13"),
        ("立行立改", "2026-06-11"),
        ("下下周三", "2026-06-24"),
        ("周内", "2026-06-14"),
        ("月末前", "2026-06-30"),
        ("月内", "2026-06-30"),
        ("节前", "2026-06-18"),
        ("放假前", "2026-06-18"),
        ("节后", "2026-06-22"),
        ("节后第一天", "2026-06-22"),
        ("端午后", "2026-06-22"),
        ("国庆节后", "2026-10-08"),
        ("国庆长假后", "2026-10-08"),
        ("五一前", "2027-04-30"),
        ("教师节前", "2026-09-09"),
        ("次月5日前", "2026-07-05"),
        ("元月15日前", "2027-01-15"),
        ("下月中旬", "2026-07-20"),
        ("三个工作日之内", "2026-06-15"),
        ("本月倒数第五个工作日", "2026-06-24"),
        ("倒数第三个工作日前", "2026-06-26"),
        ("本月最后一个工作日", "2026-06-30"),
        ("下月第一个工作日", "2026-07-01"),
        ("下班前", "2026-06-10"),
        ("下午5点前", "2026-06-10"),
        ("中午12时前", "2026-06-10"),
        ("6月30日24时前", "2026-06-30"),
        ("本周三下午下班前", "2026-06-10"),
        ("明早", "2026-06-11"),
        ("大后天", "2026-06-13"),
        ("下半年", "2026-12-31"),
        ("1月10号前", "2027-01-10"),
    ],
)
def test_it_reads_the_last_day_that_counts(text: str, on: str) -> None:
    assert only(text).on == date.fromisoformat(on)


def test_before_the_spring_festival_is_its_last_working_day() -> None:
    assert only("春节前", today=date(2026, 1, 5)).on == date(2026, 2, 14)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("本周", "2026-06-08", "2026-06-14"),
        ("上周", "2026-06-01", "2026-06-07"),
        ("上个月", "2026-05-01", "2026-05-31"),
        ("5月份", "2026-05-01", "2026-05-31"),
        ("一季度", "2026-01-01", "2026-03-31"),
        ("三季度", "2025-07-01", "2025-09-30"),
        ("上半年", "2026-01-01", "2026-06-30"),
        ("去年上半年", "2025-01-01", "2025-06-30"),
        ("去年", "2025-01-01", "2025-12-31"),
        ("前三季度", "2026-01-01", "2026-09-30"),
        ("1—5月", "2026-01-01", "2026-05-31"),
        ("9月5日—9月11日", "2025-09-05", "2025-09-11"),
    ],
)
def test_a_period_looked_back_on_is_whole(text: str, since: str, until: str) -> None:
    day = only(text)
    assert (day.past_since, day.past) == (date.fromisoformat(since), date.fromisoformat(until))


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("9月15日-25日", "2026-09-15", "2026-09-25"),
        ("3—5月", "2026-03-01", "2026-05-31"),
        ("下周一到周三", "2026-06-15", "2026-06-17"),
        ("明后天", "2026-06-11", "2026-06-12"),
        ("明后两天", "2026-06-11", "2026-06-12"),
        ("今明两天", "2026-06-10", "2026-06-11"),
        ("端午期间", "2026-06-19", "2026-06-21"),
        ("国庆长假", "2026-10-01", "2026-10-07"),
    ],
)
def test_a_range_has_both_ends(text: str, since: str, until: str) -> None:
    day = only(text)
    assert (day.since, day.on) == (date.fromisoformat(since), date.fromisoformat(until))


@pytest.mark.parametrize(
    ("text", "rrule", "workday"),
    [
        ("每月25日前", "FREQ=MONTHLY;BYMONTHDAY=25", None),
        ("每月1号", "FREQ=MONTHLY;BYMONTHDAY=1", None),
        ("每月底", "FREQ=MONTHLY;BYMONTHDAY=-1", None),
        ("每周二前", "FREQ=WEEKLY;BYDAY=TU", None),
        ("每个周一", "FREQ=WEEKLY;BYDAY=MO", None),
        ("每周五下午", "FREQ=WEEKLY;BYDAY=FR", None),
        ("每周一、周四", "FREQ=WEEKLY;BYDAY=MO,TH", None),
        ("每周一次", "FREQ=WEEKLY", None),
        ("每天", "FREQ=DAILY", None),
        ("每个工作日", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", None),
        ("每两周", "FREQ=WEEKLY;INTERVAL=2", None),
        ("每季度末", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", None),
        ("每年", "FREQ=YEARLY", None),
        ("每月倒数第五个工作日", "FREQ=MONTHLY", -5),
    ],
)
def test_it_reads_what_comes_again(text: str, rrule: str, workday: int | None) -> None:
    day = only(text)
    assert (day.kind, day.rrule, day.workday) == ("recurring", rrule, workday)


def test_days_in_task_lists_lie_in_the_plan_year() -> None:
    assert only("3月31日前", year=2026).on == date(2026, 3, 31)


def test_a_long_term_duty_may_have_a_date_too() -> None:
    assert [day.kind for day in read("2024年底前，并长期坚持")] == ["date", "long_term"]


@pytest.mark.parametrize("text", ["验收前", "接件后3个工作日内", "会后5个工作日内"])
def test_what_hangs_on_an_event_has_no_day(text: str) -> None:
    day = only(text)
    assert (day.kind, day.on) == ("event", None)


@pytest.mark.parametrize("text", ["3月前", "4月初之前", "三季度前", "中旬前"])
def test_what_offices_mean_two_things_by_is_ambiguous(text: str) -> None:
    assert only(text).ambiguous


def test_a_day_that_does_not_exist_is_clamped_and_said() -> None:
    day = only("2026-11-31")
    assert (day.on, day.invalid) == (date(2026, 11, 30), True)


@pytest.mark.parametrize("text", ["截至2月2日10点，已完成", "截止６月３０日２４时", "截止今儿下午5点"])
def test_as_of_is_no_deadline(text: str) -> None:
    assert only(text).as_of


def test_a_cut_off_that_demands_is_a_deadline() -> None:
    assert not only("截止到6月9日要达到40万人").as_of


def test_a_dotted_date_may_be_another_figure() -> None:
    assert only("6.20进场").loose


@pytest.mark.parametrize(
    "text",
    [
        "环节后",
        "学校放假后",
        "请假后",
        "过去一个月",
        "过两天",
        "第二个工作日",
        "3号楼",
        "第16号选手",
        "签约率77.4",
        "周报发了",
        "当前进展",
        "统一部署",
    ],
)
def test_it_leaves_out_what_is_no_day(text: str) -> None:
    assert read(text) == ()


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2098, 12, 31)))
def test_every_full_date_is_read_back(day: date) -> None:
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
        f"{day.year}.{day.month}.{day.day}",
    ):
        assert only(text).on == day


@given(
    st.text(
        alphabet="年月日号周前底末上下本每第半季度旬一二三十0123456789.-/至到今明后节国庆工作天", max_size=20
    )
)
def test_no_text_breaks_the_reading(text: str) -> None:
    days = read(text)
    assert all(0 <= day.start < day.end <= len(text) for day in days)
    assert all(first.end <= second.start for first, second in zip(days, days[1:], strict=False))


_DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 12, 31))
_ALONE = st.integers(min_value=1, max_value=28)


@given(_DAYS, st.integers(min_value=1, max_value=30))
def test_days_and_working_days_count_from_the_day_after(today: date, count: int) -> None:
    assert only(f"{count}天内", today=today).on == today + timedelta(days=count)
    working = only(f"{count}个工作日内", today=today).on
    assert working == Calendar().add_working_days(today, count)


@given(_DAYS, st.sampled_from("一二三四五六日"))
def test_a_weekday_lies_in_the_week_that_is_said(today: date, name: str) -> None:
    monday = today - timedelta(days=today.weekday())
    place = "一二三四五六日".index(name)
    for words, weeks in (("上", -1), ("本", 0), ("下", 1), ("下下", 2)):
        assert only(f"{words}周{name}", today=today).on == monday + timedelta(days=place, weeks=weeks)
    bare = only(f"周{name}前", today=today).on
    assert bare is not None
    assert today <= bare < today + timedelta(days=7)
    assert bare.weekday() == place


@given(_DAYS, _ALONE)
def test_before_a_day_of_the_month_includes_it_and_looks_ahead(today: date, number: int) -> None:
    on = only(f"{number}日前", today=today).on
    assert on is not None
    assert on.day == number
    assert timedelta(0) <= on - today <= timedelta(days=31)


@given(_DAYS)
def test_parts_of_the_month_end_on_their_last_day(today: date) -> None:
    end = only("月底前", today=today).on
    assert end is not None
    assert (end + timedelta(days=1)).day == 1
    assert (end.year, end.month) == (today.year, today.month)
    for words, day in (("本月上旬", 10), ("本月中旬", 20)):
        assert only(words, today=today).on == date(today.year, today.month, day)
    assert only("本月下旬", today=today).on == end


@given(_DAYS, st.integers(min_value=1, max_value=4))
def test_a_quarter_of_a_year_ends_on_its_last_day(today: date, number: int) -> None:
    on = only(f"明年{'一二三四'[number - 1]}季度", today=today).on
    assert on is not None
    assert (on + timedelta(days=1)).month == number * 3 % 12 + 1
    assert on.year == today.year + 1


@given(_DAYS)
def test_around_a_holiday_people_work(today: date) -> None:
    calendar = Calendar()
    back = only("节后", today=today).on
    before = only("节前", today=today).on
    assert back is not None
    assert before is not None
    assert calendar.is_working_day(back)
    assert calendar.is_working_day(before)
    assert before < back


@given(_DAYS, st.integers(min_value=1, max_value=9))
def test_the_last_working_days_of_a_month_are_counted_backwards(today: date, number: int) -> None:
    on = only(f"下月倒数第{'一二三四五六七八九'[number - 1]}个工作日", today=today).on
    assert on is not None
    first_after = add_months(today.replace(day=1), 2)
    assert Calendar().count_working_days(on - timedelta(days=1), first_after - timedelta(days=1)) == number
