"""One of a few fixed words, told apart from any other text."""

from collections.abc import Iterable
from typing import TypeVar

Word = TypeVar("Word", bound=str)


def find_choice(text: str | None, words: Iterable[Word]) -> Word | None:
    """The word that a text is; None where it is none of them."""
    return next((word for word in words if word == text), None)
