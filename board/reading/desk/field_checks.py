"""Field checks without notice (四不两直, 暗访), as who went tells them: 今天四不两直查了水泉卫生院：台账缺3月，2处未整改.

A record is the whole message, begins with the manner of the check and tells what is past; plans and notices are none.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from board.reading.days.dates import read_days
from board.reading.words.characters import fold_width
from board.rules.calendar import Calendar

MOST_PROBLEMS = 10
_MANNER = (
    r"(?:“|\")?(?P<manner>四不两直|暗访|飞行检查|突击检查|突击抽查|(?:现场|实地)(?:检查|督查|督导|查看))"
    r"(?:”|\")?"
)
_HOW = r"(?:方式|形式|地|的|式)*(?:检查|抽查|督查|暗访|核查)?"
_RECORD = re.compile(
    rf"(?P<lead>[^:;。?]{{0,14}}?){_MANNER}{_HOW}(?P<went>[:,]|(?:查看|检查|抽查|走访|查|看|去|到)?了?)\s?"
    r"(?P<place>[^,:;。?\n]{2,20}?)(?P<gap>[:;,。\n]|(?=发现|存在))(?P<body>.+)",
    re.S,
)
_PLANNED = re.compile(r"计划|准备|打算|下周|明天|后天|将|拟|要|请|做好|迎接|通知|安排|如果|可能|听说|据说")
_CLEAN = re.compile(
    r"(?:均|都|总体)?(?:未发现|没有?发现|没有?|无)(?:明显|什么)?"
    r"问题|(?:总体)?情况(?:良好|都好|不错|正常)|一切正常|都?合格"
)
_PREAMBLE = re.compile(r"^(?:(?:现场)?(?:发现|查出|存在)(?:的?问题)?|问题)(?:有|是)?\s?[:,]?")
_COUNTED = re.compile(
    r"[①-⑩]|(?:^|[;,。\s])\s*(?:\d{1,2}[、.)]|[一二三四五六七八九]是|\([一二三四五六七八九\d]\))"
)
_CHECK = r"(?:四不两直)?检查(?P<number>\d{1,3})号?"
_SOME = r"(?:(?:的)?(?:第)?问题?(?P<some>\d{1,2}(?:[、,和]\d{1,2})*)(?:个|条|号)?)?"
_LIST = re.compile(
    r"(?P<whose>[^\d,:;?]{0,10}?)(?:的)?(?:四不两直|暗访)"
    r"(?:检查)?(?:清单|记录|台账|情况|都?查了(?:哪些|什么|谁))?"
    r"\??|检查(?:记录|清单)|(?P<unit>[^\d,:;?]{2,10}?)的?检查记录"
)
_SHOW = re.compile(rf"{_CHECK}(?:的?(?:情况|详情|问题|怎么样了?))?\??")
_TURN = re.compile(
    rf"{_CHECK}{_SOME}(?:都)?"
    r"(?:转(?:为|成|入)?(?:整改|任务|台账|问题台账)|立案|列入整改|要整改)(?:任务)?(?P<rest>.*)",
    re.S,
)
_DROP = re.compile(rf"{_CHECK}(?:作废|撤销|撤回|删除|删掉|记错了)(?:吧|了)?")


# What is said of one check by its number alone.
_OF_ONE: tuple[tuple[Literal["show", "drop"], re.Pattern[str]], ...] = (("show", _SHOW), ("drop", _DROP))


@dataclass(frozen=True, slots=True)
class SaidCheck:
    """What was said: `verb` its sense; of a record the place, day and problems, else the check's number.

    `some` are the problems meant, from 1; `words` what is left: a unit, a day. `announced` where nothing says that the
    check was without notice: then anybody's work may be told in the same words.
    """

    verb: Literal["record", "list", "show", "turn", "drop"]
    number: int | None = None
    place: str = ""
    on: date | None = None
    problems: tuple[str, ...] = ()
    some: tuple[int, ...] = ()
    words: str = ""
    announced: bool = False


def read_field_check(text: str, *, today: date, calendar: Calendar) -> SaidCheck | None:
    """The word on a field check that the whole text is; None where it is none. Days look back from `today`."""
    words = text.strip(" 。.!！~\n")
    folded = fold_width(words)
    if match := _TURN.fullmatch(folded):
        some = tuple(int(each) for each in re.findall(r"\d+", match["some"] or ""))
        return SaidCheck(
            "turn", int(match["number"]), some=some, words=words[match.start("rest") :].strip(" ，,：")
        )
    for verb, pattern in _OF_ONE:
        if match := pattern.fullmatch(folded):
            return SaidCheck(verb, int(match["number"]))
    if match := _LIST.fullmatch(folded):
        return SaidCheck("list", place=(match["whose"] or match["unit"] or "").strip())
    match = _RECORD.fullmatch(folded)
    return _read_record(match, words, today, calendar) if match else None


def _read_record(match: re.Match[str], words: str, today: date, calendar: Calendar) -> SaidCheck | None:
    went = "了" in match["went"] or match["gap"] in {":", ""} or match["went"] == ":"
    if _PLANNED.search(match["lead"]) or not went:
        return None
    days = read_days(match["lead"], today=today, calendar=calendar)
    on = (days[0].past or days[0].on or today) if days else today
    if on > today:
        return None
    place = words[match.start("place") : match.end("place")].strip(' “”"')
    body = words[match.start("body") : match.end("body")]
    announced = match["manner"].startswith(("现场", "实地"))
    problems = split_problems(body)
    return SaidCheck("record", place=place, on=on, problems=problems, words=words, announced=announced)


def split_problems(body: str) -> tuple[str, ...]:
    """Each problem by itself: by its numbers where it has any, else by semicolons and full stops, else by commas."""
    folded = fold_width(body)
    start = found.end() if (found := _PREAMBLE.match(folded)) else 0
    folded, body = folded[start:], body[start:]
    if _CLEAN.fullmatch(folded.strip(" 。;,")):
        return ()
    marks = [(mark.start(), mark.end()) for mark in _COUNTED.finditer(folded)]
    if len(marks) < 2:
        signs = r"[;。\n]" if re.search(r"[;。\n](?=.)", folded.strip(" ;。\n")) else r","
        marks = [(mark.start(), mark.end()) for mark in re.finditer(signs, folded)]
    edges = [(0, 0), *marks, (len(body), len(body))]
    parts = (
        body[end:start].strip(" 。；，,;、\n") for (_, end), (start, _) in zip(edges, edges[1:], strict=False)
    )
    return tuple(part for part in parts if part)[:MOST_PROBLEMS]
