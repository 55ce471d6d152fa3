"""Cells of duties → who leads, who supports, who does it.

The grammar is that of real task lists: several units share a cell and the first leads unless one is marked
（牵头）; 区城管局负责，工商局、区商务局配合; 市、区爱卫办 and 徐庄、西集卫生院 share a part of their names; 公共卫生科 凌霄
pairs units with people; 各卫生院 is a set and leads nothing; 有关单位 is nobody.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from board.reading.chart.cell import Duty, Word, split_cell, split_names
from board.reading.chart.directory import Directory, has_title, is_title, looks_like_person, strip_title
from board.reading.chart.record import ProblemKind

Sort = Literal["unit", "set", "person"]
Expected = Literal["units", "people", "both"]

MOST_NAMES = 200  # names in one cell; more are no list of duties

NOBODY = re.compile(r"^(?:无|/|-+|—+|暂无|待定|空|空缺|暂缺|未定|待明确|\\)$")
_VAGUE = re.compile(r"有关|相关|涉及(?:单位|部门|科室|的)|责任单位|各责任|主管部门$")
_PHONE = re.compile(r"[-:\s]*(?:\d{3,4}-)?\d{5,11}$")
_AND_OTHERS = re.compile(r"^(.{2,})等(?:\d+个)?(?:有关|相关)?(?:部门|单位|科室)?$")
_EXCEPT = re.compile(r"^除(?P<out>.+?)[之以]?外的?(?:其[他它余])?(?P<rest>.+)$")
_REST = re.compile(r"等(?:单位|部门|科室|人|有关单位)?")
_POSITION = re.compile(
    r"^(?:各|全体).*(?:干部|职工|人员|同志)$|^(?:各|分管|主要|相关|有关).*(?:长|主任|书记|负责人|负责同志|领导|专干|人员)$|负责人$|负责同志$"
)
_AND = re.compile(r"以及|和|与|及|—+")
_TOGETHER = re.compile(r"会同|联合(?!会|国|社|体)|(?<=[科局委办室院部所站心])商(?![务业场贸会店])")
_OTHERS_VAGUE = re.compile(r"等(?:\d+个)?(?:有关|相关)(?:部门|单位|科室)?$")
_TWO_SETS = re.compile(r"(?P<all>各|全体|所有)(?P<first>[^()]+)\((?P<second>[^()]+)\)")
_OF_MANY = ("各", "全体", "所有")
# A day that was written behind the units is none of them (…、各街道，4月底前完成).
_TERM = re.compile(
    r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|[上中下]旬)?|年底|第?[一二三四]季度末?)(?:之?前)?(?:完成|到位|落实)?"
)
_BRACKETS = re.compile(r"(?P<outer>[^()]+)\((?P<inner>[^()]*[\u4e00-\u9fff][^()]*)\)(?P<rest>[^()]*)")
_LONGEST_JOINED = 20
_COUNTED = re.compile(
    r"^(?P<name>.+?)等?(?:\d+|[一二三四五六七八九十两]+)(?:个|家|所)?(?P<rest>(?:镇街|乡镇|镇|乡|街道|县|区|科室|单位)?.*)$"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One unit, set or person named in a cell, as far as it could be resolved."""

    words: str
    sort: Sort
    names: tuple[str, ...]
    duty: Duty = "plain"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a cell that a person has to look at."""

    kind: ProblemKind
    text: str


@dataclass(frozen=True, slots=True)
class Duties:
    """What one cell says: its parts in their order, and what is doubtful in it."""

    parts: tuple[Part, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def read_duties(text: str, directory: Directory, expected: Expected = "units") -> Duties:
    """Read a cell of units, of people, or of both.

    Words that the office does not know stay as written and are doubtful; vague words name nobody.
    """
    reading = _Reading(directory, expected)
    for word in islice(split_cell(text), MOST_NAMES):
        reading.add(word)
    return Duties(tuple(reading.parts), tuple(reading.doubts))


@dataclass
class _Reading:
    """A cell while it is read."""

    directory: Directory
    expected: Expected
    parts: list[Part] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def add(self, word: Word) -> None:
        name = _clean_name(word.text)
        if not name or NOBODY.match(name) or _REST.fullmatch(name) or (self.parts and is_title(name)):
            return
        if _is_term(name):
            return
        if words := self._split_said(name, word.duty):
            for each in words:
                self.add(each)
            return
        if _OTHERS_VAGUE.search(word.text):
            self.doubts.append(Doubt("vague_owner", word.text.strip()))
        if _VAGUE.search(name) and self.directory.find_unit(name) is None:
            self.doubts.append(Doubt("vague_owner", name))
            return
        word = word._replace(text=name)
        if part := self._resolve(word):
            self._add_known(part)
        elif pieces := self._split(name):
            for piece in pieces:
                self.add(Word(piece, duty=word.duty))
        else:
            self._add_unknown(name, word.duty)

    def _split_said(self, name: str, duty: Duty) -> tuple[Word, ...]:
        """The pieces of a name whose words say that it is several, unless it is one unit's name.

        甲会同乙: 甲 comes first, 乙 supports; 甲及各乡镇: the named unit and the set; 各镇(街道): two sets; 甲:人.
        """
        if self.directory.find_unit(name) is not None:
            return ()
        for pattern in (_TOGETHER, re.compile(":")):
            first, last = _split_once(pattern, name)
            if first and last and self._knows(first):
                return Word(first, duty=duty), Word(last, duty="support" if pattern is _TOGETHER else duty)
        if sets := _TWO_SETS.fullmatch(name):
            names = tuple(sets["all"] + sets[part] for part in ("first", "second"))
            return tuple(Word(each) for each in names) if all(map(self.directory.find_set, names)) else ()
        return tuple(Word(piece, duty=duty) for piece in self._split_sets(name))

    def _split_sets(self, name: str) -> tuple[str, ...]:
        """甲及各乡镇, 甲和有关科室: the pieces where all are known, or where a set follows a single name."""
        pieces = tuple(piece for piece in _AND.split(name) if piece)
        if len(pieces) < 2 or not any(map(self._is_many, pieces)):
            return ()
        known = all(self._knows(piece) or _VAGUE.search(piece) for piece in pieces)
        is_mixed = not pieces[0].startswith((*_OF_MANY, "除")) and pieces[-1].startswith(_OF_MANY)
        return pieces if known or is_mixed else ()

    def _is_many(self, piece: str) -> bool:
        """Whether a piece is a set of units, or vague: nothing that a single unit's name ends with."""
        return bool(piece.startswith(_OF_MANY) or _VAGUE.search(piece) or self.directory.find_set(piece))

    def _add_known(self, part: Part) -> None:
        """Keep the part; a post named by its unit in a cell of units names the unit too."""
        if (
            part.sort == "person"
            and self.expected != "people"
            and (unit := self.directory.find_post_unit(part.words))
        ):
            self.parts.append(Part(part.words, "unit", (unit,), part.duty))
        self.parts.append(part)

    def _resolve(self, word: Word) -> Part | None:
        """A part that the office knows: as a person first in a cell of people, as a unit first elsewhere."""
        name, duty, directory = word.text, word.duty, self.directory
        if self.expected == "people" and (person := directory.find_person(name).name):
            return Part(name, "person", (person,), duty)
        if unit := directory.find_unit(name) or _find_with_shared_end(word, directory):
            return Part(name, "unit", (unit,), duty)
        if members := _find_set_except(name, directory) or directory.find_set(name):
            return Part(name, "set", members, duty)
        if person := directory.find_person(name).name or directory.find_head(name):
            return Part(name, "person", (person,), duty)
        if self.expected != "people" and (unit := directory.find_short_unit(name)):
            return Part(name, "unit", (unit,), duty)
        return None

    def _split(self, name: str) -> tuple[str, ...]:
        """The pieces of a name that is several: 甲和乙, 公卫科赵明, 公共卫生科(赵明)."""
        pieces = tuple(piece for piece in _AND.split(name) if piece)
        if len(pieces) > 1 and all(self._knows(piece) or _VAGUE.search(piece) for piece in pieces):
            return pieces
        return self._split_joined(name) or self._split_brackets(name)

    def _knows(self, name: str) -> bool:
        directory = self.directory
        return bool(directory.find_unit(name) or directory.find_set(name) or directory.find_person(name).name)

    def _split_joined(self, name: str) -> tuple[str, ...]:
        """A unit and a person written together: 公卫科赵明, 医政科科长陈晓东."""
        if "(" in name or len(name) > _LONGEST_JOINED:
            return ()
        for at in range(len(name) - 2, 1, -1):
            unit = self.directory.find_unit(name[:at]) or self.directory.find_post_unit(name[:at])
            if unit and self.directory.find_person(name[at:]).name:
                return unit, name[at:]
        return ()

    def _split_brackets(self, name: str) -> tuple[str, ...]:
        """公共卫生科(赵明): what stands outside, and inside what the office knows."""
        match = _BRACKETS.fullmatch(name)
        if not match:
            return ()
        inner = tuple(word for word in split_names(match["inner"]) if self._knows(word))
        return match["outer"] + match["rest"], *inner

    def _add_unknown(self, name: str, duty: Duty) -> None:
        if (unit := self.directory.find_post_unit(name)) is not None:
            self.doubts.append(Doubt("unknown_person", name))
            self.parts.append(Part(name, "unit", (unit,), duty))
            return
        if _POSITION.search(name):
            self.doubts.append(Doubt("vague_owner", name))
            return
        ambiguous = self.directory.find_person(name).ambiguous
        is_person = ambiguous or self.expected == "people" or has_title(name)
        is_person = is_person or (self.expected == "both" and looks_like_person(name))
        kind: ProblemKind = "ambiguous" if ambiguous else "unknown_person" if is_person else "unknown_unit"
        written = strip_title(name) if is_person else name
        self.doubts.append(Doubt(kind, written))
        sort: Sort = "person" if is_person else "set" if name.startswith(("各", "全")) else "unit"
        self.parts.append(Part(name, sort, (written,), duty))


