"""A message with everything that was found in it: what each reader of acts looks at.

The text is mended and folded but keeps its length, so that every span is a span of what was written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from board.model.acts import Message
from board.model.office import Person
from board.model.values import fill_at_once
from board.reading.clauses import Clause, split_clauses
from board.reading.days.dates import read_days
from board.reading.days.day import Day
from board.reading.figures.figure import Figure
from board.reading.figures.levels import find_levels
from board.reading.figures.numbers import read_numbers
from board.reading.figures.own_measures import measure_figures
from board.reading.naming.bare_codes import find_bare_code, find_ruled_codes, find_unknown_end
from board.reading.naming.code_ref import CodeRef
from board.reading.naming.codes import find_codes
from board.reading.naming.compound_codes import write_spoken_codes
from board.reading.naming.glued import find_seams
from board.reading.naming.lettered_codes import settle_lettered
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.listed_places import Place, find_places
from board.reading.naming.names import Name, find_names
from board.reading.naming.titles import Match, Titles, find_matches, is_named
from board.reading.naming.unit_titles import stands_in_title
from board.reading.words.cues import guard
from board.reading.words.mending import mend_slips
from board.rules.calendar import Calendar

_CLEAR = 0.85


@fill_at_once
@dataclass(frozen=True, slots=True)
class Scene:
    """A message and what was found in it. `today` is the office's day; `characters`: those of the text, each once."""

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
    places: tuple[Place, ...] = ()
    characters: frozenset[str] = field(init=False)
    masked: frozenset[int] = field(init=False)
    people: tuple[Name, ...] = field(init=False)
    units: tuple[Name, ...] = field(init=False)
    leads: bool = field(init=False)
    sender_edits: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "characters", frozenset(self.text))
        places = (place for name in self.names for place in range(name.start, name.end))
        object.__setattr__(self, "masked", frozenset(places) if self.names else frozenset())
        object.__setattr__(self, "people", tuple([name for name in self.names if name.kind == "person"]))
        object.__setattr__(self, "units", tuple([name for name in self.names if name.kind == "unit"]))
        object.__setattr__(self, "leads", self.sender is not None and self.sender.leads)
        object.__setattr__(self, "sender_edits", self.sender is not None and self.sender.edits)


def build_scene(message: Message, lexicon: Lexicon, calendar: Calendar) -> Scene:
    """Find names, board numbers, days and figures in a message."""
    text = write_spoken_codes(mend_slips(message.text), lexicon.codes, lexicon.marks)
    today = message.now.astimezone(lexicon.office.board.zone).date()
    names = tuple(
        name
        for name in find_names(text, lexicon.names)
        if name.kind == "person"
        or not (is_named(text, name.start, name.end, lexicon.titles) or stands_in_title(text, name, lexicon))
    )
    codes = _find_codes(message, text, lexicon)
    places = find_places(text, len(message.listed))
    blanked = _blank(_blank(text, codes), places)
    plain = _part_figures(blanked, message.text)
    levels = tuple(find_levels(plain, lexicon.levels))
    days = tuple(
        _keep_words(day, text) if codes else day
        for day in read_days(_UNDER_NAME.sub("名□", blanked), today=today, calendar=calendar)
        if not any(_overlap(one, day) for one in levels)
    )
    figures = _find_figures(
        plain, lexicon, (*codes, *(day for day in days if not day.loose)), levels, today=today
    )
    figures = tuple(_part_from_name(figure, names) for figure in figures) if names else figures
    sender = lexicon.find_person(message.sender)
    seams = find_seams(plain, figures, lexicon, sender) if len(figures) > 1 else ()
    return Scene(
        message, lexicon, calendar, text, today, sender, names, codes, days, figures,
        split_clauses(text, codes, seams), places,
    )  # fmt: skip


# 我名下月底前到期的: 名下 and 月底, no 下月底.
_UNDER_NAME = re.compile("名下(?=[周月])")


def _find_codes(message: Message, text: str, lexicon: Lexicon) -> tuple[CodeRef, ...]:
    """The board numbers of a text: written as such, or bare before a finishing word or a ruling on what waits."""
    words = find_matches(text, lexicon.titles) if "号" in text else ()
    starts = tuple(match.start for match in words[:1] if match.score >= _CLEAR)
    codes = settle_lettered(
        text, find_codes(text, lexicon.codes, marks=lexicon.marks, word_starts=starts), lexicon
    )
    codes = _add_titled(text, codes, words) if codes else codes
    if not (codes or message.listed or message.asked):
        codes = find_bare_code(text, lexicon.codes, lexicon.own.get(message.sender, ()))
    if not codes and _stands_open(message):
        codes = find_unknown_end(text, lexicon.codes)
    if message.pending:
        waiting = {one.task for one in message.pending} - {one.code for one in codes}
        ruled = find_ruled_codes(text, lexicon.codes, waiting)
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


