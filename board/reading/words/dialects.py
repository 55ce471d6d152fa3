"""Words of the dialects that offices write, read as the standard language says them: 莫催, 啷个, 要得, 点解.

One table (`dialect_words`) for all readers of chats. Each word has an equivalent of its own length, so that every span
stays a span of what was written; 哪个 and 谁个, which ask who, become 谁谁. Names are never touched: what may be part of
one (莫、仲) counts only before what it is said of.
"""

import re

from board.reading.words.dialect_words import WORDS

_BEFORE = re.compile(r"(?P<look>\(\?<[=!](?:\[[^\]]*\]|[^()\[\]|])*(?:\|(?:\[[^\]]*\]|[^()\[\]|])*)*)\)")


def _write_pattern(place: int, word: str, before: str, after: str) -> str:
    """The word, then what must stand around it: a pattern that begins with a plain character fails fast."""
    return f"(?P<_{place}>{word}{_BEFORE.sub(lambda look: _look_past(look['look'], word), before)}{after})"


def _look_past(look: str, word: str) -> str:
    """A look at what stands before a word, taken from its end."""
    return "|".join(one + word for one in look.split("|")) + ")"


_WORD = re.compile(
    f"(?=[{''.join(dict.fromkeys(word[0] for word, *_ in WORDS))}])(?:"
    + "|".join(
        _write_pattern(place, word, before, after) for place, (word, _, before, after) in enumerate(WORDS)
    )
    + ")"
)


def fold_dialect(text: str) -> str:
    """The text with the words of dialects as the standard language says them; its length never changes."""
    return _WORD.sub(lambda match: WORDS[int(match.lastgroup[1:])][1], text) if _WORD.search(text) else text  # type: ignore[index]
