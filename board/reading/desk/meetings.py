"""Words on the regular meeting: 例会议程, 例会议程：学习；任务情况；上次议定事项, 例会每周一下午3点, 下次例会什么时候.

Each is the whole message (`board.reading.desk.registers`).
"""

import re
from dataclasses import dataclass
from datetime import date, time

from board.reading.days.dates import read_days
from board.reading.figures.numerals import read_whole
from board.rules.calendar import Calendar

MOST_ITEMS, MOST_ITEM, SHORT_ITEM = 8, 40, 12
_MEETING = r"(?:周例会|例会|联席会议?|周调度会|调度会)"
_WHICH = r"(?:下次|下一次|下周|下个?月|本周|这周)?的?"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("attendance", rf"{_MEETING}的?(?:签到|考勤|点名|到会|缺席|参会)(?:情况|表|统计|名单|率)?[?]?"),
    ("attendance", rf"谁(?:没有?|未)(?:来|到|参加){_MEETING}[?]?"),
    ("set_agenda", rf"{_MEETING}的?(?:固定)?议程(?:定为|改为|改成|设为|为|是)?[:]\s*(?P<words>[\s\S]+)"),
    ("drop_agenda", rf"(?:取消|清空|删掉?|恢复){_MEETING}的?(?:固定)?议程"),
    ("meeting", rf"{_WHICH}{_MEETING}的?(?:固定)?议程(?:是什么|有哪些|清单)?[?]?"),
    (
        "meeting",
        (
            rf"{_WHICH}{_MEETING}(?:是|在|定在)?(?:什么时候|啥时候|哪天|几号|几点|何时|时间|日期)"
            r"(?:开|召开|是什么时候|定了吗)?[?]?"
        ),
    ),
    ("meeting", rf"(?:下次|下一次){_MEETING}[?]?"),
    ("set_meeting", rf"(?P<words>每[^,;:。]{{1,14}}?)(?:召?开)?{_MEETING}"),
    (
        "set_meeting",
        (
            rf"{_WHICH}{_MEETING}(?:的?时间)?"
            r"(?:改到|改在|改为|改成|改|定在|定于|定为|定到|推迟到"
            rf"|提前到|安排在|在|为|是|:)?(?P<words>[^,;。]{{2,24}})"
        ),
    ),
)
_CLOCK = re.compile(
    r"(?P<half>早上|上午|中午|下午|晚上)?(?P<hour>\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?:点钟?|时|:)(?P<minute>半|一刻|\d{1,2}分?)?"
)
_FILLER = re.compile(r"(?:[\s,的]|早上|上午|下午|召开|举行|开会|开|吧|了)+")
_SPLIT = re.compile(r"[;；\n]|(?<=[^\d])(?=\d{1,2}[.、])|(?=[一二三四五六七八九十]、)")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.、)）]|[一二三四五六七八九十]、)\s*")


@dataclass(frozen=True, slots=True)
class When:
    """A day (`on`) or a rule of days (RRULE), with the hour where it was said."""

    on: date | None = None
    rrule: str | None = None
    at: time | None = None


def read_when(words: str, *, today: date, calendar: Calendar) -> When | None:
    """The day and hour that the words are; None where they say anything else."""
    clock, plain = _CLOCK.search(words), _CLOCK.sub("", words)
    days = [day for day in read_days(plain, today=today, calendar=calendar) if day.on or day.rrule]
    if len(days) != 1 or (days[0].kind == "date") != (days[0].rrule is None) or days[0].precision != "day":
        return None
    if _FILLER.sub("", plain[: days[0].start] + plain[days[0].end :]):
        return None
    return When(None if days[0].rrule else days[0].on, days[0].rrule, _read_clock(clock) if clock else None)


def _read_clock(match: re.Match[str]) -> time | None:
    """下午3点半 → 15:30; an hour that no day has is none."""
    said, minute = match["hour"], match["minute"] or ""
    hour = int(said) if said.isdecimal() else read_whole(said)
    late = match["half"] in {"下午", "晚上"} and hour < 12
    minutes = {"半": 30, "一刻": 15}.get(minute) or int(minute.rstrip("分") or 0)
    hour += 12 * late
    return time(hour, minutes) if hour < 24 and minutes < 60 else None


def read_agenda(words: str) -> tuple[str, ...]:
    """The items of an agenda in their order, without numbers: one a line, between semicolons, or short ones between 、."""
    items = (_NUMBERED.sub("", part.strip()).strip(" 。；;") for part in _SPLIT.split(words))
    kept = tuple(item for item in items if item)
    if len(kept) == 1 and all(len(part) <= SHORT_ITEM for part in kept[0].split("、")):
        return tuple(filter(None, kept[0].split("、")))
    return kept
