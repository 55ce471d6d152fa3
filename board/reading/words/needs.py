"""Which signs a reader needs: where a message has none of them, the reader is not asked at all.

A reader looks for cues, and each cue has characters, or two that stand beside each other, that no text lacks in which
it is found. `needing` declares the patterns without which a reader reads nothing, right where it stands; its signs are
found from the patterns themselves. A text is heard once (`hear`): by its signs, which readers it may wake, each a bit
of one number. How many readers there are, and how many cues each of them has, costs a text nothing that wakes none.
"""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from itertools import count
from types import NoneType, UnionType
from typing import Any, Protocol, TypeVar, cast, get_origin

from board.reading.words.signs import Needs, find_signs

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
    heard, neighbours = _AWAKE, _NOBODY[1]
    for one in text:
        if one in neighbours:
            heard |= neighbours[one]
        alone, neighbours = _WAKES.get(one, _NOBODY)
        if alone:
            heard |= alone
    return heard


def rewrite(text: str, heard: int, writers: Iterable[tuple[int, Callable[[str], str]]]) -> tuple[str, int]:
    """The text as those writers leave it that it wakes, each behind its bit and in turn, and what it may wake then."""
    for wake, write in writers:
        if heard & wake and (written := write(text)) != text:
            text, heard = written, hear(written)
    return text, heard


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
        needs |= find_signs(one) if isinstance(one, str | re.Pattern) else _NEEDS[one]
    return needs
