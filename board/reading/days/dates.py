"""Days, periods, spans and recurrences in Chinese text, with the span of characters each was read from.

`read_days` knows what offices write (6月底前、下周三、端午前、三季度、5个工作日内、每月25日前、长期坚持). Days are
calendar days of the office. 25日前 includes the 25th; before a festival (五一前、国庆前) is the day before it,
before 春节 the last working day before it; a month, quarter or 旬 ends on its last day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from board.reading.days.calendar_periods import PERIOD_RULES
from board.reading.days.day import Anchor, Day, clamp_day
from board.reading.days.durations import DURATION_RULES
from board.reading.days.festivals import FESTIVAL_RULES
from board.reading.days.points import POINT_RULES
from board.reading.days.recurrences import RECURRENCE_RULES
from board.reading.words.characters import fold_width
from board.reading.words.cues import any_of
from board.reading.words.needs import hear, listen
from board.rules.calendar import Calendar

__all__ = ["Day", "read_days"]

_RULES = (*RECURRENCE_RULES, *DURATION_RULES, *PERIOD_RULES, *POINT_RULES, *FESTIVAL_RULES)
# What has to be heard for each rule, all of it: a bit for each group of its characters.
_BITS = {group: listen(f"[{group}]") for group in " ".join(keys for keys, _, _ in _RULES).split()}
_WAKES = tuple(sum(map(_BITS.__getitem__, keys.split())) for keys, _, _ in _RULES)
_ANY = any_of(
    r"""
    马上 立马 [年月日号天周期拜季旬节假今明昨每底末内前立即长常逢隔双当次后班点] \d[./-]\d 国庆 中秋 端午 清明
    元旦 春节 除夕 元宵 重阳
    """
)
_AS_OF = re.compile(r"截[至止](?:到|至|于)?\s?$")
_DUE = re.compile(r"[^,。已]{0,4}?(?:要|需|必须|应当?|须|力争|确保)")
_JOINED = re.compile(r"\s?(?:-+|至|到)\s?")


def read_days(
    text: str, *, today: date, calendar: Calendar, year: int | None = None, heard: int | None = None
) -> tuple[Day, ...]:
    """Every expression of time in the text, in its order; spans are those of `text` itself.

    `today` is the office's day that relative words count from. With `year` (the plan's year, for task lists) a
    date without a year lies in that year; without it (chat) `on` looks forward, to the next year where the day
    is more than two months past, and `past` holds what the same words mean looking back. `heard`: what the text may
    wake, where it is known.
    """
    plain = fold_width(text).replace("元月", "一月")
    if not _ANY.search(plain):
        return ()
    heard = hear(plain) if heard is None else heard
    days = _choose([_trim(day) for day in _find(plain, Anchor(today, calendar, year), heard)])
    return tuple(_follow_month([_mark_as_of(plain, day) for day in _join(plain, days)]))


def _find(text: str, anchor: Anchor, heard: int) -> Iterator[Day]:
    for wake, (_, pattern, build) in zip(_WAKES, _RULES, strict=True):
        if heard & wake == wake:
            for match in pattern.finditer(text):
                day = build(match, anchor)
                if day is not None:
                    yield day


def _trim(day: Day) -> Day:
    words = day.words.rstrip()
    return day if words == day.words else replace(day, words=words, end=day.start + len(words))


def _choose(days: Iterable[Day]) -> list[Day]:
    """The leftmost expression wins, of two that begin together the longer one."""
    chosen: list[Day] = []
    for day in sorted(days, key=lambda day: (day.start, -day.end)):
        if not chosen or day.start >= chosen[-1].end:
            chosen.append(day)
    return chosen


def _join(text: str, days: list[Day]) -> Iterator[Day]:
    """Make one period of two days that a dash or 至 joins (9月15日-25日)."""
    last: Day | None = None
    for day in days:
        if last and _is_range(text, last, day):
            last = _build_range(text, last, day)
            continue
        if last:
            yield last
        last = day
    if last:
        yield last


def _is_range(text: str, first: Day, second: Day) -> bool:
    return (
        first.kind in {"date", "period"} and second.kind in {"date", "period"}
        and first.on is not None and second.on is not None and not first.before
        and _JOINED.fullmatch(text, first.end, second.start) is not None
    )  # fmt: skip


def _build_range(text: str, first: Day, second: Day) -> Day:
    since, past_since = first.since or first.on, first.past_since or first.past
    return replace(
        second, start=first.start, words=text[first.start : second.end], kind="period", bare=False,
        since=since, on=_follow(since, second.on, bare=second.bare),
        past_since=past_since, past=_follow(past_since, second.past, bare=second.bare),
    )  # fmt: skip


def _follow(first: date | None, last: date | None, *, bare: bool) -> date | None:
    """The end of a range that began on `first`: a bare 25日 lies in its month, a weekday in its week."""
    if first is None or last is None:
        return last
    if bare:
        return clamp_day(first.year, first.month, last.day)
    weeks = -(-(first - last).days // 7)
    return last + timedelta(weeks=weeks) if 0 < weeks < 4 else last


_DAY_OF_MONTH = re.compile(r"[\d十一二]{1,2}月[\d一二三十]{1,3}[日号]?")
_MONTH_END = re.compile(r"月[底末](?:之?前)?$")


def _follow_month(days: Iterable[Day]) -> Iterator[Day]:
    """12月10日完成主体，月底投用: behind a day of a month to come 月底 is the end of that month."""
    named: date | None = None
    for day in days:
        if named and day.on and _MONTH_END.match(day.words) and named > day.on:
            end = clamp_day(named.year, named.month, _LAST)
            yield replace(day, on=end, since=None if day.since is None else end.replace(day=1))
            continue
        if day.kind == "date" and _DAY_OF_MONTH.match(day.words) and not day.as_of:
            named = day.on
        yield day


_LAST = 31


def _mark_as_of(text: str, day: Day) -> Day:
    """截至6月9日 says when figures were taken; 截止6月9日要达到 is a deadline all the same."""
    lead = _AS_OF.search(text, 0, day.start)
    if lead is None or day.before or _DUE.match(text, day.end):
        return day
    return replace(day, start=lead.start(), words=text[lead.start() : day.end], as_of=True)
