"""Words on inspections (迎检、创建、复审): their day, the standard items under them, the evidence that is still missing.

Each is the whole message: 21号迎检日期12月16日, 22号、23号列入21号迎检, 22号佐证材料：监测报告、灭鼠记录, 迎检还有几天.
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

Verb = Literal["set", "drop", "link", "add", "kept", "lost", "days", "missing", "overview"]
MOST_MATERIALS = 30
_ONE = WRITTEN
_CODE = rf"(?P<code>{_ONE})号(?:任务)?的?"
_NAME = r"(?P<name>迎检|复审|复核|创建验收|考核验收|国检|省检|评审|暗访|创建)"
_ANY_NAME = r"(?P<name>迎检|复审|复核|创建验收|创建|创卫|国检|省检|评审|验收)"
_DAY = r"(?P<day>(?![列纳归])[^,:;。?]{2,16}?)"
_PATTERNS: tuple[tuple[Verb, re.Pattern[str]], ...] = (
    (
        "drop",
        re.compile(
            rf"{_CODE}(?:不再|取消|不用){_NAME}(?:了|任务)?"
            rf"|{_CODE.replace('code', 'other')}(?:迎检|复审|创建)取消了?"
        ),
    ),
    (
        "set",
        re.compile(
            rf"{_CODE}{_NAME}(?:的)?(?:日期|时间|日)?"
            rf"(?:定在|定于|定为|改为|改到|推迟到|提前到|是|为|在|:){_DAY}"
        ),
    ),
    ("set", re.compile(rf"{_CODE}{_NAME}(?:日期|时间|日){_DAY}")),
    (
        "set",
        re.compile(rf"{_CODE}(?:设为|列为|定为)(?:迎检|创建)(?:任务|项目|事项)?[,:]?{_DAY}(?:接受)?{_NAME}"),
    ),
    ("set", re.compile(rf"{_CODE}(?:于|在)?{_DAY}(?:接受|迎接)?{_NAME}")),
    (
        "link",
        re.compile(
            rf"(?:(?P<codes>{_ONE}号(?:[、,和及]{_ONE}号)*)"
            rf"|(?P<category>[^\d,:;。?]{{1,12}}?)类?(?:任务|事项|标准)?)(?:都)?"
            rf"(?:列入|纳入|归入|归){_CODE}(?:迎检|复审|创建)(?:任务|标准)?"
        ),
    ),
    (
        "add",
        re.compile(
            rf"{_CODE}(?:迎检)?(?:需要|要求)?(?:佐证|迎检|备查|支撑)"
            r"(?:材料|资料)(?:清单)?(?:有|包括|为|要有|需要)?:(?P<words>.+)",
            re.S,
        ),
    ),
    (
        "lost",
        re.compile(
            rf"{_CODE}(?P<words>[^\d,:;。?][^,:;。?]{{1,24}}?)"
            r"(?:还)?(?:缺着|没齐|没有齐|不齐|未齐|没备齐|没归档)"
        ),
    ),
    (
        "kept",
        re.compile(
            rf"{_CODE}(?P<words>[^\d,:;。?][^,:;。?]{{1,24}}?)(?:都)?"
            r"(?:已|已经)?(?:齐|备齐|齐全|归档|收齐|准备好|备好)了?"
        ),
    ),
    (
        "days",
        re.compile(
            rf"(?:(?:距离?|离)?(?:{_CODE})?{_ANY_NAME}(?:验收|检查)?"
            r"(?:还有|还剩|剩|只剩)(?:下)?(?:几|多少|多久)个?(?:天|日|工作日)?"
            rf"(?:了|呢)?|(?:{_CODE.replace('code', 'other')})?(?:迎检|复审|创建)"
            r"(?:倒计时|是?哪天|什么时候|日期)(?:呢|啊)?)\??"
        ),
    ),
    (
        "missing",
        re.compile(
            rf"(?:我|我们|我们科|本单位)?(?:{_CODE})?(?:迎检|复审|创建)?(?:现在|目前)?(?:还|都)?(?:缺|差|少)"
            r"(?:哪些|什么|啥|哪几份|多少|几份)?(?:佐证|迎检|备查)(?:材料|资料)?(?:没齐|没交)?(?:了|呢)?\??"
        ),
    ),
    (
        "missing",
        re.compile(
            rf"(?:我|我们|我们科|本单位)?(?:{_CODE})?(?:迎检|复审)(?:材料|资料|佐证)?"
            r"(?:还)?(?:缺|差|少)(?:哪些|什么|啥|几份)(?:材料|资料|佐证)?\??"
        ),
    ),
    (
        "missing",
        re.compile(
            rf"(?:{_CODE})?(?:哪些|什么)?(?:佐证|迎检|备查)(?:材料|资料)(?:还)?"
            r"(?:缺(?:哪些|什么|啥|几份|多少)|没齐|齐了?(?:没有?|吗)|情况)\??"
        ),
    ),
    (
        "overview",
        re.compile(rf"(?:{_CODE})?(?:迎检)(?:情况|进展|进度|清单|准备情况|准备得?怎么样|怎么样)(?:了)?\??"),
    ),
)
# One of these stands in every word on an inspection or its evidence.
_CUES = frozenset("检审验创访材资佐齐备档")
# What is missing may be money or people: only evidence is meant here.
_EVIDENCE = re.compile(
    r"(?:佐证|迎检|备查|复审|创建).*(?:材料|资料|佐证|缺|差|齐)|(?:材料|资料).*(?:佐证|迎检)"
)
_PARTED = re.compile(r"[、,;\n]|\d{1,2}[.)、]\s*|和(?=[^、,;]{2,})")


@dataclass(frozen=True, slots=True)
class SaidInspection:
    """What was said: `verb` its sense; the task, its day and name, what is put under it, `names` of evidence."""

    verb: Verb
    code: str | None = None
    on: date | None = None
    name: str = "迎检"
    codes: tuple[str, ...] = ()
    category: str = ""
    names: tuple[str, ...] = ()


def read_inspection(text: str, *, today: date, calendar: Calendar) -> SaidInspection | None:
    """The word on an inspection that the whole text is; None where it is none. Days look forward from `today`."""
    words = text.strip(" 。.!！~\n")
    folded = fold_width(words)
    if _CUES.isdisjoint(folded):
        return None
    matches = ((verb, pattern.fullmatch(folded)) for verb, pattern in _PATTERNS)
    found = (_build(verb, match, words, today=today, calendar=calendar) for verb, match in matches if match)
    return next((said for said in found if said is not None), None)


def _build(
    verb: Verb, match: re.Match[str], words: str, *, today: date, calendar: Calendar
) -> SaidInspection | None:
    said = match.groupdict()
    code = said.get("code") or said.get("other")
    days = read_days(said["day"], today=today, calendar=calendar) if said.get("day") else ()
    on = days[0].on if len(days) == 1 and days[0].precision == "day" else None
    if (verb == "set" and on is None) or (verb == "missing" and not _EVIDENCE.search(match[0])):
        return None
    own = words[match.start("words") : match.end("words")] if said.get("words") else ""
    names = split_names(own)
    return SaidInspection(
        verb, read_codes(code)[0] if code else None, on, said.get("name") or "迎检",
        read_codes(said.get("codes") or ""), (said.get("category") or "").strip(), names,
    )  # fmt: skip


def split_names(words: str) -> tuple[str, ...]:
    """The pieces of evidence in a list: 监测报告、灭鼠记录和现场照片 are three."""
    folded = fold_width(words)
    edges, start = [], 0
    for mark in _PARTED.finditer(folded):
        edges.append(words[start : mark.start()])
        start = mark.end()
    parts = (part.strip(" 。；，,;、《》“”") for part in (*edges, words[start:]))
    return tuple(dict.fromkeys(part for part in parts if len(part) > 1))[:MOST_MATERIALS]


_ALL = frozenset({"佐证", "材料", "佐证材料", "迎检材料", "资料", "全部材料", "所有材料"})


def means_all_materials(names: tuple[str, ...]) -> bool:
    """22号材料都齐了: whatever it asks for."""
    return bool(names) and names[0].strip("的都") in _ALL
