"""Whole calendar periods: weeks, months, quarters, half-years, years."""

import re
from dataclasses import replace
from datetime import date, timedelta

from board.reading.days.day import COUNT, Anchor, Day, Precision, Rule, add_months, last_day
from board.reading.days.points import find_near_month, find_year
from board.reading.figures.numerals import read_whole

_YEAR = r"(?:(?P<year>\d{4}年|今年|明年|去年|上年|后年|当年|本年)(?:度|的)?)?"
_END = (
    r"(?P<end>之内|以内|以来|内|末|底|里)?(?P<bound>之前|以前|前(?![后期台往进段天年几面方]))?"
    r"(?P<after>之后|以后|后(?![勤续台面天期]))?"
)


def _build_period(
    match: re.Match[str],
    precision: Precision,
    forward: tuple[date, date],
    past: tuple[date, date] | None = None,
) -> Day:
    past = past or forward
    groups = match.groupdict()
    before, end = bool(groups.get("bound")), groups.get("end")
    return Day(
        match.start(), match.end(), match[0], kind="date" if end in {"末", "底"} else "period",
        since=None if end in {"末", "底"} else forward[0], on=forward[1], past_since=past[0], past=past[1],
        precision=precision, before=before or end in {"内", "之内", "以内"}, after=bool(groups.get("after")),
    )  # fmt: skip


def _build_week(match: re.Match[str], anchor: Anchor) -> Day:
    words = match["near"]
    weeks = {"上": -1, "下": 1}.get(words[:1], 0) * (2 if words[:2] in {"上上", "下下"} else 1)
    monday = anchor.monday + timedelta(weeks=weeks)
    return _build_period(match, "week", (monday, monday + timedelta(days=6)))


def _build_month(match: re.Match[str], anchor: Anchor) -> Day | None:
    month = read_whole(match["month"])
    if not 1 <= month <= 12:
        return None
    year = find_year(match["year"], anchor)
    forward = year or anchor.forward_year(month, 28)
    back = year or anchor.past_year(month, 1)
    day = _build_period(
        match, "month", (date(forward, month, 1), last_day(forward, month)),
        (date(back, month, 1), last_day(back, month)),
    )  # fmt: skip
    return replace(day, ambiguous=bool(match["bound"]))


def _build_week_of_month(match: re.Match[str], anchor: Anchor) -> Day | None:
    """6月第2周: seven days each from the first on, the fifth to the month's end. Others count from Mondays: a person looks."""
    month, week = read_whole(match["month"]), read_whole(match["week"])
    if not 1 <= month <= 12:
        return None
    year = find_year(match["year"], anchor)
    forward, back = year or anchor.forward_year(month, 28), year or anchor.past_year(month, 1)
    day = _build_period(
        match, "week", _week_of_month(forward, month, week), _week_of_month(back, month, week)
    )
    return replace(day, ambiguous=True)


def _week_of_month(year: int, month: int, week: int) -> tuple[date, date]:
    last = last_day(year, month)
    return min(
        date(year, month, 1) + timedelta(days=7 * week - 7), last
    ), last if week == 5 else last.replace(day=7 * week)


def _build_near_month(match: re.Match[str], anchor: Anchor) -> Day:
    first = find_near_month(match["near"], anchor)
    return _build_period(match, "month", (first, last_day(first.year, first.month)))


def _build_months(match: re.Match[str], anchor: Anchor) -> Day | None:
    """1-9月: from the first day of the one to the last of the other."""
    first, last = read_whole(match["first"]), read_whole(match["month"])
    if not 1 <= first < last <= 12:
        return None
    year = find_year(match["year"], anchor)
    forward, back = year or anchor.forward_year(last, 28), year or anchor.past_year(first, 1)
    return _build_period(
        match, "month", (date(forward, first, 1), last_day(forward, last)),
        (date(back, first, 1), last_day(back, last)),
    )  # fmt: skip


def _build_quarter(match: re.Match[str], anchor: Anchor) -> Day:
    number = read_whole(match["quarter"])
    year = find_year(match["year"], anchor)
    forward, back = year or anchor.forward_year(number * 3, 28), year or anchor.past_year(number * 3 - 2, 1)
    day = _build_period(match, "quarter", _quarter(forward, number), _quarter(back, number))
    return replace(day, ambiguous=bool(match["bound"]))


