"""Spans counted from today (3天内、5个工作日内、半个月、一周), and what has no date at all (长期坚持、验收前)."""

import re
from dataclasses import replace
from datetime import date, timedelta

from board.reading.days.day import COUNT, Anchor, Day, Rule, add_months
from board.reading.days.points import NEAR_MONTH, find_near_month
from board.reading.figures.numerals import read_whole

_AMOUNT = rf"(?P<count>{COUNT}|半|[俩仨])"
_TAIL = r"(?P<tail>之内|以内|内|之后|以后|后(?!天)|之前|以前|前(?!后|期|段))?"


def _count(words: str) -> int:
    return {"俩": 2, "仨": 3}.get(words) or read_whole(words)


def _finish(match: re.Match[str], day: Day) -> Day:
    tail = match["tail"] or ""
    return replace(day, before=tail.endswith("内"), after=tail.endswith("后"))


def _build_days(match: re.Match[str], anchor: Anchor) -> Day | None:
    if match["count"] == "半":
        return None
    days = _count(match["count"]) * (7 if match["unit"] in {"周", "星期", "礼拜"} else 1)
    step = timedelta(days=days)
    if (match["tail"] or "").endswith("前"):
        ago = anchor.today - step
        return Day(match.start(), match.end(), match[0], on=ago, past=ago)
    day = Day(
        match.start(), match.end(), match[0], "span", anchor.today + step, days=days, past=anchor.today - step
    )
    return _finish(match, day)


def _build_working_days(match: re.Match[str], anchor: Anchor) -> Day:
    on = anchor.calendar.add_working_days(anchor.today, _count(match["count"]))
    return _finish(
        match, Day(match.start(), match.end(), match[0], "span", on, days=(on - anchor.today).days)
    )


def _build_numbered_working_day(match: re.Match[str], anchor: Anchor) -> Day | None:
    """本月倒数第三个工作日, 下月第一个工作日: counted within the month, which 第N个 alone does not name."""
    if anchor.year is not None or (match["forward"] and not match["near"]):
        return None
    first = find_near_month(match["near"], anchor) if match["near"] else anchor.today.replace(day=1)
    on = _count_within(first, match, anchor)
    if not match["near"] and on < anchor.today:
        on = _count_within(add_months(first, 1), match, anchor)
    return Day(
        match.start(), match.end(), match[0], on=on, past=on, before=(match["tail"] or "").endswith("前")
    )


def _count_within(first: date, match: re.Match[str], anchor: Anchor) -> date:
    number = read_whole(match["number"]) if match["number"] else 1
    if match["forward"]:
        return anchor.calendar.add_working_days(first - timedelta(days=1), number)
    return anchor.calendar.add_working_days(add_months(first, 1), -number)


_NEXT_DAYS = {"今": 0, "明": 1, "后": 2}


def _build_next_days(match: re.Match[str], anchor: Anchor) -> Day:
    """明后天, 今明两天: from the first of the days to the last."""
    since, on = (anchor.today + timedelta(days=_NEXT_DAYS[char]) for char in (match["first"], match["last"]))
    return Day(
        match.start(),
        match.end(),
        match[0],
        "period",
        on,
        since=since,
        past=on,
        past_since=since,
        precision="week",
    )


def _build_span_months(match: re.Match[str], anchor: Anchor) -> Day:
    """半个月 is fifteen days, 一个月 the same day of the next month, 一个半月 both."""
    half = match["count"] == "半"
    months = 0 if half else _count(match["count"])
    extra = 15 if half or match["half"] else 0
    if match["unit"] == "年":
        months, extra = (6, 0) if half else (months * 12, 0)
    if match["unit"] == "季度":
        months *= 3
    on = add_months(anchor.today, months) + timedelta(days=extra)
    if (match["tail"] or "").endswith("前"):
        ago = add_months(anchor.today, -months) - timedelta(days=extra)
        return Day(match.start(), match.end(), match[0], on=ago, past=ago)
    day = Day(match.start(), match.end(), match[0], "span", on, days=extra or None, months=months or None)
    return _finish(match, day)


