"""Figures that count nothing: numbers that are names of things (5栋6栋、1到4栋), and one or two of those just spoken of."""

import re
from collections.abc import Sequence
from itertools import pairwise

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch
from board.reading.words.parts import NUMBERED_PART

_THINGS = "(?:栋|幢|单元|标段|楼|座|层|组|队|班)"
_THING = re.compile(_THINGS)
_NEXT_NAME = re.compile(rf"(?:{_THINGS})?[到至~—、-]?\d{{1,3}}{_THINGS}")
_LAST_NAME = re.compile(rf"(?<![\d.])\d{{1,3}}(?:{_THINGS}[到至~—、-]?|[到至~—-])$")
_SPAN_OF_CHANGE = re.compile(r"[从由自]\s?$|[从由自]\s?\d{1,3}[到至]$")
_LOWER = re.compile(r"(?<=[\u4e00-\u9fa5])(\d)[、,]$")
_FEW = ("一", "两", "俩", "仨")
_PERSON = re.compile(r"人(?![次数])")
_HANDS = re.compile(r"(?:人手|员|师傅|工人)(?:就|只|才)?有?$")
_GOES_ON = re.compile(r"(?:还|也|又|在|请|去|正|是|说|叫|被|坐|病|生|调|休|上)")


def drop_uncounted(stretch: Stretch) -> list[Figure]:
    """The figures of a stretch without numbers of buildings or teams, 一个 of a few people, and one number or another."""
    pairs = [pair for pair in pairwise(stretch.figures) if _borders(*pair) or _is_range(stretch.text, *pair)]
    unsure = {figure.start for pair in pairs for figure in pair}
    return [one for one in stretch.figures if one.start not in unsure and not _counts_nothing(stretch, one)]


def _counts_nothing(stretch: Stretch, figure: Figure) -> bool:
    return (
        _is_name(stretch.text, figure)
        or _counts_those_named(stretch.text, figure)
        or _follows_lower(stretch.text, figure)
        or _is_one_of_few(stretch, figure)
        or _is_phase(stretch, figure)
    )


# 二期土建干完了: which of them, and not how many; 办了三期 counts.
_HELD = re.compile(r"[了办开举搞第过完成到共计出讲满训够]\s?$")


def _is_phase(stretch: Stretch, figure: Figure) -> bool:
    ordinal = figure.unit == "期" and figure.words[0] in "一二两三四五六七八"
    counted = any(one.unit == "期" for one in stretch.indicators)
    return ordinal and not counted and _HELD.search(stretch.text[: figure.start]) is None


# 高新、开元两个所: how many were just named.
_NAMED_BEFORE = re.compile(r"[、和][\u4e00-\u9fa5]{1,6}$")
_KINDS = re.compile(r"(?:所|村|社区|镇|乡|街道|单位|科室?|部门|站)(?!有|以)")


def _counts_those_named(text: str, figure: Figure) -> bool:
    return (
        figure.unit in {"个", "家"}
        and _KINDS.match(text, figure.end) is not None
        and _NAMED_BEFORE.search(text, max(0, figure.start - 8), figure.start) is not None
    )


_TO = re.compile(r"\s?(?:[-~—–]+|到|至|还是)\s?")
_FROM_THE_FIRST = re.compile(r"[从由自]\s?$")


def _is_range(text: str, one: Figure, other: Figure) -> bool:
    """60-65公里, 60还是64公里: a range, or a doubt, is no number."""
    if one.unit is not None or other.unit is None or one.kind != other.kind or one.value >= other.value:
        return False
    grown = _FROM_THE_FIRST.search(text, 0, one.start)
    return grown is None and _TO.fullmatch(text, one.end, other.start) is not None


# 1、2号炉基础浇完: the first of several numbers.
_LISTED = re.compile(r"(?:号?[、,和]\d{1,3})*号?[、,和]\d{1,3}号")


def _is_name(text: str, figure: Figure) -> bool:
    if (
        figure.kind != "count"
        or not figure.words[:1].isdigit()
        or _SPAN_OF_CHANGE.search(text[: figure.start])
    ):
        return False
    named = figure.unit is not None and _THING.fullmatch(figure.unit) is not None
    if named and _LAST_NAME.search(text[: figure.start]):
        return True
    digits = len(figure.words) - len(figure.words.lstrip("0123456789"))
    listed = _LISTED.match(text, figure.start + digits)
    if listed and NUMBERED_PART.match(text, listed.end()):
        return True
    following = _NEXT_NAME.match(text, figure.start + digits)
    return following is not None and (named or figure.unit is None)


def _follows_lower(text: str, figure: Figure) -> bool:
    """验收了2、3家: two or three is no number."""
    if figure.unit is None or not figure.words[:1].isdigit():
        return False
    lower = _LOWER.search(text[: figure.start])
    return lower is not None and int(lower[1]) + 1 == figure.value


def is_range(figures: Sequence[Figure]) -> bool:
    """Whether the figures hold two or three of a thing: 三处四处."""
    return any(_borders(one, other) for one, other in pairwise(figures))


def _borders(one: Figure, other: Figure) -> bool:
    """三处四处都弄完了: two counts of the same thing that stand together and differ by one."""
    together = one.end == other.start or other.end == one.start
    like = one.kind == other.kind == "count" and one.unit is not None and one.unit == other.unit
    return together and like and abs(one.value - other.value) == 1


def _is_one_of_few(stretch: Stretch, figure: Figure) -> bool:
    """采样员就俩，一个还坐月子: people of whom something is told."""
    if not figure.words.startswith(_FEW) or figure.unit != "个":
        return False
    if any(one.unit == "个" for one in stretch.indicators):
        return False
    before = stretch.text[stretch.start : figure.start].rstrip()
    if _PERSON.match(stretch.text, figure.end):
        return not any(one.unit in {"人", "名"} for one in stretch.indicators)
    if _HANDS.search(before):
        return True
    return before[-1:] in {"", ",", "。", ";"} and _GOES_ON.match(stretch.text, figure.end) is not None
