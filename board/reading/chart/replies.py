"""What a clerk answers to the questions about a chart: 1A 2B, 第14行是李娜, 都按第一个, 其余照旧, or the name or day alone.

A message is an answer only where all of it is one; everything else stays what it was.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from board.model.intake import Question, Spot
from board.reading.chart.header import OWNING
from board.reading.chart.part import Expected
from board.reading.chart.reader import Reader
from board.reading.words.characters import fold_width

LETTERS = "ABC"
_NUMBER = r"(?:第|问题?)?(?P<number>\d{1,3})(?:题|问)?"
_PICK = re.compile(rf"{_NUMBER}[.、:]?(?:选|是|按)?(?P<letter>[A-Z])(?![a-z])", re.I)
_PICKS = re.compile(
    rf"(?:{_PICK.pattern.replace('?P<number>', '').replace('?P<letter>', '')}[\s,;、]*)+", re.I
)
_ALL = re.compile(
    r"(?P<all>(?:其[余他它]|剩下|余下|都|全部?)的?(?:都|全部?)?)?"
    r"(?:按|选|用)?(?:第?(?P<place>[一二三123])(?:个|项)|(?P<letter>[A-C]))",
    re.I,
)
_AS_IS = re.compile(
    r"(?:(?P<rest>其[余他它]|剩下|余下|都|全部?)的?(?:都|全部?)?"
    r"|(?:第|问题?)?(?P<number>\d{1,3})(?:题|问)?[.、:]?)?"
    r"(?:按|照)?(?:照旧|照原文|原文|原样|不变|不改|不动|保留)"
)
_IS = r"(?:\S{0,5}?(?:[,:、]|应?该?(?:是|为)|改[为成]|填|写|\s))?"
_AT_ROW = re.compile(rf"(?P<sheet>\S*?)第?(?P<row>\d{{1,5}})行{_IS}\s*(?P<means>\S.*)")
_AT_CELL = re.compile(rf"(?P<cell>[A-Z]{{1,2}}\d{{1,5}}){_IS}\s*(?P<means>\S.*)", re.I)
_AT_NUMBER = re.compile(
    rf"{_NUMBER}(?:(?:[.,:、]|是|为|改[为成]|填|写|\s)\s*|(?=[\u4e00-\u9fff])(?![号月日年项]))(?P<means>\S.*)"
)
_CLAUSES = re.compile(
    r"[;。\n]|,(?=\s*(?:第|问|其[余他它]|剩下|余下|都|全|\d{1,3}(?!\d*[月号日年.,])|[A-Za-z]{1,2}\d))"
)
_PLACES = {"一": 0, "二": 1, "三": 2, "1": 0, "2": 1, "3": 2}
_DAY_ALONE = re.compile(r"\d{1,2}[日号](?:之?前)?")
_MONTH = re.compile(r"(?:20\d\d[-年./])?(\d{1,2})[-月./]")


@dataclass(frozen=True, slots=True)
class Reply:
    """What was said of one question: the spots it is about, and the words that stand there from now on; None as written."""

    question: Question
    spots: tuple[Spot, ...]
    means: str | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that are an answer by their form, to `question` or to none, but say nothing that could stand there."""

    words: str
    question: Question | None = None


def read_replies(
    text: str, questions: Sequence[Question], waiting: Sequence[Question], reader: Reader
) -> tuple[Reply | Refusal, ...]:
    """What a message answers, in its order; nothing where it is no answer.

    `questions` are all there are, so that an answer may be put right; `waiting` those that are still open.
    """
    found: list[Reply | Refusal] = []
    for clause in _CLAUSES.split(fold_width(text)):
        words = clause.strip(" ,、.!?~")
        if not words:
            continue
        read = tuple(_read_clause(words, questions, _leave(waiting, found), reader))
        if not read:
            return ()
        found += read
    return tuple(found)


def leaves_rest(text: str) -> bool:
    """Whether a message only says that the rest stays as written (其余照旧), whatever is still open."""
    match = _AS_IS.fullmatch(fold_width(text).strip(" ,.!"))
    return bool(match and not match["number"])


def _leave(waiting: Sequence[Question], found: Sequence[Reply | Refusal]) -> list[Question]:
    """What is still open behind the answers given so far in the message."""
    done = {spot for reply in found if isinstance(reply, Reply) for spot in reply.spots}
    return [one for one in waiting if not done.issuperset(one.spots)]


def _read_clause(
    words: str, questions: Sequence[Question], waiting: Sequence[Question], reader: Reader
) -> Iterator[Reply | Refusal]:
    if _PICKS.fullmatch(words):
        yield from (_pick(match, questions) for match in _PICK.finditer(words))
    elif match := _ALL.fullmatch(words):
        yield from _pick_for_all(match, waiting)
    elif match := _AS_IS.fullmatch(words):
        every = waiting if match["rest"] or len(waiting) == 1 else ()
        chosen = _list_numbered(questions, match["number"]) if match["number"] else every
        yield from (Reply(one, one.spots, None) for one in chosen)
        if not chosen and match["number"]:
            yield Refusal(words)
    else:
        yield from _read_words(words, questions, waiting, reader)


