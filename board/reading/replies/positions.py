"""Numbered answers to the list that the bot showed last: 1、已完成 2、正在推进."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.figures.numerals import read_whole
from board.reading.inquiries.questions import is_question
from board.reading.leading.chase_words import chases
from board.reading.leading.remarks import ENCOURAGED
from board.reading.naming.code_ref import CodeRef
from board.reading.people.behalf import Behalf
from board.reading.progress.lines import Line, list_clauses_within
from board.reading.progress.reports import read_report
from board.reading.scene import Scene
from board.reading.tasks.mentions import name_words
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.wishes.requests import read_request

_ITEM = re.compile(
    r"(?:^|(?<=[\s。;,]))\s*(?:第?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"(?:[、.)]|项[:,]?|,(?=[\u4e00-\u9fa5])|(?=\s))|\((?P<bracket>\d{1,2})\))\s*|(?P<circle>[①-⑳])\s*",
    re.MULTILINE,
)


# What every mark holds: most messages have none of it.
_NUMBERED = re.compile(r"[\d一二三四五六七八九十](?:[、.)项\s]|,[\u4e00-\u9fa5])|[①-⑳]")
_COMMA_LIST = re.compile(r"\s*\d{1,2},[\u4e00-\u9fa5]")


def read_positions(scene: Scene) -> list[Act] | None:
    """1、已完成 2、正在推进: positions in the list that the bot showed last."""
    if not (scene.places or scene.message.listed or _NUMBERED.search(scene.text)):
        return None
    grouped = [] if scene.places else _read_groups(scene)
    if grouped:
        return grouped
    items = _split_items(scene)
    if len(items) < 2 and not (items and scene.message.listed):
        return None
    if any(items[0].start <= ref.start for ref in _list_codes(scene)) or _has_heading(scene, items[0]):
        return None
    listed = scene.message.listed
    if any(item.number is None or (listed and item.number > len(listed)) for item in items):
        return None
    acts: list[Act] = []
    for item in items:
        code = listed[item.number - 1] if listed and item.number else None
        acts += _read_item(scene, item, Target(code, "listed"))
    return acts or None


# 第2项没动: its place where a list was shown, and its number elsewhere.
_PLACE = re.compile(r"第\s?\d{1,2}[项个条件](?!任务)")


def _list_codes(scene: Scene) -> list[CodeRef]:
    """The board numbers that are said for themselves."""
    places = [one.span() for one in _PLACE.finditer(scene.text)] if scene.message.listed else []
    return [
        ref for ref in scene.codes
        if not ref.passing and not any(start <= ref.start < end for start, end in places)
    ]  # fmt: skip


_ONE = r"(?:第?\d{1,2}|第[一二三四五六七八九十]{1,2})"
_PLACES = rf"{_ONE}(?:\s?[、和及,\s]\s?{_ONE})*"
# 1和2正常推进,3完成; 第1、3完成,第2上报400份
_GROUP = re.compile(
    rf"(?:^|(?<=[\s,。;]))(?P<places>{_PLACES})[项个条]?\s?(?=[\u4e00-\u9fa5])(?!号|点[\d前]|月)"
)
# 除了第2个都完成了
_ALL_BUT = re.compile(
    rf"^\W*除了?(?P<places>{_PLACES})[项个条]?(?:以外|之外|外)?,?(?:其他的?|其余的?|别的)?(?=都|全|均)"
)


def _read_groups(scene: Scene) -> list[Act]:
    """Several places of the list in one statement; empty where the numbers are not those of places."""
    listed = scene.message.listed
    if len(listed) < 2 or _list_codes(scene):
        return []
    besides = _ALL_BUT.match(scene.text)
    if besides:
        named = _list_places(besides)
        others = [place for place in range(1, len(listed) + 1) if place not in named]
        return _read_places(scene, others, Line(besides.end(), len(scene.text)))
    said = _read_said(scene)
    if said:
        return said
    groups = list(_GROUP.finditer(scene.text))
    places = [place for group in groups for place in _list_places(group)]
    known = len(places) == len(set(places)) > 1 and all(1 <= place <= len(listed) for place in places)
    if not known or groups[0].start() or any(_counts(scene, group) for group in groups):
        return []
    ends = [*(group.start() for group in groups[1:]), len(scene.text)]
    acts: list[Act] = []
    for group, end in zip(groups, ends, strict=True):
        acts += _read_places(scene, _list_places(group), Line(group.end(), end))
    return acts


_MANY = r"(?:[两二三四五六七八九十]|\d{1,2})"
# 两个都在推, 后两项没变化, 前面那个35个了,后面那个进场了: so many of the list, or one of its ends.
_SAID = re.compile(
    rf"(?:^|(?<=[,。;\s]))(?:这|上面|上述)?(?:(?P<all>{_MANY})[个项条件](?=都|全|均)"
    rf"|前(?P<first>{_MANY})[个项条件](?!月|天|周|年)|后(?P<last>{_MANY})[个项条件](?!月|天|周|年)"
    r"|(?P<head>(?:前面|上面|前头|上头)(?:那|这)?一?[个项条件]?|前一?[个项条])"
    r"(?=[\u4e00-\u9fa5\d])|(?P<end>(?:后面|下面|后头|底下)(?:那|这)?一?[个项条件]"
    r"|最后[那这]?一?[个项条]|后一?[个项条])(?=[\u4e00-\u9fa5\d]))"
)


def _read_said(scene: Scene) -> list[Act]:
    """What is said of all of the list or of one end of it, each with the words up to the next."""
    marks = list(_SAID.finditer(scene.text))
    if not marks or marks[0].start() > 1 or is_question(scene, scene.text):
        return []
    count = len(scene.message.listed)
    several = [_find_places(mark, count) for mark in marks]
    places = [place for found in several for place in found]
    if not all(several) or len(places) != len(set(places)):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(scene.text)]
    acts: list[Act] = []
    for mark, found, end in zip(marks, several, ends, strict=True):
        words = Line(mark.end(), end)
        acts += (
            _order_places(scene, found, words)
            or _wish_places(scene, found, words)
            or _read_places(scene, found, words)
        )
    return acts


def _order_places(scene: Scene, places: Sequence[int], words: Line) -> list[Act]:
    """前两个催一下, 后三个抓紧: what those who lead want of so many of the list."""
    text = scene.text[words.start : words.end]
    if not scene.leads:
        return []
    act = Act("remind") if chases(text) else Act("comment") if ENCOURAGED.search(text) else None
    return [replace(act, task=scene.message.listed[place - 1]) for place in places] if act else []


def _find_places(mark: re.Match[str], count: int) -> list[int]:
    """The places that are meant; empty where the list has fewer, or an end of three or more is not one task."""
    if mark["head"] or mark["end"]:
        one = mark[0].startswith(("最后", "第")) or count == _PAIR
        return [] if not one else [1] if mark["head"] else [count]
    many = read_whole((mark["all"] or mark["first"] or mark["last"]).replace("两", "二"))
    if many > count or (mark["all"] and many != count):
        return []
    return list(range(count - many + 1, count + 1) if mark["last"] else range(1, many + 1))


_PAIR = 2


def _wish_places(scene: Scene, places: Sequence[int], words: Line) -> list[Act]:
    """上面那个延到10月底: what is asked for, rather than told."""
    clauses = list_clauses_within(scene, words)
    codes = [scene.message.listed[place - 1] for place in places]
    return [act for code in codes for act in read_request(scene, Segment(Target(code, "listed"), clauses))]


def _list_places(group: re.Match[str]) -> list[int]:
    return [read_whole(number) for number in re.findall(r"\d+|[一二三四五六七八九十]+", group["places"])]


def _counts(scene: Scene, group: re.Match[str]) -> bool:
    """Whether the number before the statement has a measure: 3户完成."""
    return any(one.unit is not None and group.start() <= one.start < group.end() for one in scene.figures)


def _read_places(scene: Scene, places: Sequence[int], words: Line) -> list[Act]:
    codes = (scene.message.listed[place - 1] for place in places if place <= len(scene.message.listed))
    return [act for code in codes for act in _read_item(scene, words, Target(code, "listed"))]


def _has_heading(scene: Scene, first: Line) -> bool:
    """Whether words before the list say what it is about: then its items are parts of that."""
    heading = scene.text[: first.start]
    return len(re.sub(r"[\W\d]", "", heading)) > 1


def _split_items(scene: Scene) -> list[Line]:
    if scene.places:
        ends = [*(one.start for one in scene.places[1:]), len(scene.text)]
        return [Line(one.end, end, one.number) for one, end in zip(scene.places, ends, strict=True)]
    if _NUMBERED.search(scene.text) is None:
        return []
    marks = [match for match in _ITEM.finditer(scene.text) if _is_mark(scene, match)]
    ends = [mark.start() for mark in marks[1:]] + ([len(scene.text)] if marks else [])
    return [Line(mark.end(), end, _read_number(mark)) for mark, end in zip(marks, ends, strict=True)]


def _read_number(mark: re.Match[str]) -> int:
    if mark["circle"]:
        return ord(mark["circle"]) - ord("①") + 1
    return read_whole(mark["number"] or mark["bracket"])


def _is_mark(scene: Scene, match: re.Match[str]) -> bool:
    """A bare number before a space is a mark only at the beginning of a line; before a comma, where all begins so."""
    if match["circle"]:
        return True
    if match[0].endswith(",") and match["number"] and "项" not in match[0]:
        return bool(scene.message.listed) and _COMMA_LIST.match(scene.text) is not None
    if match[0].rstrip()[-1:] in "、.)" or "项" in match[0]:
        return not re.match(r"\d", scene.text[match.end() : match.end() + 1]) or match[0].rstrip()[-1:] != "."
    line = scene.text.rfind("\n", 0, match.start("number")) + 1
    return "\n" in scene.text and scene.text[line : match.start("number")].strip() == ""


def _find_named(scene: Scene, clauses: tuple[Clause, ...]) -> Target | None:
    """The task that the words of an item name for sure, where no list was shown."""
    named = [target for clause in clauses for target in name_words(scene, clause) if target.code]
    return named[0] if len({target.code for target in named}) == 1 else None


def _read_item(scene: Scene, item: Line, target: Target) -> list[Act]:
    clauses = list_clauses_within(scene, item)
    if not clauses:
        return []
    if target.code is None:
        target = _find_named(scene, clauses) or target
    task = scene.lexicon.find_task(target.code)
    if scene.leads and not scene.sender_edits and not (task and scene.message.sender in task.owners):
        return []
    acts = read_report(scene, Segment(target, clauses), Behalf())
    return acts or [Act("report", target.code, state="doing", open=target.code is None)]
