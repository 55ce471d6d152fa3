"""Where two tasks are told of in one breath: 三小弄了302家微站建好7个 is cut before 微站."""

from collections.abc import Sequence

from board.model.office import Person
from board.reading.figures.figure import Figure
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.titles import find_matches, find_mended

_CLEAR = 0.85


def find_seams(
    text: str, figures: Sequence[Figure], lexicon: Lexicon, sender: Person | None
) -> tuple[int, ...]:
    """The places where, right behind a counted figure, words begin that name another task of the sender's."""
    seams: list[int] = []
    start = 0
    for one, after in zip(figures, figures[1:], strict=False):
        between = text[one.end : after.start]
        whole = one.unit is not None or text[: one.start].endswith("率")
        if one.kind == "points" or not whole or not between[:2].isalpha() or between.isascii():
            continue
        before = _name(text[start : one.start], lexicon, sender, head=False)
        behind = _name(between, lexicon, sender, head=True) if before else None
        if behind and behind != before:
            seams.append(one.end)
            start = one.end
    return tuple(seams)


def _name(words: str, lexicon: Lexicon, sender: Person | None, *, head: bool) -> str | None:
    """The one task of the sender's that the words name; with `head` only by their first."""
    words = words[_find_last_stop(words) :] if not head else words
    found = [one for one in find_matches(words, lexicon.titles) if one.score >= _CLEAR]
    found = found or list(find_mended(words, lexicon.titles))
    if found and not (head and found[0].start) and lexicon.is_involved(sender, found[0].code):
        return found[0].code
    return None


def _find_last_stop(words: str) -> int:
    return max(words.rfind(stop) for stop in ",。;!?\n") + 1
