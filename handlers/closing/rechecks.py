"""Rechecks (回头看): asked of the editors some days after closing, answered with 没反弹 or 重新打开."""

from board.errors import NotPossible
from board.model.acts import Act
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.moves import lacks_due
from board.rules.rechecks import list_rechecks
from board.wording import rechecks as words
from handlers.calls.acting import Said, Scene
from handlers.calls.desk import Desk
from handlers.calls.notes import Note

# Working days ahead: the day that is given as an example.
NEW_DAY = 10


def list_waiting(scene: Scene) -> tuple[Task, ...]:
    """The tasks to be looked at again that nobody has answered for."""
    settings = scene.settings
    due = list_rechecks(
        scene.office.tasks, scene.today, after=settings.recheck_after, live_on=settings.live_on
    )
    answered = scene.records.causes.list_used(scene.board.id, "held:")
    return tuple(task for task in due if _key("held", task) not in answered)


def _key(what: str, task: Task) -> str:
    return f"{what}:{task.code}:{task.closed_on}"


def note_rechecks(scene: Scene) -> list[Note]:
    """To editors: all that has come due, in one line."""
    waiting = list_waiting(scene)
    if not waiting:
        return []
    keys = tuple(_key("recheck", task) for task in waiting)
    text = words.word_recheck(waiting, year=scene.today.year)
    return [Note(keys, text, tuple(task.code for task in waiting))]


def note_undated(scene: Scene) -> list[Note]:
    """To editors, each week: reopened tasks that have no new day yet."""
    undated = [task for task in scene.office.tasks if lacks_due(task)]
    if not undated:
        return []
    keys = tuple(f"undated:{task.code}:{task.reopened}:{scene.today:%G-%V}" for task in undated)
    return [
        Note(
            keys,
            words.word_undated(
                undated, scene.calendar.add_working_days(scene.today, NEW_DAY), year=scene.today.year
            ),
            tuple(task.code for task in undated),
        )
    ]


def note_held(desk: Desk[Answer]) -> Said | None:
    """9号没反弹: the recheck is over."""
    scene = desk.scene
    if not desk.sender.leads:
        return None
    waiting = list_waiting(scene)
    tasks = desk.list_tasks() if desk.said.codes else waiting
    closed = tuple(task for task in tasks if task.state == "closed")
    if not closed:
        raise NotPossible(words.word_nothing_to_recheck())
    for task in closed:
        scene.records.causes.claim(scene.board.id, _key("held", task), scene.now)
        after = {"outcome": "held"}
        scene.write_journal(
            "recheck", by=desk.sender.id, task=task.code, after=after, source=desk.incoming.key
        )
    return Said((words.word_held(closed),), tuple(task.code for task in closed), private=True)


def reopen(desk: Desk[Answer]) -> Act | None:
    """9号反弹了: the same as 9号重新打开, for those who look again."""
    tasks = desk.list_tasks()
    if not desk.sender.leads or len(tasks) != 1:
        return None
    return Act("reopen", task=tasks[0].code)
