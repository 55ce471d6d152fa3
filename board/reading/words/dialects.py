"""Words of the dialects that offices write, read as the standard language says them: 莫催, 啷个, 要得, 点解.

Its tables (`dialect_words`, `dialect_asking`) serve all readers of chats. Each word has an equivalent of its own length, so that
every span stays a span of what was written; 哪个 and 谁个, which ask who, become 谁谁. Names are never touched:
what may be part of one (莫、仲) counts only before what it is said of.
"""

import re
from collections import defaultdict

from board.reading.words.dialect_words import WORDS
from board.reading.words.needs import cued

_BEFORE = re.compile(r"(?P<look>\(\?<[=!](?:\[[^\]]*\]|[^()\[\]|])*(?:\|(?:\[[^\]]*\]|[^()\[\]|])*)*)\)")


def _write_pattern(word: str, before: str, after: str) -> str:
    """The word, then what must stand around it: a pattern that begins with a plain character fails fast."""
    return f"{word}{_BEFORE.sub(lambda look: _look_past(look['look'], word), before)}{after}"


def _look_past(look: str, word: str) -> str:
    """A look at what stands before a word, taken from its end."""
    return "|".join(one + word for one in look.split("|")) + ")"


def _index_words() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """By each word, where it stands for what: in the order in which its rows are tried."""
    index: defaultdict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for word, plain, before, after in WORDS:
        index[word].append((re.compile(_write_pattern(word, before, after)), plain))
    return dict(index)


def _join_words() -> str:
    """All words in one pattern, parted by their first characters: the engine looks only where one of these stands."""
    leads: defaultdict[str, list[str]] = defaultdict(list)
    for word, _, before, after in WORDS:
        leads[word[0]].append(_write_pattern(word, before, after)[1:])
    return "|".join(f"{lead}(?:{'|'.join(rest)})" for lead, rest in leads.items())


_EQUIVALENTS = _index_words()
_WORD = re.compile(_join_words())


@cued(_WORD)
def fold_dialect(text: str) -> str:
    """The text with the words of dialects as the standard language says them; its length never changes."""
    return _WORD.sub(_find_equivalent, text)


def _find_equivalent(found: re.Match[str]) -> str:
    rows = _EQUIVALENTS[found[0]]
    if len(rows) == 1:
        return rows[0][1]
    return next(plain for pattern, plain in rows if pattern.match(found.string, found.start()))
