"""限读: categories whose tasks only named readers see (廉政), and which no group and no paper ever tells.

Source: docs/rules.md, "Restricted categories" (F03, F05; 信访、执纪、廉政事项不得在群内发布). Who has the work sees it:
its owners, the heads of its lead unit, its leader; so do the editors, who keep the board.
"""

from collections.abc import Iterable
from dataclasses import replace

from board.model.office import Office
from board.model.settings import Restriction, Settings
from board.model.task import Task
from board.rules.deciders import find_deciders

# The viewer that stands for everybody: a group, a digest, a paper.
PUBLIC = ""


def is_restricted(task: Task, settings: Settings) -> bool:
    """Whether the task's category is one that is not for everybody."""
    return any(limit.category in (task.category or "") for limit in settings.restricted)


def find_limit(limits: Iterable[Restriction], category: str) -> Restriction | None:
    """The limit on who may read a category; none where everybody may."""
    return next((limit for limit in limits if limit.category == category), None)


def put_limit(limits: Iterable[Restriction], limit: Restriction) -> tuple[Restriction, ...]:
    """The limits with this one, in place of what its category had."""
    return (*drop_limit(limits, limit.category), limit)


def drop_limit(limits: Iterable[Restriction], category: str) -> tuple[Restriction, ...]:
    """The limits without the one on a category."""
    return tuple(limit for limit in limits if limit.category != category)


def merge_limits(fixed: Iterable[Restriction], said: Iterable[Restriction]) -> tuple[Restriction, ...]:
    """Those of the settings, which chat does not change, and those that an editor set beside them."""
    known = tuple(fixed)
    named = {limit.category for limit in known}
    return (*known, *(limit for limit in said if limit.category not in named))


def may_see(office: Office, task: Task, viewer: str, settings: Settings) -> bool:
    """Whether a person (by id), or `PUBLIC`, may know of a task."""
    limits = [limit for limit in settings.restricted if limit.category in (task.category or "")]
    if not limits:
        return True
    person = office.people_by_id.get(viewer)
    if person is None:
        return False
    if person.edits or viewer in task.owners or viewer in find_deciders(office, task, "extend", ""):
        return True
    if person.role == "unit_head" and person.unit == task.lead_unit:
        return True
    return all({person.id, person.name, person.unit} & set(limit.readers) for limit in limits)


def trim_office(office: Office, viewer: str, settings: Settings) -> Office:
    """The office with the tasks that `viewer` may know of; itself where nothing is kept back."""
    if not settings.restricted:
        return office
    seen = tuple(task for task in office.tasks if may_see(office, task, viewer, settings))
    return office if len(seen) == len(office.tasks) else replace(office, tasks=seen)
