"""Adopted units (包联): whom each person adopts, all that lies beneath an adopted unit, and how it stands.

Whoever adopts a town adopts its hospital too: 领导联系镇街、干部帮包村居 (docs/rules.md, "Adoption").
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from board.model.office import Office, Person
from board.model.task import Indicator, Share, Task
from board.rules.answers import rank_item
from board.rules.buckets import Lit
from board.rules.lights import find_light, find_share_light
from board.rules.office_day import OfficeDay


@dataclass(frozen=True, slots=True)
class Held:
    """What a unit has to do: a task it leads, or with `share` its part of one, with the light of that."""

    unit: str
    item: Lit
    indicator: Indicator | None = None
    share: Share | None = None

    @property
    def task(self) -> Task:
        return self.item.task


def list_beneath(office: Office, units: Iterable[str]) -> tuple[str, ...]:
    """These units and all beneath them, in the order of the office; a name that it does not have comes last."""
    wanted = dict.fromkeys(units)
    while more := [u.name for u in office.units if u.parent in wanted and u.name not in wanted]:
        wanted |= dict.fromkeys(more)
    known = [unit.name for unit in office.units if unit.name in wanted]
    return (*known, *(name for name in wanted if name not in office.units_by_name))


def find_adopters(office: Office, unit: str) -> tuple[Person, ...]:
    """Who adopts a unit, itself or one that it lies beneath."""
    return tuple(
        person for person in office.people if person.adopts and unit in list_beneath(office, person.adopts)
    )


def list_held(office: Office, units: Iterable[str], day: OfficeDay) -> tuple[Held, ...]:
    """All open tasks of these units and their parts of others, worst first."""
    wanted = dict.fromkeys(units)
    held = [
        one
        for task in office.list_tasks_naming(wanted)
        if task.is_open
        for one in _list_of_task(task, wanted, day)
    ]
    return tuple(sorted(held, key=lambda one: rank_item(one.item)))


def _list_of_task(task: Task, units: Collection[str], day: OfficeDay) -> Iterator[Held]:
    if task.lead_unit is not None and task.lead_unit in units:
        yield Held(task.lead_unit, Lit(task, find_light(task, day)))
        return
    for indicator in task.indicators:
        for share in indicator.by_unit:
            if share.unit in units:
                reason = find_share_light(task, indicator, share, day)
                yield Held(share.unit, Lit(task, reason), indicator, share)


def adopt(person: Person, units: Iterable[str]) -> Person:
    """The person with units that they take care of from now on (包联)."""
    return replace(person, adopts=tuple(dict.fromkeys((*person.adopts, *units))))


def release(office: Office, person: Person, units: Iterable[str]) -> Person:
    """The person without these; of what lies beneath an adopted unit, without that unit (水泉 said for 水泉镇)."""
    dropped = {place for unit in units for place in list_above(office, unit)}
    return replace(person, adopts=tuple(unit for unit in person.adopts if unit not in dropped))


def list_above(office: Office, unit: str) -> tuple[str, ...]:
    """The unit and all that it lies beneath, nearest first."""
    above = dict.fromkeys((unit,))
    known = office.units_by_name.get(unit)
    while known and known.parent and known.parent not in above:
        above[known.parent] = None
        known = office.units_by_name.get(known.parent)
    return tuple(above)
