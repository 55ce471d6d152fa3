"""Who may do what: acts and the circles of people they are open to, as data; scope by task.

Circles: `member` anybody of the office but observers · `concerned` those a task touches · `head` also heads
of its units · `leading` leaders and editors. Asking is open; deciding is in deciders.
"""

from typing import Literal

from board.model.acts import Act
from board.model.office import Office, Person
from board.model.task import Task
from board.rules.teams import heads_team

Circle = Literal["anybody", "member", "concerned", "head", "leading"]

RIGHTS: dict[str, Circle] = {
    "help": "anybody", "mine": "anybody", "query": "anybody", "mute": "anybody", "ack": "anybody",
    "report": "member", "correct": "member", "withdraw": "concerned", "object": "member", "away": "member",
    "extend": "concerned", "transfer": "concerned", "take": "member", "cancel": "concerned", "consult": "concerned",
    "assign": "head", "remind": "head", "comment": "head",
    "approve": "member", "reject": "member",
    "new_task": "leading", "set_due": "leading", "set_target": "leading", "pause": "leading", "resume": "leading",
    "reopen": "leading", "supervise": "leading", "praise": "leading", "recheck": "leading", "rank": "leading",
    "digest": "leading", "subscribe": "leading", "export": "leading",
}  # fmt: skip

_REFUSALS: dict[Circle, str] = {
    "anybody": "",
    "member": "您是只读成员，只能查询，不能报送。",
    "concerned": "{code}号不在您的任务里，由责任单位提出或转告办公室。",
    "head": "这项须由局领导、办公室或本单位负责人提出，可转告他们。",
    "leading": "这项须由局领导或办公室来定，可先转告办公室。",
}


def may(person: Person, act: Act, office: Office, task: Task | None = None) -> str | None:
    """None where the person may do this, else the refusal as one plain sentence.

    Lacking a right to decide something pending is not told here: see deciders.
    """
    circle = RIGHTS[act.act]
    if act.act == "query" and _asks_about_other(person, act, office):
        return "个人情况只对本人、本单位负责人、局领导和办公室提供，可改问某号任务或某单位。"
    if circle == "anybody" or _is_inside(person, act, office, task, circle=circle):
        return None
    if circle == "concerned" and task is None and person.role != "observer":
        return None
    if person.role == "observer":
        return _REFUSALS["member"]
    if act.act == "rank":
        return "排名只给局领导和办公室看，本单位的情况回“我的任务”。"
    return _REFUSALS[circle].format(code=task.code if task else "")


def _is_inside(person: Person, act: Act, office: Office, task: Task | None, *, circle: Circle) -> bool:
    if person.role == "observer":
        return False
    if person.edits or circle == "member":
        return True
    if circle == "leading":
        return person.leads
    if circle == "head":
        head = person.role == "unit_head" and _is_of_unit(person, act, office, task)
        return person.leads or head or (task is not None and heads_team(office, person, task.lead_unit))
    return task is not None and is_concerned(person, task)


def _is_of_unit(person: Person, act: Act, office: Office, task: Task | None) -> bool:
    """Whether a unit head speaks of their own unit: its tasks, its people, or the unit itself."""
    if task is not None:
        return person.unit in task.units
    return person.unit in {act.unit, _unit_of(office, act.person)}


def is_concerned(person: Person, task: Task) -> bool:
    """Whether a task touches a person: owner, of one of its units, a delegate, its leader or overseer."""
    if person.id in task.owners or person.id == task.leader or not set(person.units).isdisjoint(task.units):
        return True
    reach = {*person.delegate_for, *(person.oversees if person.role == "leader" else ())}
    return bool(reach & set(task.units))


def _asks_about_other(person: Person, act: Act, office: Office) -> bool:
    if act.about != "person" or act.person in {None, person.id} or person.leads:
        return False
    other = office.people_by_id.get(act.person or "")
    return not (other and person.role == "unit_head" and other.unit == person.unit)


def find_side(office: Office, task: Task, person: Person, act: Act) -> tuple[str | None, bool]:
    """Whose figures a report gives: the unit, and whether they are the task's own (see `apply_report`).

    Said for a unit, they are that unit's; from an owner, the lead unit, a leader or the office, the task's
    own; from a support unit, its share.
    """
    unit = act.for_unit or _unit_of(office, act.for_person) or person.unit
    if act.for_unit is None and act.for_person is None:
        if person.id in task.owners or person.leads:
            return task.lead_unit, True
        if task.lead_unit in person.teams and person.unit not in task.units:
            return task.lead_unit, True
        if person.unit not in task.units and (stand_for := _find_delegated(person, task)):
            return stand_for, stand_for == task.lead_unit
    owned = act.for_person in task.owners if act.for_person else False
    return unit, owned or unit == task.lead_unit or (
        unit not in task.support_units and not _has_share(task, unit)
    )


def _unit_of(office: Office, person: str | None) -> str | None:
    found = office.people_by_id.get(person or "")
    return found.unit if found else None


def _find_delegated(person: Person, task: Task) -> str | None:
    return next((unit for unit in task.units if unit in person.delegate_for), None)


def _has_share(task: Task, unit: str | None) -> bool:
    return any(share.unit == unit for indicator in task.indicators for share in indicator.by_unit)


def counts_at_once(office: Office, task: Task, person: Person, act: Act) -> bool:
    """Whether a report counts now; from anyone but owner, lead unit, the unit itself, a delegate or an editor it
    waits for the unit's word."""
    if person.edits or person.id in task.owners or task.lead_unit in person.units:
        return True
    unit = act.for_unit or _unit_of(office, act.for_person) or person.unit
    if unit in person.delegate_for or (person.leads and person.id == task.leader):
        return True
    return unit == person.unit and (unit in task.units or _has_share(task, unit))
