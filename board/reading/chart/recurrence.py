"""Cells of time that say how often: 每季度首月10日前, 双月, 每月前5个工作日."""

import re
from dataclasses import replace

from board.model.task import Deadline
from board.reading.days.dates import Day

_WORKDAYS = "BYDAY=MO,TU,WE,TH,FR;BYSETPOS="
_QUARTER_ENDS = "BYMONTH=3,6,9,12;"

_FIRST_MONTH = re.compile(r"每个?季度?(?:首月|第一个月|初月)(?P<day>\d{1,2})[日号](?:之?前)?")
_TWO_DAYS = re.compile(r"每个?月(?P<day>\d{1,2})[日号]?(?:之?前)?[、和及,，]月[底末](?:之?前)?")
_EVEN_MONTHS = re.compile(r"每?(?P<which>[双单])月(?:(?P<day>\d{1,2})[日号])?")
_TWO_MONTHS = re.compile(r"每(?:两|2|二)个?月|[两2二]个?月一次")
_YEARLY_MONTHS = re.compile(r"每年\d{1,2}月底?(?:[、和及,，]\d{1,2}月底?)+(?!\d)")
_FIRST_WORKDAYS = re.compile(r"每个?月(?:的)?前(?P<days>\d{1,2}|[一二三四五六七八九十])个?工作日")
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def read_recurrence(words: str) -> Deadline | None:
    """The recurring deadline (RFC 5545) of a cell that names several days or months of each round; none of any other."""
    if match := _FIRST_MONTH.search(words):
        return Deadline(
            text=words, kind="recurring", rrule=f"FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY={match['day']}"
        )
    if (rule := _find_monthly_rule(words)) is not None:
        return Deadline(text=words, kind="recurring", rrule=rule)
    if match := _YEARLY_MONTHS.search(words):
        months = ",".join(re.findall(r"\d{1,2}(?=月)", match[0]))
        return Deadline(text=words, kind="recurring", rrule=f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY=-1")
    if match := _FIRST_WORKDAYS.search(words):
        number = int(match["days"].translate(_HAN_DIGITS)) if match["days"] != "十" else 10
        return Deadline(text=words, kind="recurring", rrule=f"FREQ=MONTHLY;{_WORKDAYS}{number}")
    return None


def _find_monthly_rule(words: str) -> str | None:
    """The rule of two days of a month, of every other month, or of two months; none where the words say none."""
    if match := _TWO_DAYS.search(words):
        return f"FREQ=MONTHLY;BYMONTHDAY={match['day']},-1"
    if match := _EVEN_MONTHS.match(words):
        months = "2,4,6,8,10,12" if match["which"] == "双" else "1,3,5,7,9,11"
        return f"FREQ=MONTHLY;BYMONTH={months};BYMONTHDAY={match['day'] or -1}"
    return "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1" if _TWO_MONTHS.search(words) else None


def build_rule(day: Day) -> str:
    """The rule with the months of quarters named, and with working days as RFC 5545 writes them."""
    rule = (day.rrule or "").replace("INTERVAL=3;BYMONTHDAY", f"{_QUARTER_ENDS}BYMONTHDAY")
    return join_workday(rule, day.workday)


def join_workday(rule: str, workday: int | None) -> str:
    """A rule with the working day it means, as `split_workday` takes it apart."""
    return rule if workday is None else f"{rule};{_WORKDAYS}{workday}"


def split_workday(deadline: Deadline) -> tuple[Deadline, int | None]:
    """The deadline's rule without its working day, and the working day counted from the month's start or end."""
    rule, mark, number = (deadline.rrule or "").partition(f";{_WORKDAYS}")
    return (replace(deadline, rrule=rule), int(number)) if mark else (deadline, None)
