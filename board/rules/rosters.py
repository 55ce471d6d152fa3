"""What a roster file changes: new people, changed posts, and holders of a post who are replaced and whose duties pass
on with it (责任领导和责任人发生变动后，由相应岗位的继任领导担任).

People whom the file does not name stay as they are, but for the holder of a post that it gives to somebody else.
Reports, closed tasks and old bulletins keep the names of their day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from board.model.office import Person, Unit
from board.model.task import Task

_KEPT_ROLES = frozenset({"editor", "admin", "observer", "leader"})


@dataclass(frozen=True, slots=True)
class Succession:
    """One post of one unit and its holder before and after."""

    post: str
    unit: str
    before: Person
    after: Person


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """The whole roster as it would then stand, in order, and what of it is new or changed (before, after)."""

    people: tuple[Person, ...]
    units: tuple[Unit, ...]
    added: tuple[Person, ...] = ()
    changed: tuple[tuple[Person, Person], ...] = ()
    successions: tuple[Succession, ...] = ()


def plan_roster(
    people: Sequence[Person], units: Sequence[Unit], read: Sequence[Person], read_units: Sequence[Unit]
) -> RosterPlan:
    """Match a file with the roster: by id, else by name within the unit, else by a name that only one person has."""
    names = _index_units(units)
    matched = _match(people, [_resolve(one, names) for one in read])
    successions = _find_successions(people, matched.arrived, matched.named)
    kept = _pass_on(matched.kept, successions)
    new_units = tuple(unit for unit in read_units if unit.name not in names)
    heads = {succession.before.id: succession.after.id for succession in successions}
    led = tuple(replace(unit, head=heads.get(unit.head, unit.head)) if unit.head else unit for unit in units)
    return RosterPlan(
        tuple(kept.values()), (*led, *new_units), matched.added, matched.changed, tuple(successions)
    )


@dataclass(frozen=True, slots=True)
class _Matched:
    """Everybody by id as the file leaves them, whom it adds and changes (before, after), and whom it names (ids)."""

    kept: Mapping[str, Person]
    added: tuple[Person, ...]
    changed: tuple[tuple[Person, Person], ...]
    read: frozenset[str]

    @property
    def arrived(self) -> tuple[Person, ...]:
        return (*self.added, *(after for _, after in self.changed))

    @property
    def named(self) -> Mapping[str, Person]:
        return {key: self.kept[key] for key in self.read}


def _match(people: Sequence[Person], read: Sequence[Person]) -> _Matched:
    kept = {person.id: person for person in people}
    added: list[Person] = []
    changed: list[tuple[Person, Person]] = []
    named: set[str] = set()
    for new in read:
        known = _find_known(new, people, read)
        if known is None:
            new = replace(new, id=_make_free_id(new.id, kept))
            added.append(new)
        else:
            new = _merge(known, new)
            if new != known:
                changed.append((known, new))
        kept[new.id] = new
        named.add(new.id)
    return _Matched(kept, tuple(added), tuple(changed), frozenset(named))


def _pass_on(kept: Mapping[str, Person], successions: Sequence[Succession]) -> Mapping[str, Person]:
    """Everybody with what goes with the posts that changed hands."""
    people = dict(kept)
    for succession in successions:
        people[succession.after.id] = _inherit(people[succession.after.id], succession.before)
        people[succession.before.id] = _release(people[succession.before.id], succession)
    return people


def _resolve(person: Person, names: Mapping[str, str]) -> Person:
    """The person with units by their full names, whatever the file calls them."""

    def resolve(units: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(names.get(unit, unit) for unit in units))

    return replace(
        person,
        unit=names.get(person.unit or "", person.unit),
        oversees=resolve(person.oversees),
        adopts=resolve(person.adopts),
        delegate_for=resolve(person.delegate_for),
    )


def _index_units(units: Sequence[Unit]) -> Mapping[str, str]:
    given = {alias: unit.name for unit in units for alias in unit.aliases}
    return {**given, **{unit.name: unit.name for unit in units}}


def _find_known(one: Person, people: Sequence[Person], read: Sequence[Person]) -> Person | None:
    same_name = [person for person in people if person.name == one.name]
    by_account = [
        p for p in same_name if p.id == one.id or set(one.accounts.items()) & set(p.accounts.items())
    ]
    in_unit = [person for person in same_name if person.unit == one.unit]
    alone = same_name if sum(other.name == one.name for other in read) == 1 else []
    fitting = by_account or in_unit or alone
    return fitting[0] if len(fitting) == 1 else None


def _make_free_id(wanted: str, taken: Mapping[str, Person]) -> str:
    number, made = 1, wanted
    while made in taken:
        number += 1
        made = f"{wanted}{number}"
    return made


def _merge(known: Person, read: Person) -> Person:
    """The known person with what the file says; what it leaves open stays."""
    return replace(
        known,
        unit=read.unit or known.unit,
        post=read.post or known.post,
        role=known.role if known.role in _KEPT_ROLES and read.role == "staff" else read.role,
        oversees=read.oversees or known.oversees,
        adopts=read.adopts or known.adopts,
        delegate_for=read.delegate_for or known.delegate_for,
        aliases=read.aliases or known.aliases,
        accounts={**known.accounts, **read.accounts},
        reach=read.reach if read.reach != "bot" else known.reach,
    )


def _find_successions(
    people: Sequence[Person], arrived: Sequence[Person], named: Mapping[str, Person]
) -> list[Succession]:
    """Posts that one person held and another now holds; a post of several holders passes to nobody.

    `named` are the people of the file as they would then stand.
    """
    found: list[Succession] = []
    for after in arrived:
        holders = [p for p in people if p.post and (p.post, p.unit) == (after.post, after.unit)]
        if len(holders) != 1 or holders[0].id == after.id or after.post is None or after.unit is None:
            continue
        now = named.get(holders[0].id)
        if now is None or (now.post, now.unit) != (after.post, after.unit):
            found.append(Succession(after.post, after.unit, holders[0], after))
    return found


def _inherit(after: Person, before: Person) -> Person:
    """What goes with the post: whom it oversees, adopts and reports for, and its role."""
    role = before.role if after.role == "staff" else after.role
    return replace(
        after,
        role=role,
        oversees=after.oversees or before.oversees,
        adopts=after.adopts or before.adopts,
        delegate_for=after.delegate_for or before.delegate_for,
        teams=tuple(dict.fromkeys((*after.teams, *before.teams))),
    )


def _release(person: Person, succession: Succession) -> Person:
    """The former holder: with the post they have now, else with none and without its rights."""
    if (person.post, person.unit) != (succession.post, succession.unit):
        return person
    return replace(person, post=None, role="staff", oversees=(), adopts=(), delegate_for=(), teams=())


def hand_over(task: Task, before: str, after: str) -> Task:
    """An open task with one person's duties given to another; a closed one stays as it was. Persons are ids."""
    if not task.is_open:
        return task
    return replace(
        task,
        owners=_swap(task.owners, before, after),
        leaders=_swap(task.leaders, before, after),
        leader=after if task.leader == before else task.leader,
    )


def _swap(people: tuple[str, ...], before: str, after: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(after if person == before else person for person in people))
