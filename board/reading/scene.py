"""A message with everything that was found in it: what each reader of acts looks at.

The text is mended and folded but keeps its length, so that every span is a span of what was written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeVar

from board.model.acts import Message
from board.model.office import Person
from board.reading.clauses import Clause, split_clauses
from board.reading.days.dates import read_days
from board.reading.days.day import Day
from board.reading.figures.broken import is_measured
from board.reading.figures.figure import Figure
from board.reading.figures.levels import find_levels
from board.reading.naming.bare_codes import find_bare_code, find_ruled_codes, find_unknown_end
from board.reading.naming.code_ref import CodeRef
from board.reading.naming.codes import find_codes
from board.reading.naming.free_figures import find_free_figures, overlap, part_figures, part_from_name
from board.reading.naming.glued import find_seams
from board.reading.naming.lettered_codes import settle_lettered
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.listed_places import Place, find_places
from board.reading.naming.names import Name, find_names
from board.reading.naming.numbered_things import drop_own_things
from board.reading.naming.respelt_codes import write_spoken_codes
from board.reading.naming.titles import Match, find_matches, is_named
from board.reading.naming.unit_titles import stands_in_title
from board.reading.naming.whole_titles import WholeTitle, find_whole_titles
from board.reading.words.mending import mend_and_hear
from board.reading.words.needs import get_wake, hear
from board.rules.calendar import Calendar

_CLEAR = 0.85
_Found = TypeVar("_Found", Name, CodeRef, Figure)


@dataclass(frozen=True, slots=True)
class Scene:
    """A message and what was found in it. `today` is the office's day; `heard`: the readers that its text may wake."""

    message: Message
    lexicon: Lexicon
    calendar: Calendar
    text: str
    today: date
    sender: Person | None
    names: tuple[Name, ...]
    codes: tuple[CodeRef, ...]
    days: tuple[Day, ...]
    figures: tuple[Figure, ...]
    clauses: tuple[Clause, ...]
    places: tuple[Place, ...]
    heard: int
    titles: tuple[WholeTitle, ...] = ()
    masked: frozenset[int] = field(init=False, default=frozenset())
    people: tuple[Name, ...] = field(init=False, default=())
    units: tuple[Name, ...] = field(init=False, default=())
    leads: bool = field(init=False)
    sender_edits: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "leads", self.sender is not None and self.sender.leads)
        object.__setattr__(self, "sender_edits", self.sender is not None and self.sender.edits)
        if self.names:
            self._sort_names()

    def _sort_names(self) -> None:
        places = frozenset().union(*(range(name.start, name.end) for name in self.names))
        object.__setattr__(self, "masked", places)
        object.__setattr__(self, "people", tuple([name for name in self.names if name.kind == "person"]))
        object.__setattr__(self, "units", tuple([name for name in self.names if name.kind == "unit"]))

    def say(self, text: str) -> "Scene":
        """The scene with some of its text blotted out, character for character."""
        return Scene(
            self.message, self.lexicon, self.calendar, text, self.today, self.sender, self.names, self.codes,
            self.days, self.figures, self.clauses, self.places, self.heard, self.titles,
        )  # fmt: skip

    def blot_titles(self) -> "Scene":
        """The scene with the whole titles in its text and clauses blotted out; itself where there is none."""
        if not self.titles:
            return self
        text = _blank(self.text, self.titles)
        clauses = tuple([replace(clause, text=text[clause.start : clause.end]) for clause in self.clauses])
        return replace(self.say(text), clauses=clauses)


def build_scene(message: Message, lexicon: Lexicon, calendar: Calendar) -> Scene:
    """Find names, board numbers, days and figures in a message."""
    mended, heard = mend_and_hear(message.text, partial(_find_full_names, lexicon))
    text = write_spoken_codes(mended, lexicon.codes, lexicon.marks)
    heard = heard if text == mended else hear(text)
    today = message.now.astimezone(lexicon.office.board.zone).date()
    titles = find_whole_titles(text, lexicon.wholes)
    names = _find_own_names(text, lexicon)
    codes = _find_codes(message, text, lexicon, heard)
    if titles:
        names, codes = _leave_out(names, titles), _leave_out(codes, titles)
    places = find_places(text, len(message.listed))
    blanked = _blank(_blank(text, codes), places) if codes or places else text
    named: tuple[WholeTitle | Name, ...] = (
        *titles,
        *[name for name in names if name.kind == "person" and name.exact],
    )
    plain = part_figures(blanked, message.text, heard)
    levels = tuple(find_levels(plain, lexicon.levels))
    days = tuple(
        [
            _keep_words(day, text) if codes or named else day
            for day in read_days(
                _part_name(_blank(blanked, named)), today=today, calendar=calendar, heard=heard
            )
            if not (
                any(overlap(one, day) for one in levels)
                or is_measured(text, day.start, day.words, lexicon.broken)
            )
        ]
    )
    figures = find_free_figures(
        plain, lexicon, (*codes, *(day for day in days if not day.loose)), levels, today=today
    )
    figures = tuple(part_from_name(figure, names) for figure in figures) if names else figures
    figures = _leave_out(figures, titles) if titles else figures
    sender = lexicon.find_person(message.sender)
    seams = find_seams(plain, figures, lexicon, sender) if len(figures) > 1 else ()
    return Scene(
        message, lexicon, calendar, text, today, sender, names, codes, days, figures,
        split_clauses(text, codes, seams, titles), places, heard, titles,
    )  # fmt: skip


