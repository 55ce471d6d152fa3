"""Targets: the quantified goals in the words of a target, a standard or a task.

Figures come from `board.reading.figures.numbers`; here is decided which of them are goals, in which direction, and of what.
Frequencies (每月1次), names (“五小”, “3+7”) and figures that only say whom or when (65岁以上, 3日归档率) are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from board.model.task import Indicator, Op
from board.reading.chart.measure import read_durations, read_uncounted, widen
from board.reading.chart.naming import name_by_title, part_names, trim_name
from board.reading.chart.rewording import reword_figures
from board.reading.figures.figure import Figure
from board.reading.figures.numbers import read_numbers
from board.reading.words.characters import fold_width

# A figure counts something, or is compared; 第12项 and a number at the end of the words do neither.
_ANY_FIGURE = re.compile(
    r"(?<![第\d])\d[\d.,，]{0,24}\s*[%‰％/+㎡A-Za-z\u4e00-\u9fff]"
    r"|[一二两三四五六七八九十百成半](?=\s?[\u4e00-\u9fff])|"
    r"[在于过到至为达≥≤<>=＞＜前名]\s*\d|一半|[名位]列|位居|排名|百分之"
)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|《[^》]*》|‘[^’]*’|十[一二三四五六七]五(?=期间|时期|规划|以来|末)")
_CLAUSE = re.compile(r"[,;。\n!?]")
_EVERY = re.compile(r"每(?![千万百十]|一?(?:张|所|名))|[一1][年月周季日天](?=[一1])")
_ABOVE_AFTER = re.compile(r"\s*(?:\([^()]{1,3}\))?(?:及|\(含\)|或)?以上")
_BELOW_AFTER = re.compile(r"\s*(?:(?:及|或)?以[内下]|之内|之下)")
_ABOVE_BEFORE = re.compile(
    r"(?:≥|>=?|不低于|不少于|不小于|不得低于|不得少于|不下于"
    r"|(?<![不得])(?:高于|大于|多于)|达到|达|(?<![不得])(?:超过|超|突破)|至少|"
    r"(?:提高|提升|增加|增长|上升|恢复)[到至]"
    r"|(?:至少|不少于|不低于)(?:培训|新建|新增|建成|建设|改造|组织|开展|举办|创建|完成|整治"
    r"|培育|引进|签约|走访|检查)|稳定在|保持在|维持在|满足|力争)\s*(?:到|至|了)?\s*(?:全部)?$"
)
_BELOW_BEFORE = re.compile(
    r"(?:≤|<=?|不高于|不超过|不大于|不多于|不得超过|不得高于|不突破"
    r"|(?<![不得])(?:低于|小于|少于)|控制[在到]|压[缩降减][在到至]|缩[短减][在到至]|"
    r"(?:下降|降低|减少|下调)[到至]|降[到至]|以内)\s*$"
)
_AROUND = re.compile(r"\s*(?:左右|上下)")
_RANGE = re.compile(r"\d\s*[-至到]\s*$")
_FROM = re.compile(r"[从由]\s*$")
_TO = re.compile(r"\s*(?:提高|提升|增|上升|扩|降|下降|减|压|缩)")
_ABOUT = re.compile(r"(?:(?<![签预合节制公条履解邀])约|(?<![附新最])近|大约|将近|接近)\s*$")
_HOPED = re.compile(r"力争|争取|冲刺")
_SURE = re.compile(r"确保|必须|务必")
_RANK_BEFORE = re.compile(r"前\s*$")
_RANK_CLAUSE = re.compile(r"全[国省市县区州]|名列|位列|位居|排名|排位|位次|进入|跻身|保持|争")
_ANY_DURATION = re.compile(r"\d\s*(?:个?工作日|个月|[天秒/]|小时|分钟)")
_OWN_TARGET = re.compile(r"(?:上级|省里?|市里?|区里?|县里?)(?:下达|要求|定)(?:的?目标)?[^\d,;。]{0,6}$")
_INNER_TARGET = re.compile(r"(?:自定|自加压|内控|本[局级委]定?|我[局委]定?|自我)(?:目标)?[^\d,;。]{0,6}$")
_ONES = re.compile(r"^一")
_BUILDING = re.compile(r"(?:建[成设立]?|打造|创[建成]|培育|成立|形成|新增)\s*$")
_ABSURD = 1e15  # no office counts that far: a code or a slip of the keyboard
_REACH = 80  # characters around a figure that can speak of it


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of the text and the place of a figure in it."""

    start: int
    before: str
    after: str


