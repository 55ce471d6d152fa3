"""Cells of time → deadlines: every node that a cell names, in its order, with the words of each.

Days come from `board.reading.days.dates`; here stands what only task lists write: 09-15, 2026.6, 每季度末月20日前,
several nodes in one cell, a cell that names an event (暑期前), and which words a person has to look at. The last
calendar day that counts is kept; an invalid day is clamped to the end of its month and flagged.
"""

import re
from collections.abc import Iterator
from datetime import date

from board.model.task import Deadline
from board.reading.chart.part import Doubt
from board.reading.chart.recurrence import build_rule, read_recurrence
from board.reading.chart.rewording import reword_days
from board.reading.chart.vague import NOBODY
from board.reading.days.dates import Day, read_days
from board.reading.days.day import last_day
from board.rules.calendar import Calendar

LONGEST_TERM = 400  # characters of a cell of time that are looked at

_BREAK = re.compile(r"[,，;；。\n、]")
_LONG_TERM = re.compile(r"持续|常态|常年|长年|始终|长期|经常|不间断|日常|全程|贯穿")
_IMMEDIATE = re.compile(r"马上|尽快|即时|立即|立刻|随时|即办|当[天日]|限时办结")
_EVENT = re.compile(r"(?:前|后|时|内|期间|前夕|之际|之日起.*)(?:一[周天]|\d+[日天周])?$")
_JOINS = re.compile(r"^[\s,，;；、。:：]+|[\s,，;；、。]+$|[\s,，;；、]*[并且和及][\s]*$")
# 13月, 6月35日, 2026-13-05: no such day.
_NO_MONTH = re.compile(
    r"(?<![\d个])(?:00?|1[3-9]|[2-9]\d)月(?!内)|20\d\d[-./](?:00|1[3-9]|[2-9]\d)(?:[-./]\d|$)"
)
_NO_DAY = re.compile(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?:00?|3[2-9]|[4-9]\d)(?=日|号|之?前|$)")
# 月底前, 下旬, 15日前 with no month said: of which month, nobody knows.
_OF_NO_MONTH = re.compile(r"[本当]?月?(?:[底末初]|[上中下]旬|\d{1,2}[日号])(?:之?前|以前)?")
_ANY_DAY = re.compile(r"\d\s*月|\d[-./]\d|[年季]底|季度|半年")
_THIRD = re.compile("[上中下]旬")
_STARTS = re.compile(r"起(?=$|[,，;；。)）]|开[始展]|实施)")
_SCHOOL_TERM = re.compile(r"(?:[春秋上下]|第?[一二])(?:季)?学期|学年")
_EXPLICIT_YEAR = re.compile(r"\d{4}|[今明去]年")
_BOTH_ENDS = re.compile(r"\d\S*?(?:-|—|~|至|到)\s*\d")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_SAID_ONCE = frozenset({"immediate", "long_term"})

_THROUGHOUT = re.compile(r"^全年.*(?:持续|常态|坚持|推进|长期)")
# 周二为节假日的，信息报送时间顺延至节假日结束后的第二个工作日: where a holiday moves it, not another day.
_POSTPONED = re.compile(
    r"[,，;；。(（]\s*(?:如|若)?[^,，;；。(（\n]{0,6}(?:为|遇|逢|遇到|恰逢)(?:法定)?"
    r"(?:节假日|休息日|双休日|周末)(?:的|时)?[,，]?[^;；。\n)）]*顺延[^;；。\n)）]*[)）]?"
)


def read_deadlines(
    text: str, *, year: int, calendar: Calendar
) -> tuple[tuple[Deadline, ...], tuple[Doubt, ...]]:
    """Every deadline of a cell and its doubts; none where the cell says nothing (empty, 无, 待定).

    Days without a year lie in the plan's `year`.
    """
    words = text.strip()[:LONGEST_TERM]
    if not words or NOBODY.match(words):
        return (), ()
    if (day := _read_iso(words)) is not None:
        return (Deadline(day, words),), ()
    plain = _POSTPONED.sub("", reword_days(words))
    if special := read_recurrence(plain):
        return (special,), ()
    found = read_days(plain, today=date(year, 1, 1), calendar=calendar, year=year)
    if (impossible := _read_impossible(words, year)) is not None:
        return _read_each(words, year, calendar) or impossible
    days = [day for day in found if not day.as_of and not _is_unsure(plain, day)]
    if not days or _THROUGHOUT.search(words):
        return _read_wordless(words)
    said = list(_split_words(plain, days))
    if len(days) == 1 and plain != words:
        said = [words]
    doubts = tuple(doubt for day, part in zip(days, said, strict=True) for doubt in _doubt(day, part))
    doubts += tuple(Doubt("ambiguous", day.words) for day in found if _OF_NO_MONTH.fullmatch(day.words))
    return _build_deadlines(plain, days, said, year), doubts


def _read_each(
    words: str, year: int, calendar: Calendar
) -> tuple[tuple[Deadline, ...], tuple[Doubt, ...]] | None:
    """A cell of several days, one of which no calendar has: each clause by itself, so that the others stay."""
    parts = [part for part in _BREAK.split(words) if _ANY_DAY.search(part)]
    if len(parts) < 2:
        return None
    read = [read_deadlines(part, year=year, calendar=calendar) for part in parts]
    return tuple(item for found, _ in read for item in found), tuple(
        doubt for _, doubts in read for doubt in doubts
    )


