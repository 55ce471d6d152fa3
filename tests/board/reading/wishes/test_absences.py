"""Absences and quiet: from when, until when, and who stands in, said on Wednesday 2026-06-10."""

from datetime import date, datetime
from typing import Any

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import lexicon, only

BEFORE_THE_HOLIDAY = datetime.fromisoformat("2026-06-18T17:40:00+08:00")


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("我明后天请假", "2026-06-11", "2026-06-12"),
        ("明天我调休", "2026-06-11", "2026-06-11"),
        ("今天家里有事不在", "2026-06-10", "2026-06-10"),
        ("下周都在外面学习", "2026-06-15", "2026-06-21"),
        ("下周五请假", "2026-06-19", "2026-06-19"),
        ("今天下午请假", "2026-06-10", "2026-06-10"),
        ("从15号开始休年假，休一周", "2026-06-15", "2026-06-21"),
        ("明天请假两天", "2026-06-11", "2026-06-12"),
        ("请三天假", "2026-06-10", "2026-06-12"),
        ("请一周病假，从明天开始", "2026-06-11", "2026-06-17"),
        ("15号请假一天", "2026-06-15", "2026-06-15"),
        ("6月15到20号出差", "2026-06-15", "2026-06-20"),
        ("本周四周五去省局培训", "2026-06-11", "2026-06-12"),
        ("7月份休年假", "2026-07-01", "2026-07-31"),
        ("端午期间休假", "2026-06-19", "2026-06-21"),
        ("休产假到11月1日", None, "2026-11-01"),
        ("出差，25号回来", None, "2026-06-24"),
        ("在北京培训，下周三返岗", None, "2026-06-16"),
        ("年假休到端午后", None, "2026-06-21"),
    ],
)
def test_an_absence_has_its_days(text: str, since: str | None, until: str) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.since, act.until) == ("away", _day(since), _day(until))


def test_whoever_stands_in_is_named() -> None:
    act = only("明天请假两天，李四顶着", sender="h_min")
    assert (act.to_person, act.until) == ("h_lis", date(2026, 6, 12))


def _mute(text: str, now: datetime = BEFORE_THE_HOLIDAY, **more: Any) -> date | None:
    (act,) = read_message(Message(text, now, "h_min", **more), lexicon(), Calendar()).acts
    assert act.act == "mute"
    return act.until


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("节后再找我", "2026-06-22"),
        ("端午期间别@我", "2026-06-22"),
        ("国庆后再提醒我", "2026-10-08"),
        ("下周别催我了", "2026-06-29"),
        ("下周再找我", "2026-06-22"),
        ("这周别催我了", "2026-06-22"),
        ("一周后再找我", "2026-06-25"),
        ("25号之前别找我", "2026-06-25"),
        ("下班了，别@我", "2026-06-22"),
    ],
)
def test_quiet_ends_on_the_first_day_on_which_one_may_write(text: str, until: str) -> None:
    assert _mute(text) == date.fromisoformat(until)


def test_days_off_begin_today_and_end_before_the_return() -> None:
    act = only("请两天假看病，周五回来再报", sender="p_yu", office="school")
    assert (act.act, act.since, act.until) == ("away", date(2026, 6, 10), date(2026, 6, 11))


def test_behind_the_feast_that_was_named_one_may_be_asked_again() -> None:
    act = only("国庆回婆家，节后再报", sender="p_yu", office="school")
    assert (act.act, act.until) == ("mute", date(2026, 10, 8))
