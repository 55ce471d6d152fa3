"""Tables of cues: what people say, written down as words, each a small pattern of its own."""

import re


def join_cues(words: str) -> str:
    """The source of a pattern for any of the cues of a table, which are parted by white space; the first that fits wins."""
    return "|".join(words.split())


def any_of(words: str) -> re.Pattern[str]:
    """A pattern that finds any of the cues of a table."""
    return re.compile(join_cues(words))
