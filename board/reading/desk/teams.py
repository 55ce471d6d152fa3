"""Words on teams (专班、工作组): opened, changed, closed, asked about. Each is the whole message.

成立防汛专班，组长姜涛，成员吴倩、李娜，12月31日撤 · 防汛专班增加丁一 · 防汛专班12月31日撤 · 病媒监测组进展 · 专班有谁.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from board.reading.days.dates import read_days
from board.reading.words.characters import fold_width
from board.rules.calendar import Calendar

Verb = Literal["open", "until", "close", "add", "drop", "head", "carry", "members", "report", "tasks", "list"]
_TITLE = r"(?<!副)(?:专班长|班长|组长|总指挥|指挥长|负责人|牵头人)"
_NAMED = r"[^,;。:\d]{2,40}?"
_OPEN = re.compile(
    r"(?:请|现)?(?:成立|组建|设立)(?:一个)?"
    r"(?P<name>[^\d,:;。、]{1,14}?(?:专班|工作组|领导小组|指挥部|小组|组))[,:;\s]+(?P<rest>.+)",
    re.S,
)
_HEAD = re.compile(
    rf"{_TITLE}(?:是|为|由|:)?\s?(?P<head>[^,;。、:\d]{{2,8}})"
    rf"|(?:由|^|[,;。])\s?(?P<by>[^,;。、:\d由]{{2,8}}?)(?:任|担任|当|负责|牵头)"
)
_MEMBERS = re.compile(
    r"(?:副(?:专?班长|组长|总指挥)|成员单位|成员|组员)(?:有|是|为|包括|:)?\s?(?P<members>[^;。]+)"
)
_PARTED = re.compile(r"[、,和及\s]+")
_PATTERNS: tuple[tuple[Verb, str], ...] = (
    ("until", r"TEAM(?:定于|到|在)?(?P<day>[^,:;。?]{2,14}?)(?:撤销|撤|解散|结束|到期)"),
    ("until", r"TEAM(?:延到|延期到|延长到|延至|改到|推迟到)(?P<day>[^,:;。?]{2,14}?)(?:再?撤|结束)?"),
    ("close", r"TEAM(?:现在|今天)?(?:可以)?(?:撤销|撤掉|撤了|撤|解散)(?:吧|了)?"),
    ("close", r"(?:撤销|撤掉|解散)TEAM(?:吧|了)?"),
    ("head", rf"TEAM(?:的)?{_TITLE}(?:改为|改成|换成|换为|改由|由|是)(?P<who>{_NAMED})(?:担任|任)?"),
    ("add", rf"TEAM(?:增加|增补|补充|新增|加上|加入|加)(?:成员|组员)?:?(?P<who>{_NAMED})"),
    ("add", rf"(?:把|将)?(?P<who>{_NAMED})(?:加入|加进|加到|编入|增补到)TEAM"),
    ("drop", rf"TEAM(?:去掉|减去|移出|减少)(?:成员|组员)?:?(?P<who>{_NAMED})"),
    ("drop", rf"(?:把|将)?(?P<who>{_NAMED})(?:退出|移出)TEAM(?:了)?"),
    (
        "carry",
        (
            r"TEAM(?:的)?(?:未完成?|没完成?|剩余|剩下)?(?:的)?(?:任务|事项)"
            r"(?:都|全部|一并|全)?(?:转给|移交给?|交给|转)(?P<who>[^,;。:\d]{2,20})"
        ),
    ),
    (
        "members",
        (
            r"TEAM(?:里|现在)?(?:都)?"
            r"(?:有谁|有哪些人|有几个?人|成员|人员|名单|成员名单|有哪些成员|谁负责|组长是谁|班长是谁)\??"
        ),
    ),
    ("tasks", r"TEAM(?:的)?(?:任务|任务清单|清单|有哪些任务|有几项任务)\??"),
    (
        "report",
        r"TEAM(?:的)?(?:工作)?(?:进展|进度|情况|进展情况|报告|专报|日报|周报|怎么样|咋样|汇报)(?:了|呢)?\??",
    ),
)
_LIST = re.compile(
    r"(?:专班|工作组)(?:清单|台账|有哪些|有几个)\??|(?:现在)?(?:都)?有(?:哪些|几个)(?:专班|工作组)\??"
)
_GENERIC = ("专班", "工作组", "领导小组", "指挥部")


@dataclass(frozen=True, slots=True)
class SaidTeam:
    """What was said: `verb` its sense; the team as it was called (empty for 专班 alone), its head, `names`, the day."""

    verb: Verb
    team: str = ""
    head: str = ""
    names: tuple[str, ...] = ()
    on: date | None = None


def read_team(text: str, known: Iterable[str], *, today: date, calendar: Calendar) -> SaidTeam | None:
    """The word on a team that the whole text is; None where it is none. `known` are the names teams are called by."""
    words = text.strip(" 。.!！~\n")
    folded = fold_width(words)
    if match := _OPEN.fullmatch(folded):
        return _read_opening(match, today, calendar)
    if _LIST.fullmatch(folded):
        return SaidTeam("list")
    names = sorted({*known, *_GENERIC}, key=len, reverse=True)
    team = rf"(?P<team>{'|'.join(map(re.escape, names))})"
    if not any(name in folded for name in names):
        return None
    matches = ((verb, re.fullmatch(pattern.replace("TEAM", team), folded)) for verb, pattern in _PATTERNS)
    found = (_build(verb, match, today, calendar) for verb, match in matches if match)
    return next((said for said in found if said is not None), None)


def _build(verb: Verb, match: re.Match[str], today: date, calendar: Calendar) -> SaidTeam | None:
    said = match.groupdict()
    on = _find_day(said["day"], today, calendar) if said.get("day") else None
    if verb == "until" and on is None:
        return None
    team = "" if said["team"] in _GENERIC else said["team"]
    return SaidTeam(verb, team, names=_split(said.get("who") or ""), on=on)


def _find_day(words: str, today: date, calendar: Calendar) -> date | None:
    days = read_days(words, today=today, calendar=calendar)
    return days[0].on if len(days) == 1 else None


def _read_opening(match: re.Match[str], today: date, calendar: Calendar) -> SaidTeam | None:
    """A team is opened by whoever names its head or its members; other words on founding one are left alone."""
    rest = match["rest"]
    head, members = _HEAD.search(rest), _MEMBERS.search(rest)
    if head is None:
        return None
    listed = members["members"] if members else ""
    names = tuple(part for part in _split(listed) if not re.search(r"\d|撤|结束|^到", part))
    days = read_days(rest, today=today, calendar=calendar)
    on = next((day.on for day in days if day.on), None)
    return SaidTeam("open", match["name"], (head["head"] or head["by"]).strip(), names, on)


def _split(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in _PARTED.split(words.strip()) if part))
