"""Titles named by the first characters of their words: 医废 for 医疗废物, 保租房 for 保障性租赁住房."""

from collections.abc import Iterable

from board.reading.words.everyday import is_everyday


def list_skips(words: str) -> Iterable[str]:
    """The pairs that an abbreviation of two-character words leaves: 医…废, 固…投."""
    for step in (2, 3, 4):
        for at in range(len(words) - step):
            pair = words[at] + words[at + step]
            if pair.isalnum() and not pair.isascii():
                yield pair


def find_shortened(words: str, titles: Iterable[tuple[int, str]]) -> int | None:
    """The place of the one title that three characters shorten: 保租房 of 保障性租赁住房, though 租房 is in 公租房."""
    plain = len(words) == 3 and words.isalpha() and not words.isascii()
    if not plain or is_everyday(words[:2]) or is_everyday(words[1:]):
        return None
    fitting = [place for place, title in titles if _shortens(words, title)]
    return fitting[0] if len(fitting) == 1 else None


def _shortens(words: str, title: str) -> bool:
    """Whether the characters stand in the title in their order, each at most four places behind the one before."""
    for start in (at for at, char in enumerate(title) if char == words[0]):
        place = start
        for char in words[1:]:
            place = title.find(char, place + 1, place + 5)
            if place < 0:
                break
        else:
            return True
    return False
