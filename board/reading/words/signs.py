"""Which signs a pattern needs: characters, or two that stand beside each other, of which no text lacks one that it fits.

They are found from the pattern's own source: of each alternative the rarest that it has written out.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from board.reading.words.cues import TIMES, find_end, read_times, split_branches

Needs = frozenset[str]


def find_signs(pattern: re.Pattern[str] | str) -> Needs:
    """Signs of which each text has one in which the pattern is found.

    Raises ValueError for a pattern with a cue that has no sign of its own, as one of mere punctuation.
    """
    folds = isinstance(pattern, re.Pattern) and pattern.flags & re.IGNORECASE
    source = pattern if isinstance(pattern, str) else pattern.pattern
    needs = None if folds else _need(_BY_NUMBER.sub(_write_out, source))
    if needs is None:
        raise ValueError(f"{source} has a cue without a sign of its own")
    return needs


# \u2600, \t: a character by its number or name.
_BY_NUMBER = re.compile(r"\\(?:u(?P<short>[0-9A-Fa-f]{4})|U(?P<long>[0-9A-Fa-f]{8})|(?P<name>[nt]))")


def _write_out(escape: re.Match[str]) -> str:
    number = escape["short"] or escape["long"]
    return chr(int(number, 16)) if number else {"n": "\n", "t": "\t"}[escape["name"]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A character, class or group of a pattern, and how often it stands there at least."""

    source: str
    least: int


def _cut(branch: str) -> list[_Piece]:
    """The pieces of a pattern without alternatives; what only looks is left out, for it takes no place."""
    pieces, at = [], 0
    while at < len(branch):
        end = find_end(branch, at)
        times = TIMES.match(branch, end)
        if not _LOOK.match(branch, at):
            pieces.append(_Piece(branch[at:end], read_times(times)[0] if times else 1))
        at = times.end() if times else end
    return pieces


_LOOK = re.compile(r"\(\?<?[=!]|[\^$]|\\[bB]")


def _need(pattern: str) -> Needs | None:
    """What one of the alternatives needs; None where one of them needs nothing that is written out."""
    needs: set[str] = set()
    for branch in split_branches(pattern):
        of_branch = min(_list_needs(_cut(branch)), key=_count_texts, default=None)
        if of_branch is None:
            return None
        needs |= of_branch
    return frozenset(needs)


def _list_needs(pieces: Sequence[_Piece]) -> Iterator[Needs]:
    """What a branch needs for each piece that it has at least once: of it, and of it with what stands behind it."""
    for at, piece in enumerate(pieces):
        if piece.least:
            needs = _need_of_piece(piece.source)
            if needs:
                yield needs
            pairs = _pair(_list_ends(pieces[: at + 1], last=True), _list_ends(pieces[at + 1 :], last=False))
            if pairs:
                yield pairs


def _pair(lasts: Needs | None, firsts: Needs | None) -> Needs | None:
    """Each character beside each; None where there are none or too many to be worth a look."""
    if not lasts or not firsts or len(lasts) * len(firsts) > _MOST_PAIRS:
        return None
    return frozenset(map("".join, product(lasts, firsts)))


def _list_ends(pieces: Sequence[_Piece], *, last: bool) -> Needs | None:
    """The characters that pieces can begin with, or end with; None where they may be empty or take what is not listed."""
    ends: Needs = frozenset()
    for piece in reversed(pieces) if last else pieces:
        of_piece = _list_ends_of_piece(piece.source, last=last)
        if of_piece is None:
            return None
        ends |= of_piece
        if piece.least:
            return ends
    return None


def _list_ends_of_piece(piece: str, *, last: bool) -> Needs | None:
    group = _GROUP.match(piece)
    if group is None:
        return _list_characters(piece)
    ends = [_list_ends(_cut(one), last=last) for one in split_branches(piece[group.end() : -1])]
    return None if None in ends else frozenset().union(*filter(None, ends))


_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?(?!\?)")
_MEMBER = re.compile(
    r"(?P<digit>\\d)|\\(?P<escaped>[^\w\s])|(?P<first>[^\\])-(?P<last>[^\\])|(?P<one>[^\\])", re.DOTALL
)


def _need_of_piece(piece: str) -> Needs | None:
    """What a group needs, or the characters that a class has; None where it takes too many or punctuation."""
    group = _GROUP.match(piece)
    return _need(piece[group.end() : -1]) if group else _list_characters(piece)


def _list_characters(piece: str) -> Needs | None:
    """The characters that a class has, or the one that is written; None where they are too many, or of any text."""
    if piece.startswith(("(", "[^")) or piece == ".":
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


# 一-龥 tells nothing of a text; all pictures are no more than these.
_LONGEST_RANGE = 2_100


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
# Fewer than there are digits.
_MOST_PAIRS = 600
# How many of a thousand texts have a character: the common ones by class, any other as many as the last.
_COMMON = {
    **dict.fromkeys("号了的一个", 200),
    **dict.fromkeys("月到我没完不报下还上这天有那在来成周给前率", 80),
    **dict.fromkeys(
        "是改里都人请家计去底收点发期头工办全们数几三今新意回户年两累要局项好台再同出说进日开整度公就先", 40
    ),
}
_RARE = 15


def _count_texts(needs: Needs) -> float:
    """How many of a thousand texts may have one of the signs, of neighbours as if they met by chance."""
    digits = 500 if needs & _DIGITS else 0
    return digits + sum(map(_count_texts_with, needs - _DIGITS))


def _count_texts_with(sign: str) -> float:
    texts = prod(_COMMON.get(one, _RARE) for one in sign)
    return texts / _MEETINGS if len(sign) > 1 else texts


# Of two characters that a text has both, how seldom they stand beside each other.
_MEETINGS = 400