def _read_impossible(words: str, year: int) -> tuple[tuple[Deadline, ...], tuple[Doubt, ...]] | None:
    """A day that no calendar has: beyond its month's end it is clamped, of no month it is missing; always flagged."""
    doubts = (Doubt("invalid_date", words),)
    if _NO_MONTH.search(words):
        return (Deadline(text=words, kind="missing"),), doubts
    if match := _NO_DAY.search(words):
        return (Deadline(last_day(year, int(match["month"])), words),), doubts
    return None


def _is_unsure(words: str, day: Day) -> bool:
    """Whether the words name no day to be done by: no month is said, they say a start, or a school term of a year."""
    if day.kind == "date":
        return bool(_OF_NO_MONTH.fullmatch(day.words) or _STARTS.match(words, day.end))
    return day.kind == "period" and bool(_SCHOOL_TERM.match(words, day.end))


def find_start(text: str, *, year: int, calendar: Calendar) -> date | None:
    """The first day of a term that names both its ends: 3月1日至11月30日, 4—6月."""
    words = text.strip()[:LONGEST_TERM]
    if not _BOTH_ENDS.search(words) or _ISO.fullmatch(words):
        return None
    days = read_days(reword_days(words), today=date(year, 1, 1), calendar=calendar, year=year)
    return days[0].since if len(days) == 1 and _BOTH_ENDS.search(days[0].words) else None


def find_first_day(text: str, *, year: int, calendar: Calendar) -> date | None:
    """The first day of a period by its name: 3月, 3月上旬, 一季度."""
    days = read_days(reword_days(text.strip()), today=date(year, 1, 1), calendar=calendar, year=year)
    day = days[0] if days else None
    if day is None or day.since or day.on is None:
        return day.since if day else None
    return day.on.replace(day=min((day.on.day - 1) // 10, 2) * 10 + 1) if _THIRD.search(day.words) else day.on


def _build_deadlines(text: str, days: list[Day], said: list[str], year: int) -> tuple[Deadline, ...]:
    """A deadline for each day; what goes on or begins at once is said once."""
    deadlines: list[Deadline] = []
    for day, words in zip(days, said, strict=True):
        deadline = _build_deadline(day, words, year)
        if deadline.kind not in _SAID_ONCE or all(deadline.kind != other.kind for other in deadlines):
            deadlines.append(deadline)
    if _goes_on(text, days) and all(deadline.kind != "long_term" for deadline in deadlines):
        deadlines.append(Deadline(text=text[days[-1].end :].strip("，,；;、。并且 "), kind="long_term"))
    return tuple(deadlines)


def _goes_on(text: str, days: list[Day]) -> bool:
    """Whether the words behind the last day say that the work goes on (6月底前完成，并持续推进)."""
    return days[-1].kind == "date" and bool(_LONG_TERM.search(text, days[-1].end))


def _read_iso(words: str) -> date | None:
    """The day of a date cell, which needs no grammar; an invalid one is left to it."""
    if not _ISO.fullmatch(words):
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _read_wordless(words: str) -> tuple[tuple[Deadline, ...], tuple[Doubt, ...]]:
    """A cell without a day: an event, something that goes on, or words to look at."""
    if _LONG_TERM.search(words):
        return (Deadline(text=words, kind="long_term"),), ()
    if _IMMEDIATE.search(words):
        return (Deadline(text=words, kind="immediate"),), ()
    undated = _OF_NO_MONTH.match(words) or _STARTS.search(words)
    doubts = () if _EVENT.search(words) and not undated else (Doubt("ambiguous", words),)
    return (Deadline(text=words, kind="event"),), doubts


def _split_words(text: str, days: list[Day]) -> Iterator[str]:
    """The clause of each deadline: its own words, what comes of them, up to the next sign or deadline."""
    for index, day in enumerate(days):
        left = days[index - 1].end if index else 0
        right = days[index + 1].start if index + 1 < len(days) else len(text)
        breaks = [match.end() for match in _BREAK.finditer(text, left, day.start)]
        start = breaks[-1] if breaks else day.start if index else 0
        stop = _BREAK.search(text, day.end, right)
        said = text[start : stop.start() if stop else right]
        yield _JOINS.sub("", _JOINS.sub("", said)) or day.words


def _build_deadline(day: Day, said: str, year: int) -> Deadline:
    if day.kind == "recurring":
        return Deadline(text=said, kind="recurring", rrule=build_rule(day))
    if day.kind in {"long_term", "immediate", "event"}:
        return Deadline(text=said, kind=day.kind)
    if day.kind == "span":
        return Deadline(text=said, kind="event")
    on = day.on
    if on is not None and on.year < year and not _EXPLICIT_YEAR.search(day.words):
        # 元旦前 in a plan of 2026 is the end of that year, not the day before it begins.
        on = replace_year(on, on.year + 1)
    return Deadline(on, said)


def replace_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _doubt(day: Day, said: str) -> Iterator[Doubt]:
    if day.invalid:
        yield Doubt("invalid_date", said)
    elif (day.ambiguous and not _THIRD.search(day.words)) or day.kind == "span":
        yield Doubt("ambiguous", said)
