"""A message made plain before it is read: only its matter, solid figures, one word for one thing."""

import re

from board.reading.words.characters import write_plainly
from board.reading.words.figure_stops import set_figures
from board.reading.words.needs import hear, list_wakes, rewrite
from board.reading.words.partings import set_partings
from board.reading.words.sizes import write_sizes
from board.reading.words.spacing import close_up, set_breaths, set_stops
from board.reading.words.spelt_figures import write_figures
from board.reading.words.tables import write_rows
from board.reading.words.trimmings import strip_trimmings
from board.reading.words.variants import fold_variants


def tidy(text: str) -> str:
    """The words that are read."""
    return tidy_heard(text, hear(text))[0]


def tidy_heard(text: str, heard: int) -> tuple[str, int]:
    """The words that are read, and what they may wake; heard: what the text may."""
    text, heard = rewrite(text, heard, _BEFORE)
    if (matter := strip_trimmings(text, heard)) != text:
        text, heard = matter, hear(matter)
    return rewrite(text, heard, _BEHIND)


_OPENING = 4
_TWICE = re.compile(rf"\s*(?P<once>.{{{_OPENING},}}?)(?:[\s,，。!！;；]*(?P=once))+[\s。!！]*", re.DOTALL)


def _say_once(text: str) -> str:
    """A message that was pasted or sent off twice in one, said once."""
    if text.find(text[:_OPENING], _OPENING) < 0:
        return text
    twice = _TWICE.fullmatch(text)
    return twice["once"] if twice is not None and len(twice["once"]) > _OPENING else text


# Before the matter is found, and of the matter itself.
_BEFORE = list_wakes(write_plainly, _say_once, write_figures)
_BEHIND = list_wakes(
    write_rows, write_sizes, set_partings, set_figures, close_up, set_stops, set_breaths, fold_variants
)
