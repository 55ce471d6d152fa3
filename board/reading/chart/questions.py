"""Problems of a chart → questions to its sender: what would go wrong most comes first, the same words are asked about once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from board.model.intake import Answer, Question, Spot
from board.reading.chart.choices import find_example, list_choices
from board.reading.chart.header import OWNING, Field
from board.reading.chart.reader import Reader
from board.reading.chart.record import Entry, Problem, Record
from board.reading.chart.settling import holds

NOT_WRITTEN = "未写责任单位"
_DATED: tuple[Field, ...] = ("deadline", "node", "stage")
_DUTIES: tuple[Field, ...] = ("lead", "duty", "support", "owner", "leader")
# A task that nobody is asked for, then one whose day is wrong, then one that the wrong person is asked for.
_RANKS: Mapping[str, int] = {
    "no_owner": 0, "vague_owner": 1, "invalid_date": 2, "no_deadline": 3, "ambiguous": 4, "unknown_person": 5,
    "unknown_unit": 6,
}  # fmt: skip


def build_questions(
    records: Sequence[Record], problems: Iterable[Problem], reader: Reader
) -> tuple[Question, ...]:
    """The questions, numbered from 1 in the order in which they matter; the same chart always gives the same ones."""
    found: dict[tuple[str, str, str], list[Spot]] = {}
    rows = _index(records)
    known: dict[Spot, Record] = {}
    for problem in problems:
        for record, spot in _find_spots(problem, rows):
            known.setdefault(spot, record)
            same = found.setdefault((problem.kind, _name_sort(spot), _name_group(problem, spot)), [])
            if spot not in same:
                same.append(spot)
    ordered = sorted(found.items(), key=lambda item: _RANKS[item[0][0]])
    return tuple(
        _build_question(kind, spots, known[spots[0]], reader, number=number)
        for number, ((kind, _, _), spots) in enumerate(ordered, start=1)
    )


def _build_question(kind: str, spots: list[Spot], record: Record, reader: Reader, *, number: int) -> Question:
    choices = list_choices(kind, spots[0], record, reader)
    example = choices[0] if choices else find_example(spots[0], reader)
    return Question(number, kind, tuple(spots), choices, example)


def list_open(questions: Iterable[Question], answers: Iterable[Answer]) -> tuple[Question, ...]:
    """The questions with the spots that have no answer yet."""
    answered = {answer.spot for answer in answers}
    left = (
        replace(one, spots=tuple(spot for spot in one.spots if spot not in answered)) for one in questions
    )
    return tuple(one for one in left if one.spots)


def keep_answers(questions: Iterable[Question], answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers that fit a chart sent again: for the same task, about the same words in the same kind of column."""
    known = {(answer.spot.title, answer.spot.field, answer.spot.words): answer for answer in answers}
    spots = (spot for question in questions for spot in question.spots)
    fitting = ((spot, known.get((spot.title, spot.field, spot.words))) for spot in spots)
    return tuple(Answer(spot, old.means, old.by, old.at) for spot, old in fitting if old is not None)


def _index(records: Sequence[Record]) -> Mapping[str, list[Record]]:
    rows: dict[str, list[Record]] = {}
    for record in records:
        for where in dict.fromkeys((record.where, *(entry.where for entry in record.entries))):
            rows.setdefault(where, []).append(record)
    return rows


def _find_spots(problem: Problem, rows: Mapping[str, list[Record]]) -> Iterator[tuple[Record, Spot]]:
    """Where the words of a problem stand; nothing where nobody need be asked about it."""
    if problem.kind not in _RANKS:
        return
    for record in rows.get(problem.where, ()):
        spot = _find_spot(problem, record)
        if spot is not None:
            yield record, spot


def _find_spot(problem: Problem, record: Record) -> Spot | None:
    title = record.find_text("task") or ""
    if problem.kind == "no_owner":
        field = "lead" if "lead" in record.fields else "duty"
        return Spot(record.where, field, title, "") if problem.text == NOT_WRITTEN else None
    if problem.kind == "no_deadline":
        return Spot(problem.where, "deadline", title, "")
    entry = next((entry for entry in record.entries if _is_of(entry, problem)), None)
    return Spot(entry.where, entry.field, title, _cut(entry.text, problem.text)) if entry else None


def _is_of(entry: Entry, problem: Problem) -> bool:
    """Whether a cell is the one a problem is about; with the same words it may be of a date or of a duty."""
    fields = {"invalid_date": _DATED, "ambiguous": (*_DATED, *_DUTIES)}.get(problem.kind, _DUTIES)
    return entry.where == problem.where and entry.field in fields and holds(entry.text, problem.text)


def _cut(text: str, words: str) -> str:
    return words if words in text else text


def _name_sort(spot: Spot) -> str:
    return "duty" if spot.field in OWNING else "date"


def _name_group(problem: Problem, spot: Spot) -> str:
    """What is asked in one go: the same words, or everything that is left blank; vague words mean others in each task."""
    return (
        f"{spot.where}{spot.title}{spot.words}" if problem.kind in {"vague_owner", "no_owner"} else spot.words
    )
