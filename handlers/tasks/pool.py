"""The task pool (任务池): what no unit leads yet may be claimed; whoever assigns confirms (see requests.take)."""

from board.reading.desk.plain import Answer
from board.wording.pool import word_pool
from handlers.calls.acting import Said
from handlers.calls.desk import Desk
from handlers.calls.selections import say_codes


def show_pool(desk: Desk[Answer]) -> Said:
    """The open tasks that no unit leads yet."""
    tasks = [task for task in desk.scene.office.tasks if task.is_open and task.lead_unit is None]
    return say_codes(word_pool(tasks, year=desk.scene.today.year), (task.code for task in tasks))
