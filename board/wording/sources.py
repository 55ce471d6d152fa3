"""What an answer rests on: as of when it is, and who said it."""

from datetime import datetime

from board.model.office import Office
from board.model.task import Task
from board.rules.figures import UNCHECKED
from board.rules.subtasks import ROLLED
from board.wording.names import name_person, name_unit
from board.wording.numbers import word_moment


def word_as_of(office: Office, as_of: datetime) -> str:
    return f"截至{word_moment(as_of, office.board.zone)}"


def word_source(office: Office, task: Task, *, group: bool = False, year: int | None = None) -> str | None:
    """李娜11月23日16:20报，未核。 In a group the unit; 待核 where a figure is in question; its year where it is not `year`."""
    if task.reported_at is None:
        return None
    when = word_moment(task.reported_at, office.board.zone, year=year)
    if ROLLED in task.flags:
        return f"由子任务汇总，{when}最近一报。"
    person = office.people_by_id.get(task.reported_by or "")
    if group:
        who = name_unit(office, person.unit if person and person.unit else task.lead_unit)
    else:
        who = name_person(office, task.reported_by)
    checked = "已核" if task.state == "closed" else "待核" if UNCHECKED in task.flags else "未核"
    return f"{who}{when}报，{checked}。"