def read_targets(text: str) -> tuple[Indicator, ...]:
    """The targets of a text, in their order; one whose text does not say what it is of has no name."""
    if not _ANY_FIGURE.search(text):
        return ()
    plain = reword_figures(fold_width(text))
    masked = _QUOTED.sub(lambda match: "□" * len(match[0]), plain)
    found: list[Indicator] = []
    taken = 0
    figures = sorted(
        (*read_numbers(masked), *_read_durations(masked), *read_uncounted(masked)),
        key=lambda item: (item.start, -item.end),
    )
    for figure in (widen(masked, item) for item in figures):
        if figure.start < taken or figure.value >= _ABSURD:
            continue
        indicator = _read_indicator(plain, masked, figure, taken=taken, last=found[-1] if found else None)
        if indicator is None:
            continue
        taken = figure.end
        if found and indicator.unit == found[-1].unit and _is_inner(masked, figure):
            found[-1] = replace(found[-1], inner_target=indicator.target)
        else:
            found.append(indicator)
    names = part_names([indicator.name for indicator in found])
    return tuple(
        indicator if indicator.name == name else replace(indicator, name=name)
        for indicator, name in zip(found, names, strict=True)
    )


def join_targets(
    standard: tuple[Indicator, ...], title: tuple[Indicator, ...], words: str
) -> tuple[Indicator, ...]:
    """The targets of a standard and of its task's title: one said in both is one, a nameless one has the task's name."""
    if not title and all(indicator.name for indicator in standard):
        return standard
    known = {(indicator.target, indicator.unit, indicator.must) for indicator in standard}
    added = tuple(item for item in title if (item.target, item.unit, item.must) not in known)
    return tuple(
        indicator if indicator.name else replace(indicator, name=name_by_title(words))
        for indicator in standard + added
    )


def _is_inner(text: str, figure: Figure) -> bool:
    """Whether a figure is the office's own target beside the superior's (上级定60%，自定65%)."""
    return bool(_INNER_TARGET.search(text, max(0, figure.start - _REACH), figure.start))


def _read_durations(text: str) -> Iterator[Figure]:
    """Times as goals (控制在12分钟以内) and rates per so many people (10/10万); elsewhere they only say when."""
    if not _ANY_DURATION.search(text):
        return
    for figure, is_rate in read_durations(text):
        before = text[max(0, figure.start - _REACH) : figure.start]
        after = text[figure.end : figure.end + _REACH]
        compared = _BELOW_BEFORE.search(before) or (
            _ABOVE_BEFORE.search(before) and _ABOVE_AFTER.match(after)
        )
        if is_rate or compared:
            yield figure


def _read_indicator(
    text: str, masked: str, figure: Figure, *, taken: int, last: Indicator | None
) -> Indicator | None:
    clause = _find_clause(masked, figure)
    if (
        _RANGE.search(clause.before)
        or (_FROM.search(clause.before) and _TO.match(clause.after))
        or figure.kind == "fraction"
        or figure.words[0] in "百千万亿"
        or _is_frequency(clause, figure)
    ):
        return None
    op, approx = _read_direction(clause, figure)
    unit: str | None = figure.unit
    if figure.kind == "rank" or (figure.unit in {"名", "位", "强"} and _RANK_BEFORE.search(clause.before)):
        if not _RANK_CLAUSE.search(clause.before):
            return None
        op, unit = "rank<=", None
    elif unit is None and op is None:
        return None
    elif op is None and figure.kind in {"percent", "permille"} and not approx:
        op = ">="
    name = _find_name(text, clause, figure, taken) or (last.name if last else None)
    return Indicator(name, op, _whole(figure.value), unit=unit, approx=approx, must=_is_must(clause))


