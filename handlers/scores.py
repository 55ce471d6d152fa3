"""A third party's scores (第三方评分): entered, asked back with their source, never a task's figure."""

from board.errors import GuatuError, NotAllowed
from board.model.office import Person
from board.model.task import Score, Task
from board.reading.desk.scores import SaidScore, read_score
from board.reading.people.names import find_names
from board.rules.rights import is_concerned
from board.rules.scores import add_score, drop_score, is_own_figure, list_latest, may_score
from board.wording import scores as words
from handlers.acting import Said, Scene, build_change
from handlers.calls import Incoming
from handlers.context import get_lexicon
from handlers.desk import require_typed


def answer_score(scene: Scene, incoming: Incoming, sender: Person, text: str) -> Said | None:
    """Answer a word on a third party's score; None where the words are none, or a figure of the task's own."""
    said = read_score(text, today=scene.today, calendar=scene.calendar)
    if said is None:
        return None
    if said.verb == "list":
        return _list_scores(scene, sender)
    try:
        task = scene.get_task(said.code)
        if is_own_figure(task):
            return None
        if said.verb == "ask":
            text = words.word_scores_of(scene.office, task)
            return Said((text,), (task.code,), topic=task.code, private=True)
        if not may_score(sender, task):
            raise NotAllowed(words.word_may_not_score(task))
        require_typed(incoming)
        source = f"{incoming.channel}:{incoming.message_id}"
        return (
            _drop(scene, sender, task, source)
            if said.verb == "drop"
            else _keep(scene, sender, task, said, source)
        )
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _list_scores(scene: Scene, sender: Person) -> Said:
    """Every score of the board to those who lead; to others those of the tasks that concern them."""
    tasks = [
        task for task in scene.office.tasks if task.scores and (sender.leads or is_concerned(sender, task))
    ]
    return Said(
        (words.word_all_scores(scene.office, tasks),), tuple(task.code for task in tasks), private=True
    )


def _keep(scene: Scene, sender: Person, task: Task, said: SaidScore, source: str) -> Said | None:
    unit = _find_unit(scene, said.whose)
    if said.whose and unit is None:
        return None
    score = Score(said.value, said.scorer, said.on, said.sample, unit, sender.id, scene.now)
    before = next(
        (one for one in list_latest(task.scores) if (one.unit, one.scorer) == (unit, score.scorer)), None
    )
    after = add_score(task, score)
    _save(scene, sender, task, after, source)
    return Said((words.word_score_kept(scene.office, after, score, before),), (task.code,), topic=task.code)


def _find_unit(scene: Scene, words: str) -> str | None:
    """The one unit that the words name; None where they name none, or anything beside it."""
    found = find_names(words, get_lexicon(scene).names)
    whole = len(found) == 1 and found[0].kind == "unit" and found[0].words == words
    return found[0].only if whole else None


def _drop(scene: Scene, sender: Person, task: Task, source: str) -> Said:
    after = drop_score(task)
    _save(scene, sender, task, after, source)
    return Said((words.word_score_dropped(task, task.scores[-1]),), (task.code,), topic=task.code)


def _save(scene: Scene, sender: Person, before: Task, after: Task, source: str) -> None:
    scene.save(after)
    old, new = build_change(before, after)
    scene.write_journal("score", by=sender.id, task=after.code, before=old, after=new, source=source)
