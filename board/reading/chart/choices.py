"""The words that a doubtful place of a chart may stand for, likeliest first: days, people, units."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rapidfuzz import fuzz, process

from board.model.intake import Spot
from board.reading.chart.header import OWNING
from board.reading.chart.reader import Reader
from board.reading.chart.record import Record

MOST_CHOICES = 3
ALIKE = 60  # of 100: how like a name of the office has to be to be offered
ON_AND_ON = "长期坚持"
_MONTH_ALONE = re.compile(r"月(?:初)?(?:之?前|以前)?$")


def list_choices(kind: str, spot: Spot, record: Record, reader: Reader) -> tuple[str, ...]:
    """What may stand at the spot instead of its words; empty where nothing is likelier than anything else."""
    if kind == "no_deadline":
        return (word_date(date(reader.year, 12, 31), reader.year), ON_AND_ON)
    if spot.field not in OWNING:
        return tuple(dict.fromkeys(_list_days(spot.words, reader)))
    if kind == "unknown_unit":
        return _list_alike(spot.words, [unit.name for unit in reader.directory.office.units])
    if kind in {"no_owner", "vague_owner"} and spot.field not in {"leader", "owner"}:
        return _list_units(record, reader)
    return _list_people(spot, reader)


def find_example(spot: Spot, reader: Reader) -> str:
    """Words that could stand at the spot, to show how an answer is written."""
    if spot.field not in OWNING:
        return word_date(date(reader.year, 6, 30), reader.year)
    staff = [person for person in reader.directory.office.people if person.unit and person.role != "leader"]
    return next(
        (person.name if spot.field in {"leader", "owner"} else person.unit or "" for person in staff), ""
    )


def word_date(day: date, year: int) -> str:
    """6月30日, with its year where that is not the plan's."""
    return f"{day.month}月{day.day}日" if day.year == year else f"{day.year}年{day.month}月{day.day}日"


def _list_days(words: str, reader: Reader) -> Iterator[str]:
    """The day that was taken, and the one that the words may also mean: the end of the month before, or the day after."""
    deadlines, doubts = reader.read_deadlines(words)
    on = deadlines[0].on if len(deadlines) == 1 else None
    if on is None:
        return
    yield word_date(on, reader.year)
    if any(doubt.kind == "invalid_date" for doubt in doubts):
        yield word_date(on + timedelta(days=1), reader.year)
    elif _MONTH_ALONE.search(words):
        yield word_date(on.replace(day=1) - timedelta(days=1), reader.year)


def _list_people(spot: Spot, reader: Reader) -> tuple[str, ...]:
    """Those whom the words fit; else those with a name much like it; for a leader named by post, the few there are."""
    directory = reader.directory
    found = directory.list_people(spot.words) or _list_alike(
        spot.words, [person.name for person in directory.office.people]
    )
    leaders = tuple(person.name for person in directory.office.people if person.role == "leader")
    if not found and spot.field == "leader" and len(leaders) <= MOST_CHOICES:
        return leaders
    return found[:MOST_CHOICES]


def _list_alike(words: str, names: list[str]) -> tuple[str, ...]:
    found = process.extract(words, names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=2)
    return tuple(dict.fromkeys(name for name, _, _ in found))


def _list_units(record: Record, reader: Reader) -> tuple[str, ...]:
    """The units of those whom the task names, then those that its leader oversees."""
    office, named = reader.directory.office, record.list_all(("owner", "leader"))
    people = [
        office.people_by_id[found]
        for entry in named
        for part in reader.read_duties(entry.text, "people").parts
        if (found := reader.directory.find_person_id(part.words))
    ]
    units = [person.unit for person in people if person.role != "leader"]
    overseen = [unit for person in people for unit in person.oversees]
    return tuple(dict.fromkeys(unit for unit in (*units, *overseen) if unit))[:MOST_CHOICES]
