"""Cells of duties → who leads, who supports, who does it.

The grammar is that of real task lists: several units share a cell and the first leads unless one is marked
（牵头）; 区城管局负责，工商局、区商务局配合; 市、区爱卫办 and 徐庄、西集卫生院 share a part of their names; 公共卫生科 凌霄
pairs units with people; 各卫生院 is a set and leads nothing; 有关单位 is nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from board.reading.chart.directory import Directory, fold_name, has_title, is_title, looks_like_person
from board.reading.chart.record import ProblemKind

Duty = Literal["lead", "support", "plain"]
Sort = Literal["unit", "set", "person"]
Expected = Literal["units", "people", "both"]

MOST_NAMES = 200  # names in one cell; more are no list of duties

NOBODY = re.compile(r"^(?:无|/|-+|—+|暂无|待定|空|空缺|暂缺|未定|待明确|\\)$")
_VAGUE = re.compile(r"有关|相关|涉及(?:单位|部门|科室|的)|责任单位|各责任|主管部门$")
_PHONE = re.compile(r"[-:\s]*(?:\d{3,4}-)?\d{5,11}$")
_EXCEPT = re.compile(r"^除(?P<out>.+?)[之以]?外的?(?:其[他它余])?(?P<rest>.+)$")
_REST = re.compile(r"等(?:单位|部门|科室|人|有关单位)?")
_POSITION = re.compile(
    r"^(?:各|全体).*(?:干部|职工|人员|同志)$|^(?:各|分管|主要|相关|有关).*(?:长|主任|书记|负责人|负责同志|领导|专干|人员)$|负责人$|负责同志$"
)
_LEADING = r"(?:牵头抓总|牵头负责|具体负责|总负责|牵头|负责|主办|承办|主责|总牵头|抓总|统筹)"
_SUPPORTING = r"(?:配合|协办|协助|参与|参加|协同|协作|指导|监督指导|支持|协调)"
_VERB = re.compile(
    rf"(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?|分别|共同|具体)*(?:(?P<lead>{_LEADING})|(?P<support>{_SUPPORTING}))$"
)
_MARK = re.compile(
    rf"\((?:(?P<lead>{_LEADING}|第一责任(?:单位|人)|主要责任(?:单位|人)|组长)|(?P<support>{_SUPPORTING}))(?:单位|部门|科室)?\)"
)
_LABEL = re.compile(
    r"(?P<word>牵头|主办|责任|配合|协办|协作|协同)(?:单位|部门|科室|责任单位|领导|人)?[:：]\s*"
)
_CLAUSE = re.compile(r"[,;\n。]")
_SPLIT = re.compile(r"[、/\s|+&]+")
_AND = re.compile(r"以及|和|与|及")
_COUNTED = re.compile(
    r"^(?P<name>.+?)等?(?:\d+|[一二三四五六七八九十两]+)(?:个|家|所)?(?P<rest>(?:镇街|乡镇|镇|乡|街道|县|区|科室|单位)?.*)$"
)
_LEVELS = frozenset("省市县区镇乡局委")
_SUFFIXES = ("社区卫生服务中心", "中心卫生院", "镇卫生院", "卫生院", "街道办事处", "街道", "社区", "分局", "镇", "乡", "县", "区", "科", "局",
             "医院", "办", "中心", "村")  # fmt: skip


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


@dataclass(slots=True)
class Duties:
    """What one cell says: its parts in their order, and what is doubtful in it."""

    parts: list[Part] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_duties(text: str, directory: Directory, expected: Expected = "units") -> Duties:
    """Read a cell of units, of people, or of both.

    Words that the office does not know stay as written and are doubtful; vague words name nobody.
    """
    duties = Duties()
    for words, duty in islice(_list_words(_plain(text)), MOST_NAMES):
        _add_part(duties, words, duty, directory, expected)
    return duties


def _plain(text: str) -> str:
    """Half-width brackets and commas; a name spread over two characters and a gap is closed up (张　伟)."""
    plain = text.translate(_WIDTHS)
    return re.sub(
        r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])", r"\1\2", plain
    )


_WIDTHS = str.maketrans({"（": "(", "）": ")", "，": ",", "；": ";", "：": ":", "\u3000": " ", "\u00a0": " ", "\r": "\n", "／": "/",
                         "〔": "(", "〕": ")", "【": "(", "】": ")"})  # fmt: skip


def _list_words(text: str) -> Iterator[tuple[str, Duty]]:
    """Each name of a cell with the duty that a label, a verb or a mark gives it."""
    for duty, piece in _split_labels(text):
        for clause in _split_clauses(piece):
            words, said = _read_verb(clause)
            for word in _share_parts(_split_names(words)):
                yield from _read_mark(word, said if said != "plain" else duty)


def _split_labels(text: str) -> Iterator[tuple[Duty, str]]:
    """牵头：甲；配合：乙 are two pieces with their duties."""
    found = list(_LABEL.finditer(text))
    if not found:
        yield "plain", text
        return
    yield "plain", text[: found[0].start()]
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        duty: Duty = {"牵头": "lead", "主办": "lead", "责任": "plain"}.get(match["word"], "support")  # type: ignore[assignment]
        yield duty, text[match.end() : end]


def _split_clauses(text: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth <= 0 and _CLAUSE.match(char):
            yield text[start:index]
            start = index + 1
    yield text[start:]


def _read_verb(clause: str) -> tuple[str, Duty]:
    words = clause.strip().removeprefix("由").strip()
    match = _VERB.search(words)
    if not match or match.start() == 0:
        return words, "plain"
    return words[: match.start()], "lead" if match["lead"] else "support"


def _split_names(text: str) -> list[str]:
    """The names of a clause: split at signs, never inside brackets."""
    guarded = re.sub(r"\([^()]*\)", lambda match: re.sub(r"[、/\s|+&]", "\x00", match[0]), text)
    return [part.replace("\x00", "、") for part in _SPLIT.split(guarded) if part.strip()]


def _share_parts(words: list[str]) -> Iterator[str]:
    """Give shared parts of names to each: 市、区爱卫办; the shared end is tried where a name alone is unknown."""
    for index, word in enumerate(words):
        following = next((other for other in words[index + 1 :] if len(other) > 1), "")
        if word in _LEVELS and following:
            yield word + (following[1:] if following[0] in _LEVELS else following)
        elif following:
            yield f"{word}\x01{words[-1]}"
        else:
            yield word


def _read_mark(word: str, duty: Duty) -> Iterator[tuple[str, Duty]]:
    """赵明（牵头） leads; （分管）-like brackets that say nothing of duty are kept for the resolver."""
    match = _MARK.search(word)
    if match:
        yield word[: match.start()] + word[match.end() :], "lead" if match["lead"] else "support"
    else:
        yield word, duty


def _add_part(duties: Duties, words: str, duty: Duty, directory: Directory, expected: Expected) -> None:
    name, _, last = words.partition("\x01")
    name = _PHONE.sub("", name.strip()).strip("。.:").removeprefix("由")
    if not name or NOBODY.match(name) or _REST.fullmatch(name) or (duties.parts and is_title(name)):
        return
    if _VAGUE.search(name) and directory.find_unit(name) is None:
        duties.doubts.append(Doubt("vague_owner", name))
        return
    part = _resolve(name, last, duty, directory, expected)
    if part is not None:
        post_unit = directory.find_post_unit(name) if part.sort == "person" and expected != "people" else None
        duties.parts.extend([Part(name, "unit", (post_unit,), duty), part] if post_unit else [part])
        return
    pieces = [piece for piece in _AND.split(name) if piece]
    if len(pieces) > 1 and _all_known(pieces, directory):
        for piece in pieces:
            _add_part(duties, piece, duty, directory, expected)
        return
    if joined := _split_joined(name, directory):
        for piece in joined:
            _add_part(duties, piece, duty, directory, expected)
        return
    _add_bracketed(duties, name, duty, directory, expected)


def _split_joined(name: str, directory: Directory) -> tuple[str, str] | None:
    """A unit and a person written together: 公卫科赵明, 医政科科长陈晓东."""
    if "(" in name or len(name) > 20:
        return None
    for at in range(len(name) - 2, 1, -1):
        unit = directory.find_unit(name[:at]) or directory.find_post_unit(name[:at])
        if unit and directory.find_person(name[at:]).name:
            return unit, name[at:]
    return None


def _all_known(pieces: list[str], directory: Directory) -> bool:
    return all(
        directory.find_unit(piece) or directory.find_set(piece) or directory.find_person(piece).name
        or _VAGUE.search(piece)
        for piece in pieces
    )  # fmt: skip


def _resolve(name: str, last: str, duty: Duty, directory: Directory, expected: Expected) -> Part | None:
    """A part that the office knows: as a person first in a cell of people, as a unit first elsewhere."""
    if expected == "people" and (person := directory.find_person(name).name):
        return Part(name, "person", (person,), duty)
    if unit := directory.find_unit(name) or _find_with_shared_end(name, last, directory):
        return Part(name, "unit", (unit,), duty)
    if except_part := _resolve_except(name, duty, directory):
        return except_part
    if members := directory.find_set(name):
        return Part(name, "set", members, duty)
    if person := directory.find_person(name).name or directory.find_head(name):
        return Part(name, "person", (person,), duty)
    if expected != "people" and (unit := directory.find_short_unit(name)):
        return Part(name, "unit", (unit,), duty)
    return None


def _resolve_except(name: str, duty: Duty, directory: Directory) -> Part | None:
    """除疾控外各局属单位: the set without those that are named."""
    match = _EXCEPT.match(name)
    members = directory.find_set(match["rest"]) if match else None
    if match is None or members is None:
        return None
    out = {directory.find_unit(word) for word in re.split("[、和及]", match["out"])}
    return Part(name, "set", tuple(member for member in members if member not in out), duty)


def _find_with_shared_end(name: str, last: str, directory: Directory) -> str | None:
    """徐庄 before 凫城卫生院, or 凫城等4个镇卫生院: the name with the end that the last one has."""
    counted = _COUNTED.match(name)
    if counted and counted["rest"] and (unit := directory.find_unit(counted["name"] + counted["rest"])):
        return unit
    counted = _COUNTED.match(last)
    if counted and counted["rest"]:
        return directory.find_unit(name + counted["rest"])
    for end in _SUFFIXES:
        if last.endswith(end) and not name.endswith(end) and (unit := directory.find_unit(name + end)):
            return unit
    return None


def _add_bracketed(duties: Duties, name: str, duty: Duty, directory: Directory, expected: Expected) -> None:
    """公共卫生科(赵明): the unit outside, the person inside; else the words stay as written."""
    match = re.fullmatch(r"(?P<outer>[^()]+)\((?P<inner>[^()]*)\)(?P<rest>[^()]*)", name)
    if not match:
        _add_unknown(duties, name, duty, directory, expected)
        return
    _add_part(duties, match["outer"] + match["rest"], duty, directory, expected)
    for inner in _SPLIT.split(match["inner"]):
        if inner and (directory.find_person(inner).name or directory.find_unit(inner)):
            _add_part(duties, inner, duty, directory, expected)


def _add_unknown(duties: Duties, name: str, duty: Duty, directory: Directory, expected: Expected) -> None:
    name = fold_name(name) if expected == "people" else name
    if (unit := directory.find_post_unit(name)) is not None:
        duties.doubts.append(Doubt("unknown_person", name))
        duties.parts.append(Part(name, "unit", (unit,), duty))
        return
    if _POSITION.search(name):
        duties.doubts.append(Doubt("vague_owner", name))
        return
    is_person = expected == "people" or (expected == "both" and looks_like_person(name)) or has_title(name)
    if directory.find_person(name).ambiguous:
        kind: ProblemKind = "ambiguous"
        is_person = True
    else:
        kind = "unknown_person" if is_person else "unknown_unit"
    duties.doubts.append(Doubt(kind, name))
    sort: Sort = "person" if is_person else "set" if name.startswith(("各", "全")) else "unit"
    duties.parts.append(Part(name, sort, (name,), duty))
