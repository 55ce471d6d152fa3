"""Whose the figures are that somebody was bidden to report: 曾科让我报一下,1号61个 is the sender's own.

Whoever owns the task and leaves it to a colleague to tell is spoken for; whoever is set over the sender bids.
"""

from board.model.office import Person
from board.model.task import Task
from board.reading.people.behalf import NOBODY, Behalf
from board.reading.scene import Scene


def settle_behalf(scene: Scene, code: str | None, behalf: Behalf) -> Behalf:
    """For whom a report on a task is; nobody where the one who is named only bade the sender to make it."""
    sender = scene.sender
    if not behalf.bidden or sender is None:
        return behalf
    task = scene.lexicon.find_task(code)
    who = scene.lexicon.find_person(behalf.person or "")
    bids = _bids(who, sender, task) if who else _outranks(behalf.unit, sender, task)
    return NOBODY if bids else behalf


def _bids(who: Person, sender: Person, task: Task | None) -> bool:
    """Whether a person is set over the sender in this: leads or edits, or heads the unit whose work it is."""
    if who.leads or who.edits:
        return True
    owners = task.owners if task else ()
    if who.unit != sender.unit:
        return _outranks(who.unit, sender, task)
    if sender.id in owners:
        return True
    return who.id not in owners and who.role == "unit_head"


def _outranks(unit: str | None, sender: Person, task: Task | None) -> bool:
    """Whether a unit has no share in the task, or leads it and wants the sender's."""
    if task is None or unit is None or sender.edits:
        return False
    return unit not in task.units or (unit == task.lead_unit and sender.unit in task.support_units)
