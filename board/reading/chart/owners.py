"""Cells of duties → who leads, who supports, who does it.

The grammar is that of real task lists: several units share a cell and the first leads unless one is marked
（牵头）; 区城管局负责，工商局、区商务局配合; 市、区爱卫办 and 徐庄、西集卫生院 share a part of their names; 公共卫生科 凌霄
pairs units with people; 各卫生院 is a set and leads nothing; 有关单位 is nobody.
"""

import re
from dataclasses import dataclass, field
from itertools import islice

from board.reading.chart.cell import Duty, Word, split_cell
from board.reading.chart.directory import Directory
from board.reading.chart.part import Doubt, Duties, Expected, Part, Sort
from board.reading.chart.record import ProblemKind
from board.reading.chart.several import split_known, split_said
from board.reading.chart.title import has_title, is_title, looks_like_person, strip_title
from board.reading.chart.vague import AND_REST, NOBODY, OTHERS_VAGUE, POSITION, VAGUE, is_day

MOST_NAMES = 200  # names in one cell; more are no list of duties

_PHONE = re.compile(r"[-:\s(]*(?:\d{3,4}-)?\d{5,11}\)?$")
_ROLE_LABEL = re.compile(
    r"^(?:经办|承办|具体|负责|联系|联络|执行|包保|副?[局科股处所站院校镇部会组队]长|主任|书记)"
    r"(?:人员?|单位|领导)?:"
)
_AND_OTHERS = re.compile(r"^(.{2,})等(?:\d+个)?(?:有关|相关)?(?:部门|单位|科室)?$")
_EXCEPT = re.compile(r"^除(?P<out>.+?)[之以]?外的?(?:其[他它余])?(?P<rest>.+)$")
_OTHERS = frozenset({"其他", "其它", "其余"})
_COUNTED = re.compile(
    r"^(?P<name>.+?)等?(?:\d+|[一二三四五六七八九十两]+)(?:个|家|所)?"
    r"(?P<rest>(?:镇街|乡镇|镇|乡|街道|县|区|科室|单位)?.*)$"
)


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
        if not name or NOBODY.match(name) or AND_REST.fullmatch(name):
            return
        if is_title(name) and (self.parts or (word.last and self.expected == "people")):
            return
        if is_day(name):
            return
        if words := split_said(name, word.duty, self.directory):
            for each in words:
                self.add(each)
            return
        if OTHERS_VAGUE.search(word.text):
            self.doubts.append(Doubt("vague_owner", word.text.strip()))
        if VAGUE.search(name) and self.directory.find_unit(name) is None:
            self.doubts.append(Doubt("vague_owner", name))
            return
        word = word._replace(text=name)
        if part := self._resolve(word):
            self._add_known(part)
        elif pieces := split_known(name, self.directory):
            for piece in pieces:
                self.add(Word(piece, duty=word.duty))
        else:
            self._add_unknown(name, word.duty)

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
        if (
            members := _find_set_except(name, directory)
            or self._find_set_beside(name)
            or directory.find_set(name)
        ):
            return Part(name, "set", members, duty)
        if person := directory.find_person(name).name or directory.find_head(name):
            return Part(name, "person", (person,), duty)
        if self.expected != "people" and (unit := directory.find_short_unit(name)):
            return Part(name, "unit", (unit,), duty)
        return None

    def _find_set_beside(self, name: str) -> tuple[str, ...] | None:
        """A set as what stands before it makes it: 其他股室 without those named, 街道 behind 各镇."""
        if name[:2] in _OTHERS:
            named = {each for part in self.parts for each in part.names}
            members = self.directory.find_set(f"各{name[2:]}") or ()
            return tuple(member for member in members if member not in named) or None
        follows = self.parts and self.parts[-1].sort == "set" and self.parts[-1].words.startswith("各")
        return self.directory.find_set(f"各{name}") if follows else None

    def _add_unknown(self, name: str, duty: Duty) -> None:
        if (unit := self.directory.find_post_unit(name)) is not None:
            self.doubts.append(Doubt("unknown_person", name))
            self.parts.append(Part(name, "unit", (unit,), duty))
            return
        if POSITION.search(name):
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
    return next((word.text for word in islice(split_cell(text), MOST_NAMES) if is_day(word.text)), None)


def _clean_name(words: str) -> str:
    """A name without a telephone number, 等部门 and signs around it."""
    name = words.strip()
    if name[-1:].isdigit() or name.endswith(")"):
        name = _PHONE.sub("", name)
    return _ROLE_LABEL.sub("", _AND_OTHERS.sub(r"\1", name)).strip("。.:").removeprefix("由")


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
