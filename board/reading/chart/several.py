"""One name that is several: 甲会同乙, 甲及各乡镇, 各镇（街道）, 公卫科赵明, 公共卫生科（赵明）.

Only where the office knows the pieces is a name taken apart; 计划和财务科 is one.
"""

import re

from board.reading.chart.cell import Duty, Word, split_names
from board.reading.chart.directory import Directory
from board.reading.chart.vague import VAGUE

_AND = re.compile(r"以及|和|与|及|—+")
_TOGETHER = re.compile(r"会同|联合(?!会|国|社|体)|(?<=[科局委办室院部所站心])商(?![务业场贸会店])")
_TWO_SETS = re.compile(r"(?P<all>各|全体|所有)(?P<first>[^()]+)\((?P<second>[^()]+)\)")
_OF_MANY = ("各", "全体", "所有")
_BRACKETS = re.compile(r"(?P<outer>[^()]+)\((?P<inner>[^()]*[\u4e00-\u9fff][^()]*)\)(?P<rest>[^()]*)")
_LONGEST_JOINED = 20


def split_said(name: str, duty: Duty, directory: Directory) -> tuple[Word, ...]:
    """The pieces of a name whose words say that it is several, unless it is one unit's name.

    甲会同乙: 甲 comes first, 乙 supports; 甲及各乡镇: the named unit and the set; 各镇(街道): two sets; 甲:人.
    """
    if directory.find_unit(name) is not None:
        return ()
    for pattern in (_TOGETHER, re.compile(":")):
        first, last = _split_once(pattern, name)
        if first and last and _knows(first, directory):
            return Word(first, duty=duty), Word(last, duty="support" if pattern is _TOGETHER else duty)
    if sets := _TWO_SETS.fullmatch(name):
        names = tuple(sets["all"] + sets[part] for part in ("first", "second"))
        return tuple(Word(each) for each in names) if all(map(directory.find_set, names)) else ()
    return tuple(Word(piece, duty=duty) for piece in _split_sets(name, directory))


def split_known(name: str, directory: Directory) -> tuple[str, ...]:
    """The pieces of a name that is several: 甲和乙, 公卫科赵明, 公共卫生科(赵明)."""
    pieces = tuple(piece for piece in _AND.split(name) if piece)
    if len(pieces) > 1 and all(_knows(piece, directory) or VAGUE.search(piece) for piece in pieces):
        return pieces
    return _split_joined(name, directory) or _split_brackets(name, directory)


def _split_once(pattern: re.Pattern[str], name: str) -> tuple[str, str]:
    """What stands before the pattern and behind it; nothing where it is not found."""
    match = pattern.search(name)
    return (name[: match.start()], name[match.end() :]) if match else ("", "")


def _split_sets(name: str, directory: Directory) -> tuple[str, ...]:
    """甲及各乡镇, 甲和有关科室: the pieces where all are known, or where a set follows a single name."""
    pieces = tuple(piece for piece in _AND.split(name) if piece)
    if len(pieces) < 2 or not any(_is_many(piece, directory) for piece in pieces):
        return ()
    known = all(_knows(piece, directory) or VAGUE.search(piece) for piece in pieces)
    is_mixed = not pieces[0].startswith((*_OF_MANY, "除")) and _is_many(pieces[-1], directory)
    return pieces if known or is_mixed else ()


def _is_many(piece: str, directory: Directory) -> bool:
    """Whether a piece is a set of units, or vague: nothing that a single unit's name ends with."""
    many = piece.startswith(_OF_MANY) or "全体" in piece or VAGUE.search(piece)
    return bool(many or directory.find_set(piece))


def _knows(name: str, directory: Directory) -> bool:
    return bool(directory.find_unit(name) or directory.find_set(name) or directory.find_person(name).name)


def _split_joined(name: str, directory: Directory) -> tuple[str, ...]:
    """A unit and a person written together: 公卫科赵明, 医政科科长陈晓东."""
    if "(" in name or len(name) > _LONGEST_JOINED:
        return ()
    for at in range(len(name) - 2, 1, -1):
        unit = directory.find_unit(name[:at]) or directory.find_post_unit(name[:at])
        if unit and directory.find_person(name[at:]).name:
            return unit, name[at:]
    return ()


def _split_brackets(name: str, directory: Directory) -> tuple[str, ...]:
    """公共卫生科(赵明): what stands outside, and inside what the office knows."""
    match = _BRACKETS.fullmatch(name)
    if not match:
        return ()
    inner = tuple(word for word in split_names(match["inner"]) if _knows(word, directory))
    return match["outer"] + match["rest"], *inner
