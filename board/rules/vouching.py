"""Whose word a figure needs that was reported by somebody else (docs/rules.md, "Figures")."""

from board.model.acts import Act
from board.model.office import Office, Person
from board.model.task import Task
from board.rules.deciders import list_editors, list_heads


def find_figure_unit(office: Office, task: Task, act: Act, reporter: Person) -> str | None:
    """The unit a figure belongs to: the one it was said of, else the lead unit. The reporter's own counts only where
    it has a part in the task."""
    person = office.people_by_id.get(act.for_person or "")
    unit = act.for_unit or (person.unit if person else None)
    own = unit == reporter.unit and unit not in {*task.units, *task.share_units}
    return task.lead_unit if unit is None or own else unit


def list_vouchers(office: Office, task: Task, unit: str | None, reporter: str) -> tuple[str, ...]:
    """Who may say that the figure is right: the unit's owners of the task, its heads, its people; where none of them
    can be written to, the lead unit's, then the editors. Never the reporter."""
    for group in (
        *_list_groups(office, task, unit),
        *_list_groups(office, task, task.lead_unit),
        list_editors(office),
    ):
        found = tuple(
            person for person in group if person != reporter and office.people_by_id[person].reach == "bot"
        )
        if found:
            return found
    return ()


def _list_groups(office: Office, task: Task, unit: str | None) -> tuple[tuple[str, ...], ...]:
    people = tuple(person for person in office.people if unit is not None and person.unit == unit)
    return (
        tuple(person.id for person in people if person.id in task.owners),
        list_heads(office, unit),
        tuple(person.id for person in people if person.role == "staff"),
    )
