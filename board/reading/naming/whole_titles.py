"""Titles that stand in a text as they stand on the board: what is in them is nothing else.

督办 in 督办：农贸市场占道经营 orders nothing, S245 in S245省道改线 is no board number, 二号 in 二号配电房增容 no day, and
the colon of a title parts no clauses.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from board.model.task import Task
from board.reading.words.characters import fold_width, list_pairs
from board.reading.words.mending import mend_slips

_LEAST = 4


@dataclass(frozen=True, slots=True)
class WholeTitle:
    """A title in the text, of one task."""

    start: int
    end: int
    code: str

    def holds(self, start: int, end: int) -> bool:
        """Whether the stretch lies within the title."""
        return self.start <= start and end <= self.end


# By their first two characters titles and their tasks, the longest first.
WholeTitles = Mapping[str, Sequence[tuple[str, str]]]


def index_whole_titles(tasks: Iterable[Task]) -> WholeTitles:
    """The titles that only one task has, as they are looked for in a mended text."""
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for task in tasks:
        for title in {mend_slips(task.title), fold_width(task.title).lower()}:
            codes[title].append(task.code)
    heads: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for title, found in codes.items():
        if len(title) >= _LEAST and len(found) == 1:
            heads[title[:2]].append((title, found[0]))
    return {head: sorted(titles, key=lambda one: -len(one[0])) for head, titles in heads.items()}


def find_whole_titles(text: str, titles: WholeTitles) -> tuple[WholeTitle, ...]:
    """Every whole title in the text, the longest at each place, none overlapping."""
    if titles.keys().isdisjoint(list_pairs(text)):
        return ()
    found: list[WholeTitle] = []
    for at, pair in enumerate(list_pairs(text)):
        if pair not in titles or (found and at < found[-1].end):
            continue
        for title, code in titles[pair]:
            if text.startswith(title, at):
                found.append(WholeTitle(at, at + len(title), code))
                break
    return tuple(found)


_JOINER = re.compile(r"\s?(?:[、和跟与及]|以及|还有)\s?|\s")


def list_joined(text: str, titles: Sequence[WholeTitle]) -> tuple[tuple[int, int], ...]:
    """What stands between two titles side by side: the 和 of 老年人体检和家庭医生签约."""
    between = [(one.end, other.start) for one, other in zip(titles, titles[1:], strict=False)]
    return tuple([gap for gap in between if _JOINER.fullmatch(text, *gap)])


# Characters that nobody writes, each in the place of a title.
_STAND_INS = "龘齾爨麤灪龗"


def keep_titles(text: str, titles: WholeTitles, write: Callable[[str], str]) -> str:
    """What `write` makes of a text, but with the titles in it left as they are."""
    written = write(text)
    if written == text:
        return text
    found = find_whole_titles(fold_width(text).lower(), titles)
    kept = [text[one.start : one.end] for one in found]
    if all(title in written for title in kept) or len(kept) > len(_STAND_INS):
        return written
    masked = text
    for title, stand_in in zip(kept, _STAND_INS, strict=False):
        masked = masked.replace(title, stand_in * len(title))
    written = write(masked)
    for title, stand_in in zip(kept, _STAND_INS, strict=False):
        written = written.replace(stand_in * len(title), title)
    return written
