"""The figures of a text that are no part of a title, a day, a board number or a telephone number."""

import re
from dataclasses import replace
from datetime import date

from board.reading.days.day import Day
from board.reading.figures.figure import Figure
from board.reading.figures.numbers import read_numbers
from board.reading.figures.own_measures import measure_figures
from board.reading.naming.code_ref import CodeRef
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import Name
from board.reading.naming.titles import Titles, is_named
from board.reading.words.cues import guard
from board.reading.words.needs import listen


def find_free_figures(
    plain: str,
    lexicon: Lexicon,
    taken: tuple[CodeRef | Day, ...],
    levels: tuple[Figure, ...],
    *,
    today: date,
) -> tuple[Figure, ...]:
    """The figures of a text that belong to no board number and no day, with the levels it names, in their order."""
    days_ahead = tuple(
        [one for one in taken if isinstance(one, Day) and one.on and (one.since or one.on) > today]
    )
    figures = tuple(
        [
            figure
            for figure in measure_figures(plain, read_numbers(plain, lexicon.measures), lexicon.measures)
            if not any(overlap(figure, other) for other in taken)
            and not _is_of_title(plain, figure, lexicon.titles)
            and not (lexicon.numbered and _is_of_indicator(plain, figure, lexicon.numbered))
            and not (days_ahead and _is_pointed_ahead(plain, figure, days_ahead))
        ]
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


_WIDE_COMMA = re.compile(r"，(?<=\d，)(?=\d)")
# 0635-8881234, 139 0000 1111, 卡号尾号1234, 卫发〔2026〕7号: digits that name somebody or a paper and count nothing.
_REACHED_BY = re.compile(
    guard(
        r"[〔[【(](?:19|20)\d\d[〕\]】)]第?\d{1,4}号|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)"
        r"|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"
        # 119消防日, 12345热线: days and lines that are called by their numbers.
        r"|(?<![\d.])(?:11[029]|12[0249]|315|415|426|512|626)"
        r"(?=[\u4e00-\u9fa5]{0,6}?(?:消防|宣传|禁毒|维权|交通|安全|宪法|消费者?|权益|减灾|普法|国安|知识产权)"
        r"[\u4e00-\u9fa5]{0,3}[日周月])|(?<!\d)123\d\d(?=热线|平台|工单)"
        r"|(?:尾号|卡号|账号|电话|手机号?|电话号码)[:是为]?\s?[\d*][\d *-]{1,}"
    )
)


_IS_REACHED = listen(_REACHED_BY)


def part_figures(text: str, written: str, heard: int) -> str:
    """The text as figures are read from it: no telephone numbers, and a full-width comma groups no digits.

    安检率77，29310户 are two figures. heard: what the text may wake.
    """
    if heard & _IS_REACHED:
        text = _REACHED_BY.sub(lambda match: "□" * len(match[0]), text)
    if "，" not in written:
        return text
    for match in _WIDE_COMMA.finditer(written):
        text = text[: match.start()] + ";" + text[match.end() :]
    return text


def part_from_name(figure: Figure, names: tuple[Name, ...]) -> Figure:
    """城区40平川31: the 平 is of the next name, and no measure."""
    if figure.unit is None or figure.scale != 1:
        return figure
    at = figure.end - len(figure.unit)
    if not any(at <= name.start < figure.end < name.end for name in names):
        return figure
    return replace(figure, end=at, words=figure.words[: at - figure.start], unit=None)


def overlap(one: Day | Figure, other: CodeRef | Day) -> bool:
    return one.start < other.end and other.start < one.end
