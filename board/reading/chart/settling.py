"""Answers in the place of the words they are about: records as their sender would have written them.

A chart is read once more with them, so that an answer counts exactly as if it stood in the file.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from board.model.intake import Answer, Spot
from board.reading.chart.header import Field
from board.reading.chart.record import Entry, Record
from board.reading.chart.vague import OTHERS_VAGUE

_Rewritten = dict[tuple[str, str], tuple[str, str]]


def settle_records(records: Sequence[Record], answers: Iterable[Answer]) -> tuple[Record, ...]:
    """The records with every answer in; what a blank cell takes over from the row above follows it."""
    given = {answer.spot: answer.means for answer in answers if answer.means is not None}
    if not given:
        return tuple(records)
    above: _Rewritten = {}
    return tuple(_settle(record, given, above) for record in records)


def _settle(record: Record, given: dict[Spot, str], above: _Rewritten) -> Record:
    title = record.find_text("task") or ""
    places = {record.where, *(entry.where for entry in record.entries)}
    own = {spot: means for spot, means in given.items() if spot.where in places and spot.title == title}
    entries = [_settle_entry(entry, own, above) for entry in record.entries]
    added = [
        _build_entry(spot, means)
        for spot, means in own.items()
        if not spot.words and not any(is_at(spot, entry) for entry in record.entries)
    ]
    fields = record.fields | {entry.field for entry in added}
    return replace(record, entries=(*entries, *added), fields=fields)


def _settle_entry(entry: Entry, own: dict[Spot, str], above: _Rewritten) -> Entry:
    text, key = entry.text, (entry.field, entry.header)
    for spot, means in own.items():
        if is_at(spot, entry):
            text = put_words(text, spot.words, means)
    if not entry.repeated:
        above[key] = (entry.text, text)
    elif above.get(key, ("", ""))[0] == text:
        text = above[key][1]
    return entry._replace(text=text)


def is_at(spot: Spot, entry: Entry) -> bool:
    """Whether the cell is the spot's: its place and its field, and it holds its words, or nothing where none were."""
    if (spot.where, spot.field) != (entry.where, entry.field):
        return False
    return holds(entry.text, spot.words) if spot.words else not entry.text


def _build_entry(spot: Spot, means: str) -> Entry:
    """A cell for what the chart has no column for, or only a blank in."""
    return Entry(cast(Field, spot.field), means, spot.where)


def holds(text: str, words: str) -> bool:
    """Whether a cell holds these words, however its characters are spread (张　伟)."""
    return bool(_spread(words).search(text))


def put_words(text: str, words: str, means: str) -> str:
    """The cell with `means` in the place of `words`; who is named before 等有关部门 stays."""
    if match := OTHERS_VAGUE.search(words):
        means = f"{words[: match.start()]}、{means}" if match.start() else means
    return _spread(words).sub(lambda _: means, text, count=1) if words else means


def _spread(words: str) -> re.Pattern[str]:
    return re.compile(r"\s*".join(map(re.escape, "".join(words.split()))))
