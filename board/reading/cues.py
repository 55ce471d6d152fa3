"""Tables of cues: what people say, written down as words, each a small pattern of its own."""

import re


def any_of(words: str) -> re.Pattern[str]:
    """A pattern that finds any of the cues of a table. They are parted by white space; the first that fits wins."""
    return re.compile("|".join(words.split()))
