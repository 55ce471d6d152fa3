"""Titles that are said by the unit in them and what is done to it: 陵园改造 for 烈士陵园提质改造."""

import re
from collections.abc import Sequence

from board.model.task import Task
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import Name
from board.reading.naming.titles import Titles

_DONE_TO = re.compile(r"(?:(?:那边|那儿)?(?:的|那个|这个))?(?P<work>[\u4e00-\u9fa5]{2})")


def stands_in_title(text: str, name: Name, lexicon: Lexicon) -> bool:
    """Whether a unit's name with the word behind it shortens the one title of the unit's that has that word."""
    work = _DONE_TO.match(text, name.end)
    if work is None:
        return False
    titled = [
        task for task in _list_titled(lexicon, name.words) if _shortens(task.title, name.words, work["work"])
    ]
    if len(titled) != 1:
        return False
    units = set(name.referents)
    return not any(
        task is not titled[0] and not units.isdisjoint(task.units)
        for task in _list_titled(lexicon, work["work"])
    )


def _list_titled(lexicon: Lexicon, words: str) -> Sequence[Task]:
    """The tasks that have the words in their titles."""
    titles: Titles = lexicon.titles
    places = titles.pairs.get(words[:2], ())
    return [lexicon.get_task(titles.codes[place]) for place in places if words in titles.plain[place]]


def _shortens(title: str, name: str, work: str) -> bool:
    at = title.find(name)
    return at >= 0 and title.find(work, at + len(name)) >= 0
