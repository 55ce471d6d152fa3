"""A message made plain before it is read: only its matter, solid figures, one word for one thing."""

from board.reading.words.spacing import close_up, set_stops
from board.reading.words.trimmings import strip_trimmings
from board.reading.words.variants import fold_variants


def tidy(text: str) -> str:
    """The words that are read."""
    return fold_variants(set_stops(close_up(strip_trimmings(text))))
