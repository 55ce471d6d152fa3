"""What an office calls its people, units and tasks, indexed once per revision of the office.

Reading a message looks things up here; nothing in it grows with the number of tasks or people.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from board.model.office import Office, Person
from board.model.task import Indicator, Task
from board.reading.figures.broken import list_broken
from board.reading.figures.levels import list_levels
from board.reading.figures.units import MEASURES, NOT_MEASURES, ONLY_AFTER_DIGITS
from board.reading.naming.blots import Blots
from board.reading.naming.compound_codes import index_codes, list_marks
from board.reading.naming.names import Names, build_names
from board.reading.naming.titles import Titles, build_titles
from board.reading.naming.whole_titles import WholeTitles, index_whole_titles


@dataclass(frozen=True)
class Lexicon:
    """The indexes of one office. `own` maps a person to the open tasks they own, in board order.

    `unit_names` are the names and aliases of all units, `broken` those of the indicators that broken figures measure.
    """

    office: Office
    names: Names
    titles: Titles
    codes: Mapping[str, str]
    marks: frozenset[str]
    indicators: Mapping[str, tuple[str, ...]]
    own: Mapping[str, tuple[str, ...]]
    kinds: tuple[str, ...]
    measures: frozenset[str] = frozenset()
    levels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbered: tuple[str, ...] = ()
    broken: frozenset[str] = frozenset()
    unit_names: tuple[str, ...] = ()
    wholes: WholeTitles = field(default_factory=dict)
    blots: Blots = field(default_factory=Blots, compare=False)

    def find_person(self, person_id: str) -> Person | None:
        return self.office.people_by_id.get(person_id)

    def get_task(self, code: str) -> Task:
        """The task with this board number. Raises KeyError."""
        return self.office.tasks_by_code[code]

    def find_task(self, code: str | None) -> Task | None:
        return self.office.tasks_by_code.get(code) if code else None

    def list_indicators(self, code: str | None) -> tuple[Indicator, ...]:
        """The indicators of a task; none where there is no such task."""
        task = self.office.tasks_by_code.get(code) if code else None
        return task.indicators if task else ()

    def is_involved(self, person: Person | None, code: str | None) -> bool:
        """Whether a task is this person's business: owner, its leader, or of one of its units."""
        task = self.office.tasks_by_code.get(code) if code else None
        if person is None or task is None:
            return False
        if person.id in task.owners or person.id == task.leader:
            return True
        return not {*person.units, *person.delegate_for}.isdisjoint(task.units)


def build_lexicon(office: Office) -> Lexicon:
    """Index an office. Built once and refreshed with each revision of the office, shared by all messages."""
    indicators: defaultdict[str, list[str]] = defaultdict(list)
    for task in office.tasks:
        for indicator in task.indicators:
            if indicator.name:
                indicators[indicator.name].append(task.code)
    return Lexicon(
        office,
        build_names(office.people, office.units),
        build_titles(office.tasks, office.units),
        index_codes(task.code for task in office.tasks),
        list_marks(task.code for task in office.tasks),
        {name: tuple(codes) for name, codes in indicators.items()},
        _list_own(office),
        tuple(dict.fromkeys(unit.kind for unit in office.units if unit.kind)),
        _list_measures(office),
        _list_levels(office),
        tuple(name for name in indicators if _HOLDS_NUMERAL.search(name)),
        _list_broken(office),
        tuple(form for unit in office.units for form in (unit.name, *unit.aliases)),
        index_whole_titles(office.tasks),
    )


# 一次办结率, 双百户数: the numeral in an indicator's name counts nothing.
_HOLDS_NUMERAL = re.compile("[一二两三四五六七八九十百千]")
_MEASURE = re.compile(r"[\u4e00-\u9fa5]{1,3}(?:/[\u4e00-\u9fa5]{1,4})?|[A-Za-z]{2,5}")


def _list_measures(office: Office) -> frozenset[str]:
    """The measures of the office's indicators that no other office need have (卷、批次), or not behind characters (片)."""
    units = {one.unit for task in office.tasks for one in task.indicators if one.unit}
    return frozenset(unit for unit in units if _MEASURE.fullmatch(unit)).difference(
        set(MEASURES) - ONLY_AFTER_DIGITS, NOT_MEASURES, {"万元", "亿元"}
    )


def refresh_lexicon(lexicon: Lexicon, office: Office) -> Lexicon:
    """The lexicon of a newer state of the same office: its names are indexed anew only where one has changed."""
    old = lexicon.office
    if (
        old.people is not office.people
        or old.units is not office.units
        or len(old.tasks) != len(office.tasks)
    ):
        return build_lexicon(office)
    changed = [pair for pair in zip(old.tasks, office.tasks, strict=True) if pair[0] is not pair[1]]
    if any(_name(was) != _name(now) for was, now in changed):
        return build_lexicon(office)
    if all(_name_duty(was) == _name_duty(now) for was, now in changed):
        return replace(lexicon, office=office)
    return replace(
        lexicon,
        office=office,
        own=_list_own(office),
        measures=_list_measures(office),
        levels=_list_levels(office),
        broken=_list_broken(office),
    )


def _list_levels(office: Office) -> dict[str, tuple[str, ...]]:
    return list_levels(indicator for task in office.tasks for indicator in task.indicators)


def _list_broken(office: Office) -> frozenset[str]:
    return list_broken(indicator for task in office.tasks for indicator in task.indicators)


def _list_own(office: Office) -> dict[str, tuple[str, ...]]:
    own: defaultdict[str, list[str]] = defaultdict(list)
    for task in office.tasks:
        if task.is_open:
            for owner in task.owners:
                own[owner].append(task.code)
    return {owner: tuple(codes) for owner, codes in own.items()}


def _name(task: Task) -> tuple[str, str, str | None, tuple[str | None, ...]]:
    return task.code, task.title, task.standard, tuple(indicator.name for indicator in task.indicators)


def _name_duty(task: Task) -> tuple[bool, tuple[str, ...], tuple[str | None, ...]]:
    """Who owns the task while it is open, and what it is measured in."""
    return task.is_open, task.owners, tuple(indicator.unit for indicator in task.indicators)
