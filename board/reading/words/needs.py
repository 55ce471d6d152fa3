"""Which signs a reader needs: where a message has none of them, the reader is not asked at all.

A reader looks for cues, and each cue has characters, or two that stand beside each other, that no text lacks in which
it is found. `needing` declares the patterns without which a reader reads nothing, right where it stands; its signs are
found from the patterns themselves. A text is heard once (`hear`): by its signs, which readers it may wake, each a bit
of one number. How many readers there are, and how many cues each of them has, costs a text nothing that wakes none.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from itertools import count, product
from math import prod
from types import NoneType, UnionType
from typing import Any, Protocol, TypeVar, cast, get_origin

from board.reading.words.cues import TIMES, find_end, read_times, split_branches

Needs = frozenset[str]
Cue = re.Pattern[str] | str | Callable[..., object]


class Heard(Protocol):
    """What a reader looks at first: something of whose text it is known which readers it may wake."""

    @property
    def heard(self) -> int: ...


_Reader = TypeVar("_Reader", bound=Callable[..., Any])
_NEEDS: dict[Callable[..., object], Needs] = {}
# By character the readers that it wakes alone, and by what stands behind it those that both wake.
_Wakes = tuple[int, dict[str, int]]
_WAKES: dict[str, _Wakes] = {}
_NOBODY: _Wakes = (0, {})
# By reader its bit; one that declares nothing is always awake.
_BITS: dict[Callable[..., object], int] = {}
_AWAKE = 1
# Of a text that is not heard, any reader may be awake.
ALL_AWAKE = -1
_bits = map((1).__lshift__, count(1))


def hear(text: str) -> int:
    """The readers that a text may wake, each as a bit: those of which it has a sign, and those that are always awake."""
    heard, behind = _AWAKE, _NOBODY[1].get
    for one in text:
        woken = behind(one)
        if woken:
            heard |= woken
        alone, neighbours = _WAKES.get(one, _NOBODY)
        heard |= alone
        behind = neighbours.get
    return heard


def listen(*cues: Cue) -> int:
    """The bit of a reader that is woken by the cues: where it is not heard, none of them is found.

    Raises ValueError and KeyError as `find_needs` does.
    """
    return _listen(find_needs(*cues))


def _listen(needs: Needs) -> int:
    bit = next(_bits)
    for sign in needs:
        alone, neighbours = _WAKES.setdefault(sign[0], (0, {}))
        if sign[1:]:
            neighbours[sign[1]] = neighbours.get(sign[1], 0) | bit
        else:
            _WAKES[sign] = (alone | bit, neighbours)
    return bit


def needing(*cues: Cue) -> Callable[[_Reader], _Reader]:
    """Declare of a reader that it reads nothing where none of the cues is found: there it is not asked.

    Its first argument is what is heard (a scene, a stretch); nothing is what its type has for it: None where it may be
    None, else an empty list or tuple, or False. Raises ValueError and KeyError as `find_needs` does.
    """
    needs = find_needs(*cues)
    bit = _listen(needs)

    def declare(read: _Reader) -> _Reader:
        asked = _ask_when_heard(read, bit)
        _NEEDS[asked], _BITS[asked] = needs, bit
        return cast(_Reader, asked)

    return declare


def cued(*cues: Cue) -> Callable[[_Reader], _Reader]:
    """Declare of a reader of bare words what wakes it: whoever hears them asks it only where it is awake.

    Raises ValueError and KeyError as `find_needs` does.
    """
    needs = find_needs(*cues)

    def declare(read: _Reader) -> _Reader:
        _NEEDS[read], _BITS[read] = needs, _listen(needs)
        return read

    return declare


def list_wakes(*readers: _Reader) -> tuple[tuple[int, _Reader], ...]:
    """Readers in their order, each behind its bit: who asks them in turn passes over those that sleep."""
    return tuple((get_wake(read), read) for read in readers)


def get_wake(read: Callable[..., object]) -> int:
    """The bit of a reader; of one that declares nothing, that of all who are always awake."""
    return _BITS.get(read, _AWAKE)


def _ask_when_heard(read: _Reader, bit: int) -> Callable[..., Any]:
    nothing = _find_nothing(read)

    @wraps(read)
    def ask(heard: Heard, *others: Any) -> Any:
        return read(heard, *others) if heard.heard & bit else nothing()

    return ask


def _find_nothing(read: Callable[..., object]) -> Callable[[], object]:
    """What makes the nothing of a reader's type."""
    made = read.__annotations__["return"]
    return NoneType if isinstance(made, UnionType) else cast("type[object]", get_origin(made) or made)


def find_needs(*cues: Cue) -> Needs:
    """Signs of which each text has one in which one of the patterns is found: of each cue the rarest.

    A reader stands for what it needs itself. Raises KeyError for one that declares nothing, and ValueError for a
    pattern with a cue that has no sign of its own, as one of mere punctuation.
    """
    needs: Needs = frozenset()
    for one in cues:
        needs |= _find_needs_of_pattern(one) if isinstance(one, str | re.Pattern) else _NEEDS[one]
    return needs


def _find_needs_of_pattern(pattern: re.Pattern[str] | str) -> Needs:
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
