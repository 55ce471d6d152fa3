"""Which sends may be repeated: the platform suppresses a message that it has just delivered to the same person.

It compares words, not ids (document 90236). So the same words meant anew within hours would be swallowed as
well: for those its check has to be off, and a repeat after an unknown outcome is not safe.
"""

import hashlib
from collections import OrderedDict
from datetime import datetime, timedelta

REPEAT_WINDOW = timedelta(hours=4)
"""The longest for which the platform recognises a repeat."""

MOST_REMEMBERED = 20_000


class RecentWords:
    """Who was told what under which key, in this process and within the window."""

    def __init__(self) -> None:
        self._first: OrderedDict[tuple[str, str], tuple[str, datetime]] = OrderedDict()

    def claim(self, receiver: str, words: str, key: str, *, now: datetime) -> bool:
        """Whether these words are this key's own, so that the platform may be asked to suppress a repeat."""
        place = (receiver.casefold(), hashlib.sha256(words.encode()).hexdigest())
        first_key, said_at = self._first.get(place, (key, now))
        if now - said_at >= REPEAT_WINDOW:
            first_key, said_at = key, now
        self._first[place] = (first_key, said_at)
        while len(self._first) > MOST_REMEMBERED:
            self._first.popitem(last=False)
        return first_key == key
