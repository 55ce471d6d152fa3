"""Numbered answers to the list that the bot showed last: 1、已完成 2、正在推进."""

import re

from board.model.acts import Act
from board.reading.behalf import Behalf
from board.reading.lines import Line, list_clauses_within
from board.reading.mentions import Target, name_words
from board.reading.numerals import read_whole
from board.reading.reports import read_report
from board.reading.scene import Clause, Scene
from board.reading.segments import Segment

_ITEM = re.compile(
    r"(?:^|(?<=[\s。;,]))\s*(?:第?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、.)]|项[:,]?|(?=\s))|\((?P<bracket>\d{1,2})\))\s*|(?P<circle>[①-⑳])\s*",
    re.MULTILINE,
)


def read_positions(scene: Scene) -> list[Act] | None:
    """1、已完成 2、正在推进: positions in the list that the bot showed last."""
    items = _split_items(scene)
    if len(items) < 2 and not (items and scene.message.listed):
        return None
    if any(not ref.passing and items[0].start <= ref.start for ref in scene.codes) or _has_heading(
        scene, items[0]
    ):
        return None
    listed = scene.message.listed
    if any(item.number is None or (listed and item.number > len(listed)) for item in items):
        return None
    acts: list[Act] = []
    for item in items:
        code = listed[item.number - 1] if listed and item.number else None
        acts += _read_item(scene, item, Target(code, "listed"))
    return acts or None


def _has_heading(scene: Scene, first: Line) -> bool:
    """Whether words before the list say what it is about: then its items are parts of that."""
    heading = scene.text[: first.start]
    return len(re.sub(r"[\W\d]", "", heading)) > 1


def _split_items(scene: Scene) -> list[Line]:
    marks = [match for match in _ITEM.finditer(scene.text) if _is_mark(scene, match)]
    ends = [mark.start() for mark in marks[1:]] + ([len(scene.text)] if marks else [])
    return [Line(mark.end(), end, _read_number(mark)) for mark, end in zip(marks, ends, strict=True)]


def _read_number(mark: re.Match[str]) -> int:
    if mark["circle"]:
        return ord(mark["circle"]) - ord("①") + 1
    return read_whole(mark["number"] or mark["bracket"])


def _is_mark(scene: Scene, match: re.Match[str]) -> bool:
    """A bare number before a space is a mark only at the beginning of a line."""
    if match["circle"]:
        return True
    if match[0].rstrip()[-1:] in "、.)" or "项" in match[0]:
        return not re.match(r"\d", scene.text[match.end() : match.end() + 1]) or match[0].rstrip()[-1:] != "."
    line = scene.text.rfind("\n", 0, match.start("number")) + 1
    if "\n" not in scene.text:
        return _counts_on(scene, match)
    return scene.text[line : match.start("number")].strip() == ""


def _counts_on(scene: Scene, match: re.Match[str]) -> bool:
    """1 完了 2 在线率97.9: bare numbers on one line that count from one, to no more than were listed."""
    marks = [
        one for one in _ITEM.finditer(scene.text) if one["number"] and not one[0].strip().strip("0123456789")
    ]
    numbers = [read_whole(one["number"]) for one in marks]
    counted = numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1
    return counted and len(numbers) <= len(scene.message.listed) and marks[0].start("number") == 0


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
    acts = read_report(scene, Segment(target, clauses), Behalf())
    return acts or [Act("report", target.code, state="doing", open=target.code is None)]