def find_term(text: str) -> str | None:
    """The day that stands among the names of a cell: 各街道，4月底前完成."""
    return next((word.text for word in islice(split_cell(text), MOST_NAMES) if _is_term(word.text)), None)


def _is_term(words: str) -> bool:
    return bool(_TERM.fullmatch(words.strip()))


def _clean_name(words: str) -> str:
    """A name without a telephone number, 等部门 and signs around it."""
    name = words.strip()
    if name[-1:].isdigit():
        name = _PHONE.sub("", name)
    return _AND_OTHERS.sub(r"\1", name).strip("。.:").removeprefix("由")


def _split_once(pattern: re.Pattern[str], name: str) -> tuple[str, str]:
    """What stands before the pattern and behind it; nothing where it is not found."""
    match = pattern.search(name)
    return (name[: match.start()], name[match.end() :]) if match else ("", "")


def _find_set_except(name: str, directory: Directory) -> tuple[str, ...] | None:
    """除疾控外各局属单位: the set without those that are named."""
    match = _EXCEPT.match(name)
    members = directory.find_set(match["rest"]) if match else None
    if match is None or members is None:
        return None
    out = {directory.find_unit(word) for word in re.split("[、和及]", match["out"])}
    return tuple(member for member in members if member not in out)


def _find_with_shared_end(word: Word, directory: Directory) -> str | None:
    """徐庄 before 凫城卫生院, or 凫城等4个镇卫生院: the name with the end that the last one has."""
    for counted, name in ((_COUNTED.match(word.text), None), (_COUNTED.match(word.last), word.text)):
        if (
            counted
            and counted["rest"]
            and (unit := directory.find_unit((name or counted["name"]) + counted["rest"]))
        ):
            return unit
    for at in range(1, len(word.last)):
        end = word.last[at:]
        if not word.text.endswith(end) and (unit := directory.find_unit(word.text + end)):
            return unit
    return None
