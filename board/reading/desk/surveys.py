"""Satisfaction as people report it: 8号群众满意度92.3分，样本500，11月20日电话调查; what people are not satisfied with.

Each is the whole message: a score without its sample is read as any other figure, and asked for its sample.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from board.reading.days.dates import read_days
from board.reading.desk.plain import read_codes
from board.reading.words.characters import fold_width
from board.reading.words.written_codes import WRITTEN
from board.rules.calendar import Calendar

_CODE = rf"(?:(?P<code>{WRITTEN})号(?:任务)?的?)?"
_WHOSE = r"(?P<whose>[^\d,:;号]{2,10}?)??的?"
_WHO = r"(?:群众|患者|病人|居民|村民|职工|家长|学生|师生|企业|公众|社会|服务对象|办事群众)"
_NAME = rf"(?P<name>{_WHO}?(?:对[^\d,:;]{{1,12}}的?)?(?:总体)?满意[度率])"
_SAMPLE = (
    r"(?:有效)?(?:样本|问卷|访问|走访|电话|调查|回访|测评|抽样|抽查|参评)(?:量|数|访问|调查|回访)?"
    r"(?:了|为|:|共)?\s?(?P<samples>\d{1,6})\s?(?:份|人次?|户|个|名|条|例)?"
)
_SET = re.compile(
    rf"{_CODE}{_WHOSE}{_NAME}(?:得分|测评(?:得分)?|调查(?:得分)?|为|是|:|达到?|得)*\s?"
    rf"(?P<value>\d{{1,3}}(?:\.\d{{1,2}})?)(?P<measure>分|%)?[,;、(]?\s?{_SAMPLE}\)?(?P<rest>[,;、(].*)?",
    re.S,
)
_LIST = re.compile(
    rf"(?:看看|看一下|查一下)?(?:各单位的?|各[\u4e00-\u9fa5]{{2,3}}的?)?{_WHO}?满意[度率]"
    r"(?:调查|测评)?(?:情况|结果|汇总|清单|怎么样|如何|(?:现在)?(?:是)?多少)?(?:了|呢)?\??"
)
_MATTER = r"(?:的?(?:事项|问题|意见|反映|地方)|项)"
_UNHAPPY = re.compile(
    rf"{_CODE}{_WHOSE}(?:{_WHO}不满意{_MATTER}?|不满意{_MATTER})(?:有|:)\s?(?P<items>.+)", re.S
)
_SPLIT = re.compile(r"[；;\n、]|(?:^|(?<=[\s，,]))\d{1,2}[.．、)）]|[一二三四五六七八九]是")
MOST_ITEMS, LONGEST_ITEM = 20, 60


@dataclass(frozen=True, slots=True)
class SaidSurvey:
    """What was said: `set` a score with its sample, `list` all, `unhappy` what people are not satisfied with."""

    verb: Literal["set", "list", "unhappy"]
    code: str | None = None
    whose: str = ""
    name: str = ""
    value: float = 0
    measure: str | None = None
    samples: int = 0
    on: date | None = None
    method: str | None = None
    items: tuple[str, ...] = ()


def read_survey(text: str, *, today: date, calendar: Calendar) -> SaidSurvey | None:
    """The word on satisfaction that the whole text is; None where it is none. Days look back from `today`."""
    words = text.strip(" 。.!！~\n")
    folded = fold_width(words)
    if "满意" not in folded:
        return None
    if match := _SET.fullmatch(folded):
        return _build_score(match, words, today, calendar)
    if match := _UNHAPPY.fullmatch(folded):
        own = words[match.start("items") : match.end("items")]
        items = tuple(part.strip(" 。，,") for part in _SPLIT.split(own))
        kept = tuple(item for item in items if 1 < len(item) <= LONGEST_ITEM)[:MOST_ITEMS]
        return SaidSurvey("unhappy", _read_code(match), match["whose"] or "", items=kept) if kept else None
    return SaidSurvey("list") if _LIST.fullmatch(folded) else None


def _build_score(match: re.Match[str], words: str, today: date, calendar: Calendar) -> SaidSurvey:
    rest = words[match.start("rest") : match.end("rest")] if match["rest"] else ""
    days = read_days(rest, today=today, calendar=calendar)
    on = (days[0].past or days[0].on) if days else None
    for day in days[:1]:
        rest = f"{rest[: day.start]}，{rest[day.end :]}"
    method = next((part for part in re.split(r"[，,；;、。()（）\s]", rest) if len(part) > 1), None)
    return SaidSurvey(
        "set", _read_code(match), match["whose"] or "", match["name"], float(match["value"]), match["measure"],
        int(match["samples"]), on, method,
    )  # fmt: skip


def _read_code(match: re.Match[str]) -> str | None:
    return read_codes(match["code"])[0] if match["code"] else None
