"""Which characters a reader needs: where a message has none of them, the reader is not asked at all.

A reader looks for cues, and each cue has characters that no text lacks in which it is found. `needing` declares the
patterns without which a reader reads nothing, right where it stands; its characters are found from the patterns
themselves, and whoever asks many readers in turn passes over those that need what the message has not.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from board.reading.words.cues import TIMES, find_end, read_times, split_branches

Needs = frozenset[str]
Cue = re.Pattern[str] | str | Callable[..., object]

_Reader = TypeVar("_Reader", bound=Callable[..., object])
_NEEDS: dict[Callable[..., object], Needs] = {}


def needing(*cues: Cue) -> Callable[[_Reader], _Reader]:
    """Declare of a reader that it reads nothing where none of the patterns is found, and nothing what it asks reads.

    Raises ValueError and KeyError as `find_needs` does.
    """
    needs = find_needs(*cues)

    def declare(read: _Reader) -> _Reader:
        _NEEDS[read] = needs
        return read

    return declare


def get_needs(read: Callable[..., object]) -> Needs | None:
    """The characters of which a reader needs one; None where it declares none and has to be asked."""
    return _NEEDS.get(read)


def list_needs(*readers: _Reader) -> tuple[tuple[Needs | None, _Reader], ...]:
    """The readers in their order, each behind what it needs."""
    return tuple((get_needs(read), read) for read in readers)


def find_needs(*cues: Cue) -> Needs:
    """Characters of which each text has one in which one of the patterns is found: of each cue the rarest.

    A reader stands for what it needs itself. Raises KeyError for one that declares nothing, and ValueError for a
    pattern with a cue that has no character of its own, as one of mere punctuation.
    """
    needs: Needs = frozenset()
    for one in cues:
        needs |= _NEEDS[one] if callable(one) else _find_needs_of_pattern(one)
    return needs


def _find_needs_of_pattern(pattern: re.Pattern[str] | str) -> Needs:
    folds = isinstance(pattern, re.Pattern) and pattern.flags & re.IGNORECASE
    source = pattern if isinstance(pattern, str) else pattern.pattern
    needs = None if folds else _need(source)
    if needs is None:
        raise ValueError(f"{source} has a cue without a character of its own")
    return needs


def _need(pattern: str) -> Needs | None:
    """What one of the alternatives needs; None where one of them needs nothing that is written out."""
    needs: set[str] = set()
    for branch in split_branches(pattern):
        of_branch = min(_list_needs(branch), key=_count_texts, default=None)
        if of_branch is None:
            return None
        needs |= of_branch
    return frozenset(needs)


def _list_needs(branch: str) -> Iterator[Needs]:
    """What each of the characters, classes and groups needs that the branch has at least once."""
    at = 0
    while at < len(branch):
        end = find_end(branch, at)
        times = TIMES.match(branch, end)
        needs = _need_of_piece(branch[at:end]) if times is None or read_times(times)[0] else None
        if needs:
            yield needs
        at = times.end() if times else end


_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?(?!\?)")
_MEMBER = re.compile(
    r"(?P<digit>\\d)|\\(?P<escaped>[^\w\s])|(?P<first>[^\\])-(?P<last>[^\\])|(?P<one>[^\\])", re.DOTALL
)
_OF_ANY_KIND = frozenset({".", "^", "$"})


def _need_of_piece(piece: str) -> Needs | None:
    """What a group needs, or the characters that a class has; None where it looks, or takes too many or punctuation."""
    group = _GROUP.match(piece)
    if group:
        return _need(piece[group.end() : -1])
    if piece.startswith(("(", "[^")) or piece in _OF_ANY_KIND:
        return None
    needs = _list_members(piece[1:-1] if piece.startswith("[") else piece)
    return None if needs is None or needs & _ANYWHERE else needs


def _list_members(members: str) -> Needs | None:
    """The characters of a class; None where it has more than are worth a look, or a kind of them (\\s, \\w)."""
    needs: set[str] = set()
    at = 0
    while at < len(members):
        member = _MEMBER.match(members, at)
        characters = _spell(member) if member else None
        if member is None or characters is None:
            return None
        needs.update(characters)
        at = member.end()
    return frozenset(needs)


# 一-龥 tells nothing of a text.
_LONGEST_RANGE = 40


def _spell(member: re.Match[str]) -> Iterable[str] | None:
    if member["digit"]:
        return _DIGITS
    if member["first"]:
        first, last = ord(member["first"]), ord(member["last"])
        return map(chr, range(first, last + 1)) if last - first < _LONGEST_RANGE else None
    return member["escaped"] or member["one"]


_DIGITS = frozenset(one for one in map(chr, range(sys.maxunicode + 1)) if one.isdecimal())
# What a stretch may have that its message has not: commas between its clauses, blots in the place of words.
_ANYWHERE = frozenset(",□ ")
# The characters that many messages have, each counted as so many that few have.
_COMMON = dict.fromkeys("的了不一是有到在个完成号任务这报我们没来进度下上月今天还要都", 30)


def _count_texts(needs: Needs) -> int:
    """How many texts may have one of the characters, in the count of those that have a rare one."""
    digits = 200 if needs & _DIGITS else 0
    return digits + sum(_COMMON.get(one, 1) for one in needs - _DIGITS)