def _build_long_term(match: re.Match[str], _anchor: Anchor) -> Day:
    return Day(match.start(), match.end(), match[0], "long_term")


def _build_immediate(match: re.Match[str], anchor: Anchor) -> Day:
    """立行立改 and its like are due on the next working day."""
    return Day(
        match.start(), match.end(), match[0], "immediate", anchor.calendar.add_working_days(anchor.today, 1)
    )


def _build_event(match: re.Match[str], _anchor: Anchor) -> Day:
    return Day(match.start(), match.end(), match[0], "event", before=match[0].endswith("前"))


_EVENTS = (
    "验收|复审|复查|复评|评审|评估|开学|开园|开工|竣工|投用|汛期|入汛"
    "|主汛期|两会|高考|中考|检查|考核|审计|入冬|供暖|雨季|交付|召开|会议"
)

DURATION_RULES: tuple[Rule, ...] = (
    ("日", re.compile(rf"(?<![第数])(?<!最后){_AMOUNT}(?:来|多)?个?工作日{_TAIL}"), _build_working_days),
    (
        "日",
        re.compile(
            rf"(?<!每)(?<!每个)(?:{NEAR_MONTH}|月[底末]?)?的?(?:(?P<forward>(?<!倒数)第)|倒数第?|最后)"
            rf"(?P<number>{COUNT})?个?工作日(?P<tail>之?前|以前)?"
        ),
        _build_numbered_working_day,
    ),
    ("后明", re.compile(r"(?P<first>[今明])(?P<last>[明后])(?:两|二|2)?天"), _build_next_days),
    (
        "天周期拜",
        re.compile(
            rf"(?<![第头近每\d.])(?<!(?<!再)过)(?<!过去)(?<!(?<!提)前){_AMOUNT}(?:个)?"
            rf"(?P<unit>天|周|星期|礼拜)(?![一二三四五六日天岁]){_TAIL}"
        ),
        _build_days,
    ),
    (
        "日",
        re.compile(rf"(?<![第前头近每月\d.])(?P<count>{COUNT})(?P<unit>日)(?P<tail>之内|以内|内|后)"),
        _build_days,
    ),
    (
        "日",
        re.compile(
            r"(?<=宽限|多给|延期|延长|再给|展期|顺延)"
            rf"(?P<count>{COUNT})(?P<unit>日)(?P<tail>之内|以内|内)?(?!期)"
        ),
        _build_days,
    ),
    (
        "月季",
        re.compile(
            rf"(?<![第近每\d.])(?<!(?<!再)过)(?<!过去)(?<!(?<!提)前){_AMOUNT}"
            rf"个(?P<half>半)?(?P<unit>月(?![底末初])|季度){_TAIL}"
        ),
        _build_span_months,
    ),
    (
        "月 俩仨半",
        re.compile(
            r"(?<![第近每\d.])(?<!(?<!提)前)(?P<count>[俩仨半])(?P<half>)(?P<unit>月)(?P<tail>之内|以内|内)?"
        ),
        _build_span_months,
    ),
    (
        "年",
        re.compile(
            rf"(?<![第近每\d.上下])(?<!(?<!提)前){_AMOUNT}(?P<half>)(?P<unit>年)(?![级度底末月]){_TAIL}"
        ),
        _build_span_months,
    ),
    ("长续常", re.compile(r"长期坚持|持续推进|持续坚持|常态化(?:推进|坚持|开展)?|长期"), _build_long_term),
    (
        "即立到马",
        re.compile(
            r"马上(?!就?[要到会有]|就)|立马|立行立改|立即整改|即知即改"
            r"|即查即改|当日办结|随到随办|立即|立刻|即刻|即日起"
        ),
        _build_immediate,
    ),
    ("前", re.compile(rf"(?:{_EVENTS})之?前(?:[一二两三]周|\d+天)?"), _build_event),
    (
        "后",
        re.compile(rf"[\u4e00-\u9fa5]{{1,6}}后{COUNT}个?(?:工作日|日|天|月|周)(?:之内|以内|内)"),
        _build_event,
    ),
)
