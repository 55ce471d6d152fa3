"""Who decides what, in the order of docs/rules.md, "Who decides". Nobody decides on their own claim."""

from collections.abc import Iterable
from dataclasses import dataclass

from board.model.acts import Waiting
from board.model.office import Office, Person
from board.model.settings import CloseStep, Settings
from board.model.task import Task
from board.rules.teams import find_team_head, heads_team, list_takers

WEIGHTY = "重点"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a close-out and the people any of whom may take it."""

    name: CloseStep
    people: tuple[str, ...]


def find_deciders(office: Office, task: Task | None, what: Waiting, asked_by: str) -> tuple[str, ...]:
    """The people any of whom may decide, first group that has somebody; `asked_by` never decides.

    extend, transfer, pause, cancel: the task's leader, the leader who oversees its lead unit, an editor.
    digest: any editor. close: the first step of `list_close_steps` with the default settings.
    """
    if what == "digest" or task is None:
        return _without(list_editors(office), None if what == "digest" else asked_by)
    if what == "close":
        steps = list_close_steps(office, task, asked_by, Settings())
        return steps[0].people if steps else ()
    groups = ((task.leader,), list_overseers(office, task.lead_unit), list_editors(office))
    for group in groups:
        if found := _without((person for person in group if person), asked_by):
            return found
    return ()


def list_close_steps(office: Office, task: Task, claimant: str, settings: Settings) -> tuple[Step, ...]:
    """The steps a claim has to pass, each with its people.

    A step that has nobody but the claimant is left out, so that a claim moves upward past its own author. A
    claim that would meet nobody goes to the task's leader or whoever oversees its unit.
    """
    names = tuple(dict.fromkeys((*settings.close_steps, *_list_own_steps(task))))
    claim = office.people_by_id.get(claimant)
    steps = [Step(name, _list_step_people(office, task, name, claimant)) for name in names]
    if claim is not None and claim.leads:
        # A claim from above its unit head needs no word from below.
        steps = [step for step in steps if step.name != "unit_head"]
    kept = tuple(step for step in steps if step.people)
    if kept:
        return kept
    above = _list_step_people(office, task, "leader", claimant)
    return (Step("leader", above),) if above else ()


def _list_own_steps(task: Task) -> tuple[CloseStep, ...]:
    own: list[CloseStep] = [step for step in ("unit_head", "editor", "leader") if step in task.close_steps]
    if WEIGHTY in (task.category or ""):
        own.append("leader")
    return tuple(own)


def _list_step_people(office: Office, task: Task, name: CloseStep, claimant: str) -> tuple[str, ...]:
    if name == "unit_head":
        return _without(list_heads(office, task.lead_unit), claimant)
    if name == "editor":
        return _without(list_editors(office), claimant)
    own = _without((task.leader,) if task.leader else (), claimant)
    return own or _without(list_overseers(office, task.lead_unit), claimant)


def list_editors(office: Office) -> tuple[str, ...]:
    """Those who keep the board; admins only where no editor is named."""
    editors = tuple(person.id for person in office.people if person.role == "editor")
    return editors or tuple(person.id for person in office.people if person.role == "admin")


def list_heads(office: Office, unit: str | None) -> tuple[str, ...]:
    """Those who answer for a unit; of a team its head."""
    if head := find_team_head(office, unit):
        return (head,)
    members = office.members_by_unit.get(unit or "", ())
    return tuple(person.id for person in members if person.role == "unit_head")


def list_receivers(office: Office, unit: str | None) -> tuple[str, ...]:
    """Who takes a unit's duties: its heads, else everybody in it."""
    if takers := list_takers(office, unit):
        return takers
    members = office.members_by_unit.get(unit or "", ())
    heads = tuple(person.id for person in members if person.role == "unit_head")
    return heads or tuple(person.id for person in members)


def list_overseers(office: Office, unit: str | None) -> tuple[str, ...]:
    """The leaders in charge of a unit (分管)."""
    return tuple(
        person.id for person in office.people if unit and person.role == "leader" and unit in person.oversees
    )


def _without(people: Iterable[str], one: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person for person in people if person != one))


def moves_freely(office: Office, task: Task, mover: Person, to_person: str | None) -> bool:
    """Whether a unit head moves a duty between the unit's own people, which needs no decision."""
    target = office.people_by_id.get(to_person or "")
    if target is not None and heads_team(office, mover, task.lead_unit):
        return task.lead_unit in target.teams
    return (
        target is not None
        and mover.role == "unit_head"
        and mover.unit == task.lead_unit
        and target.unit == mover.unit
    )
