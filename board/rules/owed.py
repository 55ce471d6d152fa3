"""Who answers for what: as owner, as head of a unit, for a unit's share, as its leader."""

from dataclasses import dataclass
from typing import Literal

from board.model.office import Office, Person
from board.model.task import Indicator, Share, Task
from board.rules.deciders import list_heads
from board.rules.teams import list_takers

Role = Literal["owner", "share", "head", "leader"]


@dataclass(frozen=True, slots=True)
class Owed:
    """A task a person answers for, and as what; `share` where it is only their unit's part."""

    task: Task
    role: Role
    unit: str | None = None
    indicator: Indicator | None = None
    share: Share | None = None

    @property
    def key(self) -> str:
        """Stable name of the item: 2 for the task, 2/城头卫生院 for a share."""
        return f"{self.task.code}/{self.unit}" if self.share else self.task.code


def list_owed(office: Office, person: Person) -> tuple[Owed, ...]:
    """Every open task a person answers for: as owner, for an undelegated task as head, for a unit's share.

    Tasks of their unit or oversight that others own come with the roles `head` and `leader`: they are only
    told when the ladder reaches them.
    """
    reported = _list_reported_units(office, person)
    overseen = person.oversees if person.role == "leader" else ()
    named = (person.id, *person.units, *reported, *overseen)
    return tuple(
        owed
        for task in office.list_tasks_naming(named)
        if task.is_open and task.state not in {"claimed", "paused"}
        for owed in _list_roles(office, person, task, reported)
    )


def _list_roles(office: Office, person: Person, task: Task, reported: frozenset[str]) -> tuple[Owed, ...]:
    if person.id in task.owners or _answers_for(office, person, task):
        return (Owed(task, "owner", task.lead_unit),)
    shares = tuple(
        Owed(task, "share", share.unit, indicator, share)
        for indicator in task.indicators
        for share in indicator.by_unit
        if share.unit in reported
    )
    if shares:
        return shares
    if person.id in list_heads(office, task.lead_unit):
        return (Owed(task, "head", task.lead_unit),)
    overseen = task.leader is None and person.role == "leader" and task.lead_unit in person.oversees
    return (Owed(task, "leader", task.lead_unit),) if overseen or person.id == task.leader else ()


def _answers_for(office: Office, person: Person, task: Task) -> bool:
    """Whether nobody was named and the duty stands with this person: the unit's head, else its staff."""
    if task.lead_unit not in person.units or any(owner in office.people_by_id for owner in task.owners):
        return False
    if task.lead_unit != person.unit:
        return person.id in list_takers(office, task.lead_unit)
    if person.role == "unit_head":
        return True
    heads = any(other.role == "unit_head" for other in office.members_by_unit.get(task.lead_unit or "", ()))
    return person.role == "staff" and not heads


def _list_reported_units(office: Office, person: Person) -> frozenset[str]:
    """The units whose shares are asked of this person: as their staff, else their head, else who reports for them."""
    wanted = {*person.delegate_for, *((person.unit,) if person.unit else ())}
    return frozenset(unit for unit in wanted if person.id in _list_reporters(office, unit))


def _list_reporters(office: Office, unit: str) -> tuple[str, ...]:
    members = [other for other in office.members_by_unit.get(unit, ()) if other.reach != "office"]
    staff = tuple(other.id for other in members if other.role == "staff")
    heads = tuple(other.id for other in members if other.role == "unit_head")
    return staff or heads or tuple(other.id for other in office.people if unit in other.delegate_for)
