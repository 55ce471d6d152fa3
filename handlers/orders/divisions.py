"""A task divided into children in one message (3＋7、五类六化): numbered on beneath it, told to its people once."""

from board.errors import NotAllowed, NotPossible
from board.model.acts import Act
from board.model.task import Task
from board.reading.desk.meetings import read_agenda
from board.reading.desk.registers import Register
from board.rules.deciders import list_receivers
from board.wording import tree as words
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.desk import Desk, require_typed
from handlers.orders.orders import hang_task

MOST_PARTS = 30


def add_parts(desk: Desk[Register]) -> Said:
    """2号分项：健康档案；慢病管理；签约服务: a child of the task for each, with its unit, people and day."""
    if not desk.sender.leads:
        raise NotAllowed(words.word_not_numbering())
    require_typed(desk.incoming)
    parent, titles = desk.task, read_agenda(desk.said.words)
    if not parent.is_open or not titles or len(titles) > MOST_PARTS:
        raise NotPossible(words.word_no_parts(parent, MOST_PARTS))
    tasks = [_build_part(desk.scene, parent, place, title) for place, title in enumerate(titles, start=1)]
    for task in tasks:
        hang_task(desk.build_call(Act("new_task", title=task.title)), task)
    text = words.word_parts_added(parent, tasks, year=desk.scene.today.year)
    tell = tuple(
        Telling(f"user:{person}", "notice", text, f"parts:{parent.code}:{person}", (parent.code,))
        for person in parent.owners or list_receivers(desk.office, parent.lead_unit)
        if person != desk.sender.id
    )
    return Said((text,), tuple(task.code for task in tasks), tell, topic=parent.code)


def _build_part(scene: Scene, parent: Task, place: int, title: str) -> Task:
    """A new child, numbered on from those that the parent has had."""
    taken = sum(code.rpartition(".")[0] == parent.code for code in scene.whole.tasks_by_code)
    return Task(
        f"{parent.code}.{taken + place}", title, parent.category, parent=parent.code, lead_unit=parent.lead_unit,
        owners=parent.owners, leader=parent.leader, start=scene.today, due=parent.due,
    )  # fmt: skip