def _find_own_names(text: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """The people and units of a text, but for the units that are part of a title."""
    return tuple(
        [
            name
            for name in find_names(text, lexicon.names)
            if name.kind == "person"
            or not (
                is_named(text, name.start, name.end, lexicon.titles) or stands_in_title(text, name, lexicon)
            )
        ]
    )


def _leave_out(found: tuple[_Found, ...], titles: tuple[WholeTitle, ...]) -> tuple[_Found, ...]:
    """What was found but within a title."""
    return tuple([one for one in found if not any(title.holds(one.start, one.end) for title in titles)])


# 我名下月底前到期的: 名下 and 月底, no 下月底.
_UNDER_NAME = re.compile("名下(?=[周月])")


def _part_name(text: str) -> str:
    return _UNDER_NAME.sub("名□", text) if "名下" in text else text


def _find_full_names(lexicon: Lexicon, text: str) -> list[Name]:
    return [name for name in find_names(text, lexicon.names) if name.exact]


def _find_codes(message: Message, text: str, lexicon: Lexicon, heard: int) -> tuple[CodeRef, ...]:
    """The board numbers of a text: written as such, or bare before a finishing word or a ruling on what waits."""
    words = find_matches(text, lexicon.titles) if "号" in text else ()
    starts = tuple([match.start for match in words[:1] if match.score >= _CLEAR])
    codes = find_codes(text, lexicon.codes, marks=lexicon.marks, word_starts=starts, heard=heard)
    codes = settle_lettered(text, codes, lexicon) if heard & _IS_LETTERED else codes
    codes = _add_titled(text, codes, words) if codes else codes
    codes = drop_own_things(text, codes, lexicon, message.sender) if codes and "号" in text else codes
    if not (codes or message.listed or message.asked):
        codes = find_bare_code(text, lexicon.codes, lexicon.own.get(message.sender, ()))
    if not codes and _stands_open(message):
        codes = find_unknown_end(text, lexicon.codes)
    if message.pending:
        waiting = {one.task for one in message.pending}
        ruled = find_ruled_codes(text, lexicon.codes, waiting, codes)
        codes = tuple(sorted((*codes, *ruled), key=lambda one: one.start)) if ruled else codes
    return codes


def _add_titled(text: str, codes: tuple[CodeRef, ...], words: Iterable[Match]) -> tuple[CodeRef, ...]:
    """5号电梯没停，7号定检率98: beside another, a number before its own title's words is the task, no lift."""
    added = [
        CodeRef(start, match.start, match.code)
        for match in words
        if match.score >= _CLEAR and (start := match.start - len(match.code) - 1) >= 0
        and text.startswith(f"{match.code}号", start) and not text[max(0, start - 1) : start].isdigit()
        and not any(one.start < match.start and start < one.end for one in codes)
    ]  # fmt: skip
    return tuple(sorted((*codes, *added), key=lambda one: one.start)) if added else codes


def _stands_open(message: Message) -> bool:
    """Whether nothing in a private conversation says which task is spoken of."""
    return message.chat == "direct" and not (
        message.quote or message.topic or message.listed or message.asked or message.pending
    )


def _keep_words(day: Day, text: str) -> Day:
    """A day with its words as they were before board numbers were blotted out."""
    words = text[day.start : day.end]
    return day if words == day.words else replace(day, words=words)


def _blank(text: str, refs: Iterable[CodeRef | Place | WholeTitle | Name]) -> str:
    """The text with board numbers, titles or names blotted out, so that 9号到8月底 is no range of days."""
    for ref in refs:
        text = text[: ref.start] + "□" * (ref.end - ref.start) + text[ref.end :]
    return text


_IS_LETTERED = get_wake(settle_lettered)
