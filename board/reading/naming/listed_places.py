"""Places of the list that the bot showed last, where a message counts them on from one: 1八个了 2 330家 3等区里批."""

import re
from dataclasses import dataclass
from itertools import pairwise

from board.reading.figures.numerals import read_whole
from board.reading.figures.units import MEASURES, NOT_MEASURES


@dataclass(frozen=True, slots=True)
class Place:
    """The place `number` of the list, and where its mark stands: `text[start:end]`, up to what is said of it."""

    number: int
    start: int
    end: int


_COUNTED = "|".join(sorted(map(re.escape, {*MEASURES, *NOT_MEASURES}), key=len, reverse=True))
_MARK = re.compile(
    r"(?:^|(?<=[\s,。;]))(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})"
    rf"(?:[、.)]\s*(?=\S)|,(?=[\u4e00-\u9fa5])|\s+(?=\S)|(?=[\u4e00-\u9fa5])(?!{_COUNTED}|[和、跟与及成]))"
)


def find_places(text: str, count: int) -> tuple[Place, ...]:
    """The places that count on from one to no more than `count`; none where the text does not begin with the first.

    What follows such a mark may itself be a figure, so the marks are found before the figures are.
    """
    places: list[Place] = []
    for match in _MARK.finditer(text) if count > 1 and text[:1] in _FIRST else ():
        if len(places) < count and read_whole(match["number"]) == len(places) + 1:
            places.append(Place(len(places) + 1, match.start(), match.end()))
    if len(places) < 2 or places[0].start or any(one.end == other.start for one, other in pairwise(places)):
        return ()
    return tuple(places)


_FIRST = frozenset("1一")
