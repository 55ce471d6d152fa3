"""A third party's scores (第三方评分): entered, asked back with their source, never a task's figure."""

from collections.abc import Callable

from board.errors import NotAllowed
from board.model.task import Score, Task
from board.reading.desk.scores import SaidScore, read_score
from board.rules.rights import is_concerned
from board.rules.scores import add_score, drop_score, is_own_figure, list_latest, may_score
from board.wording import scores as words
from handlers.calls.acting import Said
from handlers.calls.context import find_unit
from handlers.calls.desk import Desk, answer, require_typed


def answer_score(desk: Desk[str]) -> Said | None:
    """Answer a word on a third party's score; None where the words are none, or a figure of the task's own."""
    return answer(desk, read_score(desk.said, today=desk.scene.today, calendar=desk.scene.calendar), VERBS)


def _tell_scores(desk: Desk[SaidScore]) -> Said | None:
    task = desk.task
    if is_own_figure(task):
        return None
    return Said(
        (words.word_scores_of(desk.office, task, year=desk.scene.today.year),),
        (task.code,),
        topic=task.code,
        private=True,
    )


def _list_scores(desk: Desk[SaidScore]) -> Said:
    """Every score of the board to those who lead; to others those of the tasks that concern them."""
    sender = desk.sender
    tasks = [
        task for task in desk.office.tasks if task.scores and (sender.leads or is_concerned(sender, task))
    ]
    return Said(
        (words.word_all_scores(desk.office, tasks, year=desk.scene.today.year),),
        tuple(task.code for task in tasks),
        private=True,
    )


def _find_scored(desk: Desk[SaidScore]) -> Task | None:
    """The task that the sender may score; None where the score is the task's own figure. Raises `NotAllowed`."""
    task = desk.task
    if is_own_figure(task):
        return None
    if not may_score(desk.sender, task):
        raise NotAllowed(words.word_may_not_score(task))
    require_typed(desk.incoming)
    return task


def _keep(desk: Desk[SaidScore]) -> Said | None:
    task, said = _find_scored(desk), desk.said
    unit = find_unit(desk.scene, said.whose)
    if task is None or (said.whose and unit is None):
        return None
    score = Score(said.value, said.scorer, said.on, said.sample, unit, desk.sender.id, desk.scene.now)
    before = next(
        (one for one in list_latest(task.scores) if (one.unit, one.scorer) == (unit, score.scorer)), None
    )
    after = add_score(task, score)
    desk.change("score", task, after)
    return Said(
        (words.word_score_kept(desk.office, after, score, before, year=desk.scene.today.year),),
        (task.code,),
        topic=task.code,
    )


def _drop(desk: Desk[SaidScore]) -> Said | None:
    task = _find_scored(desk)
    if task is None:
        return None
    desk.change("score", task, drop_score(task))
    return Said((words.word_score_dropped(task, task.scores[-1]),), (task.code,), topic=task.code)


VERBS: dict[str, Callable[[Desk[SaidScore]], Said | None]] = {
    "set": _keep,
    "drop": _drop,
    "ask": _tell_scores,
    "list": _list_scores,
}