def _find_figures(
    plain: str,
    lexicon: Lexicon,
    taken: tuple[CodeRef | Day, ...],
    levels: tuple[Figure, ...],
    *,
    today: date,
) -> tuple[Figure, ...]:
    """The figures of a text that belong to no board number and no day, with the levels it names, in their order."""
    days_ahead = tuple(
        one for one in taken if isinstance(one, Day) and one.on and (one.since or one.on) > today
    )
    figures = tuple(
        figure
        for figure in measure_figures(plain, read_numbers(plain, lexicon.measures), lexicon.measures)
        if not any(_overlap(figure, other) for other in taken)
        and not _is_of_title(plain, figure, lexicon.titles)
        and not (lexicon.numbered and _is_of_indicator(plain, figure, lexicon.numbered))
        and not (days_ahead and _is_pointed_ahead(plain, figure, days_ahead))
    )
    return tuple(sorted((*figures, *levels), key=lambda one: one.start)) if levels else figures


def _is_of_indicator(text: str, figure: Figure, names: tuple[str, ...]) -> bool:
    """Whether a figure begins within the name of an indicator: 一次 of 一次办结率."""
    return any(
        (at := text.find(name, max(0, figure.start - len(name)))) >= 0 and at <= figure.start < at + len(name)
        for name in names
    )


# 石塘那三个助餐点下周三开业: some that are pointed at, of which a day to come is told; 剩的两个 are all that is left.
_POINTED_AT = re.compile(r"(?:(?P<which>[^,。;!\n\d]{0,8})[那这]|(?P<whose>[^,。;!\n\d]{1,8})的)\s?$")
_OF_REST = re.compile(r"剩|余下|[最末]后|还[有差]|只有|[差缺欠]|没|未|不|总共|一共|全部|所有")
_SOON = re.compile(r"[^,。;!\n\d了完]{0,8}")


def _is_pointed_ahead(text: str, figure: Figure, days: tuple[Day, ...]) -> bool:
    """Whether a figure only says of how many something is planned: it counts nothing that has been reached."""
    day = next((one for one in days if figure.end <= one.start), None)
    pointed = _POINTED_AT.search(text, 0, figure.start) if day else None
    if day is None or pointed is None or _OF_REST.search(pointed[0]):
        return False
    return _SOON.fullmatch(text, figure.end, day.start) is not None


# 进万家, 百村示范: a figure of speech.
_ROUND = re.compile("[百千万]")


def _is_of_title(text: str, figure: Figure, titles: Titles) -> bool:
    """Whether a figure is in the midst of a title's words and tells nothing: 东苑等6个老旧小区, 党建六个一."""
    spoken = _ROUND.match(figure.words) is not None
    return figure.kind == "count" and is_named(text, figure.start, figure.end, titles, both=not spoken)


def _keep_words(day: Day, text: str) -> Day:
    """A day with its words as they were before board numbers were blotted out."""
    words = text[day.start : day.end]
    return day if words == day.words else replace(day, words=words)


def _blank(text: str, refs: Iterable[CodeRef | Place]) -> str:
    """The text with board numbers blotted out, so that 9号到8月底 is no range of days."""
    for ref in refs:
        text = text[: ref.start] + "□" * (ref.end - ref.start) + text[ref.end :]
    return text


_WIDE_COMMA = re.compile(r"，(?<=\d，)(?=\d)")


# 0635-8881234, 139 0000 1111, 卡号尾号1234, 卫发〔2026〕7号: digits that name somebody or a paper and count nothing.
_REACHED_BY = re.compile(
    guard(
        r"[〔[【(](?:19|20)\d\d[〕\]】)]第?\d{1,4}号|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"
        # 119消防日, 12345热线: days and lines that are called by their numbers.
        r"|(?<![\d.])(?:11[029]|12[0249]|315|415|426|512|626)(?=[\u4e00-\u9fa5]{0,6}?(?:消防|宣传|禁毒|维权|交通|安全|宪法|消费者?|权益|减灾|普法|国安|知识产权)[\u4e00-\u9fa5]{0,3}[日周月])|(?<!\d)123\d\d(?=热线|平台|工单)"
        r"|(?:尾号|卡号|账号|电话|手机号?|电话号码)[:是为]?\s?[\d*][\d *-]{1,}"
    )
)


def _part_figures(text: str, written: str) -> str:
    """The text as figures are read from it: no telephone numbers, and a full-width comma groups no digits.

    安检率77，29310户 are two figures.
    """
    text = _REACHED_BY.sub(lambda match: "□" * len(match[0]), text)
    if "，" not in written:
        return text
    for match in _WIDE_COMMA.finditer(written):
        text = text[: match.start()] + ";" + text[match.end() :]
    return text


def _part_from_name(figure: Figure, names: tuple[Name, ...]) -> Figure:
    """城区40平川31: the 平 is of the next name, and no measure."""
    if figure.unit is None or figure.scale != 1:
        return figure
    at = figure.end - len(figure.unit)
    if not any(at <= name.start < figure.end < name.end for name in names):
        return figure
    return replace(figure, end=at, words=figure.words[: at - figure.start], unit=None)


def _overlap(one: Day | Figure, other: CodeRef | Day) -> bool:
    return one.start < other.end and other.start < one.end
