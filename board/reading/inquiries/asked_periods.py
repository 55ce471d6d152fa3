"""The period that a question is about: a deadline looks forward, anything else looks back."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.scene import Scene
from board.reading.words.asking import ASKS

# 上个月底到现在谁没报过: from that day on.
_UP_TO_NOW = re.compile(r"(?:一直)?(?:到|至)(?:现在|今天|今日|目前|如今|今)")


# 今年还有几项没完成: the board is the year's.
_ALL_YEAR = re.compile(r"今年|全年|本年度?|年内")


def with_period(scene: Scene, act: Act, days: Sequence[Day]) -> Act:
    """The act with the period or day that was said: a deadline looks forward, anything else looks back."""
    usable = [day for day in days if day.on and day.kind in {"date", "period", "span"}]
    if not usable:
        return act
    day = _find_compared(scene, usable) if act.want == "compare" else usable[0]
    if _says_no_period(scene, act, day):
        return act
    if act.filter == "due" or (day.before and act.filter in {None, "open"}):
        ahead = day.kind == "period" and not day.before and day.since is not None and day.since > scene.today
        return replace(act, filter=act.filter or "due", since=day.since if ahead else act.since, until=day.on)
    if day.kind == "span":
        return act
    if _is_near(scene, day, act):
        return replace(act, filter=act.filter or "due", since=day.since, until=day.on)
    since, until = _find_period(scene, day)
    if act.want == "compare" and since and until and _LAST_YEAR.search(scene.text, day.end):
        return replace(act, since=_go_back(since), until=_go_back(until))
    running = since is not None and until is not None and since <= scene.today <= until
    if running and (act.want == "compare" or (act.filter == "open" and _ALL_YEAR.fullmatch(day.words))):
        return act
    if _UP_TO_NOW.match(scene.text, day.end):
        until = scene.today
    return replace(act, since=since, until=until)


# 7月份跟6月份比咋样.
_AGAINST = re.compile(r"[跟和与同比较]\s?$")
_BEHIND = re.compile(r"\s?(?:相|做?对)?比")


def _find_compared(scene: Scene, days: Sequence[Day]) -> Day:
    """今年跟2025年上半年比: of the days, the one compared with; what still runs is what is compared."""
    against = next((day for day in days if _AGAINST.search(scene.text, 0, day.start)), None)
    if against is not None and _BEHIND.match(scene.text, against.end):
        return against
    other = (day for day in days if not (day.since and day.on and day.since <= scene.today <= day.on))
    return next(other, days[0])


def _says_no_period(scene: Scene, act: Act, day: Day) -> bool:
    """Whether a day narrows nothing down: 全年, 截至今天逾期的 (as it stands), 去年这时候, a deadline that is asked for."""
    if act.about == "task" and scene.text.startswith(("到期", "截止"), day.end):
        return True
    if _ALL_YEAR.fullmatch(day.words) and act.want is None and act.filter is None:
        return True
    if (day.as_of or _is_so_far(scene, day)) and act.filter != "due":
        return True
    if act.about == "task" and _says_what_for(scene, day):
        return True
    return _AT_THAT_TIME.match(scene.text, day.end) is not None


def _says_what_for(scene: Scene, day: Day) -> bool:
    """搞到什么程度了,下周市长要看演示: the day stands behind the question, in what tells why it is asked."""
    behind = [one for one in scene.clauses if one.holds(day.start)]
    asked = any(ASKS.search(one.text) for one in scene.clauses if one.end <= day.start)
    return asked and not any(ASKS.search(one.text) for one in behind)


# 到今天都没开头的: as it stands.
_SO_FAR = re.compile(r"[到至]$")


def _is_so_far(scene: Scene, day: Day) -> bool:
    return day.on == scene.today and _SO_FAR.search(scene.text, 0, day.start) is not None


_AT_THAT_TIME = re.compile(r"(?:的)?(?:同期|这时候|这个时候|这会儿|此时)")


# 上半年比去年同期涨了没: the period compared with is last year's.
_LAST_YEAR = re.compile(
    r"(?:比|跟|和|与|同|较|对比)[^,。;]{0,4}(?:去年|上年)的?"
    r"(?:同期|同时期|这时候?|这个?时候|这会儿?)?(?![\d一二三四上下前末初年底])"
)
_LEAP_DAY = (2, 29)


def _go_back(day: date) -> date:
    """The same day a year before; the last of February for a leap day."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == _LEAP_DAY else day.day)


# 12月份重点抓哪几项, asked in November: what falls due in the month that comes, unless what is asked has happened.
_NEAR = timedelta(days=62)
_HAPPENED = frozenset({"closed", "claimed", "unreported"})


def _is_near(scene: Scene, day: Day, act: Act) -> bool:
    if day.kind != "period" or day.since is None or act.filter in _HAPPENED or act.want is not None:
        return False
    return act.about == "board" and scene.today < day.since <= scene.today + _NEAR


def _find_period(scene: Scene, day: Day) -> tuple[date | None, date | None]:
    """A whole period looking back; the current week, month or quarter as a whole; a day as itself."""
    if day.kind == "period":
        current = day.since is not None and day.on is not None and day.since <= scene.today <= day.on
        return (day.since, day.on) if current else (day.past_since, day.past)
    return day.past, day.past
