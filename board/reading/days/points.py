"""Single days: dates, days of the month, weekdays, 今天, month ends, 旬."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from board.reading.days.day import COUNT, Anchor, Day, Rule, add_months, clamp_day, last_day
from board.reading.figures.numerals import read_whole

_CLOCK = (
    r"(?:\s?(?:一早|一大早|凌晨|清晨|早上|早晨|上午|中午|下午|晚上|傍晚|夜里|白天|[早晚](?![就已点有报交]))?"
    rf"(?:\s?{COUNT}(?:点钟?|时)(?:整|半|多|\d{{1,2}}分?|{COUNT}分)?|\s?\d{{1,2}}:\d{{2}})?(?:下班)?)"
)
BOUND = (
    r"(?P<bound>(?:之前|以前|前|以内|之内|内)(?![后期台往进段天年几面方端头提置沿景线两三部容])"
    r"|(?:之后|以后|过后|后)(?![勤续台面天期备方]))?"
)
YEAR = r"(?:(?P<year>\d{4}年|今年|明年|去年|上年|后年|当年|本年)(?:度|的)?)?"
_MONTH = rf"(?P<month>{COUNT})月份?"
NEAR_MONTH = (
    r"(?P<near>本月|这个?月|当月|次月|上上?个?月|(?:(?<!一)下)?下个月|(?<!(?<!看)[看查问翻列拉导调])下月)"
)
_NO_MEASURE = r"(?![\d.%‰/]|\s?[个家人户处场条件项张份台套万多余亩吨元只支剂例次])"

_NEAR_MONTHS = {"本": 0, "这": 0, "当": 0, "上": -1, "下": 1, "次": 1}
_NEAR_YEARS = {"今年": 0, "本年": 0, "当年": 0, "明年": 1, "后年": 2, "去年": -1, "上年": -1}
_NEAR_DAYS = {
    "大前": -3, "前": -2, "昨": -1, "今": 0, "当": 0, "本": 0, "明": 1, "次": 1, "后": 2, "大后": 3,
}  # fmt: skip
_WEEKDAYS = (
    {char: number for number, char in enumerate("一二三四五六日")}
    | {"天": 6, "末": 6}
    | {str(number + 1): number for number in range(7)}
)
_TEN_DAYS = {"初": 5, "上旬": 10, "中旬": 20, "中": 15}


def build_day(match: re.Match[str], on: date, past: date, **flags: Any) -> Day:
    """A day with the words of a match; 前, 内 and 后 behind it say which side of it is meant."""
    bound = match["bound"] or ""
    before, after = bound.endswith(("前", "内")), bound.endswith("后")
    return Day(match.start(), match.end(), match[0], on=on, past=past, before=before, after=after, **flags)


def find_year(words: str | None, anchor: Anchor) -> int | None:
    """The year that 今年, 去年 or 2026年 names; none where nothing was said."""
    if words is None:
        return None
    return int(words[:4]) if words[0].isdigit() else anchor.today.year + _NEAR_YEARS[words]


def find_near_month(words: str, anchor: Anchor) -> date:
    """The first day of 本月, 上个月, 下下个月."""
    months = _NEAR_MONTHS[words[0]] * (2 if words[:2] in {"上上", "下下"} else 1)
    return add_months(anchor.today.replace(day=1), months)


def _build_date(match: re.Match[str], anchor: Anchor, **flags: Any) -> Day | None:
    month, day = read_whole(match["month"]), read_whole(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = find_year(match.groupdict().get("year"), anchor)
    on = clamp_day(anchor.forward_year(month, day) if year is None else year, month, day)
    past = clamp_day(anchor.past_year(month, day) if year is None else year, month, day)
    return build_day(match, on, past, invalid=on.day != day, **flags)


def _build_loose_date(match: re.Match[str], anchor: Anchor) -> Day | None:
    return _build_date(match, anchor, loose=not (match["bound"] or "").endswith(("前", "内")))


def _build_near_date(match: re.Match[str], anchor: Anchor) -> Day | None:
    first, day = find_near_month(match["near"], anchor), read_whole(match["day"])
    if not 1 <= day <= 31:
        return None
    on = clamp_day(first.year, first.month, day)
    return build_day(match, on, on, invalid=on.day != day)


def _build_bare_day(match: re.Match[str], anchor: Anchor) -> Day | None:
    day = read_whole(match["day"])
    if not 1 <= day <= 31:
        return None
    today = anchor.today
    here = clamp_day(today.year, today.month, day)
    month_before, month_after = add_months(today.replace(day=1), -1), add_months(today.replace(day=1), 1)
    on = here if here >= today else clamp_day(month_after.year, month_after.month, day)
    past = here if here <= today else clamp_day(month_before.year, month_before.month, day)
    return build_day(match, on, past, bare=True)


def _build_part_of_month(match: re.Match[str], anchor: Anchor) -> Day | None:
    """6月底, 下月初, 7月上旬, 月底: the last day of that part."""
    groups = match.groupdict()
    part = match["part"]
    if groups.get("month"):
        month = read_whole(match["month"])
        if not 1 <= month <= 12:
            return None
        near_end = _TEN_DAYS.get(part, 28)
        year = find_year(groups.get("year"), anchor)
        years = (year or anchor.forward_year(month, near_end), year or anchor.past_year(month, near_end))
        on, past = (_part_end(one, month, part) for one in years)
    else:
        near = groups.get("near")
        first = find_near_month(near, anchor) if near else anchor.today.replace(day=1)
        on = past = _part_end(first.year, first.month, part)
        if not near and part in {"初", "上旬", "中旬", "中"} and on < anchor.today:
            first = add_months(first, 1)
            on = _part_end(first.year, first.month, part)
    bound = (match["bound"] or "").endswith(("前", "内"))
    ambiguous = part in {"初", "中"} or (bound and part in {"上旬", "中旬"})
    return build_day(match, on, past, precision="ten_days" if "旬" in part else "day", ambiguous=ambiguous)


def _part_end(year: int, month: int, part: str) -> date:
    return date(year, month, _TEN_DAYS[part]) if part in _TEN_DAYS else last_day(year, month)


def _build_near_day(match: re.Match[str], anchor: Anchor) -> Day:
    on = anchor.today + timedelta(days=_NEAR_DAYS[match["near"]])
    return build_day(match, on, on)


def _build_hour(match: re.Match[str], anchor: Anchor) -> Day | None:
    """下班前, 下午5点前: today, in what is said today."""
    if anchor.year is not None:
        return None
    return Day(match.start(), match.end(), match[0], on=anchor.today, past=anchor.today, before=True)


def _build_weekday(match: re.Match[str], anchor: Anchor) -> Day:
    number, words = _WEEKDAYS[match["weekday"]], match["near"] or ""
    weeks = {"上": -1, "下": 1}.get(words[:1], 0) * (2 if words[:2] in {"上上", "下下"} else 1)
    on = past = anchor.monday + timedelta(days=number, weeks=weeks)
    if not words:
        on += timedelta(weeks=on < anchor.today)
        past -= timedelta(weeks=past > anchor.today)
    day = build_day(match, on, past)
    if match["weekday"] == "末" and day.before:
        friday = anchor.calendar.last_working_day(on - timedelta(days=2))
        return replace(day, on=friday)
    return day


POINT_RULES: tuple[Rule, ...] = (
    (
        "12",
        re.compile(
            rf"(?P<year>\d{{4}})[年./-](?P<month>\d{{1,2}})[月./-](?P<day>\d{{1,2}})[日号]?{_CLOCK}{BOUND}"
        ),
        _build_date,
    ),
    ("月 日号", re.compile(rf"{YEAR}{_MONTH}(?P<day>{COUNT})[日号]{_CLOCK}{BOUND}"), _build_date),
    ("月", re.compile(rf"{YEAR}{_MONTH}(?P<day>\d{{1,2}}){_NO_MEASURE}{BOUND}"), _build_date),
    (
        "月 十",
        re.compile(
            rf"{YEAR}{_MONTH}(?P<day>[二三]?十[一二三四五六七八九]?)"
            rf"(?=[,。;!?\s)前之以吧啦呢交报完再的能要]|$){BOUND}"
        ),
        _build_date,
    ),
    (
        "./",
        re.compile(
            r"(?<![\d.A-Za-z剩差欠缺余共])(?<![累合总共统]计)(?P<month>1[0-2]|0?[1-9])[./](?P<day>3[01]|[12]\d|0?[1-9])"
            rf"(?![\d.%‰万千亿wW]|\s?[个家人户处场条件项分])(?:日|号)?{BOUND}"
        ),
        _build_loose_date,
    ),
    (
        "月 日号 本这当次上下",
        re.compile(rf"{NEAR_MONTH}(?P<day>{COUNT})[日号]{_CLOCK}{BOUND}"),
        _build_near_date,
    ),
    (
        "日号",
        re.compile(
            rf"(?<![第\d.A-Za-z])(?P<day>{COUNT})[日号](?![楼线院门路厅桌车文仓库泵塔井墩窑炉棚池])"
            rf"(?:[那这]一?天|当[天日])?{_CLOCK}{BOUND}"
        ),
        _build_bare_day,
    ),
    (
        "月 底末初旬中",
        re.compile(rf"{YEAR}{_MONTH}(?P<part>底|末|初|上旬|中旬|下旬|中(?!旬|心|学|间|央)){BOUND}"),
        _build_part_of_month,
    ),
    (
        "月 底末初旬中",
        re.compile(rf"(?:{NEAR_MONTH}|月)(?P<part>底|末|初|上旬|中旬|下旬|中(?!旬|心|学|间|央)){BOUND}"),
        _build_part_of_month,
    ),
    ("旬", re.compile(rf"(?<![月个])(?P<part>上旬|中旬|下旬){BOUND}"), _build_part_of_month),
    (
        "天日儿今明昨",
        re.compile(
            r"(?P<near>大前|前|昨|今|当|明|次|大后|后)"
            rf"(?:天|日|儿个?|(?=[早晚晨夜](?:[上晨里]|[^就已点]|$)))[早晚晨夜]?{_CLOCK}{BOUND}"
        ),
        _build_near_day,
    ),
    (
        "周期拜",
        re.compile(
            r"(?P<near>(?:上上|上|(?<!一)下下|下|本|这)个?)?(?:周|星期|礼拜)"
            r"(?P<weekday>[一二三四五六日天末]"
            r"|[1-7](?![.%]|\s?[个家人户处条件项张份台套栋亩元只支剂例辆间座起宗名位笔棵根块批]))"
            rf"(?![次遍场年\d]|个[字项条件数家月]|回(?![来去单家岗到])){_CLOCK}{BOUND}"
        ),
        _build_weekday,
    ),
    (
        "班时点",
        re.compile(
            r"(?:上午|中午|下午|晚上|夜里)?"
            rf"(?:下班|(?<![\d.]){COUNT}(?:点钟?|时)(?:整|半|\d{{1,2}}分)?)(?:之前|以前|前)"
        ),
        _build_hour,
    ),
)