def _build_near_quarter(match: re.Match[str], anchor: Anchor) -> Day:
    shift = {"上": -3, "下": 3}.get(match["near"][:1], 0)
    day = add_months(anchor.today.replace(day=1), shift)
    return _build_period(match, "quarter", _quarter(day.year, (day.month + 2) // 3))


def _quarter(year: int, number: int) -> tuple[date, date]:
    return date(year, number * 3 - 2, 1), last_day(year, number * 3)


def _build_quarters(match: re.Match[str], anchor: Anchor) -> Day:
    """前三季度: from January on."""
    year = find_year(match["year"], anchor) or anchor.year or anchor.today.year
    last = read_whole(match["quarter"]) * 3
    return _build_period(match, "quarter", (date(year, 1, 1), last_day(year, last)))


def _build_first_months(match: re.Match[str], anchor: Anchor) -> Day | None:
    """今年前六个月: from January on."""
    year, last = find_year(match["year"], anchor) or anchor.today.year, read_whole(match["month"])
    if not 1 < last <= 12:
        return None
    return _build_period(match, "month", (date(year, 1, 1), last_day(year, last)))


def _build_half(match: re.Match[str], anchor: Anchor) -> Day:
    last = 6 if match["half"] == "上" else 12
    year = find_year(match["year"], anchor)
    forward, back = year or anchor.forward_year(last, 28), year or anchor.past_year(last - 5, 1)
    return _build_period(
        match, "half", (date(forward, last - 5, 1), last_day(forward, last)),
        (date(back, last - 5, 1), last_day(back, last)),
    )  # fmt: skip


def _build_middle(match: re.Match[str], anchor: Anchor) -> Day:
    year = anchor.year or anchor.forward_year(6, 30)
    return Day(
        match.start(), match.end(), match[0], on=date(year, 6, 30), past=date(year, 6, 30), precision="half"
    )


def _build_year(match: re.Match[str], anchor: Anchor) -> Day:
    year = find_year(match["year"], anchor) or anchor.today.year
    return _build_period(match, "year", (date(year, 1, 1), date(year, 12, 31)))


def _build_year_end(match: re.Match[str], anchor: Anchor) -> Day:
    year = find_year(match["year"], anchor) or anchor.year or anchor.today.year
    day = _build_period(match, "year", (date(year, 1, 1), date(year, 12, 31)))
    return replace(day, kind="date", since=None)


PERIOD_RULES: tuple[Rule, ...] = (
    (
        "周期拜",
        re.compile(
            r"(?P<near>上上|上|(?<!一)下下|下|本|这|当)(?:个|一)?(?:周|星期|礼拜)"
            rf"(?![一二三四五六日天末1-7年边围]|报(?![了过的啥送得数上])){_END}"
        ),
        _build_week,
    ),
    ("周", re.compile(rf"(?P<near>周)内{_END}"), _build_week),
    ("月", re.compile(rf"{_YEAR}(?P<month>{COUNT})月份?(?![底末初上中下\d日号]|个|龄){_END}"), _build_month),
    (
        "周 月",
        re.compile(rf"{_YEAR}(?P<month>{COUNT})月份?的?第?(?P<week>[一二三四五1-5])周(?!岁|年){_END}"),
        _build_week_of_month,
    ),
    (
        "月 本这当次上下",
        re.compile(
            rf"(?P<near>本月|这个?月|当月|次月|上上?个?月|"
            rf"(?:(?<!一)下)?下个月|(?<!(?<!看)[看查问翻列拉导调])下月)份?(?![底末初上中下\d]){_END}"
        ),
        _build_near_month,
    ),
    (
        "月 内",
        re.compile(rf"(?P<near>本)?月内{_END}"),
        lambda match, anchor: _build_period(
            match, "month", (anchor.today.replace(day=1), last_day(anchor.today.year, anchor.today.month))
        ),
    ),
    (
        "月 -至到",
        re.compile(rf"{_YEAR}(?<!统)(?P<first>{COUNT})月?(?:-+|至|到)(?P<month>{COUNT})月份?{_END}"),
        _build_months,
    ),
    (
        "年 月 前",
        re.compile(rf"(?P<year>\d{{4}}年|今年|去年|本年)(?:度|的)?的?前(?P<month>{COUNT})个?月{_END}"),
        _build_first_months,
    ),
    ("季", re.compile(rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季度{_END}"), _build_quarter),
    ("季", re.compile(rf"{_YEAR}前(?P<quarter>[两二三2-3])个?季度{_END}"), _build_quarters),
    ("季", re.compile(rf"(?P<near>本|上|下|这|当)(?:个|一)?季度{_END}"), _build_near_quarter),
    ("季", re.compile(r"(?P<near>季)度?(?P<end>末|底)(?P<bound>前)?"), _build_near_quarter),
    ("年 半", re.compile(rf"{_YEAR}(?P<half>[上下])半年{_END}"), _build_half),
    ("年 中", re.compile(r"年中"), _build_middle),
    (
        "年",
        re.compile(
            rf"(?P<year>\d{{4}}年|今年|明年|去年|上年|后年|本年|当年)(?:度|全年)?(?![底末内终年\d月初]){_END}"
        ),
        _build_year,
    ),
    (
        "年",
        re.compile(
            r"(?:(?P<year>\d{4}年?|今年?|明年?|去年?|后年?|本年?|当年?)(?:度|的)?)?"
            r"(?:年底|年末|年内|年终|岁末|全年|(?<=年)[底末内终]|(?<=[今明去])年[底末内终])(?P<bound>之?前)?"
        ),
        _build_year_end,
    ),
)
