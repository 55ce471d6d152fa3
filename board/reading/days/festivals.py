"""Festivals and the holidays around them: 国庆前, 端午后, 节前, 节后, 端午期间."""

import re
from dataclasses import replace
from datetime import date, timedelta

from board.reading.days.day import Anchor, Day, Rule
from board.reading.days.points import BOUND, YEAR, build_day, find_year
from board.rules.calendar import FESTIVALS, Calendar, find_festival, statutory_holidays

_NUMERIC = "双?十一|五一|七一|八一|六一|三八|五四"
_NAMED = "|".join(name for name in FESTIVALS if name not in _NUMERIC)
# 五一前 is 30 April and 国庆前 30 September, whatever the notice makes of these days.
_KEPT = {"五一", "劳动节", "国庆", "十一"}
_ONE_DAY = timedelta(days=1)
# A holiday further off is not what 节前 surely means: 元旦 or 春节, in November.
_NEAR = timedelta(days=30)


def _build_festival(match: re.Match[str], anchor: Anchor) -> Day:
    name = match["name"]
    key = name if name in FESTIVALS else name.removesuffix("节")
    year = find_year(match["year"], anchor) or anchor.year
    on = past = find_festival(key, year or anchor.today.year)
    if year is None:
        on = on if on >= anchor.today else find_festival(key, anchor.today.year + 1)
        past = past if past <= anchor.today else find_festival(key, anchor.today.year - 1)
    day = build_day(match, on, past)
    if day.before:
        return replace(day, on=_find_eve(on, key, anchor.calendar))
    if day.after:
        return replace(day, on=_find_return(on, anchor.calendar))
    if match["during"] and not anchor.calendar.is_working_day(on):
        return replace(day, kind="period", since=on, on=_find_return(on, anchor.calendar) - _ONE_DAY)
    return day


def _find_eve(on: date, key: str, calendar: Calendar) -> date:
    """The day before a festival; before the holiday where that has begun by then (春节, 清明 on a Sunday)."""
    eve = on - _ONE_DAY
    off = on in statutory_holidays(on.year) and key not in _KEPT and not calendar.is_assumed(eve)
    return calendar.last_working_day(eve) if off else eve


def _find_return(on: date, calendar: Calendar) -> date:
    """The first day of work after a festival; the day after it where nobody is free on it."""
    return calendar.next_working_day(on + _ONE_DAY)


def _build_holiday(match: re.Match[str], anchor: Anchor) -> Day | None:
    """节前 is the last day of work before the next holiday, 节后 the first one after it, in what is said today."""
    if anchor.year is not None:
        return None
    first = _find_holiday(anchor)
    far = first - anchor.today > _NEAR
    if (match["bound"] or "").endswith("前"):
        eve = anchor.calendar.add_working_days(first, -1)
        return Day(match.start(), match.end(), match[0], on=eve, past=eve, before=True, ambiguous=far)
    back = _find_return(first, anchor.calendar)
    return Day(match.start(), match.end(), match[0], on=back, past=back, after=True)


def _find_holiday(anchor: Anchor) -> date:
    """The first statutory day off from today on."""
    year = anchor.today.year
    days = sorted(statutory_holidays(year) | statutory_holidays(year + 1))
    return next(day for day in days if day >= anchor.today)


# 五一全部完工, 十一能交付: before an end 五一 is no 51.
_ENDS = r"(?:全部|全面|全线)?(?:能|可以?)?(?:完工|竣工|交付|交房|开业|开园|开馆|开放|通车|通水|投用|投产|投运|验收|完成(?!\d))"
_DURING = r"(?P<during>假期|放假|长假|期间)?"
FESTIVAL_RULES: tuple[Rule, ...] = (
    (
        "元春清端中重国教劳儿建过七腊冬除",
        re.compile(rf"{YEAR}(?P<name>{_NAMED})节?{_DURING}{BOUND}"),
        _build_festival,
    ),
    (
        "十一七八六三五 节假期间前后完竣交开通投验",
        re.compile(
            rf"{YEAR}(?<![第周月初])(?P<name>{_NUMERIC})(?:节?{_DURING})"
            rf"(?:(?<=[节假期间])|(?=之?前|以前|后|之后|{_ENDS})){BOUND}"
        ),
        _build_festival,
    ),
    (
        "节假",
        re.compile(
            r"(?:(?<![季环细关情时调章枝])节(?:假?日)?|(?<![暑寒校生])放假|小?长假"
            r"|假期)(?P<bound>之?前|以前|之?后|以后|结束后)"
            r"(?:的?(?:第一个工作日|第一天|头一天|一?上班))?|过[完了]节(?![约目省日])"
        ),
        _build_holiday,
    ),
)