def _whole(value: float) -> float:
    return round(value, 6)


def _find_clause(text: str, figure: Figure) -> _Clause:
    """The words of the figure's own clause around it; far ones say nothing about it."""
    first = max(0, figure.start - _REACH)
    breaks = [
        match.end() for match in _CLAUSE.finditer(text, first, figure.start) if not _is_thousands(text, match)
    ]
    start = breaks[-1] if breaks else first
    after = text[figure.end : figure.end + _REACH]
    stop = _CLAUSE.search(after)
    return _Clause(start, text[start : figure.start], after[: stop.start()] if stop else after)


def _is_thousands(text: str, match: re.Match[str]) -> bool:
    return (
        match[0] == ","
        and text[match.start() - 1 : match.start()].isdigit()
        and text[match.end() : match.end() + 3].isdigit()
    )


def _is_frequency(clause: _Clause, figure: Figure) -> bool:
    """Whether the figure says how often something is done (每月1次, 一季一次) rather than how much."""
    if figure.kind != "count":
        return False
    if _EVERY.search(clause.before):
        return True
    is_one = figure.value == 1 and bool(_ONES.match(figure.words))
    return is_one and not (_BUILDING.search(clause.before) and figure.unit != "次")


def _read_direction(clause: _Clause, figure: Figure) -> tuple[Op | None, bool]:
    """Which way the figure counts (`>=`, `<=`), and whether it is only approximate."""
    around = bool(_AROUND.match(clause.after))
    approx = figure.approx or around or bool(_ABOUT.search(clause.before))
    if _ABOVE_AFTER.match(clause.after):
        return ">=", figure.approx
    if _BELOW_AFTER.match(clause.after):
        return "<=", figure.approx
    if around:
        return None, True
    if _BELOW_BEFORE.search(clause.before):
        return "<=", approx
    if _ABOVE_BEFORE.search(clause.before) and not clause.before.endswith("力争"):
        return ">=", approx
    return None, approx


def _is_must(clause: _Clause) -> bool:
    hoped = [match.start() for match in _HOPED.finditer(clause.before)]
    sure = [match.start() for match in _SURE.finditer(clause.before)]
    return not hoped or (bool(sure) and sure[-1] > hoped[-1])


def _find_name(text: str, clause: _Clause, figure: Figure, taken: int) -> str | None:
    """What the figure is of: for rates the words before it, for counts the words behind or before it."""
    before = text[max(clause.start, taken) : figure.start]
    for pattern in (_ABOVE_BEFORE, _BELOW_BEFORE, _RANK_BEFORE, _OWN_TARGET, _INNER_TARGET):
        before = pattern.sub("", before)
    said = trim_name(re.sub(r"^\s*(?:以[上内下]|左右|的|、|和|及)+", "", before))
    if figure.kind in {"percent", "permille", "points"} or (said and not _counts_what_follows(text, figure)):
        return said or _name_behind(text, figure)
    return _name_behind(text, figure) or said


def _counts_what_follows(text: str, figure: Figure) -> bool:
    """Whether the counted things stand behind the figure (2个专科)."""
    return bool(
        re.match(
            r"\s*(?!以[上内下]|左右|和|及|需求)[\u4e00-\u9fff“\"]", text[figure.end : figure.end + _REACH]
        )
    )


def _name_behind(text: str, figure: Figure) -> str | None:
    match = re.match(r"(?:以[上内下])?+的?+([^,;。、\n达通\d]{1,20})", text[figure.end : figure.end + _REACH])
    return trim_name(match[1]) if match else None
