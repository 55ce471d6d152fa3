"""Teams (专班、工作组): units opened for a matter, with members of other units, a head, a day to end (F10).

Whoever is on a team stays in their own unit. A team that was closed keeps its members and its history; its open tasks
stay with its head until somebody says where they go.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from board.errors import NotPossible
from board.model.office import Office, Person, Unit
from board.model.task import Task

# Calendar days before its last day on which the office is told that a team ends.
ENDING = 7
KINDS = ("专班", "工作组", "领导小组", "指挥部")


@dataclass(frozen=True, slots=True)
class Changed:
    """A team and the people whose membership changed with it, as they then stand."""

    team: Unit
    people: tuple[Person, ...] = ()


def find_team(office: Office, name: str | None) -> Unit | None:
    """The team of this name, open or closed."""
    unit = office.units_by_name.get(name or "")
    return unit if unit is not None and unit.is_team else None


def list_teams(office: Office, *, closed: bool = True) -> tuple[Unit, ...]:
    """The task forces (专班) of an office, those that are over only where `closed`."""
    return tuple(unit for unit in office.units if unit.is_team and (closed or unit.closed_on is None))


def list_members(office: Office, team: str) -> tuple[Person, ...]:
    """Its people, the head first."""
    found = find_team(office, team)
    head = found.head if found else None
    people = [person for person in office.people if team in person.teams]
    return tuple(sorted(people, key=lambda person: person.id != head))


def find_team_head(office: Office, unit: str | None) -> str | None:
    """The head of a task force; none for any other unit."""
    team = find_team(office, unit)
    return team.head if team else None


def heads_team(office: Office, person: Person, unit: str | None) -> bool:
    """Whether somebody heads a task force."""
    return find_team_head(office, unit) == person.id


def list_takers(office: Office, unit: str | None) -> tuple[str, ...]:
    """Who takes a team's duties: its head; where that is a leader, its other members. Empty for what is no team."""
    team = find_team(office, unit)
    if team is None:
        return ()
    head = office.people_by_id.get(team.head or "")
    members = tuple(p.id for p in list_members(office, team.name) if not p.leads and p is not head)
    if head is not None and not (head.leads and members):
        return (head.id,)
    return members


def find_side(task: Task, person: Person) -> str | None:
    """The unit for which a person takes a task: its own team where they are on it, else their unit."""
    return task.lead_unit if task.lead_unit in person.teams else person.unit


def list_team_tasks(office: Office, team: str) -> tuple[Task, ...]:
    """The tasks that a task force leads, without those given up."""
    return tuple(task for task in office.tasks if task.lead_unit == team and task.state != "cancelled")


def list_open(office: Office, team: str) -> tuple[Task, ...]:
    """The tasks that a task force still has to do."""
    return tuple(task for task in list_team_tasks(office, team) if task.is_open)


def open_team(
    office: Office, name: str, *, on: date, head: str, members: Iterable[str], until: date | None
) -> Changed:
    """A new team, or one that was closed, with these members (person ids). Raises `NotPossible`."""
    known = office.units_by_name.get(name)
    if known is not None and (not known.is_team or known.closed_on is None):
        raise NotPossible(f"已有{name}，改成员说：{name}增加某某；改日期说：{name}延到12月31日。")
    _require_later(until, on)
    kind = next((kind for kind in KINDS if kind in name), "工作组")
    team = Unit(name, kind, head=head, opened_on=on, until=until)
    wanted = tuple(dict.fromkeys((head, *members)))
    joined = tuple(_join(office.people_by_id[person], name) for person in wanted)
    left = tuple(_leave(one, name) for one in list_members(office, name) if one.id not in wanted)
    return Changed(team, joined + left)


def _require_later(until: date | None, on: date) -> None:
    if until is not None and until <= on:
        raise NotPossible("撤的日期要在今天以后，例：12月31日撤。")


def _join(person: Person, team: str) -> Person:
    return replace(person, teams=tuple(dict.fromkeys((*person.teams, team))))


def _leave(person: Person, team: str) -> Person:
    return replace(person, teams=tuple(name for name in person.teams if name != team))


def set_until(team: Unit, until: date, on: date) -> Unit:
    """Move its last day. Raises `NotPossible` for a day that is past."""
    _require_later(until, on)
    return replace(team, until=until, closed_on=None)


def close_team(team: Unit, on: date) -> Unit:
    """It ends; members and history stay. Raises `NotPossible` where it has ended."""
    if team.closed_on is not None:
        raise NotPossible(f"{team.name}{team.closed_on.month}月{team.closed_on.day}日已撤。")
    return replace(team, closed_on=on, until=team.until or on)


def add_members(office: Office, team: Unit, people: Iterable[str]) -> Changed:
    """The task force with people who join it."""
    return Changed(team, tuple(_join(office.people_by_id[person], team.name) for person in people))


def drop_members(office: Office, team: Unit, people: Iterable[str]) -> Changed:
    """Raises `NotPossible` for the head, who is followed first."""
    wanted = tuple(people)
    if team.head in wanted:
        raise NotPossible(f"先定新的负责人，例：{team.name}组长改为某某。")
    return Changed(team, tuple(_leave(office.people_by_id[person], team.name) for person in wanted))


def set_head(office: Office, team: Unit, person: str) -> Changed:
    """The task force under another head, who joins it."""
    return Changed(replace(team, head=person), (_join(office.people_by_id[person], team.name),))


def restore_members(office: Office, team: Unit, members: Iterable[str]) -> Changed:
    """The team with exactly these people (ids) on it again."""
    wanted = set(members)
    now = {person.id for person in list_members(office, team.name)}
    joined = (_join(p, team.name) for p in office.people if p.id in wanted - now)
    left = (_leave(p, team.name) for p in office.people if p.id in now - wanted)
    return Changed(team, (*joined, *left))


def list_ended(office: Office, on: date) -> tuple[Unit, ...]:
    """The open teams whose last day is past."""
    return tuple(
        team for team in list_teams(office, closed=False) if team.until is not None and team.until < on
    )


def list_ending(office: Office, on: date) -> tuple[Unit, ...]:
    """The open teams whose last day is near."""
    open_teams = list_teams(office, closed=False)
    return tuple(
        team for team in open_teams if team.until is not None and 0 <= (team.until - on).days <= ENDING
    )