def _list_numbered(questions: Sequence[Question], number: str) -> list[Question]:
    return [one for one in questions if one.number == int(number)]


def _pick(match: re.Match[str], questions: Sequence[Question]) -> Reply | Refusal:
    """1A: a question by its number, a choice by its letter."""
    question = next(iter(_list_numbered(questions, match["number"])), None)
    if question is None:
        return Refusal(match[0])
    place = LETTERS.find(match["letter"].upper())
    if not 0 <= place < len(question.choices):
        return Refusal(match[0], question)
    return Reply(question, question.spots, question.choices[place])


def _pick_for_all(match: re.Match[str], waiting: Sequence[Question]) -> Iterator[Reply | Refusal]:
    """都按第一个: of every open question that has so many choices; without 都 there must be a single one."""
    place = _PLACES[match["place"]] if match["place"] else LETTERS.index(match["letter"].upper())
    fitting = [one for one in waiting if place < len(one.choices)]
    if not match["all"] and len(waiting) != 1:
        yield from (Refusal(match[0], waiting[0]) for _ in waiting[:1] if match["letter"])
        return
    yield from (Reply(one, one.spots, one.choices[place]) for one in fitting)
    if not fitting:
        yield Refusal(match[0], waiting[0] if len(waiting) == 1 else None)


def _read_words(
    words: str, questions: Sequence[Question], waiting: Sequence[Question], reader: Reader
) -> Iterator[Reply | Refusal]:
    """A name or a day, with its row, its cell or its question said, or alone where only one question can mean it."""
    if match := _AT_ROW.fullmatch(words):
        yield _settle(match["means"], _list_at(questions, f"{match['row']}", match["sheet"]), words, reader)
    elif match := _AT_CELL.fullmatch(words):
        yield _settle(match["means"], _list_in_cell(questions, match["cell"].upper()), words, reader)
    elif match := _AT_NUMBER.fullmatch(words):
        own = [(one, one.spots) for one in _list_numbered(questions, match["number"])]
        yield from _settle_numbered(match["means"], own, words, reader)
    else:
        fitting = [one for one in waiting if read_means(words, one, reader) is not None]
        offered = [one for one in fitting if words in one.choices]
        for one in (offered or fitting)[:1] if len(offered or fitting) == 1 else ():
            yield Reply(one, one.spots, read_means(words, one, reader))


_Found = list[tuple[Question, tuple[Spot, ...]]]


def _settle_numbered(means: str, own: _Found, words: str, reader: Reader) -> Iterator[Reply | Refusal]:
    """1 李娜 is an answer only where it says what can stand there: 1 完成80% is a report."""
    settled = _settle(means, own, words, reader)
    if isinstance(settled, Reply):
        yield settled


def _settle(means: str, own: _Found, words: str, reader: Reader) -> Reply | Refusal:
    """What is said of a place: the question there that the words can answer."""
    for question, spots in own:
        read = _pick_letter(means, question) or read_means(means, question, reader)
        if read is not None:
            return Reply(question, spots, read)
    dated = any(map(str.isdigit, means))
    likely = sorted(own, key=lambda item: dated == (item[0].field in OWNING))
    return Refusal(words, likely[0][0] if likely else None)


def _pick_letter(means: str, question: Question) -> str | None:
    place = LETTERS.find(means.strip().upper()) if len(means.strip()) == 1 else -1
    return question.choices[place] if 0 <= place < len(question.choices) else None


def _list_at(questions: Sequence[Question], row: str, sheet: str) -> _Found:
    """The questions about a row, with their spots in it."""
    pattern = re.compile(rf"(?:[A-Z]|第){row}(?:行|段)?$")
    found = []
    for one in questions:
        spots = tuple(spot for spot in one.spots if pattern.search(spot.where) and sheet in spot.where)
        found += [(one, spots)] if spots else []
    return found


def _list_in_cell(questions: Sequence[Question], cell: str) -> _Found:
    found = ((one, tuple(spot for spot in one.spots if spot.where.endswith(f"!{cell}"))) for one in questions)
    return [(one, spots) for one, spots in found if spots]


def read_means(words: str, question: Question, reader: Reader) -> str | None:
    """The words as they may stand at the question's spots; None where they say nothing certain there."""
    said = words.strip()
    if question.field not in OWNING:
        return _read_day(said, question, reader)
    of_people = question.field in {"leader", "owner"}
    expected: Expected = "people" if of_people else "both"
    duties = reader.read_duties(said, expected)
    named = any(part.sort == "person" or not of_people for part in duties.parts)
    return said if named and not duties.doubts else None


def _read_day(said: str, question: Question, reader: Reader) -> str | None:
    """A day; its month is that of the doubtful words where it says none (11月31日: 30号)."""
    month = _MONTH.search(question.words)
    if month and _DAY_ALONE.fullmatch(said):
        said = f"{int(month[1])}月{said}"
    deadlines, doubts = reader.read_deadlines(said)
    return said if deadlines and not doubts else None
